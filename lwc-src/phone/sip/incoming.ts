/**
 * What comes from the PBX, before JsSIP sees it. JsSIP drops requests that it can't read, and breaks on some of them;
 * here they are refused, so that whoever sent them needn't wait for an answer (RFC 3261 §8.2, RFC 4475 §3). Without
 * memory: the same request is always answered the same.
 */
import Parser from 'jssip/lib/Parser';

/** In characters. No PBX needs more for a call; reading a megabyte would hold the page up. */
const LONGEST = 65_536;

/** Bad Request, Unsupported URI Scheme, Version Not Supported, Message Too Large (RFC 3261 §21). */
type Refused = 400 | 416 | 505 | 513;

export interface Reading {
    /** What JsSIP can take. */
    readonly message?: string;
    /** What is answered in its place. */
    readonly refusal?: string;
}

/** @param frame of a WebSocket, text or binary: either is UTF-8 (RFC 7118 §5) */
export function read(frame: string | ArrayBuffer): Reading {
    const text = typeof frame === 'string' ? frame : new TextDecoder().decode(frame);
    const message = text.replace(/^(?:\r\n)+/, '');
    // A keep-alive is nothing but empty lines; before a message they mean nothing (RFC 3261 §7.5).
    if (message === '') return { message: text };
    if (!message.includes('\r\n\r\n')) return {};
    if (/^SIP\//i.test(message)) return message.length <= LONGEST && parsed(message) ? { message } : {};
    const refused = problemOf(message);
    return refused === undefined ? { message } : { refusal: refusalOf(message, refused) };
}

/** What JsSIP makes of it: undefined when it can't, at some of which it throws. */
function parsed(message: string): { readonly ruri?: object } | undefined {
    try {
        return Parser.parseMessage(message, undefined as never);
    } catch {
        return undefined;
    }
}

/** Why a request can't be taken, if so. */
function problemOf(message: string): Refused | undefined {
    if (message.length > LONGEST) return 513;
    const [, uri = '', version = ''] = /^\S+ (\S+) SIP\/(\S+)\r\n/i.exec(message) ?? [];
    if (!/^[a-z][a-z\d+.-]*:/i.test(uri)) return 400;
    if (version !== '2.0') return 505;
    if (!/^sips?:/i.test(uri)) return 416;
    // JsSIP passes a Request-URI that it can't read as undefined, and breaks on it later.
    return isMisfit(headOf(message)) || !parsed(message)?.ruri ? 400 : undefined;
}

/** Fields that stand once (RFC 3261 §20), by their names; the first four, and Via, in every request (§8.1.1). */
const ONCE = ['from|f', 'to|t', 'call-id|i', 'cseq', 'max-forwards', 'content-length|l'];

function isMisfit(head: string): boolean {
    const count = (names: string): number => head.match(new RegExp(`^(?:${names})\\s*:`, 'gim'))?.length ?? 0;
    const method = /^\S+/.exec(head)?.[0];
    return count('via|v') === 0 || ONCE.some((names, at) => count(names) !== 1 && (at < 4 || count(names) > 1)) || /^cseq\s*:\s*\d+\s+(\S+)/im.exec(head)?.[1] !== method;
}

/** The lines before the body, each field on one. */
function headOf(message: string): string {
    return message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
}

/** The header fields that an answer repeats (RFC 3261 §8.2.6.2), long and short. */
const REPEATED = /^(?:via|v|from|f|to|t|call-id|i|cseq)\s*:/i;

/** Undefined where none may be answered (ACK), or it wouldn't find back. */
function refusalOf(message: string, status: Refused): string | undefined {
    const [startLine = '', ...lines] = headOf(message).split('\r\n');
    const repeated = lines.filter((line) => REPEATED.test(line)).map(withTag);
    if (/^ACK /.test(startLine) || !repeated.some((line) => /^v(?:ia)?\s*:/i.test(line))) return undefined;
    return [`SIP/2.0 ${status} Refused`, ...repeated, 'Content-Length: 0', '', ''].join('\r\n');
}

function withTag(line: string): string {
    return /^to?\s*:/i.test(line) && !/;\s*tag\s*=/i.test(line) ? `${line};tag=refused` : line;
}

/**
 * Whether an offer can be answered at all: sound, by DTLS-SRTP as browsers demand (RFC 8827 §6.5). Without an offer the
 * phone makes one.
 */
export function canAnswer(offer: string | undefined): boolean {
    if (!offer) return true;
    const [session = '', ...media] = offer.split(/^m=/m);
    const hasKey = (part: string): boolean => /^a=fingerprint:/m.test(part);
    return /^v=0\r?\n/.test(offer) && media.some((part) => /^audio (?!0 )\d/.test(part) && (hasKey(session) || hasKey(part)));
}
