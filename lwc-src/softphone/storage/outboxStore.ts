/** The outbox in IndexedDB: each user's own, since several may sign in to Salesforce with one browser. */
import type { OutboxStore } from '../outbox/outbox';
import type { Database } from './database';

/** @param userId whose; what another user has not sent yet waits until they are back */
export function outboxStore(database: Promise<Database>, userId: string): OutboxStore {
    return {
        async all() {
            const kept = await (await database).getAll('outbox');
            return kept.filter((one) => one.userId === userId).map(({ userId: _whose, ...entry }) => entry);
        },
        async put(entry) {
            // Done when it lies on the disk: by default a browser says so earlier, and a power cut would lose it.
            const writing = (await database).transaction('outbox', 'readwrite', { durability: 'strict' });
            const put = writing.store.put({ ...entry, userId });
            // Handed over now: by itself it would be after the answer, and a page that goes meanwhile would take what it has just written along.
            writing.commit();
            await Promise.all([put, writing.done]);
        },
        async remove(key) {
            await (await database).delete('outbox', key);
        }
    };
}
