import { newCall, type Call, type CallEvent } from '../../call/call';
import type { Choice } from '../../status/status';
import { shownStatus } from '../shownStatus';
import { afterEvent, INITIAL_STATE, screenOf, type SoftphoneEvent, type SoftphoneState } from '../softphoneState';

const live = (...events: SoftphoneEvent[]): SoftphoneState => events.reduce(afterEvent, INITIAL_STATE);
const ready: SoftphoneEvent = { type: 'lineChanged', line: { name: 'ready' } };
const call = (key: string, startedAt = 100): Call => newCall({ key, direction: 'inbound', number: '1', startedAt });
const started = (key: string, startedAt?: number): SoftphoneEvent => ({ type: 'callStarted', call: call(key, startedAt) });
const happens = (key: string, event: CallEvent): SoftphoneEvent => ({ type: 'callChanged', key, event });
const answered = (key: string, at: number): SoftphoneEvent => happens(key, { type: 'answered', at });
const ended = (key: string, at: number): SoftphoneEvent => happens(key, { type: 'ended', at, cause: { by: 'them' } });
const chosen = (choice: Choice, at = 7): SoftphoneEvent => ({ type: 'statusChanged', event: { type: 'chosen', choice, at } });
const quiet = chosen({ name: 'doNotDisturb' });

describe('the status that is shown', () => {
    it.each<[string, SoftphoneEvent[], unknown]>([
        ['before the line is there', [], { name: 'notConnected' }],
        ['nobody has said since when', [ready], { name: 'available' }],
        ['chosen', [ready, quiet], { name: 'doNotDisturb', since: 7 }],
        ['away for a reason', [ready, chosen({ name: 'away', reason: 'Lunch' })], { name: 'away', reason: 'Lunch', since: 7 }],
        ['while it rings', [ready, started('a')], { name: 'available' }],
        ['in a call, since it was answered', [ready, started('a'), answered('a', 120)], { name: 'onACall', since: 120 }],
        ['in several, since the first', [ready, started('a'), answered('a', 120), started('b', 130), answered('b', 140)], { name: 'onACall', since: 120 }],
        ['dialling', [ready, { type: 'callStarted', call: newCall({ key: 'o', direction: 'outbound', number: '1', startedAt: 90 }) }], { name: 'onACall', since: 90 }],
        ['in a call though the line is lost', [started('a'), answered('a', 120)], { name: 'onACall', since: 120 }],
        ['wrapping up', [ready, started('a'), answered('a', 120), ended('a', 150)], { name: 'wrapUp', since: 150 }],
        ['done with it', [ready, started('a'), answered('a', 120), ended('a', 150), { type: 'wrappedUp', key: 'a' }], { name: 'available' }],
        ['not wrapping up a missed call', [ready, started('a'), ended('a', 150)], { name: 'available' }],
        ['the next call ends wrap-up', [ready, started('a'), answered('a', 120), ended('a', 150), started('b', 160), ended('b', 170)], { name: 'available' }]
    ])('%s', (_when, events, shown) => expect(shownStatus(live(...events))).toEqual(shown));

    it('what was chosen holds over several calls, and says that it comes next', () => {
        const state = live(ready, quiet, started('a'), answered('a', 120));
        expect(shownStatus(state)).toEqual({ name: 'onACall', since: 120, next: { name: 'doNotDisturb' } });
        const after = [ended('a', 150), { type: 'wrappedUp', key: 'a' } as const, started('b', 160), answered('b', 165), ended('b', 170)].reduce(afterEvent, state);
        expect(shownStatus(after)).toEqual({ name: 'wrapUp', since: 170, next: { name: 'doNotDisturb' } });
        expect(shownStatus(afterEvent(after, { type: 'wrappedUp', key: 'b' }))).toEqual({ name: 'doNotDisturb', since: 7 });
    });

    it('wrap-up of a certain length goes by itself; what is being written stays on the screen', () => {
        const during = live(ready, started('a'), answered('a', 120), ended('a', 150), { type: 'statusChanged', event: { type: 'wrapUpLasts', until: 1_150 } });
        expect(shownStatus(during)).toEqual({ name: 'wrapUp', since: 150, until: 1_150 });
        const over = afterEvent(during, { type: 'statusChanged', event: { type: 'wrapUpEnded' } });
        expect([shownStatus(over), screenOf(over)]).toEqual([{ name: 'available' }, 'wrapUp']);
        expect(afterEvent(over, { type: 'statusChanged', event: { type: 'wrapUpEnded' } })).toBe(over);
    });
});

describe('a call that was refused', () => {
    const refused: SoftphoneEvent = { type: 'callRefused', call: { ...call('r'), endedAt: 100, state: { name: 'ended', outcome: 'missed', cause: { by: 'us', reason: 'doNotDisturb' } } } };

    it('is in the list and counted as missed, and leaves the screen alone', () => {
        const before = live(ready, started('a'), answered('a', 120));
        const state = afterEvent(before, refused);
        expect(state.calls.map((record) => record.call.key)).toEqual(['r', 'a']);
        expect([state.focus, state.missedUnseen, screenOf(state)]).toEqual(['a', 1, 'talking']);
    });
    it('once', () => {
        const state = live(ready, refused);
        expect(afterEvent(state, refused)).toBe(state);
    });
});
