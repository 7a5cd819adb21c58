/** What a run of many calls meets by chance (docs/reliability.md), each kind by itself: one record, with what the agent said last, and nothing left. */
import { RecordError } from '../../../core/errors';
import { recordErrorOf } from '../../../salesforce/records/uiApiErrors';
import { FakeRecords, MemoryStore, type Mishap } from '../../__tests__/doubles/fakeRecords';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Outbox } from '../outbox';

const FIELDS = { Subject: 'Call', Call_Key__c: 'k', Call_Outcome__c: 'answered' };
const silent = new RecordError('silent');
const answered = (status: number): RecordError => recordErrorOf({ status, statusText: 'no' });
const later = (ms: number): Mishap => ({ wait: new Promise((resolve) => setTimeout(resolve, ms)) });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function page(records: FakeRecords, store: MemoryStore): Outbox {
    return new Outbox({ ...fakeTools(), records, store, onSaved: () => undefined, onStorageFailed: () => undefined });
}

describe('B3: each fault of a run by itself', () => {
    it.each<[string, () => readonly Mishap[]]>([
        ['requestLost', () => [{ before: silent }]],
        ['answerLost', () => [{ after: silent }, { after: silent }]],
        ['serverError', () => [{ before: answered(503) }, { before: answered(503) }]],
        ['errorAfterSaving', () => [{ after: answered(500) }]],
        ['tooManyRequests', () => [{ before: answered(429) }, { before: answered(429) }]],
        ['slowAnswer', () => [later(1_500)]],
        ['noAnswerInTime', () => [{ after: silent }, later(11_000)]],
        ['callbackLost', () => [{ after: silent }]],
        ['deskGone', () => [{ before: new RecordError('absent') }, { before: new RecordError('absent') }]]
    ])('%s', async (_kind, mishaps) => {
        const [records, store] = [new FakeRecords(), new MemoryStore()];
        records.mishaps.push(...mishaps());
        const outbox = page(records, store);
        outbox.put('k', FIELDS, Date.now());
        await jest.advanceTimersByTimeAsync(30_000);
        outbox.revise('k', { Description: 'The blue one.' }, Date.now());
        await jest.advanceTimersByTimeAsync(600_000);
        expect([...records.tasks.values()]).toEqual([{ ...FIELDS, Description: 'The blue one.' }]);
        expect([outbox.entry('k')?.state.name, store.kept.size]).toEqual(['saved', 0]);
    });

    it('panelReload, pageReload, tabKilled: the next page looks for what the last one was sending', async () => {
        const [records, store] = [new FakeRecords(), new MemoryStore()];
        records.mishaps.push({ wait: new Promise(() => undefined) });
        page(records, store).put('k', FIELDS, Date.now());
        await settled();
        await page(records, store).recover();
        await jest.advanceTimersByTimeAsync(600_000);
        expect([records.tasks.size, store.kept.size, records.asked]).toEqual([1, 0, ['create k', 'look k', 'create k']]);
    });

    it('storageFull: what can’t be kept is sent all the same', async () => {
        const [records, store] = [new FakeRecords(), new MemoryStore()];
        store.failure = new DOMException('full', 'QuotaExceededError');
        const outbox = page(records, store);
        outbox.put('k', FIELDS, Date.now());
        await jest.advanceTimersByTimeAsync(10_000);
        expect([records.tasks.size, outbox.entry('k')?.state.name]).toEqual([1, 'saved']);
    });

    it('networkGone: for a minute nothing arrives, and then it does, once', async () => {
        const [records, store] = [new FakeRecords(), new MemoryStore()];
        records.mishaps.push(...Array.from({ length: 5 }, () => ({ before: silent })));
        const outbox = page(records, store);
        outbox.put('k', FIELDS, Date.now());
        await jest.advanceTimersByTimeAsync(1_200_000);
        expect([records.tasks.size, outbox.entry('k')?.state.name]).toEqual([1, 'saved']);
    });

    it('rightsRevoked: it waits with its reason, and is written when somebody asks again', async () => {
        const [records, store] = [new FakeRecords(), new MemoryStore()];
        records.mishaps.push({ before: new RecordError('noAccess', 'insufficient access') });
        const outbox = page(records, store);
        outbox.put('k', FIELDS, Date.now());
        await settled();
        expect([outbox.entry('k')?.state.name, store.kept.size]).toEqual(['stuck', 1]);
        outbox.retry('k');
        await settled();
        expect([records.tasks.size, store.kept.size]).toEqual([1, 0]);
    });

    it('lateIndex: a look that finds nothing yet makes no second copy, since the key is taken', async () => {
        const [records, store] = [new FakeRecords(), new MemoryStore()];
        records.mishaps.push({ after: silent });
        records.findLog = async () => ({ canTell: true });
        const outbox = page(records, store);
        outbox.put('k', FIELDS, Date.now());
        await jest.advanceTimersByTimeAsync(600_000);
        expect([records.tasks.size, outbox.entry('k')?.state.name, records.asked]).toEqual([1, 'saved', ['create k', 'create k', 'update 00T1']]);
    });

    it('secondWriter: what somebody else has written under the key becomes ours to complete', async () => {
        const [records, store] = [new FakeRecords(), new MemoryStore()];
        records.tasks.set('00T9', { Call_Key__c: 'k', Call_Outcome__c: 'missed', Subject: 'Missed call' });
        const outbox = page(records, store);
        outbox.put('k', FIELDS, Date.now());
        await jest.advanceTimersByTimeAsync(60_000);
        expect([...records.tasks.values()]).toEqual([FIELDS]);
    });
});
