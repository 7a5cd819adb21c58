/**
 * What can go wrong between us and Salesforce's records, in terms of what to do about it.
 * The routes translate their own errors into these; nothing further in knows which route it was.
 */

export type RecordTrouble =
    /** No answer in time: it may or may not have been saved. Look before writing again. */
    | 'silent'
    /** Somebody, perhaps we, wrote the same call key before. */
    | 'duplicate'
    /** The org wants a field that we don't fill, or refuses a value. */
    | 'invalid'
    /** The user may not see or write it. */
    | 'noAccess'
    | 'notFound'
    /** Somebody else changed it since we read it. */
    | 'conflict'
    /** Not reachable at all: the other side isn't there. */
    | 'absent'
    | 'unknown';

export class RecordError extends Error {
    readonly trouble: RecordTrouble;
    /** API names of the fields it is about, if Salesforce says. */
    readonly fields: readonly string[];
    /** The record that has the key already, with `duplicate`. */
    readonly existingId?: string;

    constructor(trouble: RecordTrouble, message: string, about: { fields?: readonly string[]; existingId?: string } = {}) {
        super(message);
        this.name = 'RecordError';
        this.trouble = trouble;
        this.fields = about.fields ?? [];
        this.existingId = about.existingId;
    }
}
