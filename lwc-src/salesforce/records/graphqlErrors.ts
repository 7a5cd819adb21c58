/**
 * Errors of Salesforce's GraphQL API, in our terms. They come with status 200 and say in `ErrorType` what kind they are
 * (GraphQL API Developer Guide, "Status Codes and Error Responses").
 */
import { RecordError } from '../../core/errors';

export interface GraphqlError {
    readonly message: string;
    readonly extensions?: { readonly ErrorType?: string };
}

/** The request as such is refused: an object, a field or a filter that this org or this user doesn't have. */
const REFUSED: ReadonlySet<string | undefined> = new Set(['InvalidSyntax', 'ValidationError', 'OperationNotSupported']);
/** The same where no kind is handed over, and what SOQL says of a field that can't be filtered by. */
const REFUSED_IN_WORDS = /validation error|invalid ?syntax|can ?not be filtered|INVALID_FIELD/i;

/**
 * One error for all that was wrong with one read: `noAccess` when asking the same again can't help, else `unknown`.
 * @param errors at least one
 */
export function readErrorOf(errors: readonly GraphqlError[]): RecordError {
    const said = errors.map(({ message }) => message).filter(Boolean).join(' ');
    const isRefused = errors.some(({ message, extensions }) => REFUSED.has(extensions?.ErrorType) || REFUSED_IN_WORDS.test(message));
    return new RecordError(isRefused ? 'noAccess' : 'unknown', said);
}
