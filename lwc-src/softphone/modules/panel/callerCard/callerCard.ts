import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';
import type { CallerView } from '../../../view/callerView';

/** Who is on the line and why we think so. Fires `open` with the record's id. */
export default class CallerCard extends LightningElement {
    static renderMode = 'light' as const;

    @api caller!: CallerView;

    get openTitle(): string {
        return t('open', { name: this.caller.title });
    }

    handleOpen(): void {
        this.dispatchEvent(new CustomEvent('open', { detail: { recordId: this.caller.recordId } }));
    }
}
