/**
 * Refusals as UI API answers them over HTTP: a list with one error, which for a record carries what is wrong with the record
 * and with its fields. Lightning Data Service hands the one error to components as `error.body`.
 */
import { NotSimulated, PlatformError, refusal } from '../org/errors';
import type { Problem } from '../org/errors';
import type { ObjectDescription } from '../org/schema/description';

/** One error of an answer. */
export interface ApiError {
    readonly errorCode: string;
    readonly message: string;
    readonly statusCode: number;
    readonly enhancedErrorType?: 'RecordError';
    readonly output?: RecordExceptions;
}

export interface RecordExceptions {
    readonly errors: readonly RecordExceptionError[];
    readonly fieldErrors: Readonly<Record<string, readonly RecordExceptionError[]>>;
}

export interface RecordExceptionError {
    readonly constituentField: string | null;
    readonly duplicateRecordError: object | null;
    readonly errorCode: string;
    readonly field: string | null;
    readonly fieldLabel: string | null;
    readonly message: string;
}

export interface ErrorAnswer {
    readonly status: number;
    readonly body: readonly ApiError[];
}

const STATUS: Readonly<Record<string, number>> = {
    INVALID_SESSION_ID: 401,
    INSUFFICIENT_ACCESS: 403,
    INSUFFICIENT_ACCESS_OR_READONLY: 403,
    NOT_FOUND: 404,
    ENTITY_IS_DELETED: 404,
    CollisionDetectedException: 412
};

/** Codes about the request rather than about the record that it would save. */
const ABOUT_THE_REQUEST: ReadonlySet<string> = new Set([
    'INVALID_FIELD', 'INVALID_TYPE', 'INVALID_ID_FIELD', 'NOT_FOUND', 'ENTITY_IS_DELETED', 'JSON_PARSER_ERROR', 'ILLEGAL_QUERY_PARAMETER_VALUE', 'INVALID_SESSION_ID', 'INVALID_DATE_FORMAT'
]);

const RECORD_ERROR = 'An error occurred while trying to update the record. Please try again.';

/** The answer to a refusal. Anything that is no refusal is a fault of the simulator and thrown on.
 * @param saving the object of the record that was to be saved, if any
 */
export function errorAnswer(error: unknown, saving?: ObjectDescription): ErrorAnswer {
    if (error instanceof NotSimulated) return answer(501, 'NOT_SIMULATED', error.message);
    if (!(error instanceof PlatformError)) throw error;
    const [first] = error.problems;
    const status = STATUS[error.code] ?? 400;
    if (saving === undefined || first === undefined || ABOUT_THE_REQUEST.has(first.code)) return answer(status, error.code, first?.message ?? error.message);
    return { status, body: [{ errorCode: error.code, message: RECORD_ERROR, statusCode: status, enhancedErrorType: 'RecordError', output: recordExceptions(error.problems, saving) }] };
}

function answer(statusCode: number, errorCode: string, message: string): ErrorAnswer {
    return { status: statusCode, body: [{ errorCode, message, statusCode }] };
}

function recordExceptions(problems: readonly Problem[], object: ObjectDescription): RecordExceptions {
    const errors: RecordExceptionError[] = [];
    const fieldErrors: Record<string, RecordExceptionError[]> = {};
    for (const problem of problems) {
        const [name] = problem.fields;
        if (problem.fields.length !== 1 || name === undefined) {
            errors.push(exception(problem, null, null, null));
            continue;
        }
        // A part of a compound field is reported under the whole, and named as its constituent.
        const part = object.fields.get(name);
        const whole = part?.compoundFieldName === undefined ? part : object.fields.get(part.compoundFieldName);
        const key = whole?.apiName ?? name;
        (fieldErrors[key] ??= []).push(exception(problem, key, whole?.label ?? null, part?.compoundFieldName === undefined ? null : name));
    }
    return { errors, fieldErrors };
}

function exception({ code, message, duplicates }: Problem, field: string | null, fieldLabel: string | null, constituentField: string | null): RecordExceptionError {
    const duplicateRecordError = duplicates && {
        matchResults: [
            {
                apiName: duplicates.objectApiName,
                isAllowSave: duplicates.allowSave,
                matchRecordIds: duplicates.recordIds,
                matchRule: duplicates.rule,
                themeInfo: null
            }
        ]
    };
    return { constituentField, duplicateRecordError: duplicateRecordError ?? null, errorCode: code, field, fieldLabel, message };
}

export function noSession(): PlatformError {
    return refusal('INVALID_SESSION_ID', 'Session expired or invalid');
}
