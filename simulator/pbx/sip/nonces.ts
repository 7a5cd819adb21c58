/**
 * The nonces that were given out: each lives for a while, and its count must rise with every use
 * (RFC 7616 §3.3, §3.4), so that a message that was overheard can't be played again.
 */
import { randomBytes } from 'node:crypto';
import type { Timers } from '../timers';

interface Nonce {
    readonly until: number;
    count: number;
}

const KEPT = 1_000;

export class NonceStore {
    readonly #given = new Map<string, Nonce>();
    readonly #timers: Timers;
    readonly #lifetimeMs: number;

    constructor(timers: Timers, lifetimeMs: number) {
        this.#timers = timers;
        this.#lifetimeMs = lifetimeMs;
    }

    issue(): string {
        const nonce = randomBytes(16).toString('hex');
        this.#given.set(nonce, { until: this.#timers.now() + this.#lifetimeMs, count: 0 });
        const oldest = this.#given.keys().next().value;
        if (this.#given.size > KEPT && oldest !== undefined) this.#given.delete(oldest);
        return nonce;
    }

    /**
     * Uses a nonce once.
     * @param nc the count as sent, eight hexadecimal digits; undefined from a phone that doesn't count
     * @returns whether it may be used; false: the phone needs a new one (stale)
     */
    use(nonce: string, nc: string | undefined): boolean {
        const known = this.#given.get(nonce);
        if (known === undefined || known.until < this.#timers.now()) return false;
        const count = nc === undefined ? known.count + 1 : Number.parseInt(nc, 16);
        if (!(count > known.count)) return false;
        known.count = count;
        return true;
    }
}
