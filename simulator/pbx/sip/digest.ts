/**
 * Digest authentication's arithmetic and header syntax (RFC 2617, 7616; RFC 8760 for SHA-256 in SIP).
 * Knows no accounts and no nonces: see nonces.ts and ../proxy/authenticator.ts.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { SipSyntaxError, isToken, quote, splitOutside, unquote } from './grammar';

export type DigestAlgorithm = 'MD5' | 'SHA-256';

export interface Challenge {
    readonly realm: string;
    readonly nonce: string;
    readonly algorithm: DigestAlgorithm;
    /** The credentials were right, only the nonce was too old: the phone tries again without asking anybody. */
    readonly stale: boolean;
}

export interface Credentials {
    readonly username: string;
    readonly realm: string;
    readonly nonce: string;
    readonly uri: string;
    readonly response: string;
    /** MD5 when absent (RFC 3261 §22.4). */
    readonly algorithm?: string;
    readonly qop?: string;
    readonly cnonce?: string;
    /** Eight hexadecimal digits, as sent. */
    readonly nc?: string;
}

export interface DigestInput {
    readonly algorithm: DigestAlgorithm;
    readonly username: string;
    readonly realm: string;
    readonly password: string;
    readonly method: string;
    readonly uri: string;
    readonly nonce: string;
    readonly qop?: 'auth';
    readonly cnonce?: string;
    readonly nc?: string;
}

const HASH: Readonly<Record<DigestAlgorithm, string>> = { MD5: 'md5', 'SHA-256': 'sha256' };
const KNOWN = ['username', 'realm', 'nonce', 'uri', 'response'] as const;

export function formatChallenge({ realm, nonce, algorithm, stale }: Challenge): string {
    return `Digest realm=${quote(realm)}, nonce=${quote(nonce)}, algorithm=${algorithm}, qop="auth"${stale ? ', stale=true' : ''}`;
}

/** The `response` that proves the password (RFC 7616 §3.4.1; without qop as RFC 2069 wanted it). */
export function digestResponse(input: DigestInput): string {
    const hash = (text: string): string => createHash(HASH[input.algorithm]).update(text).digest('hex');
    const secret = hash(`${input.username}:${input.realm}:${input.password}`);
    const request = hash(`${input.method}:${input.uri}`);
    const middle = input.qop === undefined ? input.nonce : [input.nonce, input.nc, input.cnonce, input.qop].join(':');
    return hash(`${secret}:${middle}:${request}`);
}

/**
 * Reads an Authorization or Proxy-Authorization header; undefined for a scheme other than Digest.
 * @throws SipSyntaxError
 */
export function parseCredentials(header: string): Credentials | undefined {
    const scheme = /^(\S+)\s+([\s\S]+)$/.exec(header.trim());
    if (scheme?.[1]?.toLowerCase() !== 'digest') return undefined;
    const values = new Map<string, string>();
    for (const part of splitOutside(scheme[2] ?? '', ',')) {
        const equals = part.indexOf('=');
        const name = part.slice(0, Math.max(0, equals)).trim().toLowerCase();
        const value = part.slice(equals + 1).trim();
        if (!isToken(name) || value === '') throw new SipSyntaxError('the credentials are malformed');
        if (values.has(name)) throw new SipSyntaxError(`the credentials have ${name} twice`);
        values.set(name, value.startsWith('"') ? unquote(value) : value);
    }
    for (const name of KNOWN) if (!values.has(name)) throw new SipSyntaxError(`the credentials lack ${name}`);
    const of = (name: string): string => values.get(name) ?? '';
    const optional = (name: 'algorithm' | 'qop' | 'cnonce' | 'nc'): object => (values.has(name) ? { [name]: of(name) } : {});
    return {
        username: of('username'),
        realm: of('realm'),
        nonce: of('nonce'),
        uri: of('uri'),
        response: of('response').toLowerCase(),
        ...optional('algorithm'),
        ...optional('qop'),
        ...optional('cnonce'),
        ...optional('nc')
    };
}

/** Whether the credentials prove this password for this method. Says nothing about the nonce. */
export function proves(credentials: Credentials, password: string, method: string, offered: readonly DigestAlgorithm[]): boolean {
    const algorithm = offered.find((one) => one.toLowerCase() === (credentials.algorithm ?? 'MD5').toLowerCase());
    if (algorithm === undefined) return false;
    const { qop, cnonce, nc } = credentials;
    if (qop !== undefined && (qop !== 'auth' || cnonce === undefined || !/^[0-9a-f]{8}$/i.test(nc ?? ''))) return false;
    const { username, realm, nonce, uri } = credentials;
    const quality = qop === undefined ? {} : { qop: 'auth' as const, cnonce, nc };
    const expected = Buffer.from(digestResponse({ algorithm, username, realm, password, method, uri, nonce, ...quality }));
    const given = Buffer.from(credentials.response);
    return expected.length === given.length && timingSafeEqual(expected, given);
}
