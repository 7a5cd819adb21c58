/**
 * Who in the company has which extension (U10b), as the admin's table says. It knows people whom the users' own phone
 * fields don't: shared telephones, extensions of other systems, numbers that ring in from outside.
 */
import { sameLine, type NumberParser } from '../number/phoneNumber';

export interface Extension {
    readonly extension: string;
    /** The Salesforce user, if this telephone has one. */
    readonly userId?: string;
    readonly name?: string;
    /** Other numbers of the same person or place, for example a direct line or a mobile. */
    readonly numbers?: readonly string[];
}

/** The entry with this number: by the extension as it stands, or by one of the other numbers however it is written. */
export function extensionWith(number: string, extensions: readonly Extension[], parser: NumberParser): Extension | undefined {
    if (number === '') return undefined;
    const wanted = parser.parse(number);
    return extensions.find(({ extension, numbers = [] }) => extension === number || numbers.some((other) => sameLine(wanted, parser.parse(other))));
}
