import { APPLICATION_SCOPE, publish, subscribe, unsubscribe } from 'lightning/messageService';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { gql } from 'lightning/graphql';
import PATCHBAY from '@salesforce/messageChannel/Patchbay__c';
import USER_ID from '@salesforce/user/Id';
import { fromPanel, readDeskMessage, type DeskCall, type DeskMessage, type PanelMessage } from '../../../core/bus/messages';
import { drawLightning, mockOf, settled, wireOf } from './wires';
import Desk from '../desk';

const USER = wireOf('lightning/uiRecordApi', 'getRecord');
const OBJECTS = wireOf('lightning/uiObjectInfoApi', 'getObjectInfos');
const STATUSES = wireOf('lightning/uiObjectInfoApi', 'getPicklistValues');
const PAGE = wireOf('lightning/navigation', 'CurrentPageReference');
const GRAPHQL = wireOf('lightning/graphql', 'graphql');

const writable = { createable: true, updateable: true };
const TASK = { apiName: 'Task', defaultRecordTypeId: '012A', fields: { Subject: writable, Description: writable, Call_Key__c: writable, Queue__c: { createable: false, updateable: false } } };
const CONTACT = { apiName: 'Contact', defaultRecordTypeId: '012B', fields: { Name: writable, Phone: writable, LastModifiedDate: writable } };
const call: DeskCall = {
    key: 'k',
    direction: 'inbound',
    number: '+393401182290',
    startedAt: 0,
    state: { name: 'ringing', answering: false },
    lookup: 'done',
    matches: [],
    internal: false,
    notes: '',
    log: { name: 'none' }
};

/** A Desk in the utility bar, and the channel as a phone on the other end has it. */
function setUp() {
    const said = (): (DeskMessage | undefined)[] => mockOf(publish).mock.calls.map(([, channel, data]) => (channel === PATCHBAY ? readDeskMessage(data) : undefined));
    const { element, root } = drawLightning(Desk);
    const hear = async (message: PanelMessage): Promise<void> => {
        const [, , listener] = mockOf(subscribe).mock.calls.at(-1) as [unknown, unknown, (data: unknown) => void];
        listener(fromPanel(message));
        await settled();
    };
    const hellos = (): (DeskMessage | undefined)[] => said().filter((message) => message?.type === 'deskHello');
    const answers = (): (DeskMessage | undefined)[] => said().filter((message) => message?.type === 'answer');
    const readers = (): number => root.querySelector('c-desk-work')?.shadowRoot?.querySelectorAll('c-record-reader').length ?? 0;
    const notice = (): string | null | undefined => root.querySelector('c-desk-notice')?.shadowRoot?.textContent;
    return { element, root, said, hear, hellos, answers, readers, notice };
}
function userIs(name: unknown): void {
    USER.emit({ fields: { Name: { value: name }, ProfileId: { value: '00e000000000000000' } } });
}
function orgDescribes(...infos: object[]): void {
    OBJECTS.emit({ results: [...infos.map((result) => ({ statusCode: 200, result })), { statusCode: 403, result: [{ message: 'You do not have access to this object.' }] }] });
}
/** A Desk that knows all it needs. */
async function ready() {
    const desk = setUp();
    userIs('Nina Weber');
    orgDescribes(TASK, CONTACT);
    await settled();
    GRAPHQL.emit({ uiapi: { query: { rules: { edges: [{ node: { Id: 'a01', Name: { value: 'Sales' }, Definition__c: { value: '{}' } } }] }, ...stamps('monday') } } });
    await settled();
    return desk;
}
/** When the admin's records were last changed, as a search brings it. */
function stamps(changed: string): object {
    return Object.fromEntries(['rule', 'extension', 'disposition', 'setting'].map((one) => [`${one}Stamp`, { totalCount: 1, edges: [{ node: { LastModifiedDate: { value: changed } } }] }]));
}

beforeEach(() => {
    mockOf(subscribe).mockReturnValue({ id: 'subscription' });
    mockOf(createRecord).mockResolvedValue({ id: '00TNEW' });
    mockOf(updateRecord).mockResolvedValue({ id: '00TA' });
    mockOf(gql).mockImplementation((parts: TemplateStringsArray, ...values: unknown[]) => String.raw(parts, ...values));
});
afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    jest.clearAllMocks();
});

describe('what it asks the platform', () => {
    it('who the user is, and what they may do with tasks and people', async () => {
        setUp();
        await settled();
        expect(USER.getLastConfig()).toEqual({ recordId: USER_ID, fields: ['Name', 'ProfileId'].map((fieldApiName) => ({ fieldApiName, objectApiName: 'User' })) });
        expect(OBJECTS.getLastConfig()).toEqual({ objectApiNames: ['Task', 'Contact', 'Account', 'Lead', 'User', 'Opportunity', 'Case'] });
    });
});

describe('saying hello', () => {
    it('only when it can answer: user and objects are known', async () => {
        const { hellos, hear } = setUp();
        await hear({ type: 'panelHello' });
        expect(hellos()).toEqual([]);
        userIs('Nina Weber');
        await hear({ type: 'panelHello' });
        expect(hellos()).toEqual([]);
        orgDescribes(TASK, CONTACT);
        expect(hellos()).toEqual([{ type: 'deskHello', agent: { userId: USER_ID, name: 'Nina Weber', timeZone: 'America/Los_Angeles', locale: 'en-US' } }]);
    });

    it('again whenever a phone asks', async () => {
        const { hellos, hear } = await ready();
        const before = hellos().length;
        await hear({ type: 'panelHello' });
        expect(hellos()).toHaveLength(before + 1);
    });

    it.each([
        ['the user can’t be read', (): void => USER.error({ message: 'no' })],
        ['the user has no name', (): void => userIs(null)]
    ])('not when %s', async (_why, happens) => {
        const { hellos, hear } = setUp();
        happens();
        orgDescribes(TASK);
        await hear({ type: 'panelHello' });
        expect(hellos()).toEqual([]);
    });

    it.each([
        ['the objects can’t be described', (): void => OBJECTS.error({ message: 'no' })],
        ['none of them may be seen', (): void => orgDescribes()]
    ])('not when %s', async (_why, happens) => {
        const { hellos, hear } = setUp();
        userIs('Nina Weber');
        happens();
        await hear({ type: 'panelHello' });
        expect(hellos()).toEqual([]);
    });
});

describe('T15: which status of a task counts as closed', () => {
    it.each([
        ['the usual one', [{ value: 'Open' }, { value: 'Done', attributes: { closed: true } }, { value: 'Completed', attributes: { closed: true } }], 'Completed'],
        ['the org’s own', [{ value: 'Offen', attributes: { closed: false } }, { value: 'Erledigt', attributes: { closed: true } }], 'Erledigt'],
        ['none that is said to be', [{ value: 'Completed', attributes: null }], undefined]
    ])('%s', async (_which, values, closedStatus) => {
        const { hellos } = await ready();
        expect(STATUSES.getLastConfig()).toMatchObject({ recordTypeId: '012A' });
        STATUSES.emit({ values });
        const hello = hellos().at(-1);
        expect(hello?.type === 'deskHello' && hello.agent.closedStatus).toBe(closedStatus);
    });

    it('a list that can’t be read is done without', async () => {
        const { hellos } = await ready();
        const before = hellos().length;
        STATUSES.error({ message: 'no' });
        expect(hellos()).toHaveLength(before);
    });
});

describe('the message channel', () => {
    it('is heard in the whole app, and left with the Desk', () => {
        const { element } = setUp();
        expect(mockOf(subscribe).mock.calls[0]?.slice(1)).toEqual([PATCHBAY, expect.any(Function), { scope: APPLICATION_SCOPE }]);
        element.remove();
        expect(unsubscribe).toHaveBeenCalledWith({ id: 'subscription' });
    });

    it('what strangers say there is nothing', async () => {
        const { said } = await ready();
        const [, , listener] = mockOf(subscribe).mock.calls[0] as [unknown, unknown, (data: unknown) => void];
        const before = said().length;
        for (const data of [undefined, 'hello', { from: 'desk', version: 1, message: { type: 'panelHello' } }, { from: 'panel', version: 99, message: { type: 'panelHello' } }]) listener(data);
        expect(said()).toHaveLength(before);
    });
});

describe('what the phone asks is done', () => {
    it('finding people: a read is drawn for as long as it lasts', async () => {
        const { element, readers, hear, answers } = await ready();
        await hear({ type: 'ask', id: 'a1', operation: 'findByDigits', ask: { digits: '3401182290' } });
        expect([readers(), answers()]).toEqual([1, []]);
        await expect(element).toBeAccessible();
        GRAPHQL.emit({ uiapi: { query: { Contact: { edges: [{ node: { Id: '003A', Name: { value: 'Elena Rossi' } } }] }, ...stamps('monday') } } });
        await settled();
        expect(answers()).toMatchObject([{ id: 'a1', ok: true, answer: { candidates: [{ id: '003A', name: 'Elena Rossi' }] } }]);
        expect(readers()).toBe(0);
    });

    it('A11: a search that sees a changed rule brings it before the answer', async () => {
        const { hear, said } = await ready();
        await hear({ type: 'panelHello' });
        await hear({ type: 'ask', id: 'a1', operation: 'findByDigits', ask: { digits: '3401182290' } });
        GRAPHQL.emit({ uiapi: { query: { Contact: { edges: [] }, ...stamps('tuesday') } } });
        await settled();
        GRAPHQL.emit({ uiapi: { query: { rules: { edges: [{ node: { Id: 'a01', Name: { value: 'Service' }, Definition__c: { value: '{}' } } }] }, ...stamps('tuesday') } } }, undefined, () => Promise.resolve());
        await settled();
        const told = said().map((message) => (message?.type === 'setup' ? message.setup.rules[0]?.name : message?.type));
        expect(told).toEqual(['deskHello', 'Sales', 'deskHello', 'Sales', 'Service', 'answer']);
    });

    it('looking for a log', async () => {
        const { hear, answers } = await ready();
        await hear({ type: 'ask', id: 'a1', operation: 'findLog', ask: { callKey: 'k' } });
        GRAPHQL.emit({ uiapi: { query: { Task: { edges: [{ node: { Id: '00TA' } }] } } } }, undefined, () => Promise.resolve());
        await settled();
        expect(answers()).toEqual([{ type: 'answer', id: 'a1', ok: true, answer: { recordId: '00TA' } }]);
    });

    it('writing one: a field that may not be written is left out and named', async () => {
        const { hear, answers } = await ready();
        await hear({ type: 'ask', id: 'a1', operation: 'createLog', ask: { fields: { Subject: 'S', Call_Key__c: 'k', Queue__c: 'Sales' } } });
        expect(createRecord).toHaveBeenCalledWith({ apiName: 'Task', fields: { Subject: 'S', Call_Key__c: 'k' } });
        expect(answers()).toEqual([{ type: 'answer', id: 'a1', ok: true, answer: { recordId: '00TNEW', leftOut: ['Queue__c'] } }]);
    });

    it('changing one', async () => {
        const { hear, answers } = await ready();
        await hear({ type: 'ask', id: 'a1', operation: 'updateLog', ask: { recordId: '00TA', fields: { Subject: 'S' } } });
        GRAPHQL.emit({ uiapi: { query: { Task: { edges: [{ node: { Id: '00TA', LastModifiedDate: { value: 'v1' }, LastModifiedById: { value: USER_ID } } }] } } } }, undefined, () => Promise.resolve());
        await settled();
        expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: '00TA', Subject: 'S' } }, { ifUnmodifiedSince: 'v1' });
        expect(answers()).toEqual([{ type: 'answer', id: 'a1', ok: true, answer: { recordId: '00TA', leftOut: [] } }]);
    });

    it('T11: what somebody else has saved meanwhile is shown; what the agent chooses is tried again', async () => {
        const { root, hear, said } = await ready();
        await hear({ type: 'view', view: { screen: 'wrapUp', status: { name: 'wrapUp' }, shortcuts: true, call } });
        await hear({ type: 'ask', id: 'a1', operation: 'updateLog', ask: { recordId: '00TA', fields: { Description: 'S' } } });
        GRAPHQL.emit({ uiapi: { query: { Task: { edges: [{ node: { Id: '00TA', Description: { value: 'Ben’s' }, LastModifiedDate: { value: 'v1' }, LastModifiedById: { value: '005BEN' } } }] } } } }, undefined, () => Promise.resolve());
        await settled();
        const shown = root.querySelector('c-desk-conflict');
        expect(shown).toMatchObject({ conflict: { recordId: '00TA', fields: [{ field: 'Description', theirs: 'Ben’s', ours: 'S' }] } });
        shown?.dispatchEvent(new CustomEvent('resolve', { detail: { recordId: '00TA', keep: [], both: [] } }));
        await settled();
        expect([root.querySelector('c-desk-conflict'), said().at(-1)]).toEqual([null, { type: 'resolved', recordId: '00TA' }]);
    });

    it('X1: a record that was made in a form is told as who calls; a task is about the record in view', async () => {
        const { root, hear, said, notice } = await ready();
        await hear({ type: 'view', view: { screen: 'talking', status: { name: 'onACall' }, shortcuts: true, call } });
        PAGE.emit({ type: 'standard__recordPage', attributes: { recordId: '001A', objectApiName: 'Account' } });
        await settled();
        const make = root.querySelector('c-desk-make');
        const begin = async (what: string): Promise<void> => {
            make?.dispatchEvent(new CustomEvent('make', { detail: { what } }));
            await settled();
        };
        await begin('Lead');
        expect(make).toMatchObject({ form: { what: 'Lead', about: { what: { id: '001A', objectApiName: 'Account' } }, known: { number: '+393401182290' }, callKey: 'k' } });
        make?.dispatchEvent(new CustomEvent('made', { detail: { objectApiName: 'Lead', id: '00QA', fields: { LastName: 'Neu', Company: 'Neu KG' } } }));
        await begin('Case');
        make?.dispatchEvent(new CustomEvent('made', { detail: { objectApiName: 'Case', id: '500A', fields: { Subject: 'Alarm' } } }));
        expect(said().slice(-2)).toMatchObject([
            { type: 'attach', callKey: 'k', match: { id: '00QA', name: 'Neu', whoId: '00QA' } },
            { type: 'said', callKey: 'k', said: { what: { id: '500A', objectApiName: 'Case' } } }
        ]);
        await settled();
        expect(notice()).toContain('c.deskMadeAttached');
    });

    it('X3 T11: an edit that meets another waits for the agent’s choice, and is then written', async () => {
        const { root, hear, notice } = await ready();
        await hear({ type: 'view', view: { screen: 'keypad', status: { name: 'available' }, shortcuts: true } });
        const make = root.querySelector('c-desk-make') as unknown as { update(edit: object): Promise<unknown> };
        mockOf(updateRecord).mockRejectedValueOnce({ status: 412, body: { errorCode: 'CONFLICT', message: 'Newer.' } });
        const edited = make.update({ recordId: '00TA', version: 'v1', before: { Subject: 'Visit' }, fields: { Subject: 'Mine' } });
        await settled();
        GRAPHQL.emit({ uiapi: { query: { Task: { edges: [{ node: { Id: '00TA', Subject: { value: 'Theirs' }, LastModifiedDate: { value: 'v2' }, LastModifiedById: { value: '005BEN' } } }] } } } }, undefined, () => Promise.resolve());
        await expect(edited).rejects.toMatchObject({ trouble: 'conflict' });
        await settled();
        root.querySelector('c-desk-conflict')?.dispatchEvent(new CustomEvent('resolve', { detail: { recordId: '00TA', keep: [], both: [] } }));
        await settled();
        expect(mockOf(updateRecord).mock.calls.map(([, options]) => options as object)).toEqual([{ ifUnmodifiedSince: 'v1' }, { ifUnmodifiedSince: 'v2' }]);
        expect(notice()).toContain('c.deskMade');
    });

    it('or why it could not be done', async () => {
        const { hear, answers } = await ready();
        mockOf(createRecord).mockRejectedValueOnce({ status: 400, body: { output: { errors: [], fieldErrors: { Type: [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'Missing.' }] } } } });
        await hear({ type: 'ask', id: 'a1', operation: 'createLog', ask: { fields: { Call_Key__c: 'k' } } });
        expect(answers()).toEqual([{ type: 'answer', id: 'a1', ok: false, error: { trouble: 'invalid', said: 'Missing.', fields: ['Type'] } }]);
    });
});

describe('a read that Salesforce never answers', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('is taken away after four seconds, and the phone is told', async () => {
        const { readers, hear, answers } = await ready();
        await hear({ type: 'ask', id: 'a1', operation: 'findLog', ask: { callKey: 'k' } });
        jest.advanceTimersByTime(4_000);
        await settled();
        expect(answers()).toMatchObject([{ id: 'a1', ok: false, error: { trouble: 'silent' } }]);
        expect(readers()).toBe(0);
    });
});

describe('what the agent sees', () => {
    it('no phone, then a phone at rest, then a call', async () => {
        const { element, root, hear } = await ready();
        expect(root.textContent).toContain('c.deskNoPhone');
        await expect(element).toBeAccessible();
        await hear({ type: 'view', view: { screen: 'keypad', status: { name: 'available' }, shortcuts: true } });
        expect(root.textContent).toContain('c.deskQuiet');
        expect(root.querySelector('c-desk-status')).toMatchObject({ status: { name: 'available' } });
        await hear({ type: 'view', view: { screen: 'ringing', status: { name: 'available' }, shortcuts: true, call } });
        expect(root.querySelector('c-desk-call')).toMatchObject({ call: { key: 'k' } });
        await expect(element).toBeAccessible();
    });

    it('B10: keys pressed on the Desk reach the phone, unless somebody types; ? shows them, and they can be switched off', async () => {
        const { root, hear, said } = await ready();
        await hear({ type: 'view', view: { screen: 'ringing', status: { name: 'available' }, shortcuts: true, call } });
        const press = async (key: string, place: Element | null = root.querySelector('c-desk-status')): Promise<void> => {
            place?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
            await settled();
        };
        const pressed = (): unknown[] => said().flatMap((message) => (message?.type === 'press' ? [message.key] : []));
        await press('a');
        await press('e');
        const field = document.createElement('textarea');
        root.querySelector('c-desk-status')?.append(field);
        await press('a', field);
        await hear({ type: 'view', view: { screen: 'talking', status: { name: 'onACall' }, shortcuts: true, call: { ...call, state: { name: 'talking', since: 0, held: false, heldByThem: false, muted: false } } } });
        await press('m');
        await press('h');
        await press('e');
        await press('n');
        expect(pressed()).toEqual(['answer', 'decline', 'mute', 'hold', 'hangUp']);
        await press('?');
        const keys = root.querySelector('c-desk-keys');
        keys?.dispatchEvent(new CustomEvent('switch', { detail: { isOn: false } }));
        keys?.dispatchEvent(new CustomEvent('close'));
        expect(said().at(-1)).toEqual({ type: 'useShortcuts', isOn: false });
        await hear({ type: 'view', view: { screen: 'talking', status: { name: 'onACall' }, shortcuts: false, call } });
        await press('m');
        expect([pressed().length, root.querySelector('c-desk-keys')]).toEqual([5, null]);
    });

    it('what the agent writes and chooses there reaches the phone', async () => {
        const { root, hear, said } = await ready();
        await hear({ type: 'view', view: { screen: 'ringing', status: { name: 'available' }, shortcuts: true, call } });
        const shown = root.querySelector('c-desk-call');
        shown?.dispatchEvent(new CustomEvent('notes', { detail: { callKey: 'k', notes: 'N' } }));
        shown?.dispatchEvent(new CustomEvent('choose', { detail: { callKey: 'k', matchId: '003A' } }));
        expect(said().slice(-2)).toEqual([
            { type: 'notes', callKey: 'k', notes: 'N' },
            { type: 'choose', callKey: 'k', matchId: '003A' }
        ]);
    });
});

it('B6: a file of what isn’t logged yet: the phone is asked for it, and what it hands over is saved', async () => {
    const { root, said, hear } = await ready();
    await hear({ type: 'calls', missed: 0, calls: [{ key: 'k', direction: 'inbound', number: '+39340', name: '', company: '', startedAt: 0, outcome: 'answered', seconds: 1, log: { name: 'waiting', subject: 'S', trouble: { kind: 'invalid', said: 'no', fields: [] }, needsPerson: true } }] });
    const tab = [...root.querySelectorAll<HTMLElement & { value: string }>('lightning-tab')].find(({ value }) => value === 'calls');
    tab?.dispatchEvent(new CustomEvent('active'));
    await settled();
    root.querySelector('c-desk-history')?.dispatchEvent(new CustomEvent('export'));
    expect(said().at(-1)).toEqual({ type: 'export' });
    const saved: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: jest.fn() });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await hear({ type: 'exported', table: '"Object"' });
    expect(saved.map(({ size }) => size)).toEqual([8]);
});
