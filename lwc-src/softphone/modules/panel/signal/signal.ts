import { LightningElement, api } from 'lwc';
import type { Signal as Strength } from '../../../../core/state/signal';
import { t, type Label } from '../../../i18n/labels';

const TEXTS: Readonly<Record<Strength, Label>> = { good: 'signalGood', weak: 'signalWeak', none: 'signalNone' };

/** How the line is, in the bars of a telephone. */
export default class Signal extends LightningElement {
    static renderMode = 'light' as const;

    /** Nothing is drawn while there is no line. */
    @api signal: Strength | undefined;

    get className(): string {
        return `panel-signal panel-signal_${this.signal}`;
    }

    get text(): string {
        return this.signal ? t(TEXTS[this.signal]) : '';
    }
}
