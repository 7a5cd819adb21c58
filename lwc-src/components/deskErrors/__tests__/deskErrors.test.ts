import { writeCallError } from '../deskErrors';

jest.mock('@salesforce/schema/Call_Error__c.Error_Key__c', () => ({ default: { fieldApiName: 'patchbay__Error_Key__c', objectApiName: 'patchbay__Call_Error__c' } }), { virtual: true });

const duplicate = { status: 400, body: { output: { errors: [{ errorCode: 'DUPLICATE_VALUE', message: 'duplicate value found: Error_Key__c duplicates value on record with id: a01000000000001AAA' }] } } };
const uiApi = (...refusals: unknown[]) => ({
    createRecord: jest.fn((_input: object) => (refusals.length > 0 ? Promise.reject(refusals.shift() as Error) : Promise.resolve({ id: 'a01' }))),
    updateRecord: jest.fn((_input: object): Promise<unknown> => Promise.resolve({}))
});
const ask = { fields: { Error_Key__c: '005A call saveLog invalid', Cause__c: 'invalid' } };

describe('B6: the Desk writes the error log for the phone', () => {
    it('by the names of this org, and nothing but the log’s own fields', async () => {
        const api = uiApi();
        expect(await writeCallError(api, { fields: { ...ask.fields, OwnerId: '005B' } })).toEqual({ recordId: 'a01' });
        expect(api.createRecord).toHaveBeenCalledWith(expect.objectContaining({ fields: { patchbay__Error_Key__c: '005A call saveLog invalid', Cause__c: 'invalid' } }));
    });

    it('the same trouble again brings its record up to date', async () => {
        const api = uiApi(duplicate);
        expect(await writeCallError(api, ask)).toEqual({ recordId: 'a01000000000001AAA' });
        expect(api.updateRecord).toHaveBeenCalledWith({ fields: expect.objectContaining({ Id: 'a01000000000001AAA', Cause__c: 'invalid' }) as object });
    });

    it('a record that is known is changed at once', async () => {
        const api = uiApi();
        expect(await writeCallError(api, { ...ask, recordId: 'a01' })).toEqual({ recordId: 'a01' });
        expect([api.createRecord.mock.calls.length, api.updateRecord.mock.calls.length]).toEqual([0, 1]);
    });

    it('what Salesforce refuses is said in our terms', async () => {
        await expect(writeCallError(uiApi({ status: 403, body: { message: 'No' } }), ask)).rejects.toMatchObject({ trouble: 'noAccess' });
        const api = uiApi();
        api.updateRecord.mockRejectedValueOnce({ status: 404, body: { message: 'Gone' } });
        await expect(writeCallError(api, { ...ask, recordId: 'a01' })).rejects.toMatchObject({ trouble: 'notFound' });
    });
});
