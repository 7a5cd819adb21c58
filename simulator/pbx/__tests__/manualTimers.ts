/** A clock that a test winds. */
import type { Timers } from '../timers';

export class ManualTimers implements Timers {
    #now = 1_000_000;
    #waiting: { due: number; run: () => void }[] = [];

    now(): number {
        return this.#now;
    }

    after(ms: number, run: () => void): () => void {
        const entry = { due: this.#now + ms, run };
        this.#waiting.push(entry);
        return () => {
            this.#waiting = this.#waiting.filter((one) => one !== entry);
        };
    }

    /** Lets time pass; what falls due runs in its order. */
    pass(ms: number): void {
        const until = this.#now + ms;
        for (;;) {
            const next = this.#waiting.filter(({ due }) => due <= until).sort((one, other) => one.due - other.due)[0];
            if (next === undefined) break;
            this.#waiting = this.#waiting.filter((one) => one !== next);
            this.#now = Math.max(this.#now, next.due);
            next.run();
        }
        this.#now = until;
    }
}
