import { LightningElement, api } from 'lwc';
import { padTextOf } from '../../../../core/number/dialString';
import { t } from '../../../i18n/labels';
import type { Showable } from '../../../later';

/** Type, paste or press a number and call it. Fires `dial` with the text; Enter calls. */
export default class Keypad extends LightningElement {
    static renderMode = 'light' as const;

    /** The number that was dialled last. */
    @api last = '';
    /** Who is known, when that has been loaded. */
    @api people: Promise<Showable> | undefined;

    text = '';
    label = { number: t('number'), backspace: t('backspace') };

    /** Puts a number on the pad, for example from the list of calls. */
    @api
    show(number: string): void {
        this.text = number;
    }

    get told(): object {
        return { text: this.text };
    }

    get isEmpty(): boolean {
        return this.text.trim() === '';
    }

    /** With nothing typed, the number that was dialled last comes back first, as on other telephones. */
    get callText(): string {
        return t(this.isEmpty && this.last ? 'redial' : 'call');
    }

    get isDisabled(): boolean {
        return this.isEmpty && !this.last;
    }

    handleInput(event: Event): void {
        const input = event.currentTarget as HTMLInputElement;
        this.text = padTextOf(input.value);
        // Letters have become digits: the field shows what will be dialled.
        input.value = this.text;
    }

    handlePress({ detail }: CustomEvent<{ key: string }>): void {
        this.text = padTextOf(this.text + detail.key);
    }

    handleSuggest({ detail }: CustomEvent<{ number: string }>): void {
        this.text = detail.number;
        // What comes next is Enter.
        this.querySelector('input')?.focus();
    }

    handleBackspace(): void {
        this.text = this.text.slice(0, -1);
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        if (this.isEmpty) return void (this.text = padTextOf(this.last));
        this.dispatchEvent(new CustomEvent('dial', { detail: { number: this.text } }));
        this.text = '';
    }
}
