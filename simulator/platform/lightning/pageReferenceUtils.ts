/** `lightning/pageReferenceUtils`: values for the form of a new record, as they stand in its address. */

/** `LastName=Rossi,Phone=%2B39…` */
export function encodeDefaultFieldValues(values: Readonly<Record<string, unknown>>): string {
    return Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([field, value]) => `${encodeURIComponent(field)}=${encodeURIComponent(String(value))}`)
        .join(',');
}

export function decodeDefaultFieldValues(text: string): Record<string, string> {
    const pairs = text.split(',').filter(Boolean).map((pair) => pair.split('=').map(decodeURIComponent));
    return Object.fromEntries(pairs.map(([field = '', value = '']) => [field, value]));
}
