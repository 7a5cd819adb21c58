import { parse } from 'graphql';
import USER_ID from '@salesforce/user/Id';
import type { RecordOperation } from '../../../core/bus/messages';
import { OWN_ACTIVITY_FIELDS } from '../../../core/log/taskDraft';
import type { ReadRequest } from '../../deskReads/deskReads';
import { DeskRecords, type Glance } from '../deskRecords';

// As in an org where the package is installed: the platform's tokens carry the namespace.
jest.mock('@salesforce/schema/Task.Call_Key__c', () => ({ default: { fieldApiName: 'patchbay__Call_Key__c', objectApiName: 'Task' } }), { virtual: true });

type Rights = 'all' | 'read' | 'create' | 'update';
const field = (rights: Rights): object => ({ createable: rights === 'all' || rights === 'create', updateable: rights === 'all' || rights === 'update' });
const objectInfo = (apiName: string, fields: Readonly<Record<string, Rights>>): never =>
    ({ apiName, fields: Object.fromEntries(Object.entries(fields).map(([name, rights]) => [name, field(rights)])) }) as never;
const TASK = objectInfo('Task', { Id: 'read', Subject: 'all', TaskSubtype: 'create', CallDurationInSeconds: 'all', patchbay__Call_Key__c: 'all', Queue__c: 'read' });
/** As it is described to who hasn't got the permission set. */
const KEYLESS = objectInfo('Task', { Subject: 'all' });
const CONTACT = objectInfo('Contact', { Name: 'all', Phone: 'all', LastModifiedDate: 'read' });

function setUp(...infos: never[]) {
    const uiApi = {
        createRecord: jest.fn((_input: object) => Promise.resolve({ id: '00TNEW' })),
        updateRecord: jest.fn((_input: object, _options?: object) => Promise.resolve({ id: '00TA' })),
        conflicts: [] as object[],
        conflicted: (conflict: object): void => void uiApi.conflicts.push(conflict),
        reads: [] as readonly ReadRequest[],
        showReads: (reads: readonly ReadRequest[]): void => void (uiApi.reads = reads)
    };
    const records = new DeskRecords(uiApi);
    if (infos.length > 0) records.describe(infos);
    return { records, uiApi, first: (): ReadRequest => uiApi.reads[0]! };
}
const task = (node?: object): object => ({ uiapi: { query: { Task: { edges: node ? [{ node }] : [] } } } });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a Desk that can work', () => {
    it('knows what the user may read and write', () => {
        expect([setUp().records.isReady, setUp(TASK).records.isReady]).toEqual([false, true]);
    });
});

describe('T1: finding people', () => {
    it('asks for what the user may read, and hands over who was found', async () => {
        const { records, uiApi, first } = setUp(TASK, CONTACT);
        const answer = records.perform('findByDigits', { digits: '3401182290' });
        expect(first()).toMatchObject({ fresh: false, variables: { Contact: { or: [{ Phone: { like: '%3%4%0%1%1%8%2%2%9%0%' } }] } } });
        expect(first().query).toContain('Contact(');
        expect(first().query).not.toContain('Lead(');
        records.wasRead({ id: first().id, data: { uiapi: { query: { Contact: { edges: [{ node: { Id: '003A', Name: { value: 'Elena Rossi' }, Phone: { value: '340 1182290' } } }] } } } } });
        expect(await answer).toMatchObject({ ok: true, answer: { candidates: [{ id: '003A', name: 'Elena Rossi' }] } });
        expect(uiApi.reads).toEqual([]);
    });

    it('A9b: in a rule’s own fields as well, where they hold texts that can be searched', () => {
        const { records, first } = setUp(TASK, { apiName: 'Contact', fields: { ...(CONTACT as { fields: object }).fields, Fax: { dataType: 'Phone' }, Number__c: { dataType: 'Double' }, Secret__c: { dataType: 'String', filterable: false } } } as never);
        void records.perform('findByDigits', { digits: '3401182290', search: { objects: ['Contact'], also: { Contact: ['Fax', 'Number__c', 'Secret__c', 'Gone__c'] } } });
        expect(Object.keys(Object.assign({}, ...(first().variables['Contact'] as { or: object[] }).or) as object)).toEqual(['Phone', 'Fax']);
    });

    it('T2: by the digits that the org keeps, where it is asked for them', () => {
        const { records, first } = setUp(TASK, { apiName: 'Contact', fields: { ...(CONTACT as { fields: object }).fields, Mobile_Digits__c: { dataType: 'String' } } } as never);
        void records.perform('findByDigits', { digits: '3401182290', search: { objects: ['Contact'], exactly: ['393401182290'] } });
        expect(first().variables['Contact']).toEqual({ or: [{ Mobile_Digits__c: { in: ['393401182290'] } }] });
    });

    it('A11: for a call that nobody is looked up for, whether the setup has changed, and tells before it answers', async () => {
        const { uiApi } = setUp();
        const looked: unknown[] = [];
        const setup: Glance = { glance: () => 'ruleStamp1: X(first: 1) { totalCount }', look: async (data) => void looked.push(data) };
        const records = new DeskRecords(uiApi, setup);
        const answer = records.perform('lookAtSetup', {});
        expect(parse(uiApi.reads[0]!.query)).toBeTruthy();
        records.wasRead({ id: uiApi.reads[0]!.id, data: { changed: true } });
        expect([await answer, looked]).toEqual([{ ok: true, answer: {} }, [{ changed: true }]]);
        // Nothing was read yet: it is read now.
        await new DeskRecords(uiApi, { ...setup, glance: () => '' }).perform('lookAtSetup', {});
        expect(looked).toEqual([{ changed: true }, '']);
    });

    it('asks nobody when there is nobody to ask', async () => {
        const { records, uiApi } = setUp(TASK);
        expect(await records.perform('findByDigits', { digits: '3401182290' })).toEqual({ ok: true, answer: { candidates: [] } });
        expect(uiApi.reads).toEqual([]);
    });
});

describe('finding people by name, and colleagues', () => {
    const USER = objectInfo('User', { Name: 'read', Extension: 'read', LastModifiedDate: 'read' });
    it.each<[RecordOperation, object, object]>([
        ['findByName', { text: 'ros' }, { Contact: { Name: { like: '%ros%' } } }],
        ['findColleagues', {}, { User: { and: [{ IsActive: { eq: true } }, { Extension: { like: '_%' } }] } }]
    ])('%s', async (operation, ask, variables) => {
        const { records, first } = setUp(TASK, CONTACT, USER);
        const answer = records.perform(operation, ask);
        expect(first()).toMatchObject({ fresh: false, variables });
        records.wasRead({ id: first().id, data: { uiapi: { query: { User: { edges: [{ node: { Id: '005A', Name: { value: 'Ben' }, Extension: { value: '205' } } }] } } } } });
        expect(await answer).toMatchObject({ ok: true, answer: { candidates: [{ id: '005A', name: 'Ben', phones: [{ field: 'Extension', value: '205' }] }] } });
    });
});

describe('B3: looking for a log by its key', () => {
    it('asks past the cache, by the package’s name of the field', async () => {
        const { records, first } = setUp(TASK);
        const answer = records.perform('findLog', { callKey: 'k' });
        expect(first()).toMatchObject({ fresh: true, variables: { where: { patchbay__Call_Key__c: { eq: 'k' } } } });
        expect(() => parse(first().query)).not.toThrow();
        expect(first().query).toContain('Task(where: $where, first: 1)');
        records.wasRead({ id: first().id, data: task({ Id: '00TA' }) });
        expect(await answer).toEqual({ ok: true, answer: { recordId: '00TA' } });
    });

    it.each([
        ['by its kind', { message: 'no', extensions: { ErrorType: 'ValidationError' } }],
        ['by its words', { message: "Validation error of type WrongType: argument contains a field not in 'Task_Filter': 'patchbay__Call_Key__c'" }]
    ])('an org that doesn’t let tasks be looked for says so, %s: the phone need not ask again', async (_how, error) => {
        const { records, first } = setUp(TASK);
        const answer = records.perform('findLog', { callKey: 'k' });
        records.wasRead({ id: first().id, errors: [error] });
        expect(await answer).toEqual({ ok: true, answer: { refused: true } });
    });

    it('finds none', async () => {
        const { records, first } = setUp(TASK);
        const answer = records.perform('findLog', { callKey: 'k' });
        records.wasRead({ id: first().id, data: task() });
        expect(await answer).toEqual({ ok: true, answer: { recordId: undefined } });
    });
});

describe('writing a log', () => {
    const fields = { Subject: 'S', TaskSubtype: 'Call', CallDurationInSeconds: 62, Call_Key__c: 'k', Queue__c: 'Sales' };

    it('creates it, our own fields by the package’s name, without what the user may not write, which is named', async () => {
        const { records, uiApi } = setUp(TASK);
        expect(await records.perform('createLog', { fields })).toEqual({ ok: true, answer: { recordId: '00TNEW', leftOut: ['Queue__c'] } });
        expect(uiApi.createRecord).toHaveBeenCalledWith({ apiName: 'Task', fields: { Subject: 'S', TaskSubtype: 'Call', CallDurationInSeconds: 62, patchbay__Call_Key__c: 'k' } });
    });

    it('is not done without its key, by which Salesforce refuses a second one: who may not write it is told by Salesforce itself', async () => {
        const { records, uiApi } = setUp(KEYLESS);
        const message = 'Unable to create/update fields: patchbay__Call_Key__c.';
        uiApi.createRecord.mockRejectedValueOnce({ status: 400, body: { output: { errors: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message, field: 'patchbay__Call_Key__c' }] } } });
        expect(await records.perform('createLog', { fields })).toEqual({ ok: false, error: { trouble: 'noAccess', said: message, fields: ['patchbay__Call_Key__c'] } });
        expect(uiApi.createRecord.mock.calls).toEqual([[{ apiName: 'Task', fields: { Subject: 'S', TaskSubtype: 'Call', CallDurationInSeconds: 62, patchbay__Call_Key__c: 'k', Queue__c: 'Sales' } }]]);
    });

    it('is done, with all of it, when the right has been given since the page was loaded', async () => {
        const { records, uiApi } = setUp(KEYLESS);
        expect(await records.perform('createLog', { fields })).toEqual({ ok: true, answer: { recordId: '00TNEW', leftOut: [] } });
        expect(uiApi.createRecord).toHaveBeenCalledWith({ apiName: 'Task', fields: { Subject: 'S', TaskSubtype: 'Call', CallDurationInSeconds: 62, patchbay__Call_Key__c: 'k', Queue__c: 'Sales' } });
    });

    it('updates it, likewise', async () => {
        const { records, uiApi, first } = setUp(TASK);
        const answer = records.perform('updateLog', { recordId: '00TA', fields });
        // Written by another page: who saved it last is asked before anything is written over it.
        expect(first()).toMatchObject({ fresh: true, variables: { where: { Id: { eq: '00TA' } } } });
        records.wasRead({ id: first().id, data: task({ Id: '00TA', LastModifiedDate: { value: 'v1' }, LastModifiedById: { value: USER_ID } }) });
        expect(await answer).toEqual({ ok: true, answer: { recordId: '00TA', leftOut: ['TaskSubtype', 'Queue__c'] } });
        expect(uiApi.updateRecord).toHaveBeenCalledWith({ fields: { Id: '00TA', Subject: 'S', CallDurationInSeconds: 62, patchbay__Call_Key__c: 'k' } }, { ifUnmodifiedSince: 'v1' });
    });

    it('T11: over the version it wrote itself, and not over anybody else’s', async () => {
        const { records, uiApi, first } = setUp(TASK);
        uiApi.createRecord.mockResolvedValueOnce({ id: '00TA', lastModifiedDate: 'v1' } as never);
        await records.perform('createLog', { fields: { Subject: 'S', Call_Key__c: 'k' } });
        uiApi.updateRecord.mockRejectedValueOnce({ status: 412, body: { message: 'Modified by Ben.' } });
        const answer = records.perform('updateLog', { recordId: '00TA', fields: { Subject: 'Mine' } });
        await jest.advanceTimersByTimeAsync(0);
        records.wasRead({ id: first().id, data: task({ Id: '00TA', Subject: { value: 'Ben’s' }, LastModifiedDate: { value: 'v2' }, LastModifiedById: { value: '005BEN' } }) });
        expect(await answer).toEqual({ ok: false, error: { trouble: 'conflict', said: 'Modified by Ben.', fields: ['Subject'] } });
        expect(uiApi.conflicts).toEqual([{ recordId: '00TA', version: 'v2', fields: [{ field: 'Subject', theirs: 'Ben’s', ours: 'Mine' }] }]);
        records.resolve('00TA', [], []);
        expect(await records.perform('updateLog', { recordId: '00TA', fields: { Subject: 'Mine' } })).toMatchObject({ ok: true });
        expect(uiApi.updateRecord).toHaveBeenLastCalledWith({ fields: { Id: '00TA', Subject: 'Mine' } }, { ifUnmodifiedSince: 'v2' });
    });

    it('what the org doesn’t have at all is left out as well', async () => {
        const { records } = setUp(TASK);
        expect(await records.perform('createLog', { fields: { ...fields, Region__c: 'EU' } })).toMatchObject({ answer: { leftOut: ['Queue__c', 'Region__c'] } });
    });

    it.each([
        ['createLog', { fields }],
        ['updateLog', { recordId: '00TA', fields }]
    ] as const)('%s of a user who has no tasks is refused, not written empty', async (operation, ask) => {
        const { records, uiApi } = setUp(CONTACT);
        expect(await records.perform(operation, ask)).toMatchObject({ ok: false, error: { trouble: 'noAccess' } });
        expect([uiApi.createRecord.mock.calls.length, uiApi.updateRecord.mock.calls.length]).toEqual([0, 0]);
    });

    it('each of our own fields has a token of the platform', async () => {
        const { records, uiApi } = setUp(objectInfo('Task', { Subject: 'all', patchbay__Call_Key__c: 'all' }));
        const own = Object.fromEntries(OWN_ACTIVITY_FIELDS.map((name) => [name, 'x']));
        const { answer } = (await records.perform('createLog', { fields: own })) as { answer: { leftOut: string[] } };
        expect(answer.leftOut.map((name) => name.replace('patchbay__', '')).sort()).toEqual(OWN_ACTIVITY_FIELDS.filter((name) => name !== 'Call_Key__c').sort());
        expect(uiApi.createRecord).toHaveBeenCalledWith({ apiName: 'Task', fields: { patchbay__Call_Key__c: 'x' } });
    });
});

describe('T13: what goes wrong is in the answer', () => {
    it('as the UI API says, with the record that has the key', async () => {
        const { records, uiApi } = setUp(TASK);
        const message = 'duplicate value found: Call_Key__c duplicates value on record with id: 00T5g00000ABCDE';
        uiApi.createRecord.mockRejectedValueOnce({ status: 400, body: { output: { errors: [{ errorCode: 'DUPLICATE_VALUE', message }], fieldErrors: {} } } });
        expect(await records.perform('createLog', { fields: { Call_Key__c: 'k' } })).toEqual({ ok: false, error: { trouble: 'duplicate', said: message, fields: [], existingId: '00T5g00000ABCDE' } });
    });

    it('with the fields, and no record where there is none', async () => {
        const { records, uiApi } = setUp(TASK);
        uiApi.updateRecord.mockRejectedValueOnce({ status: 400, body: { output: { errors: [], fieldErrors: { Subject: [{ errorCode: 'STRING_TOO_LONG', message: 'Too long.' }] } } } });
        await records.perform('createLog', { fields: { Subject: 'S', Call_Key__c: 'k' } });
        expect(await records.perform('updateLog', { recordId: '00TNEW', fields: { Subject: 'S' } })).toEqual({ ok: false, error: { trouble: 'invalid', said: 'Too long.', fields: ['Subject'] } });
    });

    it('of a read', async () => {
        const { records, uiApi, first } = setUp(TASK);
        const answer = records.perform('findLog', { callKey: 'k' });
        records.wasRead({ id: first().id, errors: [{ message: 'One.' }, { message: 'Two.' }] });
        expect(await answer).toMatchObject({ ok: false, error: { trouble: 'unknown', said: 'One. Two.' } });
        expect(uiApi.reads).toEqual([]);
    });

    it('a phone newer than this Desk takes its other route', async () => {
        expect(await setUp(TASK).records.perform('mergeTask' as RecordOperation, {})).toMatchObject({ ok: false, error: { trouble: 'absent', said: '' } });
    });
});

describe('what is open for somebody, for the panel', () => {
    it('one request of what the user may read, from the cache where it is there', async () => {
        const { records, first } = setUp(TASK);
        const answer = records.perform('glance', { id: '003A', objectApiName: 'Contact', accountId: '001A', whoId: '003A' });
        expect(first()).toMatchObject({ fresh: false, variables: { Task: { or: [{ WhoId: { eq: '003A' } }] } } });
        expect(Object.keys(first().variables)).toEqual(['Task']);
        records.wasRead({ id: first().id, data: task({ Id: '00TA', Subject: { value: 'Call' } }) });
        expect(await answer).toMatchObject({ ok: true, answer: { opportunities: [], cases: [], activities: [{ id: '00TA', name: 'Call' }] } });
    });

    it('nothing where the user may read nothing of it', async () => {
        const { records, uiApi } = setUp(CONTACT);
        expect(await records.perform('glance', { id: '003A', objectApiName: 'Contact' })).toEqual({ ok: true, answer: { opportunities: [], cases: [], activities: [] } });
        expect(uiApi.reads).toEqual([]);
    });
});

describe('reads are under way only as long as they last', () => {
    it('each by itself', async () => {
        const { records, uiApi } = setUp(TASK);
        const [one, two] = [records.perform('findLog', { callKey: 'a' }), records.perform('findLog', { callKey: 'b' })];
        const [first, second] = uiApi.reads;
        expect(first?.id).not.toBe(second?.id);
        records.wasRead({ id: second!.id, data: task({ Id: 'B' }) });
        expect(uiApi.reads).toEqual([first]);
        records.wasRead({ id: first!.id, data: task({ Id: 'A' }) });
        expect([uiApi.reads, await one, await two]).toMatchObject([[], { answer: { recordId: 'A' } }, { answer: { recordId: 'B' } }]);
    });

    it('four seconds at the most; what comes later is forgotten', async () => {
        const { records, uiApi, first } = setUp(TASK);
        const answer = records.perform('findLog', { callKey: 'k' });
        const { id } = first();
        jest.advanceTimersByTime(3_999);
        expect(uiApi.reads).toHaveLength(1);
        jest.advanceTimersByTime(1);
        expect(uiApi.reads).toEqual([]);
        records.wasRead({ id, data: task({ Id: '00TA' }) });
        expect(await answer).toMatchObject({ ok: false, error: { trouble: 'silent' } });
    });

    it('one that is done is not done again by the time-out', async () => {
        const { records, first } = setUp(TASK);
        const answer = records.perform('findLog', { callKey: 'k' });
        records.wasRead({ id: first().id, data: task() });
        jest.advanceTimersByTime(60_000);
        expect(await answer).toMatchObject({ ok: true });
    });
});
