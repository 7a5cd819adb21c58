import type { Fields } from '../../log/taskDraft';
import { RecordError } from '../../errors';
import { exported } from '../exported';
import { afterOutbox, newDraft, newEntry, type OutboxEntry } from '../outbox';

const named = (field: string): string => (field.startsWith('Call_') ? `patchbay__${field}` : field);
const entry = (key: string, fields: Fields, at = 0): OutboxEntry => newEntry(key, { Call_Key__c: key, ...fields }, at);
const failed = (one: OutboxEntry, said: string): OutboxEntry => afterOutbox(afterOutbox(one, { type: 'started' }), { type: 'failed', error: new RecordError('invalid', said), at: 0 });

describe('B6: what Salesforce hasn’t got yet, as a table', () => {
    it('has a row for each log, the oldest first, by the names that an import takes, and says why', () => {
        const later = { ...entry('b', { Subject: 'Second', Call_Seconds__c: 62, WhoId: null }, 2), recordId: '00T1' };
        const earlier = failed(entry('a', { Subject: 'First', Description: 'Two\nlines, and a "quote".' }, 1), 'Region: required');
        expect(exported([later, earlier], named)).toBe(
            '\uFEFF"Object","Id","Error","patchbay__Call_Key__c","patchbay__Call_Seconds__c","Description","Subject","WhoId"\r\n' +
                '"Task",,"Region: required","a",,"Two\nlines, and a ""quote"".","First",\r\n' +
                '"Task","00T1","","b",62,,"Second",\r\n'
        );
    });

    it('without words of Salesforce’s, the kind of trouble; a Case is one', () => {
        expect(exported([failed({ ...entry('a', {}), objectApiName: 'Case' }, '')], named)).toContain('"Case",,"invalid","a"');
    });

    it('what is on its way has nothing against it yet', () => {
        expect(exported([afterOutbox(entry('a', {}), { type: 'started' })], named)).toContain('"Task",,"","a"');
    });

    it('leaves out calls that are still on, and what is saved', () => {
        const saved = { ...entry('s', {}), state: { name: 'saved' } } as const;
        expect(exported([newDraft('d', {}, 0, 'page'), saved], named)).toBe('\uFEFF"Object","Id","Error"\r\n');
    });

    it.each(['=HYPERLINK("http://x","y")', '+cmd|\' /C calc\'!A0', '-2+3+cmd|x', '@SUM(A1)', '\t=1', '\r=1'])('what a caller may have slipped in is no formula: %j', (text) => {
        expect(exported([entry('a', { Subject: text })], named)).toContain(`"'${text.replace(/"/g, '""')}"`);
    });

    it.each(['+39 340 118-2290', '+1 (781) 300.3549'])('a telephone number stays as it is: %s', (number) => {
        expect(exported([entry('a', { Subject: number })], named)).toContain(`"${number}"`);
    });
});
