import { newDraft } from '../../../core/outbox/outbox';
import { FakeRecords, MemoryStore } from '../../__tests__/doubles/fakeRecords';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Outbox } from '../outbox';

const fields = (key: string, more: object = {}): { Subject: string; Call_Key__c: string } => ({ Subject: 'S', Call_Key__c: key, ...more });

function setUp(store = new MemoryStore()) {
    const records = new FakeRecords();
    const onStorageFailed = jest.fn();
    const outbox = new Outbox({ ...fakeTools(), records, store, onSaved: () => undefined, onStorageFailed });
    return { outbox, records, store, onStorageFailed };
}
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('B3: drafts of calls that are on', () => {
    const gone = (page: string): Promise<boolean> => Promise.resolve(page === 'gone');
    const left = (): MemoryStore => {
        const store = new MemoryStore();
        for (const page of ['gone', 'alive']) store.kept.set(page, newDraft(page, fields(page), 1, page));
        return store;
    };

    it('are kept and not sent, and become the log when the call ends', async () => {
        const { outbox, records, store } = setUp();
        outbox.draft('a', fields('a'), 'p');
        outbox.draft('a', fields('a', { Subject: 'T' }), 'p');
        await settled();
        expect(store.kept.get('a')?.fields).toMatchObject({ Subject: 'T' });
        await pass(600_000);
        expect(records.asked).toEqual([]);
        outbox.put('a', fields('a', { Subject: 'U' }), Date.now());
        await settled();
        expect([...records.tasks.values()]).toEqual([fields('a', { Subject: 'U' })]);
    });

    it('are forgotten when there is nothing to log, and only they', async () => {
        const { outbox, store } = setUp();
        outbox.draft('a', fields('a'), 'p');
        outbox.put('b', fields('b'), Date.now() + 5_000);
        outbox.dropDraft('a');
        outbox.dropDraft('b');
        outbox.dropDraft('c');
        await settled();
        expect([...store.kept.keys()]).toEqual(['b']);
    });

    it('of a page that is gone are sent, of one that lives are not', async () => {
        const { outbox, records } = setUp(left());
        await outbox.recover();
        await settled();
        expect(records.asked).toEqual([]);
        await outbox.adopt(gone);
        await settled();
        expect(records.asked).toEqual(['create gone']);
    });

    it('of a call that this page has taken back are its own', async () => {
        const { outbox, records } = setUp(left());
        outbox.draft('gone', fields('gone'), 'p');
        await outbox.adopt(gone);
        await settled();
        expect(records.asked).toEqual([]);
    });

    it('taken back while it was asked whether the page is gone', async () => {
        const { outbox, records } = setUp(left());
        await outbox.adopt(async () => {
            outbox.draft('gone', fields('gone'), 'p');
            return true;
        });
        await settled();
        expect(records.asked).toEqual(['create alive']);
    });

    it('storage that fails is said, and nothing breaks', async () => {
        const store = new MemoryStore();
        store.failure = new Error('blocked');
        const { outbox, onStorageFailed } = setUp(store);
        await outbox.adopt(gone);
        expect(onStorageFailed).toHaveBeenCalledTimes(1);
    });
});
