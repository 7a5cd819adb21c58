/**
 * SIP and tel URIs and the addresses they stand in (RFC 3261 §19.1, §20.10; RFC 3966).
 * Other schemes are kept as they are: the proxy decides what to answer to them.
 */
import { SipSyntaxError, formatParameters, parseParameters, quote, splitOutside, unquote, type Parameters } from './grammar';

export interface SipUri {
    /** In lower case. */
    readonly scheme: string;
    /** Escapes resolved; for `tel` the number. */
    readonly user?: string;
    /** In lower case; empty for `tel` and unknown schemes. */
    readonly host: string;
    readonly port?: number;
    readonly parameters: Parameters;
    /** What stands behind `?`, undecoded: header fields that a request to this URI shall carry. */
    readonly headers?: string;
    /** The URI as it was written. */
    readonly text: string;
}

export interface NameAddr {
    readonly displayName?: string;
    readonly uri: SipUri;
    readonly parameters: Parameters;
}

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.?|\[[0-9A-Fa-f:.]+\])$/;
const USER = /^(?:[A-Za-z0-9\-_.!~*'()&=+$,;?/]|%[0-9A-Fa-f]{2})+$/;
const URI_PARAMETERS = /^(?:[A-Za-z0-9\-_.!~*'()[\]/:&+$%=;])*$/;
const TEL_NUMBER = /^\+?[0-9A-Da-d*#\-.()]+$/;

/** @throws SipSyntaxError */
export function parseUri(text: string): SipUri {
    const colon = text.indexOf(':');
    const scheme = text.slice(0, Math.max(0, colon)).toLowerCase();
    if (!/^[a-z][a-z0-9+\-.]*$/.test(scheme)) throw new SipSyntaxError(`"${text}" is not a URI`);
    if (/[\s<>"]/.test(text)) throw new SipSyntaxError(`the URI "${text}" contains what a URI may not`);
    const rest = text.slice(colon + 1);
    if (scheme === 'tel') return parseTel(rest, text);
    if (scheme !== 'sip' && scheme !== 'sips') return { scheme, host: '', parameters: new Map(), text };
    return { scheme, ...parseSipPart(rest, text), text };
}

function parseSipPart(rest: string, whole: string): Omit<SipUri, 'scheme' | 'text'> {
    const at = rest.indexOf('@');
    const userInfo = at < 0 ? undefined : rest.slice(0, at);
    const user = userInfo?.split(':')[0];
    if (user !== undefined && !USER.test(user)) throw new SipSyntaxError(`the user part of "${whole}" is malformed`);
    const [beforeHeaders = '', ...headerParts] = rest.slice(at + 1).split('?');
    const [hostPort = '', ...parameterParts] = beforeHeaders.split(';');
    const parameterText = parameterParts.join(';');
    if (!URI_PARAMETERS.test(parameterText)) throw new SipSyntaxError(`the parameters of "${whole}" are malformed`);
    return {
        ...(user === undefined ? {} : { user: unescapeUser(user) }),
        ...parseHostPort(hostPort),
        parameters: uriParameters(parameterText),
        ...(headerParts.length > 0 ? { headers: headerParts.join('?') } : {})
    };
}

function parseTel(rest: string, text: string): SipUri {
    const [number = '', ...parameters] = rest.split(';');
    if (!TEL_NUMBER.test(number)) throw new SipSyntaxError(`"${text}" is not a telephone number`);
    return { scheme: 'tel', user: number, host: '', parameters: uriParameters(parameters.join(';')), text };
}

/** A URI's parameters may hold `/`, `:` and `&`, which a header's may not. */
function uriParameters(text: string): Parameters {
    const parameters = new Map<string, string | undefined>();
    for (const part of text === '' ? [] : text.split(';')) {
        const equals = part.indexOf('=');
        const name = (equals < 0 ? part : part.slice(0, equals)).toLowerCase();
        if (name === '') throw new SipSyntaxError('a URI has an empty parameter');
        if (parameters.has(name)) throw new SipSyntaxError(`the URI parameter ${name} stands twice`);
        parameters.set(name, equals < 0 ? undefined : part.slice(equals + 1));
    }
    return parameters;
}

/** @throws SipSyntaxError */
export function parseHostPort(text: string): { host: string; port?: number } {
    const match = /^(\[[^\]]*\]|[^:]*)(?:\s*:\s*(\d{1,5}))?$/.exec(text.trim());
    const host = match?.[1]?.trim() ?? '';
    const port = match?.[2] === undefined ? undefined : Number(match[2]);
    if (!HOST.test(host) || (port !== undefined && (port < 1 || port > 65_535))) throw new SipSyntaxError(`"${text}" is not a host`);
    return { host: host.toLowerCase(), ...(port === undefined ? {} : { port }) };
}

function unescapeUser(user: string): string {
    try {
        return decodeURIComponent(user);
    } catch {
        throw new SipSyntaxError(`the user part "${user}" is escaped wrongly`);
    }
}

/** A user part that may stand in a URI, for example `%23` for `#`. */
export function escapeUser(user: string): string {
    return encodeURIComponent(user).replace(/%(2B|26|3D|24|2C|3B|3F|2F)/g, (escaped) => decodeURIComponent(escaped));
}

/** The address of record: scheme, user and host, nothing else. */
export function addressOfRecord(uri: SipUri): string {
    return `${uri.scheme === 'sips' ? 'sips' : 'sip'}:${escapeUser(uri.user ?? '')}@${uri.host}`;
}

/** RFC 3261 §19.1.4, for the parts that a contact here can have. */
export function sameUri(one: SipUri, other: SipUri): boolean {
    if (one.scheme !== other.scheme || one.user !== other.user || one.host !== other.host || one.port !== other.port) return false;
    const decisive = new Set([...one.parameters.keys(), ...other.parameters.keys()].filter((name) => matters(name, one, other)));
    return [...decisive].every((name) => one.parameters.get(name)?.toLowerCase() === other.parameters.get(name)?.toLowerCase());
}

/** These must agree even when only one side has them; any other parameter only when both have it. */
const ALWAYS_COMPARED: ReadonlySet<string> = new Set(['user', 'ttl', 'method', 'maddr', 'gr']);

function matters(name: string, one: SipUri, other: SipUri): boolean {
    return ALWAYS_COMPARED.has(name) || (one.parameters.has(name) && other.parameters.has(name));
}

/**
 * Reads `"Name" <sip:…>;tag=…` or `sip:…;tag=…`. Without brackets, parameters belong to the header (RFC 3261 §20).
 * @throws SipSyntaxError
 */
export function parseNameAddr(text: string): NameAddr {
    const trimmed = text.trim();
    const bracket = openingBracket(trimmed);
    if (bracket < 0) {
        const [uriText = '', ...parameters] = splitOutside(trimmed, ';');
        const bare = uriText.trim();
        if (/[,?]/.test(bare)) throw new SipSyntaxError(`"${bare}" needs angle brackets`);
        return { uri: parseUri(bare), parameters: parseParameters(parameters.join(';')) };
    }
    const closing = trimmed.indexOf('>', bracket);
    if (closing < 0) throw new SipSyntaxError('an angle bracket is not closed');
    const tail = trimmed.slice(closing + 1).trim();
    if (tail !== '' && !tail.startsWith(';')) throw new SipSyntaxError(`"${tail}" stands behind an address`);
    const name = displayName(trimmed.slice(0, bracket).trim());
    return {
        ...(name === undefined ? {} : { displayName: name }),
        uri: parseUri(trimmed.slice(bracket + 1, closing)),
        parameters: tail === '' ? new Map() : parseParameters(tail.slice(1))
    };
}

/** Whether a header can be read as an address. */
export function isNameAddr(text: string): boolean {
    try {
        parseNameAddr(text);
        return true;
    } catch (error) {
        if (error instanceof SipSyntaxError) return false;
        throw error;
    }
}

function openingBracket(text: string): number {
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
        if (quoted && text[at] === '\\') at++;
        else if (text[at] === '"') quoted = !quoted;
        else if (!quoted && text[at] === '<') return at;
    }
    if (quoted) throw new SipSyntaxError('a quoted string is not closed');
    return -1;
}

function displayName(text: string): string | undefined {
    if (text === '') return undefined;
    if (text.startsWith('"')) return unquote(text);
    if (!/^[A-Za-z0-9\-.!%*_+`'~\s]+$/.test(text)) throw new SipSyntaxError(`the display name ${text} needs quotes`);
    return text.replace(/\s+/g, ' ');
}

/** The address as it stands in a From, To or Contact header. */
export function formatNameAddr(address: { displayName?: string; uri: string; parameters?: Parameters }): string {
    const name = address.displayName === undefined ? '' : `${quote(address.displayName)} `;
    return `${name}<${address.uri}>${formatParameters(address.parameters ?? new Map())}`;
}
