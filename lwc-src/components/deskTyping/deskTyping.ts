import { LightningElement } from 'lwc';
import { isTypedIn } from 'c/phoneCore';

/**
 * Around fields: what is typed into them is theirs alone, and who types is told to the whole Desk. Under Lightning Web Security
 * a component sees no deeper than its own template, so that nobody further out could tell a letter of a note from a key of the
 * phone. Fires `typing`, which bubbles.
 */
export default class DeskTyping extends LightningElement {
    handleKey(event: KeyboardEvent): void {
        if (isTypedIn(event.target as HTMLElement)) event.stopPropagation();
    }

    handleFocusIn({ target }: Event): void {
        if (isTypedIn(target as HTMLElement)) this.tell(true);
    }

    handleFocusOut({ target }: Event): void {
        if (isTypedIn(target as HTMLElement)) this.tell(false);
    }

    private tell(isTyping: boolean): void {
        this.dispatchEvent(new CustomEvent('typing', { detail: { isTyping }, bubbles: true, composed: true }));
    }
}
