/**
 * The digits under which an org may have a number where it keeps them in fields of their own (the flows "Keep digits of …"):
 * as it was written, without the signs between them, the international prefix, and zeros in front.
 */
import type { PhoneNumber } from './phoneNumber';

/** Fewer are an extension, which many have. */
const FEWEST = 7;

/** Each way in which the number may have been written: with its country, without it, as it is dialled at home. */
export function keptDigitsOf({ digits, international, national, domestic }: PhoneNumber): string[] {
    const forms = [international, national, domestic, digits].flatMap((form) => form?.replace(/^0+/, '') || []);
    return [...new Set(forms)].filter(({ length }) => length >= FEWEST);
}
