import { RecordError } from '../../../core/errors';
import { HostError } from '../../host/hostPort';
import { errorRecords } from '../errorRecords';

const FIELDS = { Error_Key__c: 'k', Cause__c: 'invalid' };

describe('B6: how a record of the error log is written', () => {
    it('by the Desk when it is there', async () => {
        const ask = jest.fn(() => Promise.resolve({ recordId: 'a01' }));
        const save = jest.fn(() => Promise.resolve('a02'));
        expect(await errorRecords({ present: () => true, ask: ask as never }, { save }, '')({ fields: FIELDS })).toBe('a01');
        expect([ask.mock.calls, save.mock.calls]).toEqual([[['writeError', { fields: FIELDS }]], []]);
    });

    it('else by Open CTI; one that is there already is brought up to date', async () => {
        const save = jest.fn((_object: string, _fields: object, recordId?: string) =>
            recordId === undefined ? Promise.reject(new HostError('refused', 'saveLog', ['duplicate value found: Error_Key__c duplicates value on record with id: a01000000000001'])) : Promise.resolve(recordId)
        );
        const write = errorRecords({ present: () => false, ask: jest.fn() }, { save: save as never }, '');
        expect(await write({ fields: FIELDS })).toBe('a01000000000001');
        expect(save.mock.calls.map(([object, , recordId]) => [object, recordId])).toEqual([['Call_Error__c', undefined], ['Call_Error__c', 'a01000000000001']]);
    });

    it('what went wrong is said in our terms', async () => {
        const write = errorRecords({ present: () => false, ask: jest.fn() }, { save: () => Promise.reject(new HostError('silent', 'saveLog')) }, '');
        await expect(write({ fields: FIELDS })).rejects.toBeInstanceOf(RecordError);
        await expect(write({ fields: FIELDS })).rejects.toMatchObject({ trouble: 'silent' });
    });
});
