/** The id by which the PBX knows this browser again after a reload (RFC 5626 §4.1: a UUID that never changes). */
import type { Database } from './database';

export async function instanceId(database: Promise<Database>, newId: () => string): Promise<string> {
    try {
        const store = await database;
        const known = await store.get('device', 'instanceId');
        if (known) return known;
        const fresh = newId();
        await store.put('device', fresh, 'instanceId');
        return fresh;
    } catch {
        // No storage: good for this page only; the PBX drops the old contact when it expires.
        return newId();
    }
}
