import { newCall, type CallEvent } from '../../../core/call/call';
import { RecordError } from '../../../core/errors';
import type { Candidate } from '../../../core/match/candidate';
import { plainParser } from '../../../core/number/phoneNumber';
import { logWords } from '../../../core/log/words';
import { builtInRule } from '../../../core/rule/rule';
import { writeRule } from '../../../core/rule/stored/ruleForm';
import { EMPTY_SETUP } from '../../../core/setup/orgSetup';
import { recordOf } from '../../../core/state/softphoneState';
import { FakeRecords, MemoryStore } from '../../__tests__/doubles/fakeRecords';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { draftCalls } from '../../app/callDrafts';
import { logCalls } from '../../app/logging';
import { lookUpCalls } from '../../app/lookup';
import { laterRules } from '../../app/rules';
import { Store } from '../../app/store';
import { t } from '../../i18n/labels';
import { Outbox } from '../../outbox/outbox';
import { startRules } from '../rules';

const START = Date.UTC(2026, 10, 22, 9, 0);
const CALL = newCall({ key: 'k', direction: 'inbound', number: '+393401182290', startedAt: START });
const AGENT = { userId: '005A', name: 'Nina Weber', extension: '204', timeZone: 'UTC', locale: 'en-GB' };
const CONTACT: Candidate = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', phones: [{ field: 'MobilePhone', value: '+39 340 118 2290' }], modifiedAt: 1 };
const COLLEAGUE: Candidate = { ...CONTACT, id: '005B', objectApiName: 'User', name: 'Ben' };
const ended: CallEvent = { type: 'ended', at: START + 5_000, cause: { by: 'them' } };
/** By then the rules have come, and say where. */
const AGAIN = 'find 393401182290 in Contact,Account,Lead';
const silent = { before: new RecordError('silent') };

/** A page whose searches and logs go to these records; its first search fails. */
async function page(candidates: readonly Candidate[] = [CONTACT]) {
    const [store, tools, records, opened] = [new Store(), fakeTools(), new FakeRecords(), [] as string[]];
    records.candidates = candidates;
    records.mishaps.push(silent);
    const outbox = new Outbox({ ...tools, records, store: new MemoryStore(), onSaved: () => undefined, onStorageFailed: () => undefined });
    const writing = { agent: () => AGENT, closedStatus: () => 'Completed', numbers: () => plainParser };
    const rule = builtInRule('All');
    const setup = { ...EMPTY_SETUP, rules: [{ id: 'r', name: 'All', definition: writeRule(rule) }] };
    const desk = { ask: () => Promise.reject(new RecordError('absent')) };
    const part = startRules({ ...tools, ...writing, store, outbox, records, desk, errors: Promise.resolve({ tell: () => undefined }), kept: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() }, setup: () => setup, labels: {} });
    useRealLabels();
    const rules = laterRules(Promise.resolve(part), tools.timers);
    const open = (id: string): Promise<void> => Promise.resolve(void opened.push(id));
    lookUpCalls(store, { ...tools, host: { openRecord: open, openNew: open, openSearch: open }, records, rule: () => rule, rules, ownExtension: '204', numbers: () => Promise.resolve(plainParser) });
    const logging = { ...tools, ...writing, outbox, page: 'page', rule: () => rule, ruling: rules.ruling, words: logWords((label) => t(label)) };
    logCalls(store, logging);
    draftCalls(store, logging);
    store.dispatch({ type: 'callStarted', call: CALL });
    await settled();
    const happens = async (event: CallEvent): Promise<void> => {
        store.dispatch({ type: 'callChanged', key: 'k', event });
        await settled();
    };
    const call = () => recordOf(store.state, 'k');
    return { store, records, opened, happens, call, tasks: () => [...records.tasks.values()] };
}

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

describe('B3 T1: a search that failed is made again when Salesforce is there again', () => {
    it('once the log is written: it gets its person, and nothing opens', async () => {
        const { records, happens, tasks, opened, call } = await page();
        expect(call()?.lookup).toBe('failed');
        await happens(ended);
        expect(tasks()).toEqual([expect.objectContaining({ Call_Key__c: 'k', WhoId: '003A' })]);
        expect(records.asked).toEqual(['find 393401182290', 'create k', AGAIN, 'update 00T1']);
        expect([call()?.matches.map(({ id }) => id), opened]).toEqual([['003A'], []]);
    });

    it('with the Desk, while the call lasts: the agent sees who it is, and the log is written with its person at once', async () => {
        const { store, records, happens, tasks, opened, call } = await page();
        store.dispatch({ type: 'deskChanged', desk: true });
        await settled();
        expect([call()?.lookup, call()?.matches.map(({ id }) => id), opened]).toEqual(['done', ['003A'], []]);
        await happens(ended);
        expect(tasks()).toEqual([expect.objectContaining({ WhoId: '003A' })]);
        expect(records.asked.filter((one) => one.startsWith('update'))).toEqual([]);
    });

    it('not without end: a second failure is the last', async () => {
        const { store, records, happens, tasks, call } = await page();
        records.mishaps.push({ wait: Promise.resolve() }, silent);
        await happens(ended);
        store.dispatch({ type: 'notesChanged', key: 'k', notes: 'asks for the invoice' });
        jest.advanceTimersByTime(5_000);
        await settled();
        expect([records.asked, call()?.lookup]).toEqual([['find 393401182290', 'create k', AGAIN, 'update 00T1'], 'failed']);
        expect(tasks()).toEqual([expect.not.objectContaining({ WhoId: expect.anything() as unknown })]);
    });

    it('what has been written stays, also where a colleague is found then', async () => {
        const { happens, tasks, call } = await page([COLLEAGUE]);
        await happens(ended);
        expect([tasks().length, call()?.log.name]).toEqual([1, 'saved']);
    });

    it('a search that found nobody is not made again', async () => {
        const { store, records, happens } = await page([]);
        records.mishaps.length = 0;
        store.dispatch({ type: 'matched', key: 'k', matches: [], found: [], internal: false });
        await happens(ended);
        expect(records.asked).toEqual(['find 393401182290', 'create k']);
    });
});
