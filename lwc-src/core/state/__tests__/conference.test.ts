import { newCall, type CallEvent } from '../../call/call';
import { companions, conferenceOf, eachOnce, together } from '../conference';
import { afterEvent, focused, INITIAL_STATE, otherCalls, recordOf, type SoftphoneEvent, type SoftphoneState } from '../softphoneState';

const changed = (key: string, event: CallEvent): SoftphoneEvent => ({ type: 'callChanged', key, event });
const talks = (key: string, startedAt = 0): SoftphoneEvent[] => [
    { type: 'callStarted', call: newCall({ key, direction: 'inbound', number: '1', startedAt }) },
    changed(key, { type: 'answered', at: startedAt + 1 })
];
const ended = (key: string, at: number): SoftphoneEvent => changed(key, { type: 'ended', at, cause: { by: 'them' } });
const live = (...events: SoftphoneEvent[]): SoftphoneState => events.reduce(afterEvent, INITIAL_STATE);
const merge = (at: number, ...keys: string[]): SoftphoneEvent => ({ type: 'merged', keys, at });
const keysOf = (records: readonly { readonly call: { readonly key: string } }[]): string[] => records.map(({ call }) => call.key);

const three = [...talks('a'), ...talks('b', 10), ...talks('c', 20)];

describe('X5: calls put together', () => {
    it('are one conference, named by the call that was there first', () => {
        const state = live(...three, merge(30, 'b', 'a'));
        expect(keysOf(conferenceOf(state.calls, 'a'))).toEqual(['b', 'a']);
        expect(recordOf(state, 'b')?.call.conference).toEqual({ key: 'a', since: 30 });
        expect(recordOf(state, 'c')?.call.conference).toBeUndefined();
    });
    it('take in another, and keep since when they are together', () => {
        const state = live(...three, merge(30, 'b', 'c'), merge(40, 'a', 'c'));
        expect(keysOf(conferenceOf(state.calls, 'a'))).toEqual(['c', 'b', 'a']);
        expect(state.calls.map(({ call }) => call.conference)).toEqual([{ key: 'b', since: 30 }, { key: 'b', since: 30 }, { key: 'b', since: 40 }]);
    });
    it('must be talked on', () => {
        const state = live(...talks('a'), { type: 'callStarted', call: newCall({ key: 'r', direction: 'inbound', number: '2', startedAt: 5 }) });
        expect(afterEvent(state, merge(30, 'a', 'r'))).toEqual(state);
        expect(live(...three, ended('a', 25), merge(30, 'a', 'b')).calls.map(({ call }) => call.conference)).toEqual([undefined, undefined, undefined]);
    });
    it('what is done to one of them is done to all; a call alone is a call alone', () => {
        const state = live(...three, merge(30, 'a', 'b'));
        expect([together(state.calls, 'a'), together(state.calls, 'c')]).toEqual([['b', 'a'], ['c']]);
    });
});

describe('X5: somebody leaves', () => {
    it('the others go on, and one of them is in front', () => {
        const state = live(...three, merge(30, 'a', 'b', 'c'), { type: 'focused', key: 'b' }, ended('b', 50));
        expect(keysOf(conferenceOf(state.calls, 'a'))).toEqual(['c', 'a']);
        expect(focused(state)?.call.key).toBe('c');
        expect(recordOf(state, 'b')?.call.conference).toEqual({ key: 'a', since: 30, until: 50 });
    });
    it('one who is left over alone has an ordinary call', () => {
        const state = live(...three, merge(30, 'a', 'b'), ended('b', 50));
        expect(conferenceOf(state.calls, 'a')).toEqual([]);
        expect(recordOf(state, 'a')?.call).toMatchObject({ state: { name: 'talking' }, conference: { key: 'a', since: 30, until: 50 } });
    });
    it('and may be put together anew', () => {
        const state = live(...three, merge(30, 'a', 'b'), ended('b', 50), merge(60, 'a', 'c'));
        expect(recordOf(state, 'a')?.call.conference).toEqual({ key: 'a', since: 60 });
    });
    it('leaving what one was never in changes nothing', () => {
        const state = live(...talks('a'));
        expect(afterEvent(state, changed('a', { type: 'left', at: 9 })).calls).toEqual(state.calls);
    });
});

describe('X5: what else is on beside a conference', () => {
    it('with the conference in front: the call that isn’t in it', () => {
        expect(keysOf(otherCalls(live(...three, merge(30, 'a', 'b'), { type: 'focused', key: 'a' })))).toEqual(['c']);
    });
    it('with another call in front: the conference, once', () => {
        const state = live(...three, merge(30, 'a', 'b'), { type: 'focused', key: 'c' });
        expect(keysOf(otherCalls(state))).toEqual(['b']);
        expect(keysOf(eachOnce(state.calls))).toEqual(['c', 'b']);
    });
});

describe('X5 X8: who was together with whom, for the log of each', () => {
    const state = live(...three, merge(30, 'a', 'b'), ended('b', 50), merge(60, 'a', 'c'), ended('a', 70));
    it('only those whose time overlaps', () => {
        const together = live(...three, merge(30, 'a', 'b', 'c'), ended('b', 50), ended('c', 60));
        expect(keysOf(companions(together.calls, recordOf(together, 'b')!.call))).toEqual(['c', 'a']);
        // The last conference of "a" was with "c": who left before it began isn't in it.
        expect(keysOf(companions(state.calls, recordOf(state, 'c')!.call))).toEqual(['a']);
        expect(keysOf(companions(state.calls, recordOf(state, 'b')!.call))).toEqual([]);
    });
    it('nobody for a call that was in none', () => {
        expect(companions(live(...three).calls, recordOf(live(...three), 'a')!.call)).toEqual([]);
    });
    it('while it lasts as well', () => {
        const on = live(...three, merge(30, 'a', 'b'));
        expect(keysOf(companions(on.calls, recordOf(on, 'a')!.call))).toEqual(['b']);
    });
});
