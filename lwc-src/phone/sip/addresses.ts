/**
 * The addresses of the PBX in their order of preference, and which of them is next. One that asked to be left alone
 * (RFC 3261 §20.33, Retry-After) is passed over until its time has come, as long as there is another.
 */
import type { Clock, Instant } from '../../core/time';

export class Addresses {
    private readonly list: readonly string[];
    private readonly clock: Clock;
    private readonly notBefore = new Map<string, Instant>();
    private at = 0;
    /** The address stays named until the next one is tried: what is told of a failure must name the right one. */
    private move: 'stay' | 'next' | 'first' = 'stay';

    constructor(list: readonly string[], clock: Clock) {
        this.list = list;
        this.clock = clock;
    }

    get current(): string {
        return this.list[this.at] ?? '';
    }

    get preferred(): string {
        return this.list[0] ?? '';
    }

    get isPreferred(): boolean {
        return this.at === 0;
    }

    get hasOthers(): boolean {
        return this.list.length > 1;
    }

    /** It was of no use. */
    failed(): void {
        this.move = 'next';
    }

    /** The connection is gone: one that had been of use is tried again in its turn. */
    lost(): void {
        if (this.move === 'stay') this.move = 'next';
    }

    /** It worked: when it is lost, the order begins anew. */
    worked(): void {
        this.move = 'first';
        this.notBefore.delete(this.current);
    }

    /** The current one is not to be tried for a while. */
    avoid(ms: number): void {
        this.notBefore.set(this.current, this.clock.now() + ms);
    }

    /** Somebody wants it tried all the same. */
    avoidNone(): void {
        this.notBefore.clear();
    }

    /** Milliseconds until one of them may be tried. */
    waitMs(): number {
        const now = this.clock.now();
        return Math.max(0, Math.min(...this.list.map((address) => (this.notBefore.get(address) ?? now) - now)));
    }

    /** Moves on to the one that is to be tried now. */
    advance(): void {
        if (this.move === 'next') this.at = this.allowedFrom(this.at + 1);
        if (this.move === 'first') this.at = this.allowedFrom(0);
        this.move = 'stay';
    }

    private allowedFrom(start: number): number {
        const order = this.list.map((_, step) => (start + step) % this.list.length);
        const now = this.clock.now();
        return order.find((at) => (this.notBefore.get(this.list[at] ?? '') ?? now) <= now) ?? order[0] ?? 0;
    }
}
