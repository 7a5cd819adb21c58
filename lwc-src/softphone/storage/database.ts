/**
 * What the panel keeps in this browser, on its own origin: log entries not yet confirmed, this browser's phone id,
 * and the agent's password, encrypted with a key that no script can read out.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxEntry } from '../../core/outbox/outbox';

export interface KeptPassword {
    readonly userId: string;
    readonly account: string;
    readonly iv: Uint8Array<ArrayBuffer>;
    readonly cipher: ArrayBuffer;
    readonly key: CryptoKey;
}

/** Whose it is: nobody else sends it. */
export type KeptEntry = OutboxEntry & { readonly userId: string };

/** What belongs to this browser: its id, and what the agent chose here. */
export type DeviceKey = 'instanceId' | 'audio' | 'preferences' | 'setup' | 'status' | `callerId ${string}` | `errors ${string}` | `created ${string}` | `keys ${string}` | `speedDials ${string}`;

interface Schema extends DBSchema {
    outbox: { key: string; value: KeptEntry };
    device: { key: DeviceKey; value: string };
    passwords: { key: string; value: KeptPassword };
}

export type Database = IDBPDatabase<Schema>;

const OPEN_TIMEOUT_MS = 5_000;

/**
 * Opens the database.
 * @throws when the browser blocks storage, as private windows and some policies do, or doesn't answer in time
 */
export async function openDatabase(): Promise<Database> {
    const opened = openDB<Schema>('patchbay', 1, {
        upgrade(database) {
            database.createObjectStore('outbox', { keyPath: 'key' });
            database.createObjectStore('device');
            database.createObjectStore('passwords', { keyPath: 'account' });
        }
    });
    const late = new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error('The browser did not open its storage.')), OPEN_TIMEOUT_MS);
    });
    return Promise.race([opened, late]);
}
