import { errorFieldsOf, errorKeyOf, type CallError } from '../callError';

const refused: CallError = { callKey: 'call-1@pbx', step: 'saveLog', cause: 'invalid', said: 'Region is needed.', fields: ['Region__c'], entry: { Subject: 'Call' }, count: 2 };
const known = { userId: '005A', at: Date.UTC(2026, 10, 23, 9), cure: 'Fill the field by a rule.' };

describe('B3 B6: what needs a person stands in a record', () => {
    it('what failed, whom it hit, why, what to do, and of which call', () => {
        expect(errorFieldsOf(refused, known)).toEqual({
            Error_Key__c: '005A call-1@pbx saveLog invalid',
            Call_Key__c: 'call-1@pbx',
            Agent__c: '005A',
            Happened__c: '2026-11-23T09:00:00.000Z',
            Count__c: 2,
            State__c: 'Open',
            Step__c: 'saveLog',
            Cause__c: 'invalid',
            Said__c: 'Region is needed.',
            Fields__c: 'Region__c',
            Cure__c: 'Fill the field by a rule.',
            Entry__c: '{"Subject":"Call"}'
        });
    });

    it('what nobody said is not there, and nothing is longer than its field', () => {
        const fields = errorFieldsOf({ callKey: 'c', step: 'create', cause: 'silent', said: 'x'.repeat(5_000) }, known);
        expect(Object.keys(fields)).not.toContain('Fields__c');
        expect([fields['Count__c'], String(fields['Said__c']).length]).toEqual([1, 4_000]);
        expect(errorFieldsOf({ callKey: 'c', step: 'create', cause: 'silent' }, known)).not.toHaveProperty('Said__c');
    });

    it.each<[string, Partial<CallError>, boolean]>([
        ['the same trouble again', { count: 9, said: 'In other words' }, true],
        ['another cause', { cause: 'noAccess' }, false],
        ['another call', { callKey: 'call-2@pbx' }, false],
        ['another step', { step: 'create' }, false]
    ])('one record for the same trouble: %s', (_what, change, isSame) => {
        expect(errorKeyOf({ ...refused, ...change }, '005A') === errorKeyOf(refused, '005A')).toBe(isSame);
    });

    it('what befalls every call of an agent is one record for all of them, by its fields', () => {
        const leftOut: CallError = { callKey: 'a', step: 'leaveOutField', cause: 'noAccess', fields: ['Queue__c'], everyCall: true };
        expect(errorKeyOf({ ...leftOut, callKey: 'b' }, '005A')).toBe(errorKeyOf(leftOut, '005A'));
        expect(errorKeyOf({ ...leftOut, fields: ['Call_Memo__c'] }, '005A')).not.toBe(errorKeyOf(leftOut, '005A'));
        expect(errorKeyOf({ callKey: 'a', step: 'leaveOutField', cause: 'noAccess', everyCall: true }, '005A')).toBe('005A leaveOutField noAccess');
    });

    it('the key fits its unique field of 120 characters, whatever the fields are called', () => {
        const long = (name: string): CallError => ({ callKey: 'a', step: 'leaveOutField', cause: 'noAccess', fields: Array.from({ length: 20 }, (_, at) => `${name}_${at}__c`), everyCall: true });
        expect(errorKeyOf(long('Field'), '0'.repeat(18)).length).toBeLessThanOrEqual(120);
        expect(errorKeyOf(long('Field'), '005A')).not.toBe(errorKeyOf({ ...long('Field'), fields: [...(long('Field').fields ?? []), 'One_More__c'] }, '005A'));
    });
});
