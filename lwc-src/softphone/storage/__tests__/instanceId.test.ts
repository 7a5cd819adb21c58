import type { Database } from '../database';
import { instanceId } from '../instanceId';

/** The one store this needs, as the browser's database would keep it. */
function databaseWith(kept: Map<string, string>): Promise<Database> {
    return Promise.resolve({
        get: async (_store: string, key: string) => kept.get(key),
        put: async (_store: string, value: string, key: string) => void kept.set(key, value)
    } as unknown as Database);
}

it('B14: a browser gets an id once, and keeps it', async () => {
    const kept = new Map<string, string>();
    let made = 0;
    const newId = (): string => `id-${++made}`;
    expect([await instanceId(databaseWith(kept), newId), await instanceId(databaseWith(kept), newId)]).toEqual(['id-1', 'id-1']);
});

it('where nothing is kept, an id is good for this page', async () => {
    expect(await instanceId(Promise.reject(new Error('blocked')), () => 'id-1')).toBe('id-1');
});

it('where it can’t be written, likewise', async () => {
    const full = { get: async () => undefined, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) } as unknown as Database;
    expect(await instanceId(Promise.resolve(full), () => 'id-1')).toBe('id-1');
});
