/**
 * Telephone numbers as data, and when two of them are the same line however they are written.
 * Knows no country's rules: a parser that does is handed in (numbers/ in softphone/ loads it), the plain one below needs nothing.
 */

export interface PhoneNumber {
    /** As it was written. */
    readonly raw: string;
    /** All digits but the extension's. */
    readonly digits: string;
    /** Country code and national number, digits only (E.164 without the plus); only when the country is known. */
    readonly international?: string;
    /** The country is a guess from the org's region: the number was written without one. */
    readonly countryGuessed?: boolean;
    /** National significant number, digits only: no country code, no trunk prefix. */
    readonly national?: string;
    /** The national number as it is dialled within its country, digits only: with the trunk prefix, if there is one. */
    readonly domestic?: string;
    readonly extension?: string;
}

export interface NumberParser {
    parse(text: string): PhoneNumber;
    /** For reading, for example `+39 340 118 2290`; the text itself when it is no number. */
    format(text: string): string;
}

/** Fewer digits than this say nothing unless they are equal: extensions, short codes. */
const SHORTEST_SUFFIX = 7;
/** What a plain parser searches by: as many digits as a subscriber number has, but hardly a country code. */
const PLAIN_SEARCH_DIGITS = 9;

const EXTENSION = /[\s,;]*(?:ext\.?|extension|x|#|durchwahl|int\.?|доб\.?|poste)\s*\.?:?\s*(\d{1,6})\s*$/i;

/** Splits a text into digits and extension. A trunk zero in brackets after a country code, `+44 (0)20`, is not part of the number. */
export function splitNumber(text: string): { digits: string; extension?: string; plus: boolean } {
    const extension = EXTENSION.exec(text)?.[1];
    const main = extension === undefined ? text : text.replace(EXTENSION, '');
    const trimmed = main.trim().replace(/^tel:/i, '');
    const plus = /^[(\s]*(\+|00)/.test(trimmed);
    const digits = trimmed.replace(/^([(\s]*(?:\+|00)[\d\s.-]*)\(0\)/, '$1').replace(/\D/g, '');
    return { digits, extension, plus };
}

/** Needs no metadata: good enough until the real parser is loaded, and for numbers the real one refuses. */
export const plainParser: NumberParser = {
    parse(text) {
        const { digits, extension, plus } = splitNumber(text);
        const international = plus ? digits.replace(/^00/, '') : undefined;
        return { raw: text, digits, international, extension };
    },
    format: (text) => text.trim()
};

function saysCountry(number: PhoneNumber): number is PhoneNumber & { readonly international: string } {
    return number.international !== undefined && number.countryGuessed !== true;
}

/** Digits without what only the way of dialling adds: international prefix and trunk zeros; no country that was only guessed. */
function endOf(number: PhoneNumber): string {
    const written = saysCountry(number) ? number.international : number.digits;
    return written.replace(/^0+/, '');
}

/**
 * Whether two numbers reach the same line: equal when both say their country; else one is the end of the other but for
 * trunk zeros, with at least seven digits in common, since a number written without a country may be of any. Short
 * numbers are the same only when equal. The extension isn't compared: a switchboard and its extensions share one record
 * more often than not.
 */
export function sameLine(a: PhoneNumber, b: PhoneNumber): boolean {
    if (!a.digits || !b.digits) return false;
    const [x, y] = [endOf(a), endOf(b)];
    if (saysCountry(a) && saysCountry(b)) return a.international === b.international;
    if (a.international !== undefined && a.international === b.international) return true;
    if (Math.min(x.length, y.length) < SHORTEST_SUFFIX) return a.digits === b.digits;
    return x.endsWith(y) || y.endsWith(x);
}

/**
 * The digits by which a database is asked for a number: the national ones, since records hold numbers with and without country code.
 * @returns empty when there is nothing to ask for
 */
export function searchDigitsOf(number: PhoneNumber): string {
    return number.national?.replace(/^0+/, '') ?? endOf(number).slice(-PLAIN_SEARCH_DIGITS);
}

/** The same of a number as somebody has typed it, without the rules of any country. */
export function searchDigits(text: string): string {
    return searchDigitsOf(plainParser.parse(text));
}

/**
 * A LIKE pattern that finds the digits whatever stands between them: `%3%4%0%` for 340. Holds digits and `%` only.
 * False friends are weeded out by {@link sameLine} afterwards.
 */
export function likePatternOf(digits: string): string {
    return `%${[...digits.replace(/\D/g, '')].join('%')}%`;
}
