/** A text that this browser keeps. */
import type { Database, DeviceKey } from './database';

export function keptText(database: Promise<Database>, key: Exclude<DeviceKey, 'instanceId'>): { read(): Promise<string | undefined>; write(text: string): Promise<void> } {
    return {
        read: async () => (await database).get('device', key),
        async write(text) {
            await (await database).put('device', text, key);
        }
    };
}
