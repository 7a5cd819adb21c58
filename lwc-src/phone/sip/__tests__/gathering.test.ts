import { timers } from '../../__tests__/doubles/time';
import { gatheringFor } from '../gathering';

/** Candidates as `[milliseconds since the first, type]`; when the call may leave, counted from the first. */
function readyAfter(wantsServer: boolean, ...candidates: (readonly [at: number, type: string])[]): number | undefined {
    const gathered = gatheringFor(wantsServer, timers);
    let readyAt: number | undefined;
    const start = Date.now();
    for (const [at, type] of candidates) {
        jest.advanceTimersByTime(start + at - Date.now());
        if (readyAt === undefined) gathered({ candidate: { type }, ready: () => (readyAt = Date.now() - start) });
    }
    jest.advanceTimersByTime(60_000);
    return readyAt;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('when a call leaves, though gathering goes on', () => {
    it.each([
        ['no server is set: as soon as no candidate comes for 20 ms', false, [[0, 'host']], 20],
        ['no server is set, two cards in the computer', false, [[0, 'host'], [15, 'host']], 35],
        ['a STUN server answers', true, [[0, 'host'], [60, 'srflx']], 80],
        ['a TURN server answers after STUN', true, [[0, 'host'], [60, 'srflx'], [75, 'relay']], 95],
        ['the TURN server is dead: after 500 ms with what there is', true, [[0, 'host'], [3, 'host']], 500],
        ['candidates trickle in without end', false, Array.from({ length: 60 }, (_none, at) => [at * 15, 'host'] as const), 500]
    ] as const)('%s', (_when, wantsServer, candidates, ms) => expect(readyAfter(wantsServer, ...candidates)).toBe(ms));

    it('a call that is asked again, for another description, waits anew', () => {
        const gathered = gatheringFor(true, timers);
        const ready = jest.fn();
        gathered({ candidate: { type: 'host' }, ready: jest.fn() });
        jest.advanceTimersByTime(500);
        gathered({ candidate: { type: 'host' }, ready });
        jest.advanceTimersByTime(499);
        expect(ready).toHaveBeenCalledTimes(0);
        jest.advanceTimersByTime(1);
        expect(ready).toHaveBeenCalledTimes(1);
    });

    it('nothing goes on after that', () => {
        readyAfter(true, [0, 'host'], [60, 'srflx']);
        expect(jest.getTimerCount()).toBe(0);
    });
});
