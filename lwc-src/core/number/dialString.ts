/**
 * From what a person types, pastes or clicks to what the PBX is sent, and to what a keypad accepts.
 */

/** The letters on the keys of a telephone (ITU-T E.161). */
const LETTERS = { 2: 'abc', 3: 'def', 4: 'ghi', 5: 'jkl', 6: 'mno', 7: 'pqrs', 8: 'tuv', 9: 'wxyz' };
const KEYS: ReadonlyMap<string, string> = new Map(Object.entries(LETTERS).flatMap(([key, letters]) => [...letters].map((letter) => [letter, key] as const)));

/** The digit on whose key a letter stands, or the character itself. */
function keyOf(char: string): string {
    return KEYS.get(char.toLowerCase()) ?? char;
}

/** Written behind a number: `ext. 12`, `x12`, Italian `int. 12`, German `DW 24`, French `poste 5`, Spanish `anexo 7`, Portuguese `ramal 7`, Polish `wew. 3`. */
const EXTENSION = /[\s,.]*(?<!\p{L})(?:ext|extension|x|int|interno|dw|durchwahl|poste|anexo|ramal|wew)\s*\.?:?\s*\d{1,6}\s*$/iu;
/** Longest string we dial: E.164 has 15 digits, prefixes and suffix codes come on top. */
const LONGEST = 40;

/**
 * What to dial for a text that a person wrote.
 * - brackets, blanks, dots, dashes and slashes fall away, also a trunk zero in brackets after a country code: `+44 (0)20…`
 * - letters become digits: `0800 FLOWERS`
 * - a `tel:` or `sip:` prefix and everything after `@` or `;` fall away
 * - an extension (`ext. 12`, `x12`) and a remark in brackets fall away: they are for a person to read
 * @returns digits, `*`, `#` and at most one leading `+`; undefined when nothing that can be dialled is left
 */
export function dialStringOf(text: string): string | undefined {
    const bare = text
        .trim()
        .replace(/^(tel|sips?|callto):/i, '')
        .replace(/[@;].*$/s, '')
        // A remark, as (only mornings): its letters are no keys.
        .replace(/\([^)]*\p{L}[^)]*\)/gu, ' ')
        .replace(EXTENSION, '');
    const withoutTrunkZero = bare.replace(/^(\s*(?:\+|00)[\d\s.-]*)\(0\)/, '$1');
    const keys = [...withoutTrunkZero].map(keyOf).join('');
    const dialled = keys.replace(/[^\d*#+]/g, '').replace(/(?!^)\+/g, '');
    return /\d|[*#]/.test(dialled) && dialled.length <= LONGEST ? dialled : undefined;
}

/** The characters of a typed or pasted text that a dial pad shows: what can be dialled, with its blanks and dashes kept for reading. */
export function padTextOf(text: string): string {
    return [...text.replace(/^(tel|sips?|callto):/i, '')]
        .map(keyOf)
        .filter((char) => /[\d*#+().\-/ ]/.test(char))
        .join('')
        .slice(0, LONGEST);
}
