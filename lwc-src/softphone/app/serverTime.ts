/**
 * Keeps the panel's clock at Salesforce's time: a computer's clock may be wrong, is set by people, and what counts on between two
 * looks at it stands still while the computer sleeps. Asked at the start, after each jump of the computer's clock, and every hour.
 * Knows nothing of logs.
 */
import { liveCalls, type SoftphoneState } from '../../core/state/softphoneState';
import type { Instant } from '../../core/time';
import type { Tools } from './tools';

export interface ServerTimeTools extends Tools {
    /** Salesforce's time now; undefined when it can't be had. Never rejects. */
    readonly ask: () => Promise<Instant | undefined>;
    /** The computer's clock, whatever it says. */
    readonly wall: () => Instant;
    /** Puts the panel's clock right. @param ms added to it */
    readonly correct: (ms: number) => void;
    readonly store: { readonly state: SoftphoneState; subscribe(listener: () => void): void };
}

/** The answer is right to a second or so. */
const TOLERATED_MS = 2_000;
/** Between two looks the two clocks go apart by this much only if one of them was set, or stood still. */
const JUMP_MS = 5_000;
/** A call that goes on after the computer has slept may be over soon. */
const LOOK_EVERY_MS = 5_000;
const ASK_EVERY_MS = 3_600_000;

export function keepServerTime({ ask, wall, correct, clock, timers, store }: ServerTimeTools): void {
    let apart = wall() - clock.now();
    let askedAt = -Infinity;
    let owed = 0;
    let isFirst = true;
    let wasRight = false;
    // A clock that was right stood still since, while a call went on: put right, the call is as long as it was. One that was wrong when the call
    // began is left alone until the call is over, since it would stretch it.
    const settle = (): void => {
        if (owed === 0 || (!isFirst && !wasRight && liveCalls(store.state).length > 0)) return;
        const ms = owed;
        owed = 0;
        apart -= ms;
        wasRight = true;
        correct(ms);
    };
    const compare = async (): Promise<void> => {
        askedAt = clock.now();
        const server = await ask();
        const wrong = server === undefined ? 0 : server - clock.now();
        if (Math.abs(wrong) > TOLERATED_MS) owed = wrong;
        else if (server !== undefined) wasRight = true;
        settle();
        isFirst = false;
    };
    const look = (): void => {
        const now = wall() - clock.now();
        const hasJumped = Math.abs(now - apart) > JUMP_MS;
        apart = now;
        if (hasJumped || clock.now() - askedAt > ASK_EVERY_MS) void compare();
        timers.set(look, LOOK_EVERY_MS);
    };
    store.subscribe(settle);
    void compare();
    timers.set(look, LOOK_EVERY_MS);
}

const ASK_TIMEOUT_MS = 5_000;

/** Salesforce's time by the Date of an answer, and how old the answer is (RFC 9110 §6.6.1, RFC 9111 §5.1). @param url of a file of this page's own origin */
export async function serverTime(url: string, fetching: typeof fetch, monotonic: () => number): Promise<Instant | undefined> {
    const before = monotonic();
    try {
        const { headers } = await fetching(url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
        const date = Date.parse(headers.get('date') ?? '');
        const age = Number(headers.get('age') ?? 0) * 1_000;
        // Whole seconds: half of one later is nearer. So is half of the way here and back.
        return Number.isNaN(date + age) ? undefined : Math.round(date + age + 500 + (monotonic() - before) / 2);
    } catch {
        // No network: the computer's clock has to do until the next time.
        return undefined;
    }
}
