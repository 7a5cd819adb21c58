/**
 * Text from the wire to a message (RFC 3261 §7, §25; one message for each WebSocket message, RFC 7118 §5).
 * Strict: a real server refuses what this refuses. Never throws: what isn't SIP comes back as `malformed`.
 */
import { HeaderList, longName, type HeaderField } from './headerList';
import { SipSyntaxError, isToken } from './grammar';
import { cseqOf, fromOf, parseVia, toOf, type SipMessage } from './message';
import { parseNameAddr, parseUri } from './uri';

export interface Malformed {
    readonly kind: 'malformed';
    /** What a server answers, if it was a request that may be answered. */
    readonly status: number;
    readonly problem: string;
    /** The method, when at least the first line looked like a request. */
    readonly method?: string;
    /** What could be read of the header. */
    readonly headers: HeaderList;
}

export type Parsed = SipMessage | Malformed;

const MOST_OCTETS = 65_535;
/** Fields that a message must have exactly once. */
const ONCE = ['From', 'To', 'Call-ID', 'CSeq'] as const;
const AT_MOST_ONCE = ['Max-Forwards', 'Content-Length', 'Content-Type', 'Expires', 'Refer-To', 'Replaces', 'Session-Expires'] as const;
const CALL_ID = /^[A-Za-z0-9\-.!%*_+`'~()<>:\\"/[\]?{}]+(?:@[A-Za-z0-9\-.!%*_+`'~()<>:\\"/[\]?{}]+)?$/;

/**
 * Reads one message. Leading empty lines are skipped (RFC 3261 §7.5).
 * @param mostOctets longer ones are refused with 513
 */
export function parseMessage(raw: string | Uint8Array, mostOctets = MOST_OCTETS): Parsed {
    let method: string | undefined;
    let headers = new HeaderList();
    try {
        const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw;
        if (bytes.length > mostOctets) throw new SipSyntaxError('the message is too large', 513);
        const text = utf8(bytes).replace(/^(?:\r\n)+/, '');
        const end = text.indexOf('\r\n\r\n');
        if (end < 0) throw new SipSyntaxError('the empty line behind the header is missing');
        const [first = '', ...lines] = text.slice(0, end).split('\r\n');
        method = /^(\S+) .* SIP\/[\d.]+$/i.exec(first)?.[1];
        headers = new HeaderList(fields(lines));
        const rest = text.slice(end + 4);
        const message = start(first, headers, body(rest, headers));
        check(message);
        return message;
    } catch (error) {
        if (!(error instanceof SipSyntaxError)) throw error;
        return { kind: 'malformed', status: error.status, problem: error.message, ...(method === undefined ? {} : { method }), headers };
    }
}

function utf8(bytes: Uint8Array): string {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        throw new SipSyntaxError('the message is not UTF-8');
    }
}

/** Unfolds continued lines (RFC 3261 §7.3.1) and splits names from values. */
function fields(lines: readonly string[]): HeaderField[] {
    const unfolded: string[] = [];
    for (const line of lines) {
        // eslint-disable-next-line no-control-regex -- control characters are what this looks for
        if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new SipSyntaxError('a line of the header contains a control character');
        if (/^[ \t]/.test(line)) {
            const before = unfolded.pop();
            if (before === undefined) throw new SipSyntaxError('the first line of the header is a continuation');
            unfolded.push(`${before} ${line.trim()}`);
        } else unfolded.push(line);
    }
    return unfolded.map((line) => {
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(0, colon)).trimEnd();
        if (!isToken(name)) throw new SipSyntaxError(`"${line.slice(0, 40)}" is not a header field`);
        return { name: longName(name), value: line.slice(colon + 1).trim() };
    });
}

function start(line: string, headers: HeaderList, text: string): SipMessage {
    const response = /^SIP\/2\.0 ([1-6]\d\d) ([^\r\n]*)$/i.exec(line);
    if (response) return { kind: 'response', status: Number(response[1]), reason: response[2] ?? '', headers, body: text };
    const [method = '', uri = '', version = '', ...more] = line.split(' ');
    if (!isToken(method) || more.length > 0 || !/^SIP\/\d+\.\d+$/i.test(version)) throw new SipSyntaxError('the first line is neither a request nor a response');
    if (version.toUpperCase() !== 'SIP/2.0') throw new SipSyntaxError(`${version} is not spoken here`, 505);
    parseUri(uri);
    return { kind: 'request', method, uri, headers, body: text };
}

/** Content-Length may cut the rest off, as over UDP; it may not ask for more than there is (RFC 3261 §18.3). */
function body(rest: string, headers: HeaderList): string {
    const length = headers.get('Content-Length');
    if (length === undefined) return rest;
    if (!/^\d{1,9}$/.test(length)) throw new SipSyntaxError(`"${length}" is not a Content-Length`);
    const bytes = Buffer.from(rest);
    if (bytes.length < Number(length)) throw new SipSyntaxError('the body is shorter than Content-Length');
    return utf8(bytes.subarray(0, Number(length)));
}

function check(message: SipMessage): void {
    const { headers } = message;
    for (const name of ONCE) {
        const count = headers.lines(name).length;
        if (count !== 1) throw new SipSyntaxError(count === 0 ? `${name} is missing` : `${name} stands ${count} times`);
    }
    for (const name of AT_MOST_ONCE) if (headers.lines(name).length > 1) throw new SipSyntaxError(`${name} stands more than once`);
    headers.checkLists();
    const vias = headers.values('Via').map(parseVia);
    if (vias.length === 0) throw new SipSyntaxError('Via is missing');
    if (!CALL_ID.test(headers.get('Call-ID') ?? '')) throw new SipSyntaxError('the Call-ID is malformed');
    fromOf(message);
    toOf(message);
    for (const name of ['Route', 'Record-Route'] as const) headers.values(name).forEach(parseNameAddr);
    for (const value of headers.values('Contact')) if (value !== '*') parseNameAddr(value);
    const { method } = cseqOf(message);
    if (message.kind === 'request') checkRequest(message.method, method, headers);
}

function checkRequest(method: string, cseqMethod: string, headers: HeaderList): void {
    if (method !== cseqMethod) throw new SipSyntaxError(`the CSeq is for ${cseqMethod}, the request is ${method}`);
    const hops = headers.get('Max-Forwards');
    if (hops !== undefined && !(/^\d{1,4}$/.test(hops) && Number(hops) <= 255)) throw new SipSyntaxError(`"${hops}" is not a Max-Forwards`);
    const expires = headers.get('Expires');
    if (expires !== undefined && !/^\d{1,10}$/.test(expires)) throw new SipSyntaxError(`"${expires}" is not an Expires`);
    if (headers.get('Content-Type') === '') throw new SipSyntaxError('Content-Type is empty');
}
