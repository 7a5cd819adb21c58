/**
 * Time, handed in: whoever waits, waits by this, so that closing the PBX leaves nothing running.
 */

export interface Timers {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Runs once after a while; the returned function takes it back. */
    after(ms: number, run: () => void): () => void;
}

/** The machine's own clock, until it is stopped: then all that waits is taken back, and nothing waits any more. */
export class SystemTimers implements Timers {
    readonly #waiting = new Set<NodeJS.Timeout>();
    #isStopped = false;

    now(): number {
        return Date.now();
    }

    after(ms: number, run: () => void): () => void {
        if (this.#isStopped) return () => {};
        const handle = setTimeout(() => {
            this.#waiting.delete(handle);
            run();
        }, ms);
        this.#waiting.add(handle);
        return () => {
            clearTimeout(handle);
            this.#waiting.delete(handle);
        };
    }

    stop(): void {
        this.#isStopped = true;
        for (const handle of this.#waiting) clearTimeout(handle);
        this.#waiting.clear();
    }
}
