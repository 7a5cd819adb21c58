/**
 * The small pieces of SIP's grammar (RFC 3261 §25): tokens, quoted strings, lists and parameters.
 * Knows nothing of messages; whatever doesn't fit the grammar is a SipSyntaxError, never a guess.
 */

/** Text that isn't SIP. `status` is what a server answers to a request that contains it. */
export class SipSyntaxError extends Error {
    readonly status: number;

    constructor(message: string, status = 400) {
        super(message);
        this.name = 'SipSyntaxError';
        this.status = status;
    }
}

/** Parameter names in lower case; a parameter without a value has `undefined`. */
export type Parameters = ReadonlyMap<string, string | undefined>;

const TOKEN = /^[A-Za-z0-9\-.!%*_+`'~]+$/;
/** Token or host: a bracketed IPv6 address may be a parameter's value. */
const PARAMETER_VALUE = /^[A-Za-z0-9\-.!%*_+`'~[\]:]+$/;

export function isToken(text: string): boolean {
    return TOKEN.test(text);
}

/**
 * Splits at separators that stand outside quoted strings and angle brackets.
 * @throws SipSyntaxError when a quote or a bracket is left open
 */
export function splitOutside(text: string, separator: ',' | ';'): string[] {
    const parts: string[] = [];
    let start = 0;
    let quoted = false;
    let bracketed = false;
    for (let at = 0; at < text.length; at++) {
        const char = text[at];
        if (quoted) {
            if (char === '\\') at++;
            else if (char === '"') quoted = false;
        } else if (char === '"') quoted = true;
        else if (bracketed) {
            if (char === '>') bracketed = false;
        } else if (char === '<') bracketed = true;
        else if (char === separator) {
            parts.push(text.slice(start, at));
            start = at + 1;
        }
    }
    if (quoted) throw new SipSyntaxError('a quoted string is not closed');
    if (bracketed) throw new SipSyntaxError('an angle bracket is not closed');
    parts.push(text.slice(start));
    return parts;
}

/**
 * Reads `;name=value;flag` (without the first semicolon).
 * @throws SipSyntaxError on an empty, malformed or repeated parameter
 */
export function parseParameters(text: string): Parameters {
    const parameters = new Map<string, string | undefined>();
    if (text.trim() === '') return parameters;
    for (const part of splitOutside(text, ';')) {
        const equals = part.indexOf('=');
        const name = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase();
        if (!isToken(name)) throw new SipSyntaxError(`"${part.trim()}" is not a parameter`);
        if (parameters.has(name)) throw new SipSyntaxError(`the parameter ${name} stands twice`);
        parameters.set(name, equals < 0 ? undefined : parameterValue(name, part.slice(equals + 1).trim()));
    }
    return parameters;
}

function parameterValue(name: string, text: string): string {
    if (text.startsWith('"')) return unquote(text);
    if (!PARAMETER_VALUE.test(text)) throw new SipSyntaxError(`the parameter ${name} has no proper value`);
    return text;
}

/**
 * The text inside a quoted string, escapes resolved.
 * @throws SipSyntaxError when it isn't exactly one quoted string
 */
export function unquote(text: string): string {
    const match = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(text.trim());
    if (match?.[1] === undefined) throw new SipSyntaxError('a quoted string is malformed');
    return match[1].replace(/\\([\s\S])/g, '$1');
}

export function quote(text: string): string {
    return `"${text.replace(/["\\]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`;
}

/** Parameters as they stand in a header: `;name=value;flag`, quoted where a token won't do. */
export function formatParameters(parameters: Parameters): string {
    let text = '';
    for (const [name, value] of parameters) {
        if (value === undefined) text += `;${name}`;
        else text += `;${name}=${PARAMETER_VALUE.test(value) ? value : quote(value)}`;
    }
    return text;
}

/** What can be read, or undefined where it isn't SIP: for witnesses, who refuse nothing. */
export function legible<T>(read: () => T): T | undefined {
    try {
        return read();
    } catch (error) {
        if (error instanceof SipSyntaxError) return undefined;
        throw error;
    }
}
