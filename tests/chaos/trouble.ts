/** Faults come and go beside an agent's calls. Knows when each was, since that is what a log may be excused by. */
import { setTimeout as wait } from 'node:timers/promises';
import { DEAFENING, DISTURBING, FAULTS, type Ending, type Known } from './faults';
import type { FaultKind } from './plan';
import type { Seat } from './seat';
import type { FaultCounts } from './verdict';

/** Longer than a page takes to come back, and a phone to be registered. */
const ENDS_WITHIN_MS = 150_000;

export class Trouble {
    private readonly seat: Seat;
    private readonly counts: FaultCounts;
    private readonly tell: (line: string) => void;
    private readonly under = new Set<Promise<void>>();
    private readonly over = new AbortController();
    private readonly times: { readonly kind: FaultKind; readonly from: number; until: number }[] = [];
    private disturbing = 0;
    private lastDisturbed = 0;

    constructor(seat: Seat, counts: FaultCounts, tell: (line: string) => void) {
        this.seat = seat;
        this.counts = counts;
        this.tell = tell;
    }

    get isOn(): boolean {
        return this.disturbing > 0;
    }

    /** Whether the page or its network went since then, or hasn't come back. */
    disturbedSince(at: number): boolean {
        return this.disturbing > 0 || this.lastDisturbed >= at;
    }

    /** When the phone could know of the end of a call at the latest: it learns nothing while the network is gone or its page is frozen. */
    deafUntil(first: number, last: number): number {
        return Math.max(last, ...this.times.filter(({ kind, from, until }) => DEAFENING.has(kind) && from <= last && until >= first).map(({ until }) => until));
    }

    /** Whether it was so at some moment of this time. */
    was(kind: FaultKind, first: number, last: number): boolean {
        return this.times.some((time) => time.kind === kind && time.from <= last && time.until >= first);
    }

    /** What has been wrong since then. */
    since(at: number): FaultKind[] {
        return [...new Set(this.times.filter(({ until }) => until >= at).map(({ kind }) => kind))];
    }

    plan(kind: FaultKind, afterMs: number, lastsMs: number, known: () => Known | undefined): void {
        const running = this.happen(kind, afterMs, lastsMs, known).catch((error: unknown) => this.tell(`fault ${kind}: ${String(error)}`));
        this.under.add(running);
        void running.then(() => this.under.delete(running));
    }

    /** All is well from now on. */
    async end(): Promise<void> {
        this.over.abort();
        const ended = Promise.all(this.under).then(() => true);
        const late = wait(ENDS_WITHIN_MS, false, { ref: false });
        if (!(await Promise.race([ended, late]))) this.tell(`${this.under.size} faults didn’t end`);
    }

    private async happen(kind: FaultKind, afterMs: number, lastsMs: number, known: () => Known | undefined): Promise<void> {
        await this.pause(afterMs);
        this.counts[kind] = (this.counts[kind] ?? 0) + 1;
        const disturbs = DISTURBING.has(kind);
        const time = { kind, from: Date.now(), until: Infinity };
        this.times.push(time);
        if (disturbs) this.disturbing += 1;
        let ending: Ending;
        try {
            ending = await FAULTS[kind](this.seat, known);
            if (ending) await this.pause(lastsMs);
        } finally {
            await ending?.();
            time.until = Date.now();
            if (disturbs) {
                await this.seat.ready();
                this.disturbing -= 1;
                this.lastDisturbed = Date.now();
            }
        }
    }

    private pause(ms: number): Promise<void> {
        return wait(ms, undefined, { signal: this.over.signal }).catch(() => undefined);
    }
}
