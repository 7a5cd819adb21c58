import { newEntry } from '../../../core/outbox/outbox';
import type { Database, KeptEntry } from '../database';
import { outboxStore } from '../outboxStore';

function databaseWith(kept: Map<string, KeptEntry>): Promise<Database> {
    return Promise.resolve({
        getAll: async (store: string) => (store === 'outbox' ? [...kept.values()] : []),
        // What is put is kept when the transaction is handed over at once: what comes after an answer, a page that goes takes along.
        transaction(store: string, mode: string, { durability }: { durability: string }) {
            const written: KeptEntry[] = [];
            const put = async (value: KeptEntry): Promise<void> => {
                if (store === 'outbox' && mode === 'readwrite' && durability === 'strict') written.push(value);
            };
            const commit = (): void => written.forEach((value) => kept.set(value.key, value));
            return { store: { put }, commit, done: Promise.resolve() };
        },
        delete: async (_store: string, key: string) => void kept.delete(key)
    } as unknown as Database);
}

it('B2: entries are there after a reload, until they are removed', async () => {
    const kept = new Map<string, KeptEntry>();
    const entry = newEntry('k', { Subject: 'S' }, 0);
    await outboxStore(databaseWith(kept), '005A').put(entry);
    const reloaded = outboxStore(databaseWith(kept), '005A');
    expect(await reloaded.all()).toEqual([entry]);
    await reloaded.remove('k');
    expect(await reloaded.all()).toEqual([]);
});

it('B3: what another user of this browser has not sent yet is theirs alone', async () => {
    const kept = new Map<string, KeptEntry>();
    const [theirs, own] = [newEntry('k', { Subject: 'S' }, 0), newEntry('l', { Subject: 'S' }, 0)];
    await outboxStore(databaseWith(kept), '005A').put(theirs);
    const store = outboxStore(databaseWith(kept), '005B');
    await store.put(own);
    expect(await store.all()).toEqual([own]);
    expect(await outboxStore(databaseWith(kept), '005A').all()).toEqual([theirs]);
});

it('a browser that blocks storage says so each time', async () => {
    const blocked = Promise.reject<Database>(new DOMException('blocked', 'SecurityError'));
    const store = outboxStore(blocked, '005A');
    for (const act of [store.all(), store.put(newEntry('k', {}, 0)), store.remove('k')]) await expect(act).rejects.toMatchObject({ name: 'SecurityError' });
});
