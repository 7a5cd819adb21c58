/**
 * Time, handed in: whoever waits, waits by this, so that closing the PBX leaves nothing running.
 */

export interface Timers {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Runs once after a while; the returned function takes it back. */
    after(ms: number, run: () => void): () => void;
}

/** The machine's own clock. `clear` takes back all that is still waiting. */
export class SystemTimers implements Timers {
    readonly #waiting = new Set<NodeJS.Timeout>();

    now(): number {
        return Date.now();
    }

    after(ms: number, run: () => void): () => void {
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

    clear(): void {
        for (const handle of this.#waiting) clearTimeout(handle);
        this.#waiting.clear();
    }
}
