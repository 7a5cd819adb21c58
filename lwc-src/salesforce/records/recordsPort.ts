/**
 * What the softphone wants of Salesforce's records, whichever route takes it there. Names of our own fields carry
 * no namespace here. Every method throws RecordError and nothing else.
 */
import type { Direction } from '../../core/call/outcome';
import type { LogObject } from '../../core/log/logObject';
import type { Fields } from '../../core/log/taskDraft';
import type { Candidate } from '../../core/match/candidate';
import type { WantedSearch } from '../../core/rule/rule';
import type { PhoneNumber } from '../../core/number/phoneNumber';

/** What was written. `leftOut`: fields that the user may not write, so that the record stands without them. */
export interface Saved {
    readonly recordId: string;
    readonly leftOut: readonly string[];
}

/** What a look for a log entry brought. `canTell: false`: nobody can look here, or this org doesn't let it be found by its key. */
export type LogSearch = { readonly canTell: true; readonly recordId?: string } | { readonly canTell: false };

export interface RecordsPort {
    /**
     * Records that may have the number; the caller weeds out and ranks.
     * @param search where to look (A9a, A9b), as far as that can be chosen; in all the usual places when nothing is said
     */
    findByNumber(number: PhoneNumber, direction: Direction, search?: WantedSearch): Promise<readonly Candidate[]>;
    /** The Task, or the Case, with this call key. */
    findLog(callKey: string, objectApiName?: LogObject): Promise<LogSearch>;
    /** Never without the call key, by which Salesforce refuses a second one: whoever may not write it gets `noAccess`. */
    createLog(fields: Fields, objectApiName?: LogObject): Promise<Saved>;
    updateLog(recordId: string, fields: Fields): Promise<Saved>;
}

/** How a request gets to a port. `mayAskBoth`: it only reads, so that a second port may be asked as well. */
export type Route = <T>(act: (records: RecordsPort) => Promise<T>, mayAskBoth?: boolean) => Promise<T>;

/** A port whose requests are taken to another one, each anew. */
export function routed(route: Route): RecordsPort {
    return {
        findByNumber: (...asked) => route((records) => records.findByNumber(...asked), true),
        findLog: (...asked) => route((records) => records.findLog(...asked)),
        createLog: (...asked) => route((records) => records.createLog(...asked)),
        updateLog: (...asked) => route((records) => records.updateLog(...asked))
    };
}
