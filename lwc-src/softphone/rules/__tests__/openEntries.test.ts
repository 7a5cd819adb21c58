import { newCall, type CallEvent } from '../../../core/call/call';
import { RecordError } from '../../../core/errors';
import type { Log } from '../../../core/log/log';
import { plainParser } from '../../../core/number/phoneNumber';
import { builtInRule } from '../../../core/rule/rule';
import { writeRule } from '../../../core/rule/stored/ruleForm';
import { EMPTY_SETUP } from '../../../core/setup/orgSetup';
import { FakeRecords, MemoryStore, type Mishap } from '../../__tests__/doubles/fakeRecords';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { draftCalls } from '../../app/callDrafts';
import { logCalls } from '../../app/logging';
import { Store } from '../../app/store';
import { Outbox } from '../../outbox/outbox';
import { logWords } from '../../../core/log/words';
import { t } from '../../i18n/labels';
import { startRules } from '../rules';

const START = Date.UTC(2026, 10, 22, 9, 0);
const CALL = newCall({ key: 'k', direction: 'inbound', number: '+393401182290', startedAt: START });
const AGENT = { userId: '005A', name: 'Nina Weber', extension: '204', timeZone: 'UTC', locale: 'en-GB' };
const ended: CallEvent = { type: 'ended', at: START + 65_000, cause: { by: 'them' } };
const answered: CallEvent = { type: 'answered', at: START + 3_000 };

/** A page with one rule that logs from the beginning. */
function page(log: Partial<Log> = {}, records = new FakeRecords(), kept = new MemoryStore()) {
    const [store, tools] = [new Store(), fakeTools()];
    const outbox = new Outbox({ ...tools, records, store: kept, onSaved: () => undefined, onStorageFailed: () => undefined });
    const writing = { agent: () => AGENT, closedStatus: () => 'Completed', numbers: () => plainParser };
    const rule = { ...builtInRule('All'), log: { on: true, when: 'begin', ...log } as const };
    const setup = { ...EMPTY_SETUP, rules: [{ id: 'r', name: 'All', definition: writeRule(rule) }] };
    const desk = { ask: () => Promise.reject(new RecordError('absent')) };
    const part = startRules({ ...tools, ...writing, store, outbox, records, desk, errors: Promise.resolve({ tell: () => undefined }), kept: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() }, setup: () => setup, labels: {} });
    useRealLabels();
    const logging = { ...tools, ...writing, outbox, page: 'page', rule: () => builtInRule('Everything else'), ruling: part.ruling, words: logWords((label) => t(label)) };
    logCalls(store, logging);
    draftCalls(store, logging);
    const happens = (event: CallEvent): void => store.dispatch({ type: 'callChanged', key: 'k', event });
    const begin = (): void => {
        store.dispatch({ type: 'callStarted', call: CALL });
        store.dispatch({ type: 'matched', key: 'k', matches: [], found: [], internal: false });
    };
    return { store, outbox, records, kept, begin, happens, tasks: () => [...records.tasks.values()] };
}

const lost: Mishap = { after: new RecordError('silent') };
const silent: Mishap = { before: new RecordError('silent') };
const COMPLETED = { Call_Key__c: 'k', Status: 'Completed', CallDurationInSeconds: 62, Call_Outcome__c: 'answered' };

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

describe('T7: a call is written down when somebody talks, and the same entry is completed at the end', () => {
    it('open, without duration, while the call lasts; completed with one more request', async () => {
        const { begin, happens, tasks, records } = page();
        begin();
        await settled();
        expect(tasks()).toEqual([]);
        happens(answered);
        await settled();
        expect(tasks()).toEqual([expect.objectContaining({ Call_Key__c: 'k', CallDurationInSeconds: 0, TaskSubtype: 'Call', Call_Start__c: '2026-11-22T09:00:00.000Z' })]);
        expect(tasks()[0]).not.toHaveProperty('Status');
        happens(ended);
        await settled();
        expect([tasks(), records.asked]).toEqual([[expect.objectContaining(COMPLETED)], ['create k', 'update 00T1']]);
    });

    it('what only rang is written once, at the end; so is every call where the rule says so', async () => {
        const rang = page();
        rang.begin();
        rang.happens(ended);
        await settled();
        const usual = page({ when: 'end' });
        usual.begin();
        usual.happens(answered);
        await settled();
        expect([rang.records.asked, usual.records.asked]).toEqual([['create k'], []]);
    });

    it.each<[string, Mishap[]]>([
        ['the answer to the first was lost', [lost]],
        ['the first never arrived', [silent]],
        ['nobody answers for a while', [silent, silent, lost]],
        ['the first was refused', [{ before: new RecordError('invalid') }]],
        ['the answer to the second was lost', [{ wait: Promise.resolve() }, lost]]
    ])('exactly one: %s', async (_what, mishaps) => {
        const { begin, happens, tasks, records } = page();
        begin();
        records.mishaps.push(...mishaps);
        happens(answered);
        await settled();
        happens(ended);
        await jest.advanceTimersByTimeAsync(600_000);
        expect(tasks()).toEqual([expect.objectContaining(COMPLETED)]);
    });

    it('exactly one: the call ends while the first is under way', async () => {
        const { begin, happens, tasks, records } = page();
        let go = (): void => undefined;
        records.mishaps.push({ wait: new Promise((resolve) => (go = resolve)) });
        begin();
        happens(answered);
        happens(ended);
        await settled();
        go();
        await jest.advanceTimersByTimeAsync(60_000);
        expect(tasks()).toEqual([expect.objectContaining(COMPLETED)]);
    });

    it.each<[string, Mishap[]]>([
        ['the first was written', []],
        ['nobody knows of the first', [lost]]
    ])('exactly one: the page goes while the call is on, and %s', async (_what, mishaps) => {
        const gone = page();
        gone.begin();
        gone.records.mishaps.push(...mishaps);
        gone.happens(answered);
        await settled();
        jest.clearAllTimers();
        const next = page({}, gone.records, gone.kept);
        await next.outbox.recover();
        await next.outbox.adopt(() => Promise.resolve(true));
        await jest.advanceTimersByTimeAsync(60_000);
        expect(next.tasks()).toEqual([expect.objectContaining({ Call_Key__c: 'k', Status: 'Completed' })]);
        expect(next.kept.kept.size).toBe(0);
    });
});
