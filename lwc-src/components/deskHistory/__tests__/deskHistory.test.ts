import { gql } from 'lightning/graphql';
import type { ListedCall } from '../../../core/history/listedCall';
import { drawLightning, mockOf, settled, wireOf } from '../../desk/__tests__/wires';
import DeskHistory from '../deskHistory';

jest.mock('@salesforce/label/c.deskSoundGood', () => ({ default: 'sound good ({mos})' }), { virtual: true });
jest.mock('@salesforce/label/c.deskCallBack', () => ({ default: 'Call {name} back' }), { virtual: true });
jest.mock('@salesforce/label/c.deskCallsNotLogged', () => ({ default: 'Not logged ({count})' }), { virtual: true });
jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Europe/Rome' }), { virtual: true });

const GRAPHQL = wireOf('lightning/graphql', 'graphql');
const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const EVENTS = ['open', 'callback', 'lognow', 'loganyway', 'filter', 'export'];

const call = (key: string, startedAt: number, more: Partial<ListedCall> = {}): ListedCall => ({ key, direction: 'inbound', number: '+39340', name: '', company: '', startedAt, outcome: 'answered', seconds: 65, log: { name: 'none' }, ...more });
const value = (one: unknown): object => ({ value: one });
const task = (key: string, hoursAgo: number, more: object = {}): object => ({
    node: { Id: `00T${key}`, Subject: value(`S ${key}`), Call_Key__c: value(key), Call_Direction__c: value('outbound'), Call_Outcome__c: value('answered'), Dialled_Number__c: value('+4930'), Call_Start__c: value(new Date(NOW - hoursAgo * HOUR).toISOString()), ...more }
});
const page = (edges: readonly object[], endCursor?: string): object => ({ uiapi: { query: { Task: { edges, pageInfo: { hasNextPage: endCursor !== undefined, endCursor } } } } });

function setUp(values: object = {}) {
    const { element, root } = drawLightning(DeskHistory, { hasPhone: true, ...values });
    const heard: unknown[] = [];
    for (const name of EVENTS) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    const rows = (): (string | undefined)[] => [...root.querySelectorAll('li .words')].map((one) => [...one.children].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()).join(' | '));
    const press = async (selector: string): Promise<void> => {
        root.querySelector<HTMLElement>(selector)?.click();
        await settled();
    };
    return { element, root, heard, rows, press };
}

beforeEach(() => {
    Element.prototype.scrollIntoView = jest.fn();
    mockOf(gql).mockImplementation((parts: TemplateStringsArray, ...values: unknown[]) => String.raw(parts, ...values));
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => document.body.replaceChildren());

it('T6: what the phone remembers is there at once; a skeleton stands for what Salesforce is asked for', async () => {
    const { element, root, rows } = setUp({ phone: [call('a', NOW - HOUR, { name: 'Elena Rossi', company: 'Alpine Foods', mos: 4.31 })] });
    await settled();
    expect(rows()).toEqual(['Elena Rossi Alpine Foods | 12:00 · c.outcomeAnswered · 1:05 · sound good (4.3)']);
    expect([root.querySelector('section')?.getAttribute('aria-busy'), root.querySelector('[data-id="skeleton"]')]).toEqual(['true', expect.anything()]);
    await expect(element).toBeAccessible();
});

it('T6: with Salesforce’s, by day; each opens who it was and its Task, is called back, and listened to', async () => {
    const { element, root, rows, heard, press } = setUp({ phone: [call('a', NOW - HOUR)] });
    await settled();
    GRAPHQL.emit(page([task('b', 20, { Who: { Id: '003A', ContactName: value('Elena Rossi') }, Recording_Link__c: value('https://r.example.com/1') }), task('c', 70)]));
    await settled();
    expect([...root.querySelectorAll('h3')].map((one) => one.textContent)).toEqual(['c.deskToday', 'c.deskYesterday', 'Thu 19 Nov']);
    expect(rows()).toEqual(['+39340 | 12:00 · c.outcomeAnswered · 1:05', 'Elena Rossi | 17:00 · c.outcomeAnswered · 0:00 · c.deskCallOpenTask S b · c.deskListen', '+4930 | 15:00 · c.outcomeAnswered · 0:00 · c.deskCallOpenTask S c']);
    expect(root.querySelector<HTMLAnchorElement>('a[target]')?.href).toBe('https://r.example.com/1');
    await expect(element).toBeAccessible();
    await press('a[data-value="003A"]');
    await press('a[data-value="00Tb"]');
    await press('lightning-button-icon');
    expect(heard).toEqual([
        ['open', { recordId: '003A' }],
        ['open', { recordId: '00Tb' }],
        ['callback', { number: '+39340' }]
    ]);
});

it('older calls are a page further, and back; without a phone nobody can be called back', async () => {
    const { root, rows, press } = setUp({ hasPhone: false, phone: [call('p', NOW)] });
    GRAPHQL.emit(page([task('a', 1)], 'c1'));
    await settled();
    expect([rows().length, root.querySelector('lightning-button.newer')]).toEqual([2, null]);
    await press('lightning-button.older');
    expect(GRAPHQL.getLastConfig()).toMatchObject({ variables: { after: 'c1' } });
    expect([rows().length, root.querySelector('[data-id="skeleton"]')]).toEqual([0, expect.anything()]);
    GRAPHQL.emit(page([task('b', 2)]));
    await settled();
    expect([rows().length, root.querySelector('lightning-button.older'), root.querySelector('lightning-button-icon')]).toEqual([1, null, null]);
    await press('lightning-button.newer');
    expect(rows()).toHaveLength(2);
});

it('B6: what isn’t logged is filtered out of the others, told with why, and logged now', async () => {
    const trouble = { kind: 'invalid', said: 'Say a region.', fields: [] } as const;
    const { element, root, rows, heard, press } = setUp({ phone: [call('a', NOW), call('b', NOW, { name: 'Mara Neu', log: { name: 'waiting', subject: 'S', trouble, needsPerson: true } })] });
    await settled();
    expect(root.querySelector('[data-name="notLogged"]')?.textContent).toBe('Not logged (1)');
    await press('[data-name="notLogged"]');
    expect(rows()).toEqual(['Mara Neu | 13:00 · c.outcomeAnswered · 1:05 | c.logNeedsPerson Say a region. | c.deskLogNow']);
    expect(root.querySelector('[data-name="notLogged"]')?.getAttribute('aria-pressed')).toBe('true');
    await expect(element).toBeAccessible();
    await press('li button');
    expect(heard).toEqual([
        ['filter', { filter: 'notLogged' }],
        ['lognow', { key: 'b' }]
    ]);
    Object.assign(element, { phone: [call('a', NOW)] });
    await settled();
    expect(root.querySelector('[data-id="empty"]')?.textContent).toBe('c.deskCallsNoneUnlogged');
});

it('B6: what a rule has left out is there with why, and logged all the same when the agent wants it; what a colleague took is theirs', async () => {
    const notLogged = (why: 'asRuled' | 'elsewhere'): Partial<ListedCall> => ({ log: { name: 'notLogged', why } });
    const { element, root, rows, heard, press } = setUp({ filter: 'notLogged', phone: [call('a', NOW, { name: 'Mara Neu', ...notLogged('asRuled') }), call('b', NOW, notLogged('elsewhere'))] });
    await settled();
    expect(root.querySelector('[data-name="notLogged"]')?.textContent).toBe('Not logged (1)');
    expect(rows()).toEqual(['Mara Neu | 13:00 · c.outcomeAnswered · 1:05 | c.logNotLoggedAsRuled | c.deskLogAnyway']);
    await expect(element).toBeAccessible();
    await press('li button');
    expect(heard).toEqual([['loganyway', { key: 'a' }]]);
});

it('missed calls alone are another question to Salesforce', async () => {
    const { rows, press } = setUp({ phone: [call('a', NOW), call('b', NOW - HOUR, { outcome: 'missed', log: { name: 'notLogged', why: 'internal' } })] });
    GRAPHQL.emit(page([task('c', 2)]));
    await settled();
    await press('[data-name="missed"]');
    expect(JSON.stringify(GRAPHQL.getLastConfig()?.['variables'])).toContain('{"eq":"missed"}');
    expect(rows()).toEqual(['+39340 | 12:00 · c.outcomeMissed | c.logNotLoggedInternal']);
});

it('Salesforce can’t be asked: why, and another try; the phone’s own calls are there all the same', async () => {
    const { element, root, rows, press } = setUp({ phone: [call('a', NOW)] });
    const refresh = jest.fn(() => Promise.resolve());
    GRAPHQL.emitErrors([{ message: 'Nobody home.' }]);
    await settled();
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('c.deskCallsNotRead Nobody home.');
    expect(rows()).toHaveLength(1);
    await expect(element).toBeAccessible();
    await press('[role="alert"] lightning-button');
    GRAPHQL.emit(page([]), undefined, refresh);
    await settled();
    expect([root.querySelector('[role="alert"]'), rows().length]).toEqual([null, 1]);
});

it('looked at again it is read again, from its first page on', async () => {
    const { element, rows, press } = setUp();
    const refresh = jest.fn(() => Promise.resolve());
    GRAPHQL.emit(page([task('a', 1)], 'c1'), undefined, refresh);
    await settled();
    await (element as HTMLElement & { renew(): Promise<void> }).renew();
    expect(refresh).toHaveBeenCalledTimes(1);
    await press('lightning-button.older');
    GRAPHQL.emit(page([task('b', 2)]), undefined, refresh);
    await settled();
    await (element as HTMLElement & { renew(): Promise<void> }).renew();
    await settled();
    GRAPHQL.emit(page([task('n', 0)], 'c1'), undefined, refresh);
    await settled();
    expect([rows().length, refresh.mock.calls.length]).toEqual([1, 2]);
});

it('there were none: what will stand here', async () => {
    const { element, root } = setUp();
    GRAPHQL.emit(page([]));
    await settled();
    expect(root.querySelector('[data-id="empty"]')?.textContent).toBe('c.deskCallsNone');
    await expect(element).toBeAccessible();
});

it('B6: what isn’t logged yet can be had as a file; what a rule left out is not owed', async () => {
    const { element, root, heard, press } = setUp({ filter: 'notLogged', phone: [call('a', NOW - HOUR, { log: { name: 'notLogged', why: 'rule' } as never })] });
    await settled();
    expect(root.querySelector('[data-id="owed"]')).toBeNull();
    Object.assign(element, { phone: [call('b', NOW - HOUR, { log: { name: 'waiting', subject: 'S', trouble: { kind: 'invalid', said: 'no', fields: [] }, needsPerson: true } })] });
    await settled();
    expect(root.querySelector('[data-id="owed"]')?.textContent).toBe('c.deskSaveFileHint');
    await expect(element).toBeAccessible();
    await press('[data-id="owed"] lightning-button');
    expect(heard).toEqual([['export', null]]);
    Object.assign(element, { filter: 'all' });
    await settled();
    expect(root.querySelector('[data-id="owed"]')).toBeNull();
});
