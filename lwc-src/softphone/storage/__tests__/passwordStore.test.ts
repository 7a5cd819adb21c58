import type { Database, KeptPassword } from '../database';
import { passwordStore } from '../passwordStore';

/** The browser's cryptography, which jsdom lacks: Node's is the same. */
const { webcrypto } = jest.requireActual<{ webcrypto: Crypto }>('node:crypto');

const ACCOUNT = '204@pbx.example.com';

/** Bytes as characters. */
const textOf = (bytes: ArrayBuffer): string => String.fromCharCode(...new Uint8Array(bytes));

function setUp() {
    const kept = new Map<string, KeptPassword>();
    const database = {
        get: async (_store: string, account: string) => kept.get(account),
        put: async (_store: string, value: KeptPassword) => void kept.set(value.account, value),
        delete: async (_store: string, account: string) => void kept.delete(account)
    } as unknown as Database;
    return { kept, passwords: passwordStore(Promise.resolve(database), webcrypto) };
}

describe('the agent’s own SIP password', () => {
    it('is there after a reload', async () => {
        const { passwords } = setUp();
        await passwords.keep('005A', ACCOUNT, 'sécret ☎');
        expect(await passwords.read('005A', ACCOUNT)).toBe('sécret ☎');
    });

    it('is nowhere before it is kept, and after it is forgotten', async () => {
        const { passwords, kept } = setUp();
        expect(await passwords.read('005A', ACCOUNT)).toBeUndefined();
        await passwords.keep('005A', ACCOUNT, 'secret');
        await passwords.forget(ACCOUNT);
        expect([await passwords.read('005A', ACCOUNT), kept.size]).toEqual([undefined, 0]);
    });

    it('lies on disk as no password, under a key that no script can read', async () => {
        const { passwords, kept } = setUp();
        await passwords.keep('005A', ACCOUNT, 'secret');
        const { cipher, key } = kept.get(ACCOUNT)!;
        expect(textOf(cipher)).not.toContain('secret');
        expect([key.extractable, key.algorithm]).toEqual([false, expect.objectContaining({ name: 'AES-GCM', length: 256 })]);
        await expect(webcrypto.subtle.exportKey('raw', key)).rejects.toBeDefined();
    });

    it('never lies there twice in the same words', async () => {
        const { passwords, kept } = setUp();
        const ciphers: string[] = [];
        for (let times = 0; times < 2; times++) {
            await passwords.keep('005A', ACCOUNT, 'secret');
            ciphers.push(textOf(kept.get(ACCOUNT)!.cipher));
        }
        expect(ciphers[0]).not.toBe(ciphers[1]);
    });

    it.each<[string, (kept: KeptPassword) => KeptPassword]>([
        ['another user of this computer asks for it', (one) => one],
        ['another user has put their name on it', (one) => ({ ...one, userId: '005B' })]
    ])('is nobody else’s: %s', async (_what, change) => {
        const { passwords, kept } = setUp();
        await passwords.keep('005A', ACCOUNT, 'secret');
        kept.set(ACCOUNT, change(kept.get(ACCOUNT)!));
        expect(await passwords.read('005B', ACCOUNT)).toBeUndefined();
    });

    it('is no other account’s', async () => {
        const { passwords, kept } = setUp();
        await passwords.keep('005A', ACCOUNT, 'secret');
        kept.set('205@pbx.example.com', { ...kept.get(ACCOUNT)!, account: '205@pbx.example.com' });
        expect(await passwords.read('005A', '205@pbx.example.com')).toBeUndefined();
    });

    it('that was damaged on disk is asked for again', async () => {
        const { passwords, kept } = setUp();
        await passwords.keep('005A', ACCOUNT, 'secret');
        const one = kept.get(ACCOUNT)!;
        kept.set(ACCOUNT, { ...one, cipher: one.cipher.slice(1) });
        expect(await passwords.read('005A', ACCOUNT)).toBeUndefined();
    });
});
