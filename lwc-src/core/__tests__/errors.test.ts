import { problemText, RecordError, type RecordTrouble } from '../errors';

describe('an error about records', () => {
    it('says what to do about it, and about which fields', () => {
        const error = new RecordError('duplicate', 'taken', { fields: ['Call_Key__c'], existingId: '00T' });
        expect(error).toMatchObject({ name: 'RecordError', trouble: 'duplicate', said: 'taken', fields: ['Call_Key__c'], existingId: '00T' });
    });

    it('says nothing and names no fields when nobody does', () => {
        expect(new RecordError('silent')).toMatchObject({ message: 'silent', said: '', fields: [] });
    });

    it('keeps what caused it, for developers', () => {
        const cause = new TypeError('oops');
        expect(new RecordError('unknown', '', { cause }).cause).toBe(cause);
    });
});

describe('B10: a problem as the agent reads it', () => {
    const words = { silent: 'Keine Antwort.', invalid: 'Ein Wert fehlt.', linkGone: 'Wählen Sie jemand anderen.' } as Record<RecordTrouble, string>;

    it.each([
        ['Salesforce’s own words, as they came', { kind: 'invalid', said: 'Bitte Region angeben.', fields: [] }, 'Bitte Region angeben.'],
        ['ours, where it said nothing', { kind: 'silent', said: '', fields: [] }, 'Keine Antwort.'],
        ['with the fields', { kind: 'invalid', said: '', fields: ['Region__c', 'Type'] }, 'Ein Wert fehlt. (Region__c, Type)'],
        ['ours alone, where Salesforce’s don’t say what to do', { kind: 'linkGone', said: 'entity is deleted', fields: ['WhoId'] }, 'Wählen Sie jemand anderen.'],
        ['which are named once', { kind: 'invalid', said: 'Required: Region__c', fields: ['Region__c'] }, 'Required: Region__c']
    ] as const)('%s', (_what, problem, text) => expect(problemText(problem, words)).toBe(text));
});

it('an error of another part’s own class is one as well', () => {
    const foreign = Object.assign(new Error('gone'), { name: 'RecordError', trouble: 'absent' });
    expect([foreign instanceof RecordError, new TypeError('no') instanceof RecordError, ({ name: 'RecordError' } as object) instanceof RecordError]).toEqual([true, false, false]);
});
