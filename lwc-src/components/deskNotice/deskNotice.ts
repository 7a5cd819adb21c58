import { LightningElement, api } from 'lwc';
import deskEditIt from '@salesforce/label/c.deskEditIt';

/** What was just saved, to be opened or set right at once. Fires `open` and `edit` with the record's id. */
export default class DeskNotice extends LightningElement {
    @api text = '';
    /** What it is about; empty for a notice about nothing that can be opened. */
    @api recordId = '';
    label = { deskEditIt };

    /** Only Tasks are edited at the Desk; every org's ids of them begin so (Object Reference for the Salesforce Platform, key prefixes). */
    get mayEdit(): boolean {
        return this.recordId.startsWith('00T');
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this.tell('open');
    }

    handleEdit(): void {
        this.tell('edit');
    }

    private tell(name: string): void {
        this.dispatchEvent(new CustomEvent(name, { detail: { recordId: this.recordId } }));
    }
}
