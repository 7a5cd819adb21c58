/**
 * How one number may be written as a run of digits. A text search finds whole words, so that it has to be asked for
 * each of them; separators don't matter to it, a country code or a trunk zero in the same word does.
 */
import { searchDigitsOf, type PhoneNumber } from './phoneNumber';

/** Each is a request to Salesforce while the telephone rings. */
export const MOST_SPELLINGS = 5;

/** @returns digits only, the likeliest first, none twice; empty when there is nothing to ask for */
export function spellingsOf(number: PhoneNumber): string[] {
    const { digits, national, domestic, international } = number;
    const spellings = [
        // With the zero that belongs to the number in Italy, which the digits for a LIKE pattern leave out.
        national ?? searchDigitsOf(number),
        domestic,
        international,
        international && `00${international}`,
        // +44 020 7946 0958: the trunk zero stands where it shouldn't.
        international && national && domestic && international.slice(0, -national.length) + domestic,
        digits
    ];
    return [...new Set(spellings.filter((one): one is string => !!one))].slice(0, MOST_SPELLINGS);
}

/**
 * Each way in which a number may be given to a pattern: as it came, and with its country code, so that `+39*` finds it
 * however the PBX wrote it.
 * @returns as it came first; without blanks, brackets, dots, slashes and dashes; none for an empty text
 */
export function writtenForms(text: string, { international }: PhoneNumber): string[] {
    const forms = [text.replace(/[\s()./-]/g, ''), international && `+${international}`, international && `00${international}`];
    return [...new Set(forms.filter((form): form is string => !!form))];
}
