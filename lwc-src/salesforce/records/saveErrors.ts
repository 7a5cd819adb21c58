/**
 * Salesforce's refusals to save, in our terms. Open CTI hands over texts; the UI API codes and fields as well.
 * Texts are in the user's language, so codes are believed before words.
 */
import { RecordError, type RecordTrouble } from '../../core/errors';

export interface Refusal {
    readonly code?: string;
    readonly message: string;
    readonly field?: string;
}

const TROUBLE_BY_CODE: Readonly<Record<string, RecordTrouble>> = {
    DUPLICATE_VALUE: 'duplicate',
    DUPLICATES_DETECTED: 'similar',
    REQUIRED_FIELD_MISSING: 'invalid',
    FIELD_CUSTOM_VALIDATION_EXCEPTION: 'invalid',
    STRING_TOO_LONG: 'invalid',
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'invalid',
    FIELD_INTEGRITY_EXCEPTION: 'invalid',
    INVALID_FIELD: 'noAccess',
    INVALID_FIELD_FOR_INSERT_UPDATE: 'noAccess',
    INSUFFICIENT_ACCESS: 'noAccess',
    INSUFFICIENT_ACCESS_OR_READONLY: 'noAccess',
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'noAccess',
    INVALID_CROSS_REFERENCE_KEY: 'linkGone',
    CANNOT_UPDATE_CONVERTED_LEAD: 'linkGone',
    NOT_FOUND: 'notFound',
    ENTITY_IS_DELETED: 'notFound',
    CONFLICT: 'conflict',
    INVALID_SESSION_ID: 'signedOut',
    // Another transaction has the record, or the org has had too many requests: both pass.
    UNABLE_TO_LOCK_ROW: 'unknown',
    REQUEST_LIMIT_EXCEEDED: 'unknown',
    SERVER_UNAVAILABLE: 'unknown',
    SERVER_ERROR: 'unknown',
    GENERIC_ERROR: 'unknown',
    UNKNOWN_EXCEPTION: 'unknown'
};

/** The English words of messages that come without a code. */
const TROUBLE_BY_WORDS: readonly (readonly [RegExp, RecordTrouble])[] = [
    [/duplicate value/i, 'duplicate'],
    [/required field|must enter a value|field is required/i, 'invalid'],
    [/insufficient (access|privileges)|no such column|not have (access|permission)/i, 'noAccess'],
    [/converted lead|invalid cross reference/i, 'linkGone'],
    [/entity is deleted|does not exist|not found/i, 'notFound'],
    [/session (has )?expired/i, 'signedOut'],
    [/lock|server error|internal|request limit/i, 'unknown']
];

/**
 * One error for all that Salesforce said about one save.
 * @param refusals none when Salesforce gave no reason
 */
export function recordErrorFrom(refusals: readonly Refusal[]): RecordError {
    const said = refusals.map(({ message }) => message).filter(Boolean).join(' ');
    const troubles = refusals.map(troubleOf);
    const trouble = troubles.find((one) => one === 'duplicate') ?? troubles.find((one) => one !== 'unknown') ?? 'unknown';
    const fields = [...new Set(refusals.flatMap(({ field, message: text }) => (field ? [field] : fieldsNamedIn(text))))];
    return new RecordError(trouble, said, { fields, existingId: trouble === 'duplicate' ? idIn(said) : undefined });
}

function troubleOf({ code, message, field }: Refusal): RecordTrouble {
    const known = TROUBLE_BY_CODE[code ?? ''];
    // At a field it is the record that the field names, not the one that is written.
    if (known === 'notFound' && field) return 'linkGone';
    if (known !== undefined && known !== 'unknown') return known;
    // A code that nobody foresaw is a refusal all the same: trying again would not help.
    return TROUBLE_BY_WORDS.find(([words]) => words.test(message))?.[1] ?? (code === undefined || known === 'unknown' ? 'unknown' : 'invalid');
}

/** `duplicate value found: Call_Key__c duplicates value on record with id: 00T…`: 15 or 18 characters. */
function idIn(message: string): string | undefined {
    return /\b([a-zA-Z0-9]{18}|[a-zA-Z0-9]{15})\b(?!.*\b[a-zA-Z0-9]{15,18}\b)/.exec(message)?.[1];
}

/** `Required fields are missing: [Region__c, Type]` names them in brackets. */
function fieldsNamedIn(message: string): string[] {
    return (
        /\[([\w\s,]+)\]/
            .exec(message)?.[1]
            ?.split(',')
            .map((name) => name.trim())
            .filter(Boolean) ?? []
    );
}
