/**
 * GraphQL errors in the form of Salesforce, which runs graphql-java: its messages, and `ErrorType` in the extensions, one of
 * the five that the documentation lists. What only the simulator lacks says so in its message.
 */
import { BREAK, visit } from 'graphql';
import type { DocumentNode, GraphQLError } from 'graphql';
import { NotSimulated } from '../../org/errors';
import type { Org } from '../../org/org';
import { existsInSalesforce } from '../../org/schema/operators';

export type ErrorType = 'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'OperationNotSupported' | 'ExecutionAborted';

export interface SalesforceError {
    readonly message: string;
    readonly locations: readonly { readonly line: number; readonly column: number }[];
    readonly paths: readonly (string | number)[];
    readonly extensions: { readonly ErrorType: ErrorType };
}

export function salesforceError(error: GraphQLError, type: ErrorType, message: string): SalesforceError {
    return { message, locations: error.locations ?? [], paths: error.path ?? [], extensions: { ErrorType: type } };
}

/** A query that doesn't fit the schema. */
export function validationError(error: GraphQLError, document: DocumentNode, org: Org): SalesforceError {
    const at = placeOf(error, document);
    const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
    const [, input, inputType] = /^Field "(\w+)" is not defined by type "(\w+)"/.exec(error.message) ?? [];
    if (field !== undefined && type !== undefined) {
        const message = `Validation error of type FieldUndefined: Field '${field}' in type '${type}' is undefined @ '${at}'`;
        return salesforceError(error, 'ValidationError', message + hint(type, field, org));
    }
    if (input !== undefined && inputType !== undefined) {
        const message = `Validation error of type WrongType: argument contains a field not in '${inputType}': '${input}' @ '${at}'`;
        return salesforceError(error, 'ValidationError', message + hint(inputType.replace(/_(Filter|OrderBy)$/, ''), input, org));
    }
    return salesforceError(error, 'ValidationError', `Validation error: ${error.message} @ '${at}'`);
}

/** A query that failed while it ran. */
export function executionError(error: GraphQLError): SalesforceError {
    if (error.path === undefined) return salesforceError(error, 'ValidationError', error.message);
    const cause = error.originalError;
    const words = cause instanceof NotSimulated ? cause.message : (cause?.message ?? error.message);
    return salesforceError(error, 'DataFetchingException', `Exception while fetching data (/${error.path.join('/')}) : ${words}`);
}

/** Salesforce may have what is missing here. */
function hint(type: string, field: string, org: Org): string {
    const missing = existsInSalesforce(type, field) && org.schema.find(type)?.fields.has(field) === false;
    return missing ? `. Salesforce has ${type}.${field}; the simulator doesn't simulate it` : '';
}

/** Where in the query the fields lie: `uiapi/query/Contact/edges/node/Foo`. */
function placeOf({ nodes }: GraphQLError, document: DocumentNode): string {
    const [wanted] = nodes ?? [];
    const path: string[] = [];
    let found = '';
    visit(document, {
        enter: (node) => {
            if (node.kind === 'Field') path.push(node.name.value);
            if (node !== wanted) return undefined;
            found = path.join('/');
            return BREAK;
        },
        leave: (node) => {
            if (node.kind === 'Field') path.pop();
        }
    });
    return found;
}
