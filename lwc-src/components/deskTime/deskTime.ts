import { LightningElement, api } from 'lwc';
import { timerText } from 'c/phoneCore';

const TICK_MS = 500;

/** A time that runs, in minutes and seconds. All instants are milliseconds since the epoch. */
export default class DeskTime extends LightningElement {
    /** Counts on from here… */
    @api since: number | undefined;
    /** …or down to here. */
    @api until: number | undefined;
    /** Where it has come to a stop. */
    @api stoppedAt: number | undefined;
    /** The words around it; `{time}` is the time. */
    @api text = '{time}';
    now = Date.now();

    private ticking: ReturnType<typeof setInterval> | undefined;

    connectedCallback(): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a running timer is what this component is
        this.ticking = setInterval(() => (this.now = Date.now()), TICK_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.ticking);
    }

    get shown(): string {
        const { since, until, stoppedAt, now, text } = this;
        const at = stoppedAt ?? now;
        return text.replace('{time}', timerText(until === undefined ? at - (since ?? at) : until - at));
    }
}
