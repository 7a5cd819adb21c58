import { createRecord } from 'lightning/uiRecordApi';
import USER_ID from '@salesforce/user/Id';
import { drawLightning, mockOf, settled, wireOf } from '../../desk/__tests__/wires';
import { RecordError } from '../../../core/errors';
import DeskActivity from '../deskActivity';

jest.mock('@salesforce/label/c.deskRefused', () => ({ default: 'Not yours: {fields}' }), { virtual: true });

const INFO = wireOf('lightning/uiObjectInfoApi', 'getObjectInfo');
const PICKLISTS = wireOf('lightning/uiObjectInfoApi', 'getPicklistValuesByRecordType');
const SUBJECTS = wireOf('lightning/uiObjectInfoApi', 'getPicklistValues');
const RECORD = wireOf('lightning/uiRecordApi', 'getRecord');
const field = (apiName: string, createable = true): [string, object] => [apiName, { apiName, label: `${apiName}!`, createable, updateable: true }];
const TASK = { apiName: 'Task', label: 'Task', defaultRecordTypeId: '012A', fields: Object.fromEntries(['Subject', 'Status', 'Priority', 'ActivityDate', 'WhoId', 'WhatId', 'OwnerId', 'TaskSubtype', 'IsReminderSet', 'ReminderDateTime'].map((name) => field(name)).concat([field('Description', false)])) };
const value = (one: string, closed = false): object => ({ label: one, value: one, attributes: { closed } });
const LISTS = { picklistFieldValues: { Status: { values: [value('Not Started'), value('Completed', true)], defaultValue: { value: 'Not Started' } }, Priority: { values: [value('Normal'), value('High')], defaultValue: { value: 'Normal' } } } };
const rossi = { id: '003A', objectApiName: 'Contact' };

async function setUp(given: object = {}) {
    const { element, root } = drawLightning(DeskActivity, { kind: 'Task', today: '2026-11-23', infos: [], who: rossi, ...given });
    const heard: unknown[] = [];
    for (const name of ['saved', 'cancel']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    INFO.emit(TASK);
    await settled();
    PICKLISTS.emit(LISTS);
    SUBJECTS.emit({ values: [value('Call'), value('Send Quote')] });
    await settled();
    const change = async (selector: string, detail: object): Promise<void> => {
        root.querySelector(selector)?.dispatchEvent(new CustomEvent('change', { detail }));
        await settled();
    };
    const press = async (selector: string): Promise<void> => {
        root.querySelector<HTMLElement>(selector)?.click();
        await settled();
    };
    return { element, root, heard, change, press, assign: async (ownerId: string): Promise<void> => {
        root.querySelector('c-desk-assign')?.dispatchEvent(new CustomEvent('owner', { detail: { ownerId } }));
        await settled();
    } };
}
const written = (): object => (mockOf(createRecord).mock.calls.at(-1)?.[0] as { fields: object }).fields;

beforeEach(() => mockOf(createRecord).mockResolvedValue({ id: '00TNEW' }));
afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    jest.clearAllMocks();
});

it('X2: a task begins with the org’s own words, on the record in view, for me, today', async () => {
    const { element, root } = await setUp();
    expect([root.querySelector('h2')?.textContent, ...[...root.querySelectorAll('.suggestion')].map((one) => one.textContent)]).toEqual(['c.deskNewTask', 'Call', 'Send Quote']);
    expect(root.querySelector('[data-name="status"]')).toMatchObject({ value: 'Not Started', label: 'Status!' });
    expect(root.querySelector('[data-name="due"]')).toMatchObject({ value: '2026-11-23' });
    expect(root.querySelector('c-desk-target')).toMatchObject({ who: rossi, open: true });
    await expect(element).toBeAccessible();
});

it('X2: is written field by field; what may not be written is named before anybody saves', async () => {
    const { root, heard, change, press } = await setUp();
    expect(root.querySelector('[data-id="refused"]')?.textContent).toBe('Not yours: Description!');
    await press('.suggestion:nth-of-type(2)');
    await change('[data-name="due"]', { value: '2026-11-26' });
    await change('[data-name="reminder"]', { value: '2026-11-26T08:00:00.000Z' });
    await change('[data-name="notes"]', { value: 'Three sites.' });
    root.querySelector('c-desk-target')?.dispatchEvent(new CustomEvent('said', { detail: { said: { what: { id: '006A', objectApiName: 'Opportunity' } } } }));
    await press('.save');
    expect(written()).toEqual({ Subject: 'Send Quote', Status: 'Not Started', ActivityDate: '2026-11-26', Priority: 'Normal', IsReminderSet: true, ReminderDateTime: '2026-11-26T08:00:00.000Z', WhoId: '003A', WhatId: '006A', OwnerId: USER_ID, TaskSubtype: 'Task' });
    expect(heard).toEqual([['saved', { id: '00TNEW', name: 'Send Quote' }]]);
});

it('X2: what was done is closed from the start', async () => {
    const { change, press } = await setUp({ kind: 'Log', who: undefined });
    await change('.subject', { value: 'Visit' });
    await press('.save');
    expect(written()).toMatchObject({ Subject: 'Visit', Status: 'Completed', TaskSubtype: 'Call' });
    expect(written()).not.toHaveProperty('WhoId');
});

it('X3: assigned to whom the agent says; nobody is not enough', async () => {
    const { root, change, press, assign } = await setUp();
    await change('.subject', { value: 'Visit' });
    expect(root.querySelector('c-desk-assign')).toMatchObject({ ownerId: USER_ID, aboutId: '003A', ownerField: ['Contact.OwnerId'] });
    await assign('');
    await press('.save');
    expect(root.querySelector('[data-id="said"]')?.textContent).toBe('c.deskAssign: c.deskMissing');
    await assign('00GA');
    await press('.save');
    expect(written()).toMatchObject({ OwnerId: '00GA' });
});

it('without a subject nothing is sent; what Salesforce refuses is said', async () => {
    const { root, change, press } = await setUp();
    await press('.save');
    expect([root.querySelector('[role="alert"]')?.textContent, mockOf(createRecord).mock.calls.length]).toEqual(['Subject!: c.deskMissing', 0]);
    mockOf(createRecord).mockRejectedValueOnce({ status: 400, body: { output: { errors: [{ errorCode: 'X', message: 'Say a region.' }], fieldErrors: {} } } });
    await change('.subject', { value: 'Visit' });
    await press('.save');
    expect(root.querySelector('[data-id="said"]')?.textContent).toBe('Say a region.');
});

it('B2: what was typed is there again in the next page, and gone once it is given up', async () => {
    const first = await setUp();
    await first.change('.subject', { value: 'Visit' });
    first.element.remove();
    const { root, heard, press } = await setUp();
    expect(root.querySelector('.subject')).toMatchObject({ value: 'Visit' });
    await press('.cancel');
    expect([heard, sessionStorage.length]).toEqual([[['cancel', {}]], 0]);
});

it('an org that doesn’t show tasks says so', async () => {
    const { root } = drawLightning(DeskActivity, { kind: 'Task' });
    INFO.error({ message: 'No.' }, 403);
    await settled();
    expect(root.querySelector('[data-id="trouble"]')?.textContent).toContain('c.deskNotDescribed');
});

describe('X3: edited later, by who made it', () => {
    const TASK_NOW = { Subject: 'Visit', Status: 'Not Started', ActivityDate: '2026-11-26', Priority: 'Normal', Description: 'Two sites.', IsReminderSet: false, ReminderDateTime: null, WhoId: '003A', WhatId: null, OwnerId: USER_ID, LastModifiedDate: 'v1', CreatedById: USER_ID };
    const record = (more: object = {}): object => ({ fields: Object.fromEntries(Object.entries({ ...TASK_NOW, ...more }).map(([name, one]) => [name, { value: one }])) });
    async function edit(more: object = {}, update = jest.fn((): Promise<{ leftOut: string[] }> => Promise.resolve({ leftOut: [] }))) {
        const set = await setUp({ recordId: '00TA', update });
        RECORD.emit(record(more), ({ recordId }: { recordId?: string }) => recordId === '00TA');
        await settled();
        return { ...set, update };
    }

    it('stands there as it is; only what was changed is written, over the version that was read', async () => {
        const { element, root, heard, change, press, update } = await edit();
        expect(root.querySelector('[data-name="notes"]')).toMatchObject({ value: 'Two sites.' });
        await expect(element).toBeAccessible();
        await change('[data-name="notes"]', { value: 'Three sites.' });
        await press('.save');
        expect(update.mock.calls).toEqual([[{ recordId: '00TA', version: 'v1', before: expect.objectContaining({ Subject: 'Visit' }), fields: { Description: 'Three sites.' } }]]);
        expect([heard, sessionStorage.length]).toEqual([[['saved', { id: '00TA', name: 'Visit' }]], 0]);
    });

    it('unchanged nothing is written', async () => {
        const { root, press, update } = await edit({ OwnerId: '00GA' });
        expect(root.querySelector('c-desk-assign')).toMatchObject({ ownerId: '00GA' });
        await press('.save');
        expect(update).not.toHaveBeenCalled();
    });

    it('T11: somebody has saved it meanwhile: the agent reads where to choose', async () => {
        const { root, change, press } = await edit({}, jest.fn(() => Promise.reject(new RecordError('conflict'))));
        await change('.subject', { value: 'Visit us' });
        await press('.save');
        expect(root.querySelector('[data-id="said"]')?.textContent).toBe('c.deskConflictAbove');
    });

    it('what somebody else has made isn’t edited here', async () => {
        const { root } = await edit({ CreatedById: '005B' });
        expect([root.querySelector('[data-id="trouble"]')?.textContent, root.querySelector('.save')]).toEqual(['c.deskNotYours', expect.objectContaining({ disabled: true })]);
    });

    it('B2: after a reload it goes over the version that it was typed over', async () => {
        const first = await edit();
        await first.change('.subject', { value: 'Visit us' });
        first.element.remove();
        const { press, update } = await edit({ LastModifiedDate: 'v2', Subject: 'Ben’s' });
        await press('.save');
        expect(update.mock.calls).toEqual([[expect.objectContaining({ version: 'v1', fields: { Subject: 'Visit us' } })]]);
    });
});
