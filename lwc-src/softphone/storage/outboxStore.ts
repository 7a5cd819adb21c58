/** The outbox in IndexedDB. */
import type { OutboxStore } from '../outbox/outbox';
import type { Database } from './database';

export function outboxStore(database: Promise<Database>): OutboxStore {
    return {
        all: async () => (await database).getAll('outbox'),
        async put(entry) {
            // Done when it lies on the disk: by default a browser says so earlier, and a power cut would lose it.
            const writing = (await database).transaction('outbox', 'readwrite', { durability: 'strict' });
            await Promise.all([writing.store.put(entry), writing.done]);
        },
        async remove(key) {
            await (await database).delete('outbox', key);
        }
    };
}
