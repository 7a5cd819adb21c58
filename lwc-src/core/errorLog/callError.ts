/**
 * What needs a person, as a record of the error log (Call_Error__c): what could not be done for a call, for whom, why, and
 * what to do. The same trouble is one record, however often it is met. Knows no wording of ours: the cure is handed in.
 */
import { shortened } from '../call/callKey';
import type { Fields } from '../log/taskDraft';
import type { Instant } from '../time';

/** What was being done. */
export type ErrorStep =
    /** Writing the log of a call. */
    | 'saveLog'
    /** A log was written without a field. */
    | 'leaveOutField'
    /** Somebody or something was to be created for a call. */
    | 'create'
    /** Logs had to be dropped from this browser, since they were too many or too old. */
    | 'keepLog';

export interface CallError {
    readonly callKey: string;
    readonly step: ErrorStep;
    /** Why, in one word: the kind of a record error, or another that names the reason. */
    readonly cause: string;
    /** What Salesforce said, word by word, or a sentence of ours; empty when there is none. */
    readonly said?: string;
    /** API names of the fields it is about. */
    readonly fields?: readonly string[];
    /** It will be met with every call of this agent until somebody mends it: one record for all of them. */
    readonly everyCall?: true;
    /** What was to be written. */
    readonly entry?: Fields;
    /** How often it has failed. */
    readonly count?: number;
}

export type ErrorState = 'Open' | 'Solved';

/** Lengths of the fields of Call_Error__c. */
const LENGTHS = { Step__c: 80, Cause__c: 80, Said__c: 4_000, Fields__c: 255, Cure__c: 255, Entry__c: 131_072 } as const;
/** With what marks a shortened one, as long as Error_Key__c. */
const READABLE_KEY = 105;

/** The same for the same trouble. Two agents who can't see each other's records have each their own. */
export function errorKeyOf({ callKey, step, cause, fields = [], everyCall }: CallError, userId: string): string {
    return shortened([userId, ...(everyCall ? [] : [callKey]), step, cause, ...(everyCall ? fields : [])].join(' '), READABLE_KEY);
}

/** @param known whose call it was, when it failed, and what to do about it, in the user's language */
export function errorFieldsOf(error: CallError, known: { readonly userId: string; readonly at: Instant; readonly cure: string }): Fields {
    const { callKey, step, cause, said = '', fields = [], entry, count = 1 } = error;
    const texts = { Step__c: step, Cause__c: cause, Said__c: said, Fields__c: fields.join(', '), Cure__c: known.cure, Entry__c: entry ? JSON.stringify(entry) : '' };
    const cut = Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text.slice(0, LENGTHS[field as keyof typeof LENGTHS])]] : []));
    return {
        Error_Key__c: errorKeyOf(error, known.userId),
        Call_Key__c: callKey,
        Agent__c: known.userId,
        Happened__c: new Date(known.at).toISOString(),
        Count__c: count,
        State__c: 'Open' satisfies ErrorState,
        ...(Object.fromEntries(cut) as Fields)
    };
}
