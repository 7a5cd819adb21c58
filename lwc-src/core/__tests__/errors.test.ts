import { RecordError } from '../errors';

describe('an error about records', () => {
    it('says what to do about it, and about which fields', () => {
        const error = new RecordError('duplicate', 'taken', { fields: ['Call_Key__c'], existingId: '00T' });
        expect(error).toMatchObject({ name: 'RecordError', trouble: 'duplicate', message: 'taken', fields: ['Call_Key__c'], existingId: '00T' });
    });

    it('names no fields when nobody does', () => expect(new RecordError('silent', 'x').fields).toEqual([]));
});
