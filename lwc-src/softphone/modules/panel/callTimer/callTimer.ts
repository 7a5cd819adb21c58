import { LightningElement, api } from 'lwc';
import type { Clock } from '../../../../core/time';
import { timerText } from '../../../../core/time';

const TICK_MS = 250;

/** Counts up from an instant. Not announced to screen readers, which would never stop talking. */
export default class CallTimer extends LightningElement {
    static renderMode = 'light' as const;

    @api since = 0;
    @api clock!: Clock;

    text = '';
    private ticking: ReturnType<typeof setInterval> | undefined;

    connectedCallback(): void {
        this.show();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a running timer is what this component is
        this.ticking = setInterval(() => this.show(), TICK_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.ticking);
    }

    private show(): void {
        this.text = timerText(this.clock.now() - this.since);
    }
}
