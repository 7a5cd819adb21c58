import { readErrorOf, type GraphqlError } from '../graphqlErrors';

const error = (message: string, ErrorType?: string): GraphqlError => ({ message, ...(ErrorType && { extensions: { ErrorType } }) });

describe('an error of the GraphQL API', () => {
    it.each<[string, GraphqlError]>([
        ['the request doesn’t fit what the org has', error('x', 'ValidationError')],
        ['the request can’t be read', error('x', 'InvalidSyntax')],
        ['the request can’t be done', error('x', 'OperationNotSupported')],
        ['a field that can’t be filtered by', error("Exception while fetching data (/uiapi/query/Task) : field 'Call_Key__c' can not be filtered in a query call", 'DataFetchingException')],
        ['no kind, but words', error("Validation error of type FieldUndefined: Field 'Task' in type 'RecordQuery' is undefined")]
    ])('%s: asking again can’t help', (_what, one) => expect(readErrorOf([one])).toMatchObject({ name: 'RecordError', trouble: 'noAccess', said: one.message }));

    it.each<[string, GraphqlError]>([
        ['something went wrong while it was fetched', error('Internal server error', 'DataFetchingException')],
        ['it was not finished', error('timeout', 'ExecutionAborted')],
        ['the network', error('Failed to fetch')]
    ])('%s: asking again may help', (_what, one) => expect(readErrorOf([one])).toMatchObject({ trouble: 'unknown', said: one.message }));

    it('several are one, in all their words', () => {
        expect(readErrorOf([error('a'), error(''), error('b', 'ValidationError')])).toMatchObject({ trouble: 'noAccess', said: 'a b' });
    });
});
