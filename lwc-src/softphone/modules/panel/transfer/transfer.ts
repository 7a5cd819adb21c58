import { LightningElement, api } from 'lwc';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';

/** To whom a call shall go, at once or after having asked there; or who shall join it. Fires `transfer`, `ask` with a number. */
export default class Transfer extends LightningElement {
    static renderMode = 'light' as const;

    /** Nobody is to leave: somebody is called, to join. */
    @api adding = false;

    /** Who can be reached; loaded later than the phone, and where that fails a number can be typed all the same. */
    @api people: Promise<Showable> | undefined;

    label = { askFirst: t('transferAskFirst') };
    number = '';
    isLoaded = false;
    private isDrawn = false;

    connectedCallback(): void {
        this.people?.then(
            () => (this.isLoaded = true),
            () => undefined
        );
    }

    get picker(): string {
        return this.adding ? 'adding' : 'picker';
    }

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

    handlePicked({ type, detail }: CustomEvent<object>): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
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
