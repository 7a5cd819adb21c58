/** What the softphone's parts are given from outside, with a clock that jest winds (`jest.useFakeTimers()`). */
import { browserTimers, type Tools } from '../../app/tools';

export interface FakeTools extends Tools {
    /** What has been reported to developers: `screen pop: HostError`. */
    readonly reported: string[];
}

export function fakeTools(): FakeTools {
    const reported: string[] = [];
    let ids = 0;
    return {
        clock: { now: () => Date.now() },
        timers: browserTimers,
        newId: () => `id-${++ids}`,
        report: (what, error) => void reported.push(`${what}: ${error instanceof Error ? error.name : typeof error}`),
        reported
    };
}

/** Lets everything that is due happen, and what follows from it, without time passing. */
export function settled(): Promise<void> {
    return jest.advanceTimersByTimeAsync(0);
}
