/**
 * What the softphone wants of Salesforce's records, whichever route takes it there. Names of our own fields carry
 * no namespace here. Every method throws RecordError and nothing else.
 */
import type { Direction } from '../../core/call/outcome';
import type { Fields } from '../../core/log/taskDraft';
import type { Candidate } from '../../core/match/candidate';
import type { PhoneNumber } from '../../core/number/phoneNumber';

/** What was written. `leftOut`: fields that the user may not write, so that the record stands without them. */
export interface Saved {
    readonly recordId: string;
    readonly leftOut: readonly string[];
}

export interface RecordsPort {
    /** Records that may have the number; the caller weeds out and ranks. */
    findByNumber(number: PhoneNumber, direction: Direction): Promise<readonly Candidate[]>;
    /** The Task with this call key; undefined when there is none or this route can't look. */
    findTask(callKey: string): Promise<string | undefined>;
    createTask(fields: Fields): Promise<Saved>;
    updateTask(recordId: string, fields: Fields): Promise<Saved>;
}
