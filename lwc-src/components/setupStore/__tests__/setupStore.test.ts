import { SetupStore, type ReadRequest } from '../setupStore';

jest.mock('@salesforce/schema/Phone_Extension__c', () => ({ default: { objectApiName: 'patchbay__Phone_Extension__c' } }), { virtual: true });
jest.mock('@salesforce/schema/Phone_Extension__c.Extension__c', () => ({ default: { fieldApiName: 'patchbay__Extension__c' } }), { virtual: true });

function setUp() {
    const tools = {
        createRecord: jest.fn((_input: object) => Promise.resolve({ id: 'a01' })),
        updateRecord: jest.fn((_input: object, _options?: object) => Promise.resolve({ id: 'a01' })),
        deleteRecord: jest.fn((_id: string) => Promise.resolve()),
        reads: [] as readonly ReadRequest[],
        showReads: (reads: readonly ReadRequest[]): void => void (tools.reads = reads)
    };
    return { store: new SetupStore(tools), tools };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('records that Setup edits', () => {
    it('are read past the cache, by their names in this org', async () => {
        const { store, tools } = setUp();
        const list = store.list('extension', { orderBy: 'Extension__c' });
        const [read] = tools.reads;
        expect([read?.fresh, read?.query.includes('patchbay__Phone_Extension__c')]).toEqual([true, true]);
        store.wasRead({ id: read!.id, data: { uiapi: { query: { records: { edges: [{ node: { Id: 'a01', Name: { value: 'Ada' }, Extension__c: { value: '204' } } }] } } } } });
        expect(await list).toEqual([expect.objectContaining({ id: 'a01', name: 'Ada', values: expect.objectContaining({ Extension__c: '204' }) })]);
        expect(tools.reads).toEqual([]);
        store.wasRead({ id: 'gone' });
    });
    it('what may not be read says so', async () => {
        const { store, tools } = setUp();
        const list = store.list('rule', { orderBy: 'Position__c' });
        store.wasRead({ id: tools.reads[0]!.id, errors: [{ message: 'Validation error' }] });
        await expect(list).rejects.toMatchObject({ trouble: 'noAccess' });
    });
    it('and what never comes is waited for twenty seconds', async () => {
        const { store, tools } = setUp();
        const read = store.read({ query: 'query', variables: {} });
        jest.advanceTimersByTime(20_000);
        await expect(read).rejects.toMatchObject({ trouble: 'silent' });
        expect(tools.reads).toEqual([]);
        const other = store.read({ query: 'query', variables: {} });
        store.wasRead({ id: tools.reads[0]!.id, data: {} });
        jest.advanceTimersByTime(20_000);
        await expect(other).resolves.toEqual({});
    });
    it('are written by their names in this org, against what was read', async () => {
        const { store, tools } = setUp();
        expect(await store.create('extension', { Extension__c: '204' }, 'Ada')).toBe('a01');
        await store.update('extension', { id: 'a01', modified: '2026-11-22T09:00:00.000Z' }, { Extension__c: undefined });
        await store.update('extension', { id: 'a01' }, {}, 'Ben');
        await store.create('setting', {});
        await store.remove('a01');
        expect(tools.createRecord.mock.calls[0]).toEqual([{ apiName: 'patchbay__Phone_Extension__c', fields: { Name: 'Ada', patchbay__Extension__c: '204' } }]);
        expect(tools.updateRecord.mock.calls).toEqual([
            [{ fields: { Id: 'a01', patchbay__Extension__c: null } }, { ifUnmodifiedSince: '2026-11-22T09:00:00.000Z' }],
            [{ fields: { Id: 'a01', Name: 'Ben' } }, undefined]
        ]);
        expect(tools.deleteRecord).toHaveBeenCalledWith('a01');
    });
    it('what somebody else has changed isn’t overwritten', async () => {
        const { store, tools } = setUp();
        tools.updateRecord.mockRejectedValue({ status: 412, body: { message: 'Changed' } });
        await expect(store.update('rule', { id: 'a01', modified: 'x' }, {})).rejects.toMatchObject({ trouble: 'conflict' });
    });
});
