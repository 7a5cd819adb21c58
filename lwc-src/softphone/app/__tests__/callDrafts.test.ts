import { newCall, type CallEvent } from '../../../core/call/call';
import type { Fields } from '../../../core/log/taskDraft';
import { plainParser } from '../../../core/number/phoneNumber';
import { builtInRule } from '../../../core/rule/rule';
import { recordOf } from '../../../core/state/softphoneState';
import { FakeRecords, MemoryStore } from '../../__tests__/doubles/fakeRecords';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Outbox } from '../../outbox/outbox';
import { logWords } from '../../../core/log/words';
import { t } from '../../i18n/labels';
import { adoptDrafts, draftCalls, type DraftTools } from '../callDrafts';
import { logCalls } from '../logging';
import { Store } from '../store';

const START = Date.UTC(2026, 10, 22, 9, 0);
const AGENT = { userId: '005A', name: 'Nina Weber', extension: '204', timeZone: 'Europe/Berlin', locale: 'en-GB' };
const MARK = 'The phone’s page closed during this call';
const inbound = newCall({ key: 'k', direction: 'inbound', number: '+393401182290', startedAt: START });
const outbound = newCall({ key: 'k', direction: 'outbound', number: '+393401182290', startedAt: START });

/** A page; the browser's storage and Salesforce outlive it. */
function page(kept = new MemoryStore(), records = new FakeRecords(), id = 'page 1') {
    const store = new Store();
    const tools = fakeTools();
    const outbox = new Outbox({ ...tools, records, store: kept, onSaved: () => undefined, onStorageFailed: () => undefined });
    const logging: DraftTools = { ...tools, outbox, page: id, rule: () => builtInRule('R'), agent: () => AGENT, closedStatus: () => 'Completed', numbers: () => plainParser, words: logWords((label) => t(label)) };
    logCalls(store, logging);
    draftCalls(store, logging);
    const happens = (event: CallEvent): void => store.dispatch({ type: 'callChanged', key: 'k', event });
    const notes = (text: string): void => store.dispatch({ type: 'notesChanged', key: 'k', notes: text });
    const draft = (): Fields | undefined => kept.kept.get('k')?.fields;
    return { store, kept, records, outbox, happens, notes, draft };
}
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeAll(useRealLabels);
beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

describe('B3: what is known of a call is kept while it is on', () => {
    it('from its first moment, marked', () => {
        const { store, draft } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        expect(draft()).toMatchObject({ Call_Key__c: 'k', Call_Outcome__c: 'missed', Description: expect.stringContaining(MARK) as string });
    });

    it('a call out that nobody has answered yet is one that was given up', () => {
        const { store, draft } = page();
        store.dispatch({ type: 'callStarted', call: outbound });
        expect(draft()).toMatchObject({ Call_Outcome__c: 'cancelled' });
    });

    it('who it is and that it was answered at once, the time it lasted every 15 s', async () => {
        const { store, happens, draft } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        await pass(3_000);
        happens({ type: 'answered', at: START + 3_000 });
        store.dispatch({ type: 'matched', key: 'k', matches: [{ id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', why: { kind: 'search' }, whoId: '003A' }], internal: false });
        expect(draft()).toMatchObject({ Call_Outcome__c: 'answered', WhoId: '003A', Call_Seconds__c: 0 });
        await pass(15_000);
        expect(draft()).toMatchObject({ Call_Seconds__c: 15 });
        await pass(30_000);
        expect(draft()).toMatchObject({ Call_Seconds__c: 45 });
    });

    it('notes a second after the first new letter', async () => {
        const { store, notes, draft } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        notes('Blue');
        await pass(900);
        notes('Blue one');
        expect(draft()?.['Description']).not.toContain('Blue');
        await pass(100);
        expect(draft()?.['Description']).toContain('Blue one');
    });

    it('not of a call within the company', () => {
        const { store, kept } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        store.dispatch({ type: 'matched', key: 'k', matches: [], internal: true });
        expect(kept.kept.size).toBe(0);
    });

    it('nor of one that a colleague took', async () => {
        const { store, happens, kept, records } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        happens({ type: 'ended', at: START, cause: { by: 'them', reason: 'completedElsewhere' } });
        await pass(60_000);
        expect([kept.kept.size, records.asked]).toEqual([0, []]);
    });

    it('the agent is shown nothing of it', () => {
        const { store } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        expect(recordOf(store.state, 'k')?.log).toMatchObject({ name: 'planned', subject: '[Inbound] +393401182290' });
    });

    it('the call that ends is logged once, without the mark', async () => {
        const { store, happens, records } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        store.dispatch({ type: 'matchFailed', key: 'k' });
        happens({ type: 'answered', at: START });
        happens({ type: 'ended', at: START + 60_000, cause: { by: 'them' } });
        await pass(600_000);
        expect(records.asked).toEqual(['create k']);
        expect([...records.tasks.values()][0]).toMatchObject({ Call_Seconds__c: 60, Description: expect.not.stringContaining(MARK) as string });
    });
});

describe('B3: the page of a call is gone', () => {
    it('the next page sends what was known, and looks again from time to time', async () => {
        const { store, kept, records } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        const next = page(kept, records, 'page 2');
        let isGone = false;
        adoptDrafts({ ...fakeTools(), outbox: next.outbox, isGone: () => Promise.resolve(isGone) });
        await pass(50_000);
        expect(records.asked).toEqual([]);
        isGone = true;
        await pass(10_000);
        expect(records.asked).toEqual(['create k']);
    });

    it('a call that the next page took back is logged once, when it ends there', async () => {
        const { store, kept, records } = page();
        store.dispatch({ type: 'callStarted', call: inbound });
        const next = page(kept, records, 'page 2');
        next.store.dispatch({ type: 'callTakenUp', record: recordOf(store.state, 'k')! });
        adoptDrafts({ ...fakeTools(), outbox: next.outbox, isGone: () => Promise.resolve(true) });
        await settled();
        expect(records.asked).toEqual([]);
        next.happens({ type: 'ended', at: START + 60_000, cause: { by: 'network', reason: 'lineLost' } });
        await settled();
        expect(records.asked).toEqual(['create k']);
    });
});
