import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

export type Status = 'available' | 'onACall' | 'wrapUp' | 'notConnected';

const TEXTS = { available: 'statusAvailable', onACall: 'statusOnACall', wrapUp: 'statusWrapUp', notConnected: 'statusNotConnected' } as const;

/** The state of the phone in words, colour and shape, and which extension it is. */
export default class StatusBar extends LightningElement {
    static renderMode = 'light' as const;

    @api status: Status = 'notConnected';
    @api extension = '';

    get text(): string {
        return t(TEXTS[this.status]);
    }

    get dotClass(): string {
        return `panel-dot panel-dot_${this.status}`;
    }

    get extensionText(): string {
        return this.extension ? t('extension', { extension: this.extension }) : '';
    }
}
