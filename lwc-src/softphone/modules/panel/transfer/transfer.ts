import { LightningElement } from 'lwc';
import { t } from '../../../i18n/labels';

/** To whom a call shall go: at once, or after having asked there. */
export default class Transfer extends LightningElement {
    static renderMode = 'light' as const;

    label = { to: t('transferTo'), now: t('transferNow'), askFirst: t('transferAskFirst') };
    number = '';
    private isDrawn = false;

    get isEmpty(): boolean {
        return this.number.trim() === '';
    }

    renderedCallback(): void {
        // Asked for by a click on Transfer: what comes next is typing.
        if (!this.isDrawn) this.querySelector('input')?.focus();
        this.isDrawn = true;
    }

    handleInput(event: Event): void {
        this.number = (event.target as HTMLInputElement).value;
    }

    handleNow(event: Event): void {
        event.preventDefault();
        if (!this.isEmpty) this.dispatchEvent(new CustomEvent('transfer', { detail: { number: this.number } }));
    }

    handleAsk(): void {
        this.dispatchEvent(new CustomEvent('ask', { detail: { number: this.number } }));
    }
}
