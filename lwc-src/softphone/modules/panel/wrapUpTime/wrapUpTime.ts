import { LightningElement, api } from 'lwc';
import type { ShownStatus } from '../../../../core/state/shownStatus';
import { EXTENSION_SECONDS } from '../../../../core/status/wrapUp';
import { timerText, type Clock } from '../../../../core/time';
import { t } from '../../../i18n/labels';

const TICK_MS = 250;

/** How much of wrap-up is left, and a button for more; then, that calls may come again. Nothing where it has no length. Fires `extend`. */
export default class WrapUpTime extends LightningElement {
    static renderMode = 'light' as const;

    @api clock: Clock | undefined;

    left = '';
    label = { extend: t('wrapUpExtend', { seconds: EXTENSION_SECONDS }) };
    private shown: ShownStatus = { name: 'notConnected' };
    private hadLength = false;
    private ticking: ReturnType<typeof setInterval> | undefined;

    @api
    get status(): ShownStatus {
        return this.shown;
    }
    set status(status: ShownStatus) {
        this.shown = status;
        this.hadLength ||= this.isRunning;
        this.tick();
    }

    connectedCallback(): void {
        this.tick();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a running timer is what this component is
        this.ticking = setInterval(() => this.tick(), TICK_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.ticking);
    }

    get isRunning(): boolean {
        return this.shown.name === 'wrapUp' && this.shown.until !== undefined;
    }

    get isOver(): boolean {
        return this.hadLength && this.shown.name === 'available';
    }

    get overText(): string {
        return t('wrapUpOver');
    }

    handleExtend(): void {
        this.dispatchEvent(new CustomEvent('extend'));
    }

    private tick(): void {
        const { until } = this.shown;
        if (until !== undefined && this.clock) this.left = t('wrapUpLeft', { time: timerText(until - this.clock.now()) });
    }
}
