import type { DeskCall as Call } from '../../../core/bus/messages';
import { drawLightning, settled } from '../../desk/__tests__/wires';
import DeskParty from '../deskParty';

jest.mock('@salesforce/label/c.matchNumber', () => ({ default: '{field} matches {number}' }), { virtual: true });

const START = Date.UTC(2026, 10, 22, 9, 0);
const rossi = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', title: 'Buyer', company: 'Rossi S.p.A.', why: { kind: 'search' } } as const;
const bianchi = { id: '00QA', objectApiName: 'Lead', name: 'Marco Bianchi', company: 'Acme', why: { kind: 'search' } } as const;
const call = (more: Partial<Call> = {}): Call => ({
    key: 'k',
    direction: 'inbound',
    number: '+39 340 118 2290',
    startedAt: START,
    state: { name: 'ringing', answering: false },
    lookup: 'done',
    matches: [rossi],
    internal: false,
    notes: '',
    log: { name: 'none' },
    ...more
});


function setUp(more: Partial<Call> = {}) {
    const { element, root } = drawLightning(DeskParty, { call: call(more) });
    const heard: unknown[] = [];
    for (const name of ['choose', 'open']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    const textOf = (selector: string): string | undefined => (root.querySelector(selector)?.shadowRoot ?? root.querySelector(selector))?.textContent?.replace(/\s+/g, ' ').trim();
    return { element, root, heard, textOf };
}

afterEach(() => document.body.replaceChildren());

describe('who it is', () => {
    it.each<[string, Partial<Call>, string | undefined, string, string]>([
        ['a contact', {}, 'Elena Rossi', 'Buyer · Rossi S.p.A.', 'standard:contact'],
        ['whom the agent has chosen', { matches: [rossi, bianchi], chosenId: '00QA' }, 'Marco Bianchi', 'Acme', 'standard:lead'],
        ['a person account', { matches: [{ ...rossi, objectApiName: 'Account', title: undefined, company: undefined, personAccount: true }] }, 'Elena Rossi', 'c.objectPersonAccount', 'standard:person_account'],
        ['an account', { matches: [{ ...rossi, objectApiName: 'Account', title: undefined, company: undefined }] }, 'Elena Rossi', 'c.objectAccount', 'standard:account'],
        ['a record of another kind', { matches: [{ ...rossi, objectApiName: 'Site__c', title: undefined, company: undefined }] }, 'Elena Rossi', 'Site__c', 'standard:unmatched'],
        ['nobody known, by the name that the PBX sends', { matches: [], displayName: 'Rossi E.' }, 'Rossi E.', 'c.deskUnknown', 'standard:unmatched'],
        ['nobody known', { matches: [] }, '+39 340 118 2290', 'c.deskUnknown', 'standard:unmatched'],
        ['not known yet', { matches: [], lookup: 'searching' }, '+39 340 118 2290', '', 'standard:unmatched'],
        ['withheld', { matches: [], number: '' }, 'c.withheldNumber', 'c.deskUnknown', 'standard:unmatched']
    ])('%s', async (_who, more, title, about, icon) => {
        const { element, root, textOf } = setUp(more);
        expect([textOf('[data-id="who"]'), textOf('[data-id="about"]')]).toEqual([title, about]);
        expect(root.querySelector('lightning-icon')).toMatchObject({ iconName: icon });
        await expect(element).toBeAccessible();
    });

    it('X10: whom else it could be, each to be taken', async () => {
        const { element, root, heard } = setUp({ matches: [rossi, bianchi] });
        expect([root.querySelector('h3')?.textContent, ...[...root.querySelectorAll('li div span')].map((one) => one.textContent)]).toEqual(['c.deskAlso', 'Marco Bianchi', 'Acme', 'c.matchSearch']);
        expect(root.querySelector('li button')?.textContent).toBe('c.deskTakeThisMarco Bianchi');
        root.querySelector<HTMLElement>('li button')?.click();
        expect(heard).toEqual([['choose', { recordId: '00QA' }]]);
        await expect(element).toBeAccessible();
    });

    it('and nobody else, where there is nobody', () => expect(setUp().root.querySelector('li')).toBeNull());
});

describe('how long', () => {
    beforeEach(() => jest.useFakeTimers({ now: START + 10_000 }));
    afterEach(() => jest.useRealTimers());

    it('from the first ring, and goes on by itself', async () => {
        const { textOf } = setUp();
        expect(textOf('[data-id="time"]')).toBe('0:10');
        jest.advanceTimersByTime(3_000);
        await settled();
        expect(textOf('[data-id="time"]')).toBe('0:13');
    });

    it('from the answer on, once they talk', () => expect(setUp({ answeredAt: START + 4_000 }).textOf('[data-id="time"]')).toBe('0:06'));
    it('as it was, when it has ended', () => expect(setUp({ answeredAt: START, endedAt: START + 7_000 }).textOf('[data-id="time"]')).toBe('0:07'));

    it('nobody counts when it is not shown', () => {
        setUp().element.remove();
        expect(jest.getTimerCount()).toBe(0);
    });
});

it.each<[Call['matches'][number]['why'], string]>([
    [{ kind: 'number', field: 'MobilePhone', value: '340 118' }, 'c.fieldMobilePhone matches 340 118'],
    [{ kind: 'number', field: 'ns__Direct_Line__c', value: '340 118' }, 'Direct Line matches 340 118'],
    [{ kind: 'search' }, 'c.matchSearch'],
    [{ kind: 'dialledFrom' }, 'c.matchDialledFrom']
])('B5: why it is believed to be so: %j', (why, text) => expect(setUp({ matches: [{ ...rossi, why }] }).textOf('[data-id="why"]')).toBe(text));

it('the record can be opened', () => {
    const { root, heard } = setUp();
    root.querySelector<HTMLElement>('h2 a')?.click();
    expect(heard).toEqual([['open', { recordId: '003A' }]]);
});
