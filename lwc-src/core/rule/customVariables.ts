/**
 * An org's own variables (A10): what a PBX says of a call beside the usual, under a name that rules and templates use.
 * What comes from outside is taken as text, short and without control characters.
 */

export interface CustomVariable {
    /** As rules and templates name it, after `custom.`: letters, digits, underscores. */
    readonly name: string;
    /** A SIP header of the INVITE, of its answer or of a later request in the call, a parameter of the PBX's own event, or one of click-to-dial. */
    readonly from: 'header' | 'event' | 'dial';
    /** The name there, for example `X-Queue`. Capital letters of a header don't matter (RFC 3261 §7.3.1). */
    readonly key: string;
}

/** What is there to take them from; headers by their names as they came. */
export type CustomSources = Readonly<Partial<Record<CustomVariable['from'], Readonly<Record<string, string>>>>>;

export const CUSTOM_NAME = /^[A-Za-z]\w{0,39}$/;
/** Links that are signed are long. */
export const LONGEST_VALUE = 2_000;

/** The values by name; a variable that isn't there is left out. Of two of one name the first that has a value counts. */
export function customValues(variables: readonly CustomVariable[], sources: CustomSources): Readonly<Record<string, string>> {
    const values = new Map<string, string>();
    for (const { name, from, key } of variables) {
        const value = valueIn(sources[from] ?? {}, key, from === 'header');
        if (value && !values.has(name)) values.set(name, value);
    }
    return Object.fromEntries(values);
}

function valueIn(source: Readonly<Record<string, string>>, key: string, isHeader: boolean): string | undefined {
    const wanted = isHeader ? Object.keys(source).find((name) => name.toLowerCase() === key.toLowerCase()) : key;
    const text = wanted !== undefined && Object.hasOwn(source, wanted) ? source[wanted] : undefined;
    return text?.replace(/\p{Cc}+/gu, ' ').trim().slice(0, LONGEST_VALUE);
}
