import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

/** Something that didn't work, above the screen, until it is closed. Fires `close`. */
export default class Notice extends LightningElement {
    static renderMode = 'light' as const;

    @api text = '';
    /** Goes when its cause does; can't be closed. */
    @api lasting = false;

    label = { close: t('close') };

    get canClose(): boolean {
        return !this.lasting;
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
