/**
 * What can go wrong between us and Salesforce's records, in terms of what to do about it.
 * The routes translate their own errors into these; nothing further in knows which route it was. Holds no sentence of
 * ours: whoever shows an error has the words for its kind, in the user's language.
 */

export type RecordTrouble =
    /** No answer in time: it may or may not have been saved. Look before writing again. */
    | 'silent'
    /** An answer that we can't read: it may or may not have been saved. */
    | 'unclear'
    /** It may have been saved before, and nobody can look: writing it again could make a second one. */
    | 'unsure'
    /** Somebody, perhaps we, wrote the same call key before. */
    | 'duplicate'
    /** The org wants a field that we don't fill, or refuses a value. */
    | 'invalid'
    /** A duplicate rule of the org finds that somebody like that is there already. */
    | 'similar'
    /** The user may not see or write it. */
    | 'noAccess'
    | 'notFound'
    /** Whom or what the log belongs to was deleted, or is a lead that was converted: somebody has to choose another. */
    | 'linkGone'
    /** Somebody else changed it since we read it. */
    | 'conflict'
    /** Salesforce knows the user no more: they have to sign in again. Nothing was written. */
    | 'signedOut'
    /** Not reachable at all: the other side isn't there. */
    | 'absent'
    | 'unknown';

/** An error as plain data: as it is stored, and shown. */
export interface RecordProblem {
    readonly kind: RecordTrouble;
    readonly said: string;
    readonly fields: readonly string[];
}

export class RecordError extends Error {
    readonly trouble: RecordTrouble;
    /** What Salesforce itself said, as it came; empty when it said nothing. */
    readonly said: string;
    /** API names of the fields it is about, if Salesforce says. */
    readonly fields: readonly string[];
    /** The record that has the key already, with `duplicate`. */
    readonly existingId?: string;

    /** By its name: parts that are loaded later have a class of their own, and hand on errors of the panel's. */
    static [Symbol.hasInstance](value: unknown): boolean {
        return value instanceof Error && value.name === 'RecordError';
    }

    constructor(trouble: RecordTrouble, said = '', about: { fields?: readonly string[]; existingId?: string; cause?: unknown } = {}) {
        super(said || trouble, { cause: about.cause });
        this.name = 'RecordError';
        this.trouble = trouble;
        this.said = said;
        this.fields = about.fields ?? [];
        this.existingId = about.existingId;
    }
}

/**
 * A problem as the agent reads it: what Salesforce said, else our words for its kind; and the fields, if the text doesn't name them. Where Salesforce's
 * words don't say what to do ("entity is deleted") ours stand alone.
 * @param words for each kind, in the user's language
 */
export function problemText({ kind, said, fields }: RecordProblem, words: Readonly<Record<RecordTrouble, string>>): string {
    if (kind === 'linkGone') return words.linkGone;
    const text = said || words[kind];
    return fields.every((field) => text.includes(field)) ? text : `${text} (${fields.join(', ')})`;
}
