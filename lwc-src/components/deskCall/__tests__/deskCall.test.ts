import type { DeskCall as Call } from '../../../core/bus/messages';
import type { LogStatus } from '../../../core/state/softphoneState';
import { drawLightning, settled } from '../../desk/__tests__/wires';
import DeskCall from '../deskCall';

jest.mock('@salesforce/label/c.deskTask', () => ({ default: 'Task “{subject}”' }), { virtual: true });
jest.mock('@salesforce/label/c.deskRule', () => ({ default: 'Rule “{rule}”' }), { virtual: true });

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

interface Textarea extends HTMLElement {
    readonly value: string;
}

function setUp(more: Partial<Call> = {}) {
    const { element, root } = drawLightning(DeskCall, { call: call(more) });
    const heard: unknown[] = [];
    for (const name of ['notes', 'choose']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    const textOf = (selector: string): string | undefined => root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
    const field = root.querySelector('lightning-textarea') as Textarea;
    const typed = (value: string): boolean => field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    const becomes = async (next: Partial<Call>): Promise<void> => {
        Object.assign(element, { call: call(next) });
        await settled();
    };
    return { element, root, heard, textOf, field, typed, becomes };
}

afterEach(() => document.body.replaceChildren());

describe('who it is', () => {
    it.each<[string, Partial<Call>, string | undefined, string, string]>([
        ['a contact', {}, 'Elena Rossi', 'Buyer · Rossi S.p.A.', 'standard:contact'],
        ['whom the agent has chosen', { matches: [rossi, bianchi], chosenId: '00QA' }, 'Marco Bianchi', 'Acme', 'standard:lead'],
        ['a person account', { matches: [{ ...rossi, objectApiName: 'Account', title: undefined, company: undefined, personAccount: true }] }, 'Elena Rossi', 'c.objectPersonAccount', 'standard:person_account'],
        ['an account', { matches: [{ ...rossi, objectApiName: 'Account', title: undefined, company: undefined }] }, 'Elena Rossi', 'c.objectAccount', 'standard:account'],
        ['a record of another kind', { matches: [{ ...rossi, objectApiName: 'Case', title: undefined, company: undefined }] }, 'Elena Rossi', 'Case', 'standard:unmatched'],
        ['nobody known, by the name that the PBX sends', { matches: [], displayName: 'Rossi E.' }, 'Rossi E.', 'c.deskUnknown', 'standard:unmatched'],
        ['nobody known', { matches: [] }, '+39 340 118 2290', 'c.deskUnknown', 'standard:unmatched'],
        ['not known yet', { matches: [], lookup: 'searching' }, '+39 340 118 2290', '', 'standard:unmatched'],
        ['withheld', { matches: [], number: '' }, 'c.withheldNumber', 'c.deskUnknown', 'standard:unmatched']
    ])('%s', async (_who, more, title, about, icon) => {
        const { element, root, textOf } = setUp(more);
        expect([textOf('[data-id="who"]'), textOf('.slds-media__body p')]).toEqual([title, about]);
        expect(root.querySelector('lightning-icon')).toMatchObject({ iconName: icon });
        await expect(element).toBeAccessible();
    });

    it('X10: whom else it could be, each to be taken', async () => {
        const { element, root, heard } = setUp({ matches: [rossi, bianchi] });
        expect([root.querySelector('h3')?.textContent, ...[...root.querySelectorAll('li span')].map((one) => one.textContent)]).toEqual(['c.deskAlso', 'Marco Bianchi']);
        expect(root.querySelector('lightning-button')).toMatchObject({ label: 'c.deskTakeThis' });
        root.querySelector<HTMLElement>('lightning-button')?.click();
        expect(heard).toEqual([['choose', { callKey: 'k', matchId: '00QA' }]]);
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

it('B10: the call and the notes have names', () => {
    const { root, field } = setUp();
    expect(root.querySelector('section')?.getAttribute('aria-label')).toBe('c.deskLive');
    expect(field).toMatchObject({ label: 'c.notes', fieldLevelHelp: 'c.deskNotesSaved', maxLength: '30000' });
});

describe('T10: notes', () => {
    it('are there as they were, and each change is told with the call it is about', async () => {
        const { field, typed, heard } = setUp({ notes: 'Wants' });
        expect(field.value).toBe('Wants');
        typed('Wants an offer.');
        await settled();
        expect([heard, field.value]).toEqual([[['notes', { callKey: 'k', notes: 'Wants an offer.' }]], 'Wants an offer.']);
    });

    it('that are being typed are not replaced by an older echo of themselves', async () => {
        const { field, typed, becomes } = setUp();
        typed('Wants an offer.');
        await becomes({ notes: 'Wants' });
        expect(field.value).toBe('Wants an offer.');
    });

    it('that were changed at the phone appear, once nobody types here', async () => {
        const { field, typed, becomes } = setUp();
        typed('Wants');
        field.dispatchEvent(new CustomEvent('blur'));
        await becomes({ notes: 'Wants an offer.' });
        expect(field.value).toBe('Wants an offer.');
    });

    it('of another call are its own, also while somebody types', async () => {
        const { field, typed, becomes } = setUp();
        typed('Wants an offer.');
        await becomes({ key: 'other', notes: '' });
        expect(field.value).toBe('');
    });
});

describe('B5: what is written, before and after', () => {
    const trouble = { kind: 'invalid', said: 'Say a region.', fields: [] } as const;
    it.each<[LogStatus, string | undefined]>([
        [{ name: 'none' }, undefined],
        [{ name: 'planned', subject: 'S', ruleName: 'R' }, 'c.deskWillLog Task “S” Rule “R”'],
        [{ name: 'saving', subject: 'S' }, 'c.logSaving Task “S”'],
        [{ name: 'saved', subject: 'S', recordId: '00T', ruleName: 'R', leftOut: [] }, 'c.logSaved Task “S” Rule “R”'],
        [{ name: 'waiting', subject: 'S', trouble, needsPerson: false }, 'c.logWaiting Task “S” Say a region.'],
        [{ name: 'waiting', subject: 'S', trouble, needsPerson: true }, 'c.logNeedsPerson Task “S” Say a region.'],
        [{ name: 'waiting', subject: 'S', trouble: { ...trouble, fields: ['Region__c'] }, needsPerson: true }, 'c.logNeedsPerson Task “S” Say a region. (Region__c)'],
        [{ name: 'waiting', subject: 'S', trouble: { kind: 'noAccess', said: '', fields: [] }, needsPerson: true }, 'c.logNeedsPerson Task “S” c.logFailedNoAccess'],
        [{ name: 'notLogged', why: 'internal' }, 'c.logNotLoggedInternal'],
        [{ name: 'notLogged', why: 'elsewhere' }, 'c.logNotLoggedElsewhere'],
        [{ name: 'notLogged', why: 'neverACall' }, 'c.logNotLoggedNeverACall']
    ])('%j', async (log, text) => {
        const { element, root } = setUp({ log });
        const shown = [...root.querySelectorAll('[data-id="log"] p')].map((one) => one.textContent).join(' ');
        expect(shown || undefined).toBe(text);
        await expect(element).toBeAccessible();
    });
});
