import { MOST_LOOKS, newEntry, type OutboxEntry } from '../../../core/outbox/outbox';
import { RecordError, type RecordTrouble } from '../../../core/errors';
import { FakeRecords, MemoryStore } from '../../__tests__/doubles/fakeRecords';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Outbox } from '../outbox';

const fields = (key: string, more: object = {}): { Subject: string; Call_Key__c: string } => ({ Subject: 'S', Call_Key__c: key, ...more });
const error = (trouble: RecordTrouble): RecordError => new RecordError(trouble, trouble);

function setUp(records = new FakeRecords(), store = new MemoryStore()) {
    const tools = fakeTools();
    const onSaved = jest.fn();
    const onStorageFailed = jest.fn();
    const outbox = new Outbox({ ...tools, records, store, onSaved, onStorageFailed });
    const states: string[] = [];
    outbox.subscribe(({ key, state }) => void states.push(`${key} ${state.name}`));
    const put = (key: string, notBefore = Date.now()): void => outbox.put(key, fields(key), notBefore);
    return { outbox, records, store, states, put, onSaved, onStorageFailed, reported: tools.reported };
}
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** Holds a request until it is let go. */
function held(records: FakeRecords): () => void {
    let go = (): void => undefined;
    records.mishaps.push({ wait: new Promise((resolve) => (go = resolve)) });
    return () => go();
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('B3: what is written', () => {
    it('is written once, confirmed, and kept no longer', async () => {
        const { records, store, states, put, onSaved, outbox } = setUp();
        put('a');
        expect([...store.kept.keys()]).toEqual(['a']);
        await settled();
        expect([...records.tasks.values()]).toEqual([fields('a')]);
        expect(states).toEqual(['a pending', 'a sending', 'a saved']);
        expect([store.kept.size, onSaved.mock.calls.length, outbox.entry('a')?.recordId]).toEqual([0, 1, '00T1']);
    });

    it('T17: with one request', async () => {
        const { records, put } = setUp();
        put('a');
        await pass(600_000);
        expect(records.asked).toEqual(['create a']);
    });

    it('is put in once, however often it is put', async () => {
        const { records, put } = setUp();
        put('a');
        put('a');
        await settled();
        expect(records.tasks.size).toBe(1);
    });

    it('one after the other, the oldest first', async () => {
        const { records, put } = setUp();
        const go = held(records);
        put('a');
        await pass(10);
        put('c', Date.now() + 5);
        await pass(10);
        put('b');
        expect(records.asked).toEqual(['create a']);
        go();
        await settled();
        expect(records.asked).toEqual(['create a', 'create c', 'create b']);
    });

    it('not before its time', async () => {
        const { records, put } = setUp();
        put('a', Date.now() + 2_000);
        await pass(1_999);
        expect(records.asked).toEqual([]);
        await pass(1);
        expect(records.asked).toEqual(['create a']);
    });

    it('what the user may not write is remembered', async () => {
        const { records, outbox, put } = setUp();
        records.leftOut = ['Queue__c'];
        put('a');
        await settled();
        expect(outbox.entry('a')?.leftOut).toEqual(['Queue__c']);
    });
});

describe('B3: nothing is sent before the browser has kept it', () => {
    it('as being sent, so that whoever starts after a crash looks first', async () => {
        const store = new MemoryStore();
        let go = (): void => undefined;
        store.gate = new Promise((resolve) => (go = resolve));
        const { records, put } = setUp(new FakeRecords(), store);
        put('a');
        await pass(1_000);
        expect(records.asked).toEqual([]);
        jest.spyOn(records, 'createLog').mockImplementationOnce(() => {
            expect(store.kept.get('a')?.state.name).toBe('sending');
            return Promise.resolve({ recordId: '00T1', leftOut: [] });
        });
        go();
        await settled();
        expect(records.createLog).toHaveBeenCalledTimes(1);
    });

    it('but a browser that never says so doesn’t keep it from being sent', async () => {
        const store = new MemoryStore();
        store.gate = new Promise(() => undefined);
        const { records, put } = setUp(new FakeRecords(), store);
        put('a');
        await pass(5_000);
        expect(records.asked).toEqual(['create a']);
    });
});

describe('T10: what the agent adds', () => {
    it('before it is sent goes with it', async () => {
        const { outbox, records, put } = setUp();
        put('a', Date.now() + 2_000);
        outbox.revise('a', { Description: 'D' }, Date.now() + 2_000);
        await pass(2_000);
        expect([records.asked, ...records.tasks.values()]).toEqual([['create a'], { ...fields('a'), Description: 'D' }]);
    });

    it('while it is being sent follows it', async () => {
        const { outbox, records, put, states } = setUp();
        const go = held(records);
        put('a');
        outbox.revise('a', { Description: 'D' }, Date.now());
        go();
        await settled();
        expect(records.asked).toEqual(['create a', 'update 00T1']);
        expect(records.tasks.get('00T1')).toEqual({ ...fields('a'), Description: 'D' });
        expect(states.at(-1)).toBe('a saved');
    });

    it('afterwards changes just that', async () => {
        const { outbox, records, put } = setUp();
        put('a');
        await settled();
        outbox.revise('a', { Description: 'D' }, Date.now() + 2_000);
        await pass(2_000);
        expect(records.asked).toEqual(['create a', 'update 00T1']);
        expect(records.tasks.get('00T1')?.['Description']).toBe('D');
    });

    it('nothing, but in a hurry: what waits goes at once', async () => {
        const { outbox, records, put } = setUp();
        put('a', Date.now() + 11_000);
        outbox.revise('a', {}, Date.now());
        await settled();
        expect(records.asked).toEqual(['create a']);
    });

    it('nothing: what waits for Salesforce waits on', async () => {
        const { outbox, records, put } = setUp();
        records.mishaps.push({ before: error('absent') });
        put('a');
        await settled();
        outbox.revise('a', {}, Date.now());
        await settled();
        expect(records.asked).toEqual(['create a']);
    });

    it('to what is not there is ignored', async () => {
        const { outbox, records } = setUp();
        outbox.revise('nobody', { Description: 'D' }, Date.now());
        outbox.retry('nobody');
        outbox.drop('nobody');
        await settled();
        expect([records.asked, outbox.entry('nobody')]).toEqual([[], undefined]);
    });

    it('taken back before it was sent: it is forgotten, also by the browser', async () => {
        const { outbox, records, store, put } = setUp();
        put('a', Date.now() + 11_000);
        outbox.drop('a');
        await pass(60_000);
        expect([records.asked, store.kept.size, outbox.entry('a')]).toEqual([[], 0, undefined]);
    });
});

describe('B3: Salesforce does not answer', () => {
    it('it is looked for before it is written again: found, it is brought up to date', async () => {
        const { records, put, outbox } = setUp();
        records.mishaps.push({ after: error('silent') });
        put('a');
        await settled();
        expect(outbox.entry('a')?.state).toMatchObject({ name: 'pending', trouble: { kind: 'silent' } });
        await pass(1_000);
        expect(records.asked).toEqual(['create a', 'look a', 'update 00T1']);
        expect(records.tasks.size).toBe(1);
    });

    it('not found, it is written', async () => {
        const { records, put } = setUp();
        records.mishaps.push({ before: error('silent') });
        put('a');
        await pass(1_000);
        expect(records.asked).toEqual(['create a', 'look a', 'create a']);
        expect(records.tasks.size).toBe(1);
    });

    it('not even to the look: it is looked for again', async () => {
        const { records, put } = setUp();
        records.mishaps.push({ after: error('silent') }, { before: error('silent') });
        put('a');
        await pass(10_000);
        expect(records.asked).toEqual(['create a', 'look a', 'look a', 'update 00T1']);
        expect(records.tasks.size).toBe(1);
    });

    it.each<RecordTrouble>(['silent', 'unclear'])('where nobody can look, the key itself refuses the second copy (%s)', async (trouble) => {
        const { records, put, outbox } = setUp();
        records.canTell = false;
        records.mishaps.push({ after: error(trouble) });
        put('a');
        await pass(10_000);
        expect(records.asked).toEqual(['create a', 'create a', 'update 00T1']);
        expect([records.tasks.size, outbox.entry('a')?.recordId]).toEqual([1, '00T1']);
    });

    it('nothing is written without its key: it waits for the right to write that, and goes with it', async () => {
        const { records, put, outbox } = setUp();
        records.leftOut = ['Call_Key__c'];
        put('a');
        await pass(600_000);
        expect([records.asked, records.tasks.size]).toEqual([['create a'], 0]);
        expect(outbox.entry('a')?.state).toMatchObject({ name: 'stuck', trouble: { kind: 'noAccess', fields: ['Call_Key__c'] } });
        records.leftOut = [];
        outbox.retry('a');
        await settled();
        expect([...records.tasks.values()]).toEqual([expect.objectContaining({ Call_Key__c: 'a' })]);
    });

    it('looks that fail again and again don’t hold it up for a day', async () => {
        const { records, put } = setUp();
        records.mishaps.push({ after: error('silent') }, ...Array.from({ length: MOST_LOOKS }, () => ({ before: error('unknown') })));
        put('a');
        await pass(30 * 60_000);
        expect(records.asked.filter((asked) => !asked.startsWith('look'))).toEqual(['create a', 'create a', 'update 00T1']);
        expect(records.tasks.size).toBe(1);
    });

    it('for long: the pauses grow, and it is never given up silently', async () => {
        const { records, put, outbox } = setUp();
        records.mishaps.push(...Array.from({ length: 1_000 }, () => ({ before: error('absent') })));
        put('a');
        await pass(1_000 + 3_000 + 9_000);
        expect(records.asked).toHaveLength(4);
        await pass(2 * 86_400_000);
        expect(outbox.entry('a')?.state).toMatchObject({ name: 'stuck', trouble: { kind: 'absent' } });
    });

    it('and meanwhile others are written', async () => {
        const { records, put } = setUp();
        records.mishaps.push({ before: error('absent') });
        put('a');
        await settled();
        put('b');
        await settled();
        expect(records.asked).toEqual(['create a', 'create b']);
    });
});

describe('T13: Salesforce refuses', () => {
    it('a person is needed; “try again” tries again', async () => {
        const { records, put, outbox, store } = setUp();
        records.mishaps.push({ before: error('invalid') });
        put('a');
        await pass(600_000);
        expect([records.asked, outbox.entry('a')?.state.name, store.kept.get('a')?.state.name]).toEqual([['create a'], 'stuck', 'stuck']);
        outbox.retry('a');
        await settled();
        expect([records.tasks.size, outbox.entry('a')?.state.name]).toEqual([1, 'saved']);
    });

    it('an error that is no refusal at all counts as no answer', async () => {
        const { records, put, outbox, reported } = setUp();
        jest.spyOn(records, 'createLog').mockRejectedValueOnce(new TypeError('oops'));
        put('a');
        await settled();
        expect(outbox.entry('a')?.state).toMatchObject({ name: 'pending', trouble: { kind: 'unknown', said: '' } });
        expect(outbox.entry('a')?.unsure).toBe(true);
        expect(reported).toEqual(['log: TypeError']);
    });
});

describe('B2: after a reload', () => {
    const sending = (key: string): OutboxEntry => ({ ...newEntry(key, fields(key), 0), unsent: {}, attempts: 1, state: { name: 'sending', inFlight: fields(key) } });

    it('what waited is written', async () => {
        const store = new MemoryStore();
        store.kept.set('a', newEntry('a', fields('a'), 0));
        const { outbox, records } = setUp(new FakeRecords(), store);
        await outbox.recover();
        await settled();
        expect([records.asked, store.kept.size]).toEqual([['create a'], 0]);
    });

    it('what was being sent is looked for first', async () => {
        const store = new MemoryStore();
        const records = new FakeRecords();
        store.kept.set('a', sending('a'));
        records.tasks.set('00T9', fields('a'));
        const { outbox } = setUp(records, store);
        await outbox.recover();
        await settled();
        expect([records.asked, records.tasks.size, store.kept.size]).toEqual([['look a', 'update 00T9'], 1, 0]);
    });

    it('what Salesforce refused is asked once more, since the cause may have gone; then it waits for a person', async () => {
        const store = new MemoryStore();
        store.kept.set('a', { ...newEntry('a', fields('a'), 0), state: { name: 'stuck', trouble: { kind: 'invalid', said: 'no', fields: [] } } });
        const { outbox, records } = setUp(new FakeRecords(), store);
        records.mishaps.push({ wait: Promise.resolve() }, { before: error('invalid') });
        await outbox.recover();
        await pass(600_000);
        expect([records.asked, outbox.entry('a')?.state.name]).toEqual([['look a', 'create a'], 'stuck']);
        const next = setUp(records, store);
        await next.outbox.recover();
        await settled();
        expect([records.tasks.size, store.kept.size]).toEqual([1, 0]);
    });

    it('a call that ended meanwhile keeps its own entry', async () => {
        const store = new MemoryStore();
        const { outbox, records } = setUp(new FakeRecords(), store);
        outbox.put('a', fields('a', { Subject: 'new' }), Date.now() + 1_000);
        store.kept.set('a', newEntry('a', fields('a', { Subject: 'old' }), 0));
        await outbox.recover();
        await pass(1_000);
        expect([...records.tasks.values()]).toEqual([fields('a', { Subject: 'new' })]);
    });
});

describe('a browser that keeps nothing', () => {
    it('is told to the agent, and the log is written all the same', async () => {
        const store = new MemoryStore();
        store.failure = new DOMException('blocked', 'SecurityError');
        const { outbox, records, put, onStorageFailed, reported } = setUp(new FakeRecords(), store);
        await outbox.recover();
        put('a');
        outbox.drop('nobody');
        await settled();
        expect(records.tasks.size).toBe(1);
        expect(onStorageFailed).toHaveBeenCalled();
        expect(new Set(reported)).toEqual(new Set(['outbox storage: SecurityError']));
    });
});

describe('whoever listens', () => {
    it('and throws does not keep the next log from being written', async () => {
        const { outbox, records, put, reported } = setUp();
        outbox.subscribe(({ key, state }) => {
            if (key === 'a' && state.name === 'sending') throw new Error('broken');
        });
        put('a');
        put('b');
        await settled();
        expect([records.asked, reported]).toEqual([['create a', 'create b'], ['outbox listener: Error']]);
    });
});
