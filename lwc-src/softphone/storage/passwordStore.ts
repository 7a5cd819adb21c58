/**
 * Keeps the agent's SIP password in this browser, if the agent wants that. It is encrypted with an AES key that the
 * browser holds and hands to no script (`extractable: false`), and bound to the Salesforce user and the SIP account:
 * what lies on disk is no password, and another user of this computer can't use it from their own session.
 */
import type { Database } from './database';

export interface PasswordStore {
    /** Undefined when there is none, or it can't be read any more. */
    read(userId: string, account: string): Promise<string | undefined>;
    keep(userId: string, account: string, password: string): Promise<void>;
    forget(account: string): Promise<void>;
}

const ALGORITHM = 'AES-GCM';

export function passwordStore(database: Promise<Database>, crypto: Crypto): PasswordStore {
    const bind = (userId: string, account: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${userId} ${account}`);
    return {
        async read(userId, account) {
            const kept = await (await database).get('passwords', account);
            if (kept?.userId !== userId) return undefined;
            try {
                const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv: kept.iv, additionalData: bind(userId, account) }, kept.key, kept.cipher);
                return new TextDecoder().decode(plain);
            } catch {
                // Changed or damaged on disk: the agent signs in again.
                return undefined;
            }
        },
        async keep(userId, account, password) {
            const key = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
            const iv = crypto.getRandomValues(new Uint8Array(12));
            const cipher = await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData: bind(userId, account) }, key, new TextEncoder().encode(password));
            await (await database).put('passwords', { userId, account, iv, cipher, key });
        },
        async forget(account) {
            await (await database).delete('passwords', account);
        }
    };
}
