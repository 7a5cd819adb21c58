import { gql } from 'lightning/graphql';
import USER_ID from '@salesforce/user/Id';
import { drawLightning, mockOf, settled, wireOf } from '../../desk/__tests__/wires';
import DeskGlance from '../deskGlance';

const GRAPHQL = wireOf('lightning/graphql', 'graphql');
const READABLE = { Opportunity: new Set(['Name', 'StageName', 'CloseDate', 'IsClosed']), Task: new Set(['Subject', 'Status', 'CreatedDate', 'TaskSubtype']) };
const rossi = { id: '003A', objectApiName: 'Contact', accountId: '001A', whoId: '003A' };
const edges = (...nodes: object[]): object => ({ edges: nodes.map((node) => ({ node })) });
const DATA = {
    uiapi: {
        query: {
            Opportunity: edges({ Id: '006A', Name: { value: 'Renewal 2027' }, StageName: { value: 'Negotiation' }, CloseDate: { value: '2026-12-20' } }),
            Case: edges({ Id: '500A', Subject: { value: 'Alarm' }, Status: { value: 'New' } }),
            Task: edges({ Id: '00TA', Subject: { value: 'Send offer' }, TaskSubtype: { value: 'Call' }, CreatedById: { value: USER_ID } }, { Id: '00TB', Subject: { value: 'Visit' }, TaskSubtype: { value: 'Task' } })
        }
    }
};

async function setUp(subject: object | undefined = rossi, isSeen = true) {
    jest.useFakeTimers();
    const { element, root } = drawLightning(DeskGlance, { readable: READABLE, subject });
    const heard: unknown[] = [];
    for (const name of ['open', 'edit']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    await settled();
    look(isSeen);
    jest.useRealTimers();
    await settled();
    return { element, root, heard };
}

/** Nothing is laid out here: a test says whether the Desk is open. */
const look = (isSeen: boolean): void => {
    jest.spyOn(Element.prototype, 'getClientRects').mockReturnValue((isSeen ? [{}] : []) as unknown as DOMRectList);
    jest.advanceTimersByTime(400);
};
beforeEach(() => mockOf(gql).mockImplementation((parts: TemplateStringsArray, ...values: unknown[]) => String.raw(parts, ...values)));
afterEach(() => document.body.replaceChildren());

it('T17: nothing is asked for as long as nobody looks', async () => {
    const { root } = await setUp(rossi, false);
    expect([root.querySelector('section'), GRAPHQL.getLastConfig()?.['query']]).toEqual([null, undefined]);
});

it('while it is read there is a skeleton', async () => {
    const { element, root } = await setUp();
    expect(root.querySelector('[data-id="skeleton"]')).not.toBeNull();
    expect(root.querySelector('section')?.getAttribute('aria-busy')).toBe('true');
    await expect(element).toBeAccessible();
});

it('what is open comes first, then what was done last; each can be opened, X3: and edited by who made it', async () => {
    const { element, root, heard } = await setUp();
    GRAPHQL.emit(DATA);
    await settled();
    const lines = [...root.querySelectorAll('li')].map((one) => [one.querySelector('lightning-icon')?.getAttribute('icon-name') ?? (one.querySelector('lightning-icon') as unknown as { iconName: string }).iconName, one.textContent]);
    expect(lines).toEqual([
        ['standard:opportunity', 'Renewal 2027Negotiation · Dec 20'],
        ['standard:case', 'AlarmNew'],
        ['standard:log_a_call', 'Send offerc.deskEditIt'],
        ['standard:task', 'Visit']
    ]);
    root.querySelector<HTMLElement>('li a')?.click();
    const edits = root.querySelectorAll<HTMLElement>('button.edit');
    edits[0]?.click();
    expect([edits.length, heard]).toEqual([1, [['open', { recordId: '006A' }], ['edit', { recordId: '00TA' }]]]);
    await expect(element).toBeAccessible();
});

it('the same person isn’t asked for again with every change of the call; another one is', async () => {
    const { element, root } = await setUp();
    GRAPHQL.emit(DATA);
    Object.assign(element, { subject: { ...rossi } });
    await settled();
    expect(root.querySelectorAll('li')).toHaveLength(4);
    Object.assign(element, { subject: { ...rossi, id: '003B', whoId: '003B' } });
    await settled();
    expect(root.querySelector('[data-id="skeleton"]')).not.toBeNull();
});

it('nothing open is said; nobody known has no glance', async () => {
    const { root } = await setUp();
    GRAPHQL.emit({ uiapi: { query: {} } });
    await settled();
    expect(root.textContent).toContain('c.deskNothingOpen');
    const nobody = drawLightning(DeskGlance, { readable: READABLE });
    expect(nobody.root.querySelector('section')).toBeNull();
});

it('what could not be read is said with the cure', async () => {
    const { element, root } = await setUp();
    const refresh = jest.fn(() => Promise.resolve());
    GRAPHQL.emit(undefined, undefined, refresh);
    GRAPHQL.emitErrors([{ message: 'Salesforce is busy.' }]);
    await settled();
    expect(root.querySelector('[role="status"]')?.textContent).toContain('c.deskNotRead Salesforce is busy.');
    await expect(element).toBeAccessible();
    root.querySelector<HTMLElement>('lightning-button')?.click();
    await settled();
    expect(root.querySelector('[data-id="skeleton"]')).not.toBeNull();
});
