/**
 * Record ids as Salesforce makes them: three characters that tell the object, twelve of a counter in base 62, and three
 * that tell capitals from small letters for programs that ignore case.
 */
import { refusal } from './errors';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The part of an id that tells the Salesforce instance, and a reserved zero. */
const INSTANCE = 'Qy0';

/** An 18-character id.
 * @param prefix three characters, for example `003`
 * @param counter which record of the object it is, from 1
 */
export function makeId(prefix: string, counter: number): string {
    let rest = counter;
    let number = '';
    while (number.length < 9) {
        number = DIGITS.charAt(rest % 62) + number;
        rest = Math.floor(rest / 62);
    }
    return caseSafe(`${prefix}${INSTANCE}${number}`);
}

/** The 18-character form of a 15-character id. */
export function caseSafe(id15: string): string {
    let suffix = '';
    for (let chunk = 0; chunk < 3; chunk += 1) {
        let bits = 0;
        for (let at = 0; at < 5; at += 1) if (/[A-Z]/.test(id15.charAt(chunk * 5 + at))) bits |= 1 << at;
        suffix += CHECK.charAt(bits);
    }
    return id15 + suffix;
}

/** Whether a text has the form of an id; with 18 characters the last three must fit the others. */
export function isId(text: string): boolean {
    if (/^[0-9A-Za-z]{15}$/.test(text)) return true;
    return /^[0-9A-Za-z]{18}$/.test(text) && caseSafe(text.slice(0, 15)).toUpperCase() === text.toUpperCase();
}

/** The 18-character form of an id of either length, or undefined when it is none. */
export function normalId(text: string): string | undefined {
    return isId(text) ? caseSafe(text.slice(0, 15)) : undefined;
}

/** The form that messages and pages show. */
export function shortId(id: string): string {
    return id.slice(0, 15);
}

/** An id as a request names a record. */
export function requireId(text: string): string {
    const id = normalId(text);
    if (id === undefined) throw refusal('INVALID_ID_FIELD', `Invalid record ID: ${text}`);
    return id;
}
