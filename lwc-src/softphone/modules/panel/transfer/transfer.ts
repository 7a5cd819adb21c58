import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

/** To whom a call shall go, at once or after having asked there; or who shall join it. Fires `transfer`, `ask` with a number. */
export default class Transfer extends LightningElement {
    static renderMode = 'light' as const;

    /** Nobody is to leave: somebody is called, to join. */
    @api adding = false;

    label = { askFirst: t('transferAskFirst') };
    number = '';
    private isDrawn = false;

    get to(): string {
        return t(this.adding ? 'addCallTo' : 'transferTo');
    }

    get submitText(): string {
        return t(this.adding ? 'call' : 'transferNow');
    }

    get isTransfer(): boolean {
        return !this.adding;
    }

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
        if (!this.isEmpty) this.dispatchEvent(new CustomEvent(this.adding ? 'ask' : 'transfer', { detail: { number: this.number } }));
    }

    handleAsk(): void {
        this.dispatchEvent(new CustomEvent('ask', { detail: { number: this.number } }));
    }
}
