import type { RecordTrouble } from '../../../core/errors';
import { recordErrorFrom, type Refusal } from '../saveErrors';

describe('T13: what Salesforce says of a save, in terms of what to do about it', () => {
    it.each<[string, Refusal, RecordTrouble]>([
        ['the key is taken', { code: 'DUPLICATE_VALUE', message: 'duplicate value found' }, 'duplicate'],
        ['a field is missing', { code: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Type]' }, 'invalid'],
        ['a validation rule of the org', { code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Bitte Region angeben.' }, 'invalid'],
        ['a text is too long', { code: 'STRING_TOO_LONG', message: 'Subject: data value too large' }, 'invalid'],
        ['a value the picklist doesn’t have', { code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message: 'bad value' }, 'invalid'],
        ['a lead with a Related To', { code: 'FIELD_INTEGRITY_EXCEPTION', message: 'no' }, 'invalid'],
        ['a record that isn’t one', { code: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id' }, 'linkGone'],
        ['a person who is gone', { code: 'ENTITY_IS_DELETED', message: 'entity is deleted', field: 'WhoId' }, 'linkGone'],
        ['a lead that was converted', { code: 'CANNOT_UPDATE_CONVERTED_LEAD', message: 'cannot reference converted lead' }, 'linkGone'],
        ['words: converted', { message: 'cannot reference converted lead' }, 'linkGone'],
        ['a field that the user doesn’t see', { code: 'INVALID_FIELD', message: 'No such column' }, 'noAccess'],
        ['a field that the user may not write', { code: 'INVALID_FIELD_FOR_INSERT_UPDATE', message: 'no' }, 'noAccess'],
        ['a record that the user may not write', { code: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'no' }, 'noAccess'],
        ['a record behind it, likewise', { code: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', message: 'no' }, 'noAccess'],
        ['it is gone', { code: 'ENTITY_IS_DELETED', message: 'no' }, 'notFound'],
        ['it was never there', { code: 'NOT_FOUND', message: 'no' }, 'notFound'],
        ['somebody was faster', { code: 'CONFLICT', message: 'no' }, 'conflict'],
        ['it is locked for a moment', { code: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access to this record' }, 'unknown'],
        ['an error that says no more', { code: 'SERVER_ERROR', message: 'An unexpected error occurred.' }, 'unknown'],
        ['a general code with words that say more', { code: 'GENERIC_ERROR', message: 'You must enter a value' }, 'invalid'],
        ['a code that nobody foresaw: trying again would not help', { code: 'SOMETHING_NEW', message: 'Nein.' }, 'invalid'],
        ['words: duplicate', { message: 'duplicate value found: Call_Key__c' }, 'duplicate'],
        ['words: required', { message: 'Type: this field is required' }, 'invalid'],
        ['words: rights', { message: 'You do not have access to the record' }, 'noAccess'],
        ['words: privileges', { message: 'insufficient privileges' }, 'noAccess'],
        ['words: deleted', { message: 'entity is deleted' }, 'notFound'],
        ['words: locked', { message: 'Record is currently locked' }, 'unknown'],
        ['words that mean nothing to us: it may help to try again', { message: 'Nein.' }, 'unknown']
    ])('%s', (_what, refusal, trouble) => expect(recordErrorFrom([refusal]).trouble).toBe(trouble));

    it('codes are believed before words, which are in the user’s language', () => {
        expect(recordErrorFrom([{ code: 'ENTITY_IS_DELETED', message: 'duplicate value' }]).trouble).toBe('notFound');
    });
});

describe('several refusals of one save', () => {
    it('are one error with all the words', () => {
        const error = recordErrorFrom([
            { code: 'SERVER_ERROR', message: 'First.' },
            { code: 'REQUIRED_FIELD_MISSING', message: 'Second.', field: 'Type' },
            { code: 'STRING_TOO_LONG', message: 'Third.', field: 'Subject' },
            { code: 'STRING_TOO_LONG', message: 'Again.', field: 'Subject' }
        ]);
        expect(error).toMatchObject({ name: 'RecordError', trouble: 'invalid', said: 'First. Second. Third. Again.', fields: ['Type', 'Subject'] });
    });

    it('a taken key outweighs the rest: the log is there already', () => {
        const error = recordErrorFrom([{ code: 'STRING_TOO_LONG', message: 'Long.' }, { code: 'DUPLICATE_VALUE', message: 'Taken.' }]);
        expect(error.trouble).toBe('duplicate');
    });
});

describe('which fields it is about', () => {
    it.each<[string, Refusal, string[]]>([
        ['as Salesforce says', { message: 'no', field: 'Type' }, ['Type']],
        ['as the text names them in brackets', { message: 'Required fields are missing: [Region__c, Type]' }, ['Region__c', 'Type']],
        ['nothing in brackets', { message: 'Required fields are missing: []' }, []],
        ['nothing at all', { message: 'no' }, []]
    ])('%s', (_what, refusal, fields) => expect(recordErrorFrom([refusal]).fields).toEqual(fields));
});

describe('the record that has the key', () => {
    const said = (id: string): string => `duplicate value found: patchbay__Call_Key__c duplicates value on record with id: ${id}`;
    it.each([
        ['15 characters', said('00T5g00000ABCDE'), '00T5g00000ABCDE'],
        ['18 characters', said('00T5g00000ABCDEFAB'), '00T5g00000ABCDEFAB'],
        ['a sentence that ends there', `${said('00T5g00000ABCDE')}.`, '00T5g00000ABCDE'],
        ['the last of several: a key may look like an id', 'duplicate value found: 123456789012345 duplicates value on record with id: 00T5g00000ABCDE', '00T5g00000ABCDE'],
        ['none that is named', 'duplicate value found: <unknown> duplicates value on record with id: <unknown>', undefined]
    ])('%s', (_what, message, id) => expect(recordErrorFrom([{ code: 'DUPLICATE_VALUE', message }]).existingId).toBe(id));

    it('only where it is about a taken key', () => expect(recordErrorFrom([{ code: 'NOT_FOUND', message: 'no 00T5g00000ABCDE' }]).existingId).toBeUndefined());
});
