/** The outbox in IndexedDB. */
import type { OutboxStore } from '../outbox/outbox';
import type { Database } from './database';

export function outboxStore(database: Promise<Database>): OutboxStore {
    return {
        all: async () => (await database).getAll('outbox'),
        async put(entry) {
            await (await database).put('outbox', entry);
        },
        async remove(key) {
            await (await database).delete('outbox', key);
        }
    };
}
