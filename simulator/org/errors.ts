/**
 * What the simulated org says when it doesn't do what it was asked. Two kinds that must not be mixed up:
 * what Salesforce itself would refuse, in Salesforce's codes and words, and what only this simulator doesn't know.
 */

/** One thing that is wrong with a record or a request, as the platform reports it. */
export interface Problem {
    /** A status code of the platform, for example `DUPLICATE_VALUE`. */
    readonly code: string;
    readonly message: string;
    /** API names of the fields it is about; empty when it is about the record. */
    readonly fields: readonly string[];
    /** What a duplicate rule found, with `DUPLICATES_DETECTED`. */
    readonly duplicates?: DuplicateMatch;
}

export interface DuplicateMatch {
    readonly rule: string;
    readonly objectApiName: string;
    readonly recordIds: readonly string[];
    /** Whether the user may save all the same. */
    readonly allowSave: boolean;
}

/** Salesforce would refuse this. */
export class PlatformError extends Error {
    readonly problems: readonly Problem[];

    constructor(problems: readonly Problem[]) {
        super(problems.map(({ code, message }) => `${code}: ${message}`).join('; '));
        this.name = 'PlatformError';
        this.problems = problems;
    }

    /** The code of the first problem. */
    get code(): string {
        return this.problems[0]?.code ?? 'UNKNOWN_EXCEPTION';
    }
}

/** Salesforce may well do this, the simulator doesn't: it never makes up an answer. */
export class NotSimulated extends Error {
    constructor(what: string) {
        super(`The simulator doesn't simulate ${what}`);
        this.name = 'NotSimulated';
    }
}

/** A refusal with one problem. */
export function refusal(code: string, message: string, fields: readonly string[] = []): PlatformError {
    return new PlatformError([{ code, message, fields }]);
}
