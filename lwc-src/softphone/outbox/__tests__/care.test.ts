import { RecordError, type RecordTrouble } from '../../../core/errors';
import type { CallError } from '../../../core/errorLog/callError';
import type { LineState } from '../../../core/state/lineState';
import type { SoftphoneEvent } from '../../../core/state/softphoneState';
import { FakeRecords, MemoryStore } from '../../__tests__/doubles/fakeRecords';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { careFor, MOST_ENTRIES, OLDEST_MS } from '../care';
import { Outbox } from '../outbox';

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

function setUp(records = new FakeRecords()) {
    const tools = fakeTools();
    const kept = new MemoryStore();
    const outbox = new Outbox({ ...tools, records, store: kept, onSaved: jest.fn(), onStorageFailed: () => hear({ type: 'noticed', notice: { key: 'storageBlocked' } }) });
    const told: CallError[] = [];
    const page = new EventTarget();
    const listeners: ((event: SoftphoneEvent, line?: LineState) => void)[] = [];
    const hear = (event: SoftphoneEvent, line?: LineState): void => listeners.forEach((one) => one(event, line));
    const desk = { isThere: true, hellos: 0, present: () => desk.isThere, sayHello: () => Promise.resolve(void (desk.hellos += 1)) };
    const care = (): void =>
        careFor({ ...tools, outbox, forget: (key) => kept.remove(key), keep: (entry) => kept.put(entry), desk, errors: { tell: (error) => void told.push(error) }, window: page, store: { subscribe: (listener) => void listeners.push((event, line = { name: 'starting' }) => listener({} as never, { line } as never, event)) } });
    const put = (key: string): void => outbox.put(key, { Subject: 'S', Call_Key__c: key }, 0);
    /** Whether the page goes without asking. */
    const leaves = (): boolean => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const online = (): boolean => page.dispatchEvent(new Event('online'));
    return { outbox, records, told, desk, care, put, online, leaves, happens: (event: SoftphoneEvent, before?: LineState) => hear(event, before), kept };
}
/** Salesforce fails so often, one after the other. */
function failing(records: FakeRecords, trouble: RecordTrouble, times: number): void {
    for (let at = 0; at < times; at += 1) records.mishaps.push({ before: new RecordError(trouble) });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('B3: what waits is tried again when the cause may have gone', () => {
    it('the network is back: at once, not after minutes', async () => {
        const { care, put, online, records } = setUp();
        failing(records, 'unknown', 6);
        care();
        put('a');
        await pass(130_000);
        const asked = records.asked.length;
        records.mishaps.length = 0;
        online();
        await settled();
        expect([records.asked.length > asked, records.tasks.size]).toEqual([true, 1]);
    });

    it.each<RecordTrouble>(['invalid', 'noAccess', 'unsure'])('the Desk comes, and knows the org anew: what Salesforce refused (%s) is asked once more', async (trouble) => {
        const { care, put, happens, records, outbox } = setUp();
        failing(records, trouble, 1);
        care();
        put('a');
        await settled();
        expect(outbox.entry('a')?.state.name).toBe('stuck');
        happens({ type: 'deskChanged', desk: true });
        await settled();
        expect(records.tasks.size).toBe(1);
    });

    it('not what the agent has to choose, and not more than once in five seconds', async () => {
        const { care, put, online, records } = setUp();
        failing(records, 'conflict', 1);
        care();
        put('a');
        await settled();
        online();
        await settled();
        expect(records.asked).toEqual(['create a']);
        failing(records, 'invalid', 9);
        put('b');
        await settled();
        for (let times = 0; times < 20; times += 1) {
            online();
            await pass(500);
        }
        expect(records.asked.filter((one) => one === 'create b').length).toBeLessThanOrEqual(4);
    });

    it.each([
        ['', []],
        [', even where this agent may not write the key', ['Call_Key__c']]
    ])('T13: what an admin has written from the error log is found within the hour, and not written twice%s', async (_what, leftOut) => {
        const { care, put, records, outbox } = setUp();
        failing(records, 'invalid', 1);
        care();
        put('a');
        await settled();
        records.tasks.set('00TA', { Subject: 'S', Call_Key__c: 'a' });
        records.leftOut = leftOut;
        await pass(3_600_000);
        expect([records.asked, [...records.tasks.keys()], outbox.entry('a')?.state.name]).toEqual([['create a', 'look a', 'update 00TA'], ['00TA'], 'saved']);
    });

    it('an org that refuses everything is asked for a few each hour', async () => {
        const { care, put, records } = setUp();
        failing(records, 'invalid', 200);
        for (let at = 0; at < 30; at += 1) put(`call-${at}`);
        await pass(1_000);
        const before = records.asked.length;
        care();
        await pass(3_000_000);
        expect([before, records.asked.length - before]).toEqual([30, 20]);
    });

    it('B6: the agent signs out: what can be written is written now, the rest stays for them, and what is written stays nowhere', async () => {
        const { care, put, happens, records, outbox, kept } = setUp();
        failing(records, 'unknown', 4);
        care();
        put('a');
        await pass(30_000);
        kept.failure = new DOMException('full', 'QuotaExceededError');
        put('b');
        await pass(1_000);
        kept.failure = undefined;
        kept.kept.set('b', outbox.entry('b')!);
        records.mishaps.length = 0;
        happens({ type: 'lineChanged', line: { name: 'signedOut' } });
        await settled();
        expect([records.tasks.size, kept.kept.size]).toEqual([1, 2]);
        happens({ type: 'lineChanged', line: { name: 'signedOut' } }, { name: 'ready' });
        await settled();
        expect([records.tasks.size, kept.kept.size]).toEqual([2, 0]);
    });

    it('a Desk that fell silent is greeted with each call, since nobody else would', () => {
        const { care, happens, desk } = setUp();
        care();
        const rings = { type: 'callStarted' } as SoftphoneEvent;
        happens(rings);
        expect(desk.hellos).toBe(0);
        desk.isThere = false;
        happens(rings);
        expect(desk.hellos).toBe(1);
    });
});

describe('B3: the outbox has bounds, and what leaves it stands in the error log', () => {
    it('after a month', async () => {
        const { care, put, outbox, told, records } = setUp();
        for (let times = 0; times < 1_000; times += 1) records.mishaps.push({ before: new RecordError('invalid', 'Region is needed.') });
        put('a');
        await settled();
        care();
        await pass(OLDEST_MS - 3_600_000);
        expect([outbox.all().length, told]).toEqual([1, []]);
        await pass(2 * 3_600_000);
        expect(outbox.all()).toEqual([]);
        expect(told).toEqual([expect.objectContaining({ callKey: 'a', step: 'keepLog', cause: 'tooOld', said: 'Region is needed.', entry: { Subject: 'S', Call_Key__c: 'a' } })]);
    });

    it('the oldest, when there are more than a thousand', async () => {
        const { care, put, outbox, told, records } = setUp();
        failing(records, 'invalid', MOST_ENTRIES + 2);
        for (let at = 0; at < MOST_ENTRIES + 2; at += 1) {
            put(`call-${at}`);
            await pass(1);
        }
        await settled();
        care();
        expect([outbox.all().length, told.map(({ callKey, cause }) => [callKey, cause])]).toEqual([MOST_ENTRIES, [['call-1', 'tooMany'], ['call-0', 'tooMany']]]);
    });
});

describe('B3: a browser that keeps nothing', () => {
    it('asks before the page goes, as long as a log waits in it; not where it is kept', async () => {
        const { care, put, records, outbox, kept, leaves } = setUp();
        failing(records, 'invalid', 2);
        care();
        put('a');
        await settled();
        expect(leaves()).toBe(true);
        kept.failure = new DOMException('blocked', 'SecurityError');
        put('b');
        await settled();
        expect(leaves()).toBe(false);
        outbox.retry('b');
        outbox.retry('a');
        await settled();
        expect([records.tasks.size, leaves()]).toEqual([2, true]);
    });

    it('also one that kept nothing from the first moment', async () => {
        const { care, put, records, kept, leaves } = setUp();
        failing(records, 'invalid', 2);
        kept.failure = new DOMException('blocked', 'SecurityError');
        put('a');
        await settled();
        care();
        await settled();
        expect(leaves()).toBe(false);
    });

    it('is given the log again until it has room, also one that Salesforce refuses, which nothing else would touch; then nobody is asked any more', async () => {
        const { care, put, records, outbox, kept, leaves } = setUp();
        failing(records, 'noAccess', 1);
        care();
        kept.failure = new DOMException('full', 'QuotaExceededError');
        put('a');
        await pass(20_000);
        expect([outbox.entry('a')?.state.name, kept.kept.size, leaves()]).toEqual(['stuck', 0, false]);
        kept.failure = undefined;
        await pass(5_000);
        expect([kept.kept.get('a')?.state.name, leaves()]).toEqual(['stuck', true]);
    });

    it('what fails while the others are being kept is given again as well', async () => {
        const { care, put, records, kept, leaves } = setUp();
        failing(records, 'noAccess', 2);
        care();
        kept.failure = new DOMException('full', 'QuotaExceededError');
        put('a');
        await settled();
        kept.failure = undefined;
        let open = (): void => undefined;
        kept.gate = new Promise((resolve) => (open = resolve));
        await pass(5_000);
        kept.failure = new DOMException('full', 'QuotaExceededError');
        put('b');
        await settled();
        kept.failure = undefined;
        open();
        await settled();
        expect([[...kept.kept.keys()], leaves()]).toEqual([['a'], false]);
        await pass(5_000);
        expect([[...kept.kept.keys()], leaves()]).toEqual([['a', 'b'], true]);
    });
});
