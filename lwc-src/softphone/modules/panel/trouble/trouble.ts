import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';
import type { TroubleView } from '../../../view/troubleView';

const CURES = {
    retry: { text: 'tryAgain', event: 'retry' },
    signIn: { text: 'signIn', event: 'signin' },
    window: { text: 'phoneWindow', event: 'window' },
    none: { text: 'tryAgain', event: 'retry' }
} as const;

/** What is wrong, in a sentence with a cure. Fires `retry`, `signin`, `window`. */
export default class Trouble extends LightningElement {
    static renderMode = 'light' as const;

    @api trouble!: TroubleView;
    @api footnote = '';

    label = { openAddress: t('openAddress') };

    get icon(): string {
        return `utility:${this.trouble.icon}`;
    }

    get cureText(): string {
        return t(CURES[this.trouble.cure].text);
    }

    get hasCure(): boolean {
        return this.trouble.cure !== 'none';
    }

    get steps(): { readonly text: string; readonly key: string }[] {
        return this.trouble.steps.map((text, at) => ({ text, key: `${at}` }));
    }

    handleCure(): void {
        this.dispatchEvent(new CustomEvent(CURES[this.trouble.cure].event));
    }
}
