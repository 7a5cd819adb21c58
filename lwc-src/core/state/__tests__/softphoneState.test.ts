import fc from 'fast-check';
import { after, isLive, newCall, type Call, type CallEvent } from '../../call/call';
import type { LineState } from '../lineState';
import { afterEvent, focused, INITIAL_STATE, liveCalls, MOST_CALLS, otherCalls, recordOf, screenOf, waitsForSignIn, type SoftphoneEvent, type SoftphoneState } from '../softphoneState';

const live = (...events: SoftphoneEvent[]): SoftphoneState => events.reduce(afterEvent, INITIAL_STATE);
const inbound = (key: string): Call => newCall({ key, direction: 'inbound', number: '1', startedAt: 0 });
const outbound = (key: string): Call => newCall({ key, direction: 'outbound', number: '1', startedAt: 0 });
const started = (call: Call): SoftphoneEvent => ({ type: 'callStarted', call });
const changed = (key: string, event: CallEvent): SoftphoneEvent => ({ type: 'callChanged', key, event });
const ended = (key: string, by: 'us' | 'them' = 'them'): SoftphoneEvent => changed(key, { type: 'ended', at: 9, cause: { by } });
const answered = (key: string): SoftphoneEvent => changed(key, { type: 'answered', at: 5 });
const line = (state: LineState): SoftphoneEvent => ({ type: 'lineChanged', line: state });
const ready = line({ name: 'ready' });

describe('B2: a call that the page before this one had', () => {
    const before = recordOf(live(started(inbound('a')), answered('a'), { type: 'notesChanged', key: 'a', notes: 'N' }), 'a')!;
    const takenUp: SoftphoneEvent = { type: 'callTakenUp', record: before };

    it('fills the panel as it was, and says that it is being restored', () => {
        const state = live(takenUp);
        expect(screenOf(state)).toBe('talking');
        expect(focused(state)).toMatchObject({ notes: 'N', lookup: 'failed', log: { name: 'none' }, call: { answeredAt: 5, state: { since: 5, restoring: true } } });
    });
    it('gives way to signing in, without which it can not come back', () => {
        const state = live(takenUp, line({ name: 'signedOut' }));
        expect([screenOf(state), waitsForSignIn(state)]).toEqual(['signIn', true]);
        expect(screenOf(afterEvent(state, line({ name: 'connecting' })))).toBe('talking');
        expect(waitsForSignIn(live(line({ name: 'signedOut' })))).toBe(false);
    });
    it('keeps what was found, and its place behind another', () => {
        const found: SoftphoneEvent = { type: 'callTakenUp', record: { ...before, lookup: 'done' } };
        const state = live(started(inbound('b')), found);
        expect([state.focus, recordOf(state, 'a')?.lookup]).toEqual(['b', 'done']);
    });
    it('is taken up once', () => {
        const state = live(takenUp, { type: 'notesChanged', key: 'a', notes: 'M' });
        expect(afterEvent(state, takenUp)).toBe(state);
    });
});

describe('which screen an agent sees', () => {
    it.each<[string, SoftphoneState, string]>([
        ['at the very beginning', INITIAL_STATE, 'starting'],
        ['without a password', live(line({ name: 'signedOut' })), 'signIn'],
        ['while it connects for the first time', live(line({ name: 'connecting' })), 'starting'],
        ['when the PBX is gone', live(line({ name: 'connecting', trouble: { kind: 'lost', address: 'a' } })), 'trouble'],
        ['when only a person can help', live(line({ name: 'broken', trouble: { kind: 'password', status: 403 } })), 'trouble'],
        ['when all is well', live(ready), 'keypad'],
        ['with a blocked microphone', live(ready, { type: 'microphoneChanged', microphone: 'blocked' }), 'trouble'],
        ['with a microphone that Salesforce keeps from it', live(ready, { type: 'microphoneChanged', microphone: 'policy' }), 'trouble'],
        ['with a browser that reaches no private address, which may be of no matter', live(ready, { type: 'localNetworkRefused' }), 'keypad'],
        ['without a microphone', live(ready, { type: 'microphoneChanged', microphone: 'missing' }), 'trouble'],
        ['when it rings', live(ready, started(inbound('a'))), 'ringing'],
        ['when it is dialled', live(ready, started(outbound('a'))), 'dialling'],
        ['when they talk', live(ready, started(inbound('a')), answered('a')), 'talking'],
        ['after a call', live(ready, started(inbound('a')), answered('a'), ended('a')), 'wrapUp'],
        ['after a call that nobody answered there', live(ready, started(outbound('a')), ended('a')), 'wrapUp'],
        ['after a missed call: there is nothing to wrap up', live(ready, started(inbound('a')), ended('a')), 'keypad'],
        ['a call goes on when the line is lost', live(ready, started(inbound('a')), answered('a'), line({ name: 'connecting', trouble: { kind: 'lost', address: 'a' } })), 'talking']
    ])('%s', (_what, state, screen) => expect(screenOf(state)).toBe(screen));
});

describe('several calls', () => {
    it('a second one does not take the screen from the one that is on', () => {
        const state = live(started(inbound('a')), answered('a'), started(inbound('b')));
        expect(focused(state)?.call.key).toBe('a');
        expect(liveCalls(state)).toHaveLength(2);
    });

    it('when one ends the other comes to the front', () => {
        expect(focused(live(started(inbound('a')), answered('a'), started(inbound('b')), ended('a')))?.call.key).toBe('b');
    });

    it('what the agent dials comes to the front at once', () => {
        const state = live(started(inbound('a')), answered('a'), started(outbound('b')));
        expect([focused(state)?.call.key, otherCalls(state).map(({ call }) => call.key)]).toEqual(['b', ['a']]);
    });

    it('the agent turns from one to another, but not to one that is over', () => {
        const state = live(started(inbound('a')), answered('a'), started(inbound('b')));
        expect(focused(afterEvent(state, { type: 'focused', key: 'b' }))?.call.key).toBe('b');
        expect(live(started(inbound('a')), answered('a'), started(inbound('b')), ended('b'), { type: 'focused', key: 'b' }).focus).toBe('a');
        expect(afterEvent(state, { type: 'focused', key: 'nobody' })).toBe(state);
    });

    it('a new call takes the place of a wrap-up', () => {
        expect(focused(live(started(inbound('a')), answered('a'), ended('a'), started(inbound('b'))))?.call.key).toBe('b');
    });

    it('the end of another call leaves the screen alone', () => {
        expect(focused(live(started(inbound('a')), answered('a'), started(inbound('b')), ended('b')))?.call.key).toBe('a');
    });

    it('wrap-up is over when the agent says so', () => {
        const state = live(started(inbound('a')), answered('a'), ended('a'));
        expect(focused(afterEvent(state, { type: 'wrappedUp', key: 'a' }))).toBeUndefined();
        expect(afterEvent(state, { type: 'wrappedUp', key: 'other' })).toBe(state);
    });

    it('the same call announced twice is one', () => expect(live(started(inbound('a')), started(inbound('a'))).calls).toHaveLength(1));

    it('the list stays short, but never loses a call that is on', () => {
        const many = Array.from({ length: MOST_CALLS + 20 }, (_unused, at) => [started(inbound(`m${at}`)), ended(`m${at}`)]).flat();
        const state = live(started(inbound('on')), answered('on'), ...many);
        expect(state.calls.length).toBeLessThanOrEqual(MOST_CALLS + 1);
        expect(recordOf(state, 'on')).toBeDefined();
    });
});

it('B6, B10: what earlier pages owe, and whether keys hold, is part of what every tab shows', () => {
    const state = live({ type: 'owedChanged', owed: [{ key: 'old' } as never] }, { type: 'shortcutsChanged', shortcuts: false });
    expect([state.owed, state.shortcuts]).toEqual([[{ key: 'old' }], false]);
});

it('B10: a call that rings while the agent still writes about the last one waits beside it', () => {
    const writing = live(started(inbound('a')), answered('a'), ended('a'), started(inbound('b')), { type: 'stayedWith', key: 'a' });
    expect([screenOf(writing), otherCalls(writing).map(({ call }) => call.key)]).toEqual(['wrapUp', ['b']]);
    expect(afterEvent(writing, { type: 'focused', key: 'b' }).focus).toBe('b');
    expect(afterEvent(writing, { type: 'stayedWith', key: 'unknown' })).toBe(writing);
});

describe('missed calls', () => {
    it('are counted until they are seen', () => {
        const state = live(started(inbound('a')), ended('a'), started(inbound('b')), ended('b'));
        expect(state.missedUnseen).toBe(2);
        expect(afterEvent(state, { type: 'missedSeen' }).missedUnseen).toBe(0);
    });

    it('not those that the agent declined', () => expect(live(started(inbound('a')), ended('a', 'us')).missedUnseen).toBe(0));
});

describe('what is known around a call', () => {
    const match = { id: 'm', objectApiName: 'Contact', name: 'M', why: { kind: 'search' } } as const;
    const state = live(
        started(inbound('a')),
        { type: 'matched', key: 'a', matches: [match], internal: true, found: [] },
        { type: 'learnt', key: 'a', learnt: { opportunities: [] } },
        { type: 'learnt', key: 'a', learnt: { conversions: {} } },
        { type: 'chosen', key: 'a', matchId: 'm' },
        { type: 'notesChanged', key: 'a', notes: 'N' },
        { type: 'logChanged', key: 'a', log: { name: 'saving', subject: 'S' } }
    );
    it('is kept with it', () => {
        expect(recordOf(state, 'a')).toMatchObject({ lookup: 'done', matches: [match], internal: true, chosenId: 'm', notes: 'N', learnt: { opportunities: [], conversions: {} }, log: { name: 'saving' } });
    });
    it('also that nobody could be asked', () => expect(recordOf(live(started(inbound('a')), { type: 'matchFailed', key: 'a' }), 'a')?.lookup).toBe('failed'));
    it('what is said of a call that is not there is ignored', () => expect(live(ended('nobody'))).toEqual(INITIAL_STATE));
});

describe('what else the panel knows', () => {
    it('sound, Salesforce, Desk', () => {
        expect(live({ type: 'soundChanged', sound: 'ready' }, { type: 'salesforceChanged', salesforce: 'ready' }, { type: 'deskChanged', desk: true })).toMatchObject({
            sound: 'ready',
            salesforce: 'ready',
            desk: true
        });
    });

    it('a notice stays until it is closed or a call comes', () => {
        const noticed: SoftphoneEvent = { type: 'noticed', notice: { key: 'keysFailed' } };
        expect(live(noticed).notice).toEqual({ key: 'keysFailed' });
        expect(live(noticed, { type: 'noticeClosed' }).notice).toBeUndefined();
        expect(live(noticed, started(inbound('a'))).notice).toBeUndefined();
    });
});

describe('whatever calls come and go', () => {
    it('a live call is always on the screen when there is one', () => {
        const event = fc.oneof(
            fc.constantFrom('a', 'b', 'c').map((key) => started(inbound(key))),
            fc.constantFrom('a', 'b', 'c').map(answered),
            fc.constantFrom('a', 'b', 'c').map((key) => ended(key)),
            fc.constantFrom('a', 'b', 'c').map<SoftphoneEvent>((key) => ({ type: 'wrappedUp', key }))
        );
        fc.assert(
            fc.property(fc.array(event, { maxLength: 30 }), (events) => {
                const state = live(...events);
                const record = focused(state);
                if (liveCalls(state).length > 0) expect(record !== undefined && isLive(record.call)).toBe(true);
            })
        );
    });
});

it('a recording that the PBX confirmed to the page before is only asked for, as far as this one knows', () => {
    const talking = after(newCall({ key: 'r', direction: 'inbound', number: '1', startedAt: 0 }), { type: 'answered', at: 1 });
    const call = after(talking, { type: 'recordingChanged', recording: { wish: 'start', confirmed: true, since: 2 } });
    const record = { call, lookup: 'done', matches: [], internal: false, notes: '', log: { name: 'none' } } as const;
    const state = afterEvent(INITIAL_STATE, { type: 'callTakenUp', record });
    expect(recordOf(state, 'r')?.call.state).toMatchObject({ recording: { wish: 'start', confirmed: false, since: 2 } });
});

it('T9: what the agent says of a call comes to what was said before', () => {
    const said = (more: object): SoftphoneEvent => ({ type: 'said', key: 'a', said: more });
    expect(recordOf(live(started(inbound('a')), said({ disposition: 'Interested' }), said({ memo: ['Price'] })), 'a')?.said).toEqual({ disposition: 'Interested', memo: ['Price'] });
});
