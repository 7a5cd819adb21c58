/**
 * A sentence as data: which label, and what stands in its places. Core decides and explains, whoever shows it has the
 * words of the reader's language; a list is joined there as well.
 */

export interface Phrase {
    /** Names the label. */
    readonly key: string;
    readonly args?: Readonly<Record<string, PhraseArgument>>;
}

/** A name or value as it stands in the org, another phrase, or a list of them. */
export type PhraseArgument = string | number | Phrase | readonly (string | Phrase)[];

/** @param args what stands in the label's places, by their names */
export function phrase(key: string, args?: Phrase['args']): Phrase {
    return args ? { key, args } : { key };
}
