import { LightningElement, api } from 'lwc';
import { EXTENSION_SECONDS } from 'c/phoneCore';
import deskExtend from '@salesforce/label/c.deskExtend';
import deskSaveAndNext from '@salesforce/label/c.deskSaveAndNext';
import deskWrapUpLeft from '@salesforce/label/c.deskWrapUpLeft';
import deskWrapUpOpen from '@salesforce/label/c.deskWrapUpOpen';
import deskWrapUpOver from '@salesforce/label/c.deskWrapUpOver';
import type { PhoneKey } from '../../core/bus/messages';
import type { ShownStatus } from '../../core/state/shownStatus';

/** After a call: how long wrap-up still lasts, more of it, and its end, which saves what is typed. Fires `press` with a key of the phone. */
export default class DeskWrapUp extends LightningElement {
    @api status: ShownStatus = { name: 'wrapUp' };
    label = { deskExtend: deskExtend.replace('{seconds}', String(EXTENSION_SECONDS)), deskSaveAndNext, deskWrapUpLeft };

    get hasLength(): boolean {
        return this.status.name === 'wrapUp' && this.status.until !== undefined;
    }

    get text(): string {
        return this.status.name === 'available' ? deskWrapUpOver : deskWrapUpOpen;
    }

    handleExtend(): void {
        this.press('extend');
    }

    handleDone(): void {
        this.press('done');
    }

    private press(key: PhoneKey): void {
        this.dispatchEvent(new CustomEvent('press', { detail: { key } }));
    }
}
