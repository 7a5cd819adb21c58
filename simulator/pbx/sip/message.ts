/**
 * SIP messages as plain data (RFC 3261 §7), and what everybody asks of them.
 * Parsing is in parse.ts, text in serialise.ts; nothing here knows a transport.
 */
import { HeaderList } from './headerList';
import { SipSyntaxError, isToken, parseParameters, type Parameters } from './grammar';
import { parseHostPort, parseNameAddr, type NameAddr } from './uri';
import { newTag } from './ids';
import { reasonPhrase } from './status';

export interface SipRequest {
    readonly kind: 'request';
    readonly method: string;
    readonly uri: string;
    readonly headers: HeaderList;
    readonly body: string;
}

export interface SipResponse {
    readonly kind: 'response';
    readonly status: number;
    readonly reason: string;
    readonly headers: HeaderList;
    readonly body: string;
}

export type SipMessage = SipRequest | SipResponse;

export interface Via {
    readonly transport: string;
    readonly host: string;
    readonly port?: number;
    readonly parameters: Parameters;
}

export interface CSeq {
    readonly number: number;
    readonly method: string;
}

/** @throws SipSyntaxError */
export function parseVia(text: string): Via {
    const match = /^SIP\s*\/\s*2\.0\s*\/\s*([A-Za-z0-9\-.!%*_+`'~]+)\s+([^;]+?)\s*(?:;([\s\S]*))?$/i.exec(text.trim());
    if (match?.[1] === undefined || match[2] === undefined) throw new SipSyntaxError(`"${text}" is not a Via`);
    return { transport: match[1].toUpperCase(), ...parseHostPort(match[2]), parameters: parseParameters(match[3] ?? '') };
}

/** @throws SipSyntaxError */
export function parseCSeq(text: string): CSeq {
    const match = /^(\d{1,10})\s+(\S+)$/.exec(text.trim());
    const number = Number(match?.[1] ?? Number.NaN);
    const method = match?.[2] ?? '';
    if (!(number < 2 ** 31) || !isToken(method)) throw new SipSyntaxError(`"${text}" is not a CSeq`);
    return { number, method };
}

function required(message: SipMessage, name: string): string {
    const value = message.headers.get(name);
    if (value === undefined) throw new SipSyntaxError(`${name} is missing`);
    return value;
}

export function topVia(message: SipMessage): Via {
    const [first] = message.headers.values('Via');
    if (first === undefined) throw new SipSyntaxError('Via is missing');
    return parseVia(first);
}

export function branchOf(message: SipMessage): string {
    return topVia(message).parameters.get('branch') ?? '';
}

export function fromOf(message: SipMessage): NameAddr {
    return parseNameAddr(required(message, 'From'));
}

export function toOf(message: SipMessage): NameAddr {
    return parseNameAddr(required(message, 'To'));
}

export function tagOf(address: NameAddr): string | undefined {
    return address.parameters.get('tag');
}

export function callIdOf(message: SipMessage): string {
    return required(message, 'Call-ID').trim();
}

export function cseqOf(message: SipMessage): CSeq {
    return parseCSeq(required(message, 'CSeq'));
}

/** The only Contact of a dialog-making message; undefined when there is none. */
export function contactOf(message: SipMessage): NameAddr | undefined {
    const [first] = message.headers.values('Contact');
    return first === undefined || first === '*' ? undefined : parseNameAddr(first);
}

/** Whether a request belongs to a dialog that exists: its To has a tag. */
export function isInDialog(request: SipRequest): boolean {
    return tagOf(toOf(request)) !== undefined;
}

/** Media type without parameters, in lower case; empty without a body. */
export function contentTypeOf(message: SipMessage): string {
    return (message.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

export interface ResponseParts {
    readonly reason?: string;
    /** To's tag when the request has none; made up freshly by default. */
    readonly toTag?: string;
    readonly headers?: readonly (readonly [name: string, value: string])[];
    readonly body?: { readonly type: string; readonly text: string };
}

/** The response to a request, with what RFC 3261 §8.2.6.2 wants copied. Works on requests that lack some of it. */
export function responseTo(request: Pick<SipRequest, 'headers'>, status: number, parts: ResponseParts = {}): SipResponse {
    const { headers: from } = request;
    let headers = new HeaderList(from.lines('Via').map((value) => ({ name: 'Via', value })));
    for (const name of ['From', 'To', 'Call-ID', 'CSeq']) {
        const value = from.get(name);
        if (value !== undefined) headers = headers.add(name, name === 'To' && status > 100 ? tagged(value, parts.toTag) : value);
    }
    if (status < 300) for (const value of from.lines('Record-Route')) headers = headers.add('Record-Route', value);
    if (status === 100 && from.has('Timestamp')) headers = headers.add('Timestamp', from.get('Timestamp') ?? '');
    for (const [name, value] of parts.headers ?? []) headers = headers.add(name, value);
    if (parts.body) headers = headers.add('Content-Type', parts.body.type);
    return { kind: 'response', status, reason: parts.reason ?? reasonPhrase(status), headers, body: parts.body?.text ?? '' };
}

function tagged(to: string, tag = newTag()): string {
    try {
        return parseNameAddr(to).parameters.has('tag') ? to : `${to.trim()};tag=${tag}`;
    } catch {
        // The request is being refused because of this very header: give it back as it came.
        return to;
    }
}
