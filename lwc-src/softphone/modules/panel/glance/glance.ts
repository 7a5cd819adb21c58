import { LightningElement, api } from 'lwc';

export interface GlanceLine {
    readonly label: string;
    readonly text: string;
    readonly recordId: string;
}

/** What is open for the other side, and the last contact, one line each. Fires `open` with the record's id. */
export default class Glance extends LightningElement {
    static renderMode = 'light' as const;

    @api lines: readonly GlanceLine[] = [];

    get hasLines(): boolean {
        return this.lines.length > 0;
    }

    handleOpen({ currentTarget }: Event): void {
        this.dispatchEvent(new CustomEvent('open', { detail: { recordId: (currentTarget as HTMLElement).dataset['id'] } }));
    }
}
