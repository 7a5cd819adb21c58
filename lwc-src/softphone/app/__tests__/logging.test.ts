import { newCall, type Call, type CallEvent } from '../../../core/call/call';
import { RecordError } from '../../../core/errors';
import type { Match } from '../../../core/match/match';
import { plainParser } from '../../../core/number/phoneNumber';
import { builtInRule } from '../../../core/rule/rule';
import { recordOf, type LogStatus } from '../../../core/state/softphoneState';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { FakeRecords, MemoryStore } from '../../__tests__/doubles/fakeRecords';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Outbox } from '../../outbox/outbox';
import { logWords } from '../../../core/log/words';
import { t } from '../../i18n/labels';
import { logCalls } from '../logging';
import { Store } from '../store';

const RULE = builtInRule('Everything else');
const START = Date.UTC(2026, 10, 22, 9, 0);
const inbound = newCall({ key: 'k', direction: 'inbound', number: '+393401182290', startedAt: START, queue: 'Sales', did: '+390698765' });
const outbound = newCall({ key: 'k', direction: 'outbound', number: '+393401182290', startedAt: START });
const rossi: Match = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', why: { kind: 'search' }, whoId: '003A' };
const acme: Match = { id: '001A', objectApiName: 'Account', name: 'Acme', why: { kind: 'search' }, whatId: '001A' };
const colleague: Match = { id: '005B', objectApiName: 'User', name: 'Ben', why: { kind: 'search' } };
const AGENT = { userId: '005A', name: 'Nina Weber', extension: '204', timeZone: 'Europe/Berlin', locale: 'en-GB' };
const ended = (at: number, cause: Extract<CallEvent, { type: 'ended' }>['cause'] = { by: 'them' }): CallEvent => ({ type: 'ended', at: START + at, cause });

function setUp() {
    const store = new Store();
    const records = new FakeRecords();
    const tools = fakeTools();
    const outbox = new Outbox({ ...tools, records, store: new MemoryStore(), onSaved: () => undefined, onStorageFailed: () => undefined });
    logCalls(store, { ...tools, outbox, rule: () => RULE, agent: () => AGENT, closedStatus: () => 'Completed', numbers: () => plainParser, words: logWords((label) => t(label)) });
    const begin = (call: Call): void => store.dispatch({ type: 'callStarted', call });
    const happens = (event: CallEvent): void => store.dispatch({ type: 'callChanged', key: 'k', event });
    const matched = (matches: readonly Match[], internal = false): void => store.dispatch({ type: 'matched', key: 'k', matches, internal });
    const log = (): LogStatus => recordOf(store.state, 'k')!.log;
    const task = (): unknown => [...records.tasks.values()][0];
    return { store, records, outbox, begin, happens, matched, log, task };
}
/** A call that was talked on from the 3rd to the 65th second, with everybody who has the number. */
async function talked(matches: readonly Match[] = [rossi], call: Call = inbound) {
    const setting = setUp();
    setting.begin(call);
    setting.matched(matches);
    setting.happens({ type: 'answered', at: START + 3_000 });
    setting.happens(ended(65_000));
    await settled();
    return setting;
}
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeAll(useRealLabels);
beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

describe('X4: a call that has ended is logged by itself', () => {
    it('T5: one that was not let ring is a missed call', async () => {
        const { store, matched, task } = setUp();
        const call = { ...inbound, endedAt: START, state: { name: 'ended', outcome: 'missed', cause: { by: 'us', reason: 'doNotDisturb' } } } as const;
        store.dispatch({ type: 'callRefused', call });
        matched([rossi]);
        await settled();
        expect(task()).toMatchObject({ Subject: 'Missed: +393401182290', WhoId: '003A', CallDurationInSeconds: 0 });
    });

    it('T8: as a task with all that is known', async () => {
        const { task } = await talked();
        expect(task()).toMatchObject({
            Subject: '[Sales] +393401182290',
            Status: 'Completed',
            TaskSubtype: 'Call',
            WhoId: '003A',
            OwnerId: '005A',
            ActivityDate: '2026-11-22',
            CallType: 'Inbound',
            CallDurationInSeconds: 62,
            Call_Key__c: 'k',
            Call_Outcome__c: 'answered',
            Queue__c: 'Sales',
            Dialled_Number__c: '+390698765'
        });
    });

    it.each<[string, Call, CallEvent, string]>([
        ['missed', inbound, ended(9_000), 'missed'],
        ['declined', inbound, ended(9_000, { by: 'us' }), 'declined'],
        ['outbound, nobody answered', outbound, ended(9_000, { by: 'them', status: 408 }), 'unanswered'],
        ['outbound, busy', outbound, ended(9_000, { by: 'them', status: 486 }), 'busy']
    ])('%s', async (_what, call, event, outcome) => {
        const { begin, matched, happens, task } = setUp();
        begin(call);
        matched([rossi]);
        happens(event);
        await settled();
        expect(task()).toMatchObject({ Call_Outcome__c: outcome, WhoId: '003A', CallDurationInSeconds: 0 });
    });

    it('T17: with one request', async () => {
        const { records } = await talked();
        await pass(600_000);
        expect(records.asked).toEqual(['create k']);
    });

    it('B5: and the agent sees what was written, by which rule', async () => {
        const { log } = await talked();
        expect(log()).toEqual({ name: 'saved', subject: '[Sales] +393401182290', recordId: '00T1', ruleName: 'Everything else', leftOut: [] });
    });
});

describe('while the call lasts', () => {
    it('the agent sees what will be written', () => {
        const { begin, log } = setUp();
        begin(inbound);
        expect(log()).toEqual({ name: 'planned', subject: '[Sales] +393401182290', ruleName: 'Everything else' });
    });

    it('or that nothing will be', () => {
        const { begin, matched, log } = setUp();
        begin(inbound);
        matched([colleague], true);
        expect(log()).toEqual({ name: 'notLogged', why: 'internal' });
    });

    it('nothing is written', async () => {
        const { begin, matched, happens, store, records } = setUp();
        begin(inbound);
        matched([rossi]);
        happens({ type: 'answered', at: START });
        store.dispatch({ type: 'notesChanged', key: 'k', notes: 'N' });
        await pass(600_000);
        expect(records.asked).toEqual([]);
    });
});

describe('what is not logged', () => {
    it.each<[string, CallEvent, readonly Match[], boolean, string]>([
        ['X7: an internal call', ended(9_000), [colleague], true, 'internal'],
        ['a call that a colleague took', ended(9_000, { by: 'them', reason: 'completedElsewhere' }), [rossi], false, 'elsewhere']
    ])('%s', async (_what, event, matches, internal, why) => {
        const { begin, matched, happens, records, log } = setUp();
        begin(inbound);
        matched(matches, internal);
        happens(event);
        await pass(60_000);
        expect([records.asked, log()]).toEqual([[], { name: 'notLogged', why }]);
    });

    it('B6: unless the agent wants it logged all the same, which the log then says; what a colleague took is theirs', async () => {
        const { store, begin, matched, happens, log, task } = setUp();
        begin(inbound);
        matched([colleague], true);
        store.dispatch({ type: 'said', key: 'k', said: { anyway: true } });
        expect(log()).toMatchObject({ name: 'planned', ruleName: 'Logged by hand' });
        store.dispatch({ type: 'said', key: 'k', said: { anyway: undefined } });
        happens(ended(9_000));
        await pass(60_000);
        expect([task(), log().name]).toEqual([undefined, 'notLogged']);
        store.dispatch({ type: 'said', key: 'k', said: { anyway: true } });
        await pass(60_000);
        expect([log(), task()]).toMatchObject([{ name: 'saved', ruleName: 'Logged by hand' }, { Logged_By_Rule__c: 'Logged by hand', Call_Key__c: 'k' }]);
        const taken = setUp();
        taken.begin(inbound);
        taken.happens(ended(9_000, { by: 'them', reason: 'completedElsewhere' }));
        taken.store.dispatch({ type: 'said', key: 'k', said: { anyway: true } });
        await pass(60_000);
        expect(taken.log()).toEqual({ name: 'notLogged', why: 'elsewhere' });
    });

    it('what never became a call', async () => {
        const { begin, happens, records, log } = setUp();
        begin(outbound);
        happens(ended(100, { by: 'us', reason: 'noMicrophone' }));
        await pass(60_000);
        expect([records.asked, log()]).toEqual([[], { name: 'notLogged', why: 'neverACall' }]);
    });
});

describe('a call that ends before it is known who it was', () => {
    function endedEarly() {
        const setting = setUp();
        setting.begin(inbound);
        setting.happens(ended(1_000));
        return setting;
    }

    it('waits for that, and not a moment longer', async () => {
        const { matched, records, task } = endedEarly();
        await pass(4_000);
        expect(records.asked).toEqual([]);
        matched([rossi]);
        await settled();
        expect([records.asked, task()]).toMatchObject([['create k'], { WhoId: '003A' }]);
    });

    it('nobody has the number: it is written at once', async () => {
        const { matched, records } = endedEarly();
        matched([]);
        await settled();
        expect(records.asked).toEqual(['create k']);
    });

    it('nobody could be asked: it is written at once', async () => {
        const { store, records } = endedEarly();
        store.dispatch({ type: 'matchFailed', key: 'k' });
        await settled();
        expect(records.asked).toEqual(['create k']);
    });

    it('it was a colleague: it is not written at all', async () => {
        const { matched, records, log } = endedEarly();
        matched([colleague], true);
        await pass(60_000);
        expect([records.asked, log()]).toEqual([[], { name: 'notLogged', why: 'internal' }]);
    });

    it('the search never answers: it is written after 18 s', async () => {
        const { records } = endedEarly();
        await pass(17_999);
        expect(records.asked).toEqual([]);
        await pass(1);
        expect(records.asked).toEqual(['create k']);
    });

    it('notes that are typed meanwhile don’t push it ahead', async () => {
        const { store, records } = endedEarly();
        store.dispatch({ type: 'notesChanged', key: 'k', notes: 'N' });
        await pass(5_000);
        expect(records.asked).toEqual([]);
    });
});

describe('T10: what the agent adds after the call', () => {
    it('notes, two seconds after the last key', async () => {
        const { store, records, task } = await talked();
        for (const notes of ['W', 'Wa', 'Wants an offer.']) {
            store.dispatch({ type: 'notesChanged', key: 'k', notes });
            await pass(1_000);
        }
        expect(records.asked).toEqual(['create k']);
        await pass(1_000);
        expect(records.asked).toEqual(['create k', 'update 00T1']);
        expect(task()).toMatchObject({ Description: expect.stringMatching(/^Wants an offer\.\n/), WhoId: '003A', TaskSubtype: 'Call' });
    });

    it('notes, at once with Done', async () => {
        const { store, records } = await talked();
        store.dispatch({ type: 'notesChanged', key: 'k', notes: 'N' });
        store.dispatch({ type: 'wrappedUp', key: 'k' });
        await settled();
        expect(records.asked).toEqual(['create k', 'update 00T1']);
    });

    it('T17: Done without anything new costs nothing', async () => {
        const { store, records } = await talked();
        store.dispatch({ type: 'wrappedUp', key: 'k' });
        await pass(60_000);
        expect(records.asked).toEqual(['create k']);
    });

    it('X10: whom it was, and nobody else stays in the log', async () => {
        const { store, records, task } = await talked([rossi, acme]);
        expect(task()).toMatchObject({ WhoId: '003A' });
        store.dispatch({ type: 'chosen', key: 'k', matchId: '001A' });
        await settled();
        expect([records.asked, task()]).toMatchObject([['create k', 'update 00T1'], { WhoId: null, WhatId: '001A' }]);
    });

    it('T17: and with that said, Done costs nothing either', async () => {
        const { store, records } = await talked([rossi, acme]);
        store.dispatch({ type: 'chosen', key: 'k', matchId: '001A' });
        await settled();
        store.dispatch({ type: 'wrappedUp', key: 'k' });
        await pass(60_000);
        expect(records.asked).toEqual(['create k', 'update 00T1']);
    });
});

describe('T13: what becomes of the log', () => {
    const trouble = { kind: 'invalid', said: 'Say a region.', fields: ['Region__c'] } as const;

    it.each<[string, RecordError, object]>([
        ['it waits', new RecordError('absent'), { name: 'waiting', needsPerson: false, trouble: { kind: 'absent', said: '', fields: [] } }],
        ['it needs a person', new RecordError('invalid', 'Say a region.', { fields: ['Region__c'] }), { name: 'waiting', needsPerson: true, trouble }]
    ])('%s', async (_what, error, status) => {
        const { begin, matched, happens, records, log } = setUp();
        records.mishaps.push({ before: error });
        begin(inbound);
        matched([rossi]);
        happens(ended(9_000));
        await settled();
        expect(log()).toEqual({ subject: 'Missed: +393401182290', ...status });
    });

    it('it is on its way', async () => {
        const { begin, matched, happens, records, log } = setUp();
        records.mishaps.push({ wait: new Promise(() => undefined) });
        begin(inbound);
        matched([rossi]);
        happens(ended(9_000));
        await settled();
        expect(log()).toEqual({ name: 'saving', subject: 'Missed: +393401182290' });
    });

    it('it is saved, also while more waits to be added', async () => {
        const { store, log } = await talked();
        store.dispatch({ type: 'notesChanged', key: 'k', notes: 'N' });
        expect(log()).toMatchObject({ name: 'saved', recordId: '00T1' });
    });

    it('fields that the user may not write are named', async () => {
        const { begin, matched, happens, records, log } = setUp();
        records.leftOut = ['Queue__c'];
        begin(inbound);
        matched([]);
        happens(ended(9_000));
        await settled();
        expect(log()).toMatchObject({ name: 'saved', leftOut: ['Queue__c'] });
    });
});
