import type { CallError } from '../../../core/errorLog/callError';
import { RecordError, type RecordTrouble } from '../../../core/errors';
import type { Fields } from '../../../core/log/taskDraft';
import type { OutboxEntry } from '../../../core/outbox/outbox';
import { FakeRecords, MemoryStore } from '../../__tests__/doubles/fakeRecords';
import { fakeTools } from '../../__tests__/doubles/tools';
import { Outbox } from '../../outbox/outbox';
import { ErrorLog, startErrorLog, type ErrorLogTools } from '../errorLog';

const HOUR = 3_600_000;
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const refused: CallError = { callKey: 'a', step: 'saveLog', cause: 'invalid', said: 'Region is needed.', fields: ['Region__c'] };

/** An org's error log, with its unique key. It fails with what is named, one after the other. `lost`: written, and nobody was told. */
function setUp(...faults: (RecordTrouble | 'lost')[]) {
    const records = new Map<string, Fields>();
    const asked: string[] = [];
    const kept = { text: undefined as string | undefined, read: () => Promise.resolve(kept.text), write: (text: string) => Promise.resolve(void (kept.text = text)) };
    const tools = fakeTools();
    let isHere = true;
    const write: ErrorLogTools['write'] = ({ fields, recordId }) => {
        const id = recordId ?? String(fields['Error_Key__c']);
        asked.push(`${recordId === undefined ? 'write' : 'update'} ${String(fields['State__c'])}`);
        const fault = faults.shift();
        if (fault !== undefined && fault !== 'lost') return Promise.reject(new RecordError(fault));
        records.set(id, { ...records.get(id), ...fields });
        return fault === 'lost' ? Promise.reject(new RecordError('silent')) : Promise.resolve(id);
    };
    const page = (): ErrorLog => new ErrorLog({ ...tools, write, kept, userId: '005A', isHere: () => isHere });
    return { records, asked, kept, page, log: page(), reported: tools.reported, setHere: (here: boolean) => void (isHere = here) };
}
const entry = (state: OutboxEntry['state'], more: Partial<OutboxEntry> = {}): OutboxEntry => ({ key: 'a', fields: { Subject: 'S' }, unsent: {}, createdAt: 0, attempts: 3, unsure: false, state, ...more });
const stuck = entry({ name: 'stuck', trouble: { kind: 'invalid', said: 'Region is needed.', fields: ['Region__c'] } });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('B3 B6: what needs a person becomes a record', () => {
    it('a log that Salesforce refuses: what, whose, why, what to do, and what was to be written', async () => {
        const { log, records } = setUp();
        log.hear(stuck);
        await pass(2_000);
        expect([...records.values()]).toEqual([
            expect.objectContaining({ Call_Key__c: 'a', Agent__c: '005A', Step__c: 'saveLog', Cause__c: 'invalid', Said__c: 'Region is needed.', Fields__c: 'Region__c', Cure__c: 'errorCureInvalid', Entry__c: '{"Subject":"S"}', Count__c: 3, State__c: 'Open' })
        ]);
    });

    it('once for each cause, however often it is met', async () => {
        const { log, asked } = setUp();
        for (let times = 0; times < 5; times += 1) {
            log.hear(stuck);
            await pass(HOUR);
        }
        expect(asked).toEqual(['write Open']);
        log.hear(entry({ name: 'stuck', trouble: { kind: 'noAccess', said: '', fields: [] } }));
        await pass(HOUR);
        expect(asked).toEqual(['write Open', 'write Open']);
    });

    it('again after a day, in the same record: somebody may have closed it without mending it', async () => {
        const { log, asked, records } = setUp();
        log.hear(stuck);
        await pass(25 * HOUR);
        log.hear(stuck);
        await pass(HOUR);
        expect([asked, records.size]).toEqual([['write Open', 'update Open'], 1]);
    });

    it('is solved when the log is written after all', async () => {
        const { log, records, asked } = setUp();
        log.hear(stuck);
        await pass(HOUR);
        log.hear(entry({ name: 'saved' }, { recordId: '00T1' }));
        await pass(HOUR);
        expect([[...records.values()][0]?.['State__c'], asked]).toEqual(['Solved', ['write Open', 'update Solved']]);
    });

    it('and isn’t told at all when that happens before it could be', async () => {
        const { log, asked, kept } = setUp();
        log.hear(stuck);
        await pass(100);
        log.hear(entry({ name: 'saved' }, { recordId: '00T1' }));
        await pass(HOUR);
        expect([asked, kept.text]).toEqual([[], '[]']);
    });

    it('a field that the agent may not write: one record for all calls', async () => {
        const { log, records } = setUp();
        for (const key of ['a', 'b', 'c']) log.hear(entry({ name: 'saved' }, { key, recordId: '00T1', leftOut: ['Queue__c', 'Call_Memo__c'] }));
        await pass(HOUR);
        expect([...records.values()].map((fields) => [fields['Fields__c'], fields['Cure__c']])).toEqual([['Queue__c', 'errorCureField'], ['Call_Memo__c', 'errorCureField']]);
    });

    it.each<[Partial<CallError>, string]>([
        [{ cause: 'notFound' }, 'errorCureNotFound'],
        [{ cause: 'silent' }, 'errorCureReach'],
        [{ step: 'leaveOutField', cause: 'noDate' }, 'errorCureRule'],
        [{ step: 'keepLog', cause: 'tooOld' }, 'errorCureKeep']
    ])('says what to do: %p', async (change, cure) => {
        const { log, records } = setUp();
        log.tell({ ...refused, ...change });
        await pass(2_000);
        expect([...records.values()][0]?.['Cure__c']).toBe(cure);
    });
});

describe('B3: the error log is in nobody’s way', () => {
    it('waits for the logs, and tries a few times with longer and longer pauses', async () => {
        const { log, asked, reported, kept } = setUp(...Array<RecordTrouble>(20).fill('silent'));
        log.tell(refused);
        await pass(1_999);
        expect(asked).toEqual([]);
        await pass(24 * HOUR);
        expect(asked).toHaveLength(8);
        expect([reported, kept.text]).toEqual([['error log: RecordError'], '[]']);
    });

    it.each<RecordTrouble>(['noAccess', 'invalid'])('an org that refuses it (%s) is not asked again', async (trouble) => {
        const { log, asked, reported } = setUp(trouble);
        log.tell(refused);
        await pass(24 * HOUR);
        expect([asked, reported]).toEqual([['write Open'], ['error log: RecordError']]);
    });

    it('what was written without an answer is written again into the same record', async () => {
        const { log, records, asked } = setUp('lost');
        log.tell(refused);
        await pass(HOUR);
        expect([records.size, asked]).toEqual([1, ['write Open', 'write Open']]);
    });

    it('what waits outlives the page', async () => {
        const { log, page, records } = setUp('silent');
        log.tell(refused);
        await pass(3_000);
        expect(records.size).toBe(0);
        page();
        await pass(HOUR);
        expect(records.size).toBe(1);
    });

    it('a tab without the phone leaves it to the one that has it', async () => {
        const { log, asked, setHere } = setUp();
        setHere(false);
        log.tell(refused);
        await pass(60_000);
        expect(asked).toEqual([]);
        setHere(true);
        await pass(HOUR);
        expect(asked).toEqual(['write Open']);
    });

    it('a browser that keeps nothing, or kept nonsense, is reported and harms nothing', async () => {
        const { page, kept, records, reported } = setUp();
        kept.text = '{nonsense';
        kept.write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
        page().tell(refused);
        await pass(HOUR);
        expect(records.size).toBe(1);
        expect(reported).toEqual(expect.arrayContaining(['reading the error log: SyntaxError', 'keeping the error log: QuotaExceededError']));
    });

    it('no more than two hundred are remembered', async () => {
        const { log, kept } = setUp();
        for (let at = 0; at < 250; at += 1) log.tell({ ...refused, callKey: `call-${at}` });
        await pass(HOUR);
        expect((JSON.parse(kept.text ?? '[]') as unknown[]).length).toBe(200);
    });
});

it('B6: listens to the outbox, also for what was there before it came; without a Desk it writes by Open CTI', async () => {
    const tools = fakeTools();
    const saved: [string, Fields][] = [];
    const records = new FakeRecords();
    records.mishaps.push({ before: new RecordError('invalid', 'Region is needed.') });
    const outbox = new Outbox({ ...tools, records, store: new MemoryStore(), onSaved: jest.fn(), onStorageFailed: jest.fn() });
    outbox.put('a', { Subject: 'S', Call_Key__c: 'a' }, 0);
    await pass(10);
    startErrorLog({
        ...tools,
        outbox,
        desk: { present: () => false, ask: () => Promise.reject(new RecordError('absent')) },
        host: { save: (object, fields) => Promise.resolve(void saved.push([object, fields])).then(() => 'a01') },
        namespace: 'patchbay',
        userId: '005A',
        labels: {},
        kept: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
        isHere: () => true
    });
    await pass(HOUR);
    expect(saved).toEqual([['patchbay__Call_Error__c', expect.objectContaining({ patchbay__Call_Key__c: 'a', patchbay__Cause__c: 'invalid' })]]);
});
