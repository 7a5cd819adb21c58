/**
 * Teaches JsSIP to answer SHA-256 challenges (RFC 8760); by itself it knows MD5 alone and gives up. Its computation is
 * synchronous, so the browser's own SHA-256 can't be used; another is loaded when a PBX first asks for it.
 */
import type { UA } from 'jssip';
import DigestAuthentication from 'jssip/lib/DigestAuthentication';

/** SHA-256 of a text, in hexadecimal. */
export type Sha256 = (text: string) => string;

const SHA_256 = 'SHA-256';

let hash: Sha256 | undefined;
let isAsked = false;
let isTaught = false;

/** Harmless when done again. */
export function teachSha256(): void {
    if (isTaught) return;
    isTaught = true;
    const { prototype } = DigestAuthentication;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object below
    const original = prototype.authenticate;
    prototype.authenticate = function authenticate(request, challenge, cnonce): boolean {
        if (challenge.algorithm?.toUpperCase() !== SHA_256) return original.call(this, request, challenge, cnonce);
        isAsked = true;
        // JsSIP reads challenge and request; only the result is another one.
        if (!hash || !original.call(this, request, { ...challenge, algorithm: undefined }, cnonce)) return false;
        this._algorithm = SHA_256;
        this._response = responseOf(this, request.body ?? '', hash);
        return true;
    };
}

/**
 * JsSIP keeps the hash of its first success in place of the password, and can then answer no other realm and no other
 * algorithm: a proxy that isn't the registrar. So the password stays, in memory, for as long as the line does.
 */
export function keepPassword(ua: UA): void {
    const set = ua.set.bind(ua) as (key: string, value: unknown) => boolean;
    ua.set = (key: string, value: unknown): boolean => (key === 'ha1' || key === 'realm' ? true : set(key, value));
}

/** Whether a challenge went unanswered for want of SHA-256. */
export function lacksSha256(): boolean {
    return isAsked && hash === undefined;
}

export function useSha256(loaded: Sha256): void {
    hash = loaded;
}

/** RFC 7616 §3.4.1. */
function responseOf(digest: DigestAuthentication, body: string, sha256: Sha256): string {
    const { username, password } = digest._credentials;
    const secret = sha256(`${username}:${digest._realm}:${password}`);
    const about = `${digest._method}:${digest._uri}`;
    const request = sha256(digest._qop === 'auth-int' ? `${about}:${sha256(body)}` : about);
    const quality = digest._qop === null ? '' : `${digest._ncHex}:${digest._cnonce}:${digest._qop}:`;
    return sha256(`${secret}:${digest._nonce}:${quality}${request}`);
}
