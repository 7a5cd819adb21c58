import { plainParser, type PhoneNumber } from '../../../core/number/phoneNumber';
import { pageHost } from '../../host/pageHost';
import { HostError, type FoundRecord, type HostPort } from '../../host/hostPort';
import { openCtiRecords } from '../openCtiRecords';

const ROSSI: PhoneNumber = { raw: '+393401182290', digits: '393401182290', international: '393401182290', national: '3401182290', domestic: '3401182290' };

interface Saved {
    readonly object: string;
    readonly fields: object;
    readonly recordId?: string;
}

/** A host that finds these records, and saves, or fails as the test says. */
function setUp(found: readonly FoundRecord[] | ((text: string) => readonly FoundRecord[]) = [], failure?: unknown) {
    const saved: Saved[] = [];
    const searched: string[] = [];
    const host: HostPort = {
        ...pageHost(),
        async search(text, direction) {
            searched.push(`${text} ${direction}`);
            if (failure) throw failure as Error;
            return typeof found === 'function' ? found(text) : found;
        },
        async save(object, fields, recordId) {
            if (failure) throw failure as Error;
            saved.push({ object, fields, ...(recordId && { recordId }) });
            return recordId ?? '00TNEW';
        }
    };
    return { records: openCtiRecords(host, (field) => (field.endsWith('__c') ? `patchbay__${field}` : field)), saved, searched };
}

describe('T1: who has the number, as Salesforce’s own search says', () => {
    const contact: FoundRecord = {
        id: '003A',
        objectApiName: 'Contact',
        fields: { Id: '003A', Name: 'Elena Rossi', Title: 'Buyer', AccountId: '001A', Account: 'Rossi S.p.A.', MobilePhone: '+39 340', Fax: '0612', Email: 'e@example.com', OtherPhone: '', LastModifiedDate: '2026-11-01T10:00:00.000Z' }
    };

    it('a record with what the layout shows of it', async () => {
        const { records, searched } = setUp([contact]);
        expect(await records.findByNumber(ROSSI, 'inbound')).toEqual([
            {
                id: '003A',
                objectApiName: 'Contact',
                name: 'Elena Rossi',
                company: 'Rossi S.p.A.',
                title: 'Buyer',
                accountId: '001A',
                phones: [
                    { field: 'MobilePhone', value: '+39 340' },
                    { field: 'Fax', value: '0612' }
                ],
                modifiedAt: Date.UTC(2026, 10, 1, 10),
                foundBySearch: true
            }
        ]);
        expect(searched).toEqual(['3401182290 inbound', '393401182290 inbound', '00393401182290 inbound']);
    });

    it('T2: whoever has the number in one of its spellings, each once', async () => {
        const other: FoundRecord = { ...contact, id: '003B' };
        const { records } = setUp((text) => ({ '3401182290': [contact], '393401182290': [other, contact] })[text] ?? []);
        expect((await records.findByNumber(ROSSI, 'inbound')).map(({ id }) => id)).toEqual(['003A', '003B']);
    });

    it('who was found stays found when another spelling’s search fails', async () => {
        const { records } = setUp((text) => {
            if (text !== '3401182290') throw new HostError('silent', 'searchAndScreenPop');
            return [contact];
        });
        expect(await records.findByNumber(ROSSI, 'inbound')).toHaveLength(1);
    });

    it('nobody was found and a search failed: nobody knows', async () => {
        const { records } = setUp((text) => {
            if (text === '3401182290') throw new HostError('silent', 'searchAndScreenPop');
            return [];
        });
        await expect(records.findByNumber(ROSSI, 'inbound')).rejects.toMatchObject({ trouble: 'silent' });
    });

    it.each<[string, Record<string, unknown>, object]>([
        ['a lead, with its company', { Name: 'L', Company: 'Acme' }, { company: 'Acme', phones: [] }],
        ['a person account, with the contact behind it', { Name: 'P', IsPersonAccount: true, PersonContactId: '003P' }, { personContactId: '003P' }],
        ['a layout that shows next to nothing', {}, { name: '', company: undefined, modifiedAt: 0, phones: [] }],
        ['a date that is none', { LastModifiedDate: 'yesterday' }, { modifiedAt: 0 }]
    ])('%s', async (_what, fields, expected) => {
        const { records } = setUp([{ id: 'x', objectApiName: 'X', fields }]);
        expect((await records.findByNumber(ROSSI, 'inbound'))[0]).toMatchObject(expected);
    });

    it('a business account is no person', async () => {
        const { records } = setUp([{ id: 'x', objectApiName: 'Account', fields: { Name: 'A', IsPersonAccount: false } }]);
        expect((await records.findByNumber(ROSSI, 'inbound'))[0]).not.toHaveProperty('personContactId');
    });

    it('U5: a converted lead counts as its contact, where the layout says which', async () => {
        const { records } = setUp([{ id: '00QA', objectApiName: 'Lead', fields: { Name: 'L', IsConverted: true, ConvertedContactId: '003A' } }]);
        expect(await records.findByNumber(ROSSI, 'inbound')).toEqual([expect.objectContaining({ id: '00QA', converted: { contactId: '003A' } })]);
    });

    it('U5: else it is left out: nothing can be written to it any more', async () => {
        const { records } = setUp([{ id: '00QA', objectApiName: 'Lead', fields: { Name: 'L', IsConverted: 'true' } }]);
        expect(await records.findByNumber(ROSSI, 'inbound')).toEqual([]);
    });

    it('a lead that isn’t converted stays one', async () => {
        const { records } = setUp([{ id: '00QA', objectApiName: 'Lead', fields: { Name: 'L', IsConverted: false } }]);
        expect((await records.findByNumber(ROSSI, 'inbound'))[0]).not.toHaveProperty('converted');
    });

    it.each(['', '1', '12'])('nobody is asked for %p: the search wants three characters', async (digits) => {
        const { records, searched } = setUp([contact]);
        expect([await records.findByNumber(plainParser.parse(digits), 'inbound'), searched]).toEqual([[], []]);
    });

    it('an extension is a colleague’s: a text search for three digits finds anybody', async () => {
        const colleague: FoundRecord = { id: '005A', objectApiName: 'User', fields: { Name: 'Ben', Extension: '205' } };
        const { records } = setUp([contact, colleague]);
        expect(await records.findByNumber(plainParser.parse('205'), 'inbound')).toEqual([expect.objectContaining({ id: '005A', phones: [{ field: 'Extension', value: '205' }] })]);
    });
});

describe('writing a log', () => {
    it('creates a task, our own fields by the package’s name', async () => {
        const { records, saved } = setUp();
        expect(await records.createLog({ Subject: 'S', Call_Key__c: 'k' })).toEqual({ recordId: '00TNEW', leftOut: [] });
        expect(saved).toEqual([{ object: 'Task', fields: { Subject: 'S', patchbay__Call_Key__c: 'k' } }]);
    });

    it('updates one', async () => {
        const { records, saved } = setUp();
        expect(await records.updateLog('00TA', { Queue__c: 'Sales' })).toEqual({ recordId: '00TA', leftOut: [] });
        expect(saved).toEqual([{ object: 'Task', fields: { patchbay__Queue__c: 'Sales' }, recordId: '00TA' }]);
    });

    it('can’t look for one', async () => expect(await setUp().records.findLog('k')).toEqual({ canTell: false }));
});

describe('what went wrong, in the same terms as on the other route', () => {
    it.each<[string, unknown, object]>([
        ['no answer: it may have been saved', new HostError('silent', 'saveLog'), { trouble: 'silent', said: '' }],
        ['an answer that says nothing: the same', new HostError('unclear', 'saveLog'), { trouble: 'unclear', said: '' }],
        ['no Salesforce', new HostError('outsideSalesforce', 'save'), { trouble: 'absent', said: '' }],
        ['a refusal with details', new HostError('refused', 'saveLog', ['Required fields are missing: [Type]', 'And more.']), { trouble: 'invalid', said: 'Required fields are missing: [Type] And more.', fields: ['Type'] }],
        ['a refusal without', new HostError('refused', 'saveLog'), { trouble: 'unknown', said: '' }],
        ['a taken key', new HostError('refused', 'saveLog', ['duplicate value found: Call_Key__c duplicates value on record with id: 00T5g00000ABCDE']), { trouble: 'duplicate', existingId: '00T5g00000ABCDE' }],
        ['anything else', new TypeError('oops'), { trouble: 'unknown', said: '' }]
    ])('%s', async (_what, failure, expected) => {
        const { records } = setUp([], failure);
        for (const act of [records.createLog({}), records.updateLog('00TA', {}), records.findByNumber(ROSSI, 'inbound')]) {
            await expect(act).rejects.toMatchObject({ name: 'RecordError', ...expected });
        }
    });
});
