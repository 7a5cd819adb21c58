/** What the softphone's parts are given from outside, so that none of them reaches for the browser itself. */
import type { Clock, Timers } from '../../core/time';

export interface Tools {
    readonly clock: Clock;
    readonly timers: Timers;
    readonly newId: () => string;
    /** Something failed that the agent needn't know of; a developer may. Never carries numbers, names or secrets. */
    readonly report: (what: string, error: unknown) => void;
}

export const browserTimers: Timers = {
    set: (run, ms) => setTimeout(run, ms),
    clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>)
};

/**
 * A clock that only goes forward: the computer's time at the start plus what has passed since. Somebody setting the
 * clock during a call doesn't change how long it lasted. It can be put right by Salesforce's time (app/serverTime.ts).
 */
export function steadyClock(wall: () => number, monotonic: () => number): SteadyClock {
    let offset = wall() - monotonic();
    return {
        now: () => Math.round(offset + monotonic()),
        correct: (ms) => void (offset += ms)
    };
}

export interface SteadyClock extends Clock {
    /** @param ms added to it from now on */
    readonly correct: (ms: number) => void;
}
