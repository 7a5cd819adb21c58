import { LightningElement, api } from 'lwc';
import type { Lamp as Shown } from '../../../../core/people/lamp';
import { t, type Label } from '../../../i18n/labels';

const WORDS: Readonly<Record<Shown, Label>> = { free: 'lampFree', ringing: 'lampRinging', onACall: 'lampOnACall', away: 'lampAway', offline: 'lampOffline' };

/** How a colleague's telephone is: colour, shape and word. Nothing where the PBX doesn't tell. */
export default class Lamp extends LightningElement {
    static renderMode = 'light' as const;

    @api lamp: Shown | undefined;

    get text(): string {
        return this.lamp ? t(WORDS[this.lamp]) : '';
    }

    get className(): string {
        return `panel-lamp panel-lamp_${this.lamp}`;
    }
}
