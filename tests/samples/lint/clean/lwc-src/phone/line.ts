import { seconds, type Instant } from '../core/time';

/** A line that has been up for a while. */
export class Line {
    readonly #since: Instant;

    constructor(since: Instant) {
        this.#since = since;
    }

    upFor(now: Instant): number {
        return seconds(this.#since, now);
    }
}
