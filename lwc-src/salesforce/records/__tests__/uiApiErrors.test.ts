import { RecordError } from '../../../core/errors';
import { recordErrorOf } from '../uiApiErrors';

const recordRefused = (...errors: object[]): object => ({ status: 400, body: { message: 'An error occurred while trying to update the record.', output: { errors, fieldErrors: {} } } });

describe('T13: an error of the UI API, in terms of what to do about it', () => {
    it('the record is refused', () => {
        expect(recordErrorOf(recordRefused({ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Say a region.', field: null }))).toMatchObject({
            trouble: 'invalid',
            said: 'Say a region.',
            fields: []
        });
    });

    it('fields are refused, each by name', () => {
        const fieldErrors = { Subject: [{ errorCode: 'STRING_TOO_LONG', message: 'Too long.', field: 'Subject' }], Type: [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'Missing.' }] };
        expect(recordErrorOf({ status: 400, body: { message: 'Failed.', output: { errors: [], fieldErrors } } })).toMatchObject({
            trouble: 'invalid',
            said: 'Too long. Missing.',
            fields: ['Subject', 'Type']
        });
    });

    it('the field that a refusal of the record names', () => {
        expect(recordErrorOf(recordRefused({ errorCode: 'REQUIRED_FIELD_MISSING', message: 'Missing.', field: 'Type' })).fields).toEqual(['Type']);
    });

    it('the key is taken, by a record that is named', () => {
        const message = 'duplicate value found: Call_Key__c duplicates value on record with id: 00T5g00000ABCDE';
        expect(recordErrorOf(recordRefused({ errorCode: 'DUPLICATE_VALUE', message }))).toMatchObject({ trouble: 'duplicate', existingId: '00T5g00000ABCDE' });
    });

    it.each([
        ['somebody else was faster', { status: 412, body: { message: 'Changed since.' } }, 'conflict', 'Changed since.'],
        ['somebody else was faster, without a word', { status: 412 }, 'conflict', ''],
        ['as the body says', { body: { statusCode: 412, message: 'Changed since.' } }, 'conflict', 'Changed since.'],
        ['it is gone', { status: 404, body: { message: 'Gone.' } }, 'notFound', 'Gone.'],
        ['it may not be seen', { status: 403, body: { message: 'No.' } }, 'noAccess', 'No.'],
        ['the session has ended', { status: 401, body: { errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' } }, 'signedOut', ''],
        ['the same, as REST says it', { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }] }, 'signedOut', ''],
        ['the org has had too many requests, which passes', { status: 403, body: { errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' } }, 'unknown', 'TotalRequests Limit exceeded.'],
        ['another transaction holds the record, which passes', { status: 400, body: { errorCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' } }, 'unknown', 'unable to obtain exclusive access'],
        ['Salesforce is in trouble', { status: 503, statusText: 'Service Unavailable' }, 'unknown', 'Service Unavailable'],
        ['a refusal with a code of its own', { status: 400, body: { errorCode: 'INSUFFICIENT_ACCESS', message: 'No.' } }, 'noAccess', 'No.'],
        ['a refusal without a code', { status: 400, body: { message: 'Bad.' } }, 'unknown', 'Bad.'],
        ['no network: the browser’s words are not Salesforce’s', new TypeError('Host not found'), 'unknown', ''],
        ['a refusal without words', { status: 400, body: { errorCode: 'INSUFFICIENT_ACCESS' } }, 'noAccess', ''],
        ['nothing at all', undefined, 'unknown', '']
    ])('%s', (_what, error, trouble, said) => expect(recordErrorOf(error)).toMatchObject({ name: 'RecordError', trouble, said }));

    it.each([429, 500, 502, 503, 504])('%s is trouble of Salesforce’s own, whatever words come with it', (status) => {
        expect(recordErrorOf({ status, body: { message: 'Back end not found.' } }).trouble).toBe('unknown');
    });

    it('what is told in our terms already stays as it is', () => {
        const error = new RecordError('silent', 'why');
        expect(recordErrorOf(error)).toBe(error);
    });
});
