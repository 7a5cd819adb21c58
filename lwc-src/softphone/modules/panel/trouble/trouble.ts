import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';
import type { TroubleView } from '../../../view/troubleView';

/** What is wrong, in a sentence with a cure. Fires `retry`, `signin`. */
export default class Trouble extends LightningElement {
    static renderMode = 'light' as const;

    @api trouble!: TroubleView;
    @api footnote = '';

    label = { openAddress: t('openAddress') };

    get icon(): string {
        return `utility:${this.trouble.icon}`;
    }

    get cureText(): string {
        return t(this.trouble.cure === 'signIn' ? 'signIn' : 'tryAgain');
    }

    get hasCure(): boolean {
        return this.trouble.cure !== 'none';
    }

    get steps(): { readonly text: string; readonly key: string }[] {
        return this.trouble.steps.map((text, at) => ({ text, key: `${at}` }));
    }

    handleCure(): void {
        this.dispatchEvent(new CustomEvent(this.trouble.cure === 'signIn' ? 'signin' : 'retry'));
    }
}
