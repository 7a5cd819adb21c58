import type { DeskCall as Call } from '../../../core/bus/messages';
import { drawLightning, settled } from '../../desk/__tests__/wires';
import DeskCall from '../deskCall';

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

function setUp(more: Partial<Call> = {}, given: object = {}) {
    const { element, root } = drawLightning(DeskCall, { call: call(more), ...given });
    const heard: unknown[] = [];
    for (const name of ['notes', 'choose', 'said', 'open']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    const field = root.querySelector('lightning-textarea') as Textarea;
    const typed = (value: string): boolean => field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    const becomes = async (next: Partial<Call>): Promise<void> => {
        Object.assign(element, { call: call(next) });
        await settled();
    };
    return { element, root, heard, field, typed, becomes };
}

afterEach(() => document.body.replaceChildren());

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

describe('its parts', () => {
    it('are handed the call, what is written, and what the org offers', async () => {
        const dispositions = [{ label: 'Interested', kind: 'result' }];
        const { element, root } = setUp({ matches: [rossi, bianchi], chosenId: '00QA', said: { disposition: 'Interested' } }, { writes: { WhoId: '00QA', WhatId: '0aXA' }, dispositions, infos: [], readable: {} });
        expect(root.querySelector('c-desk-result')).toMatchObject({ dispositions, direction: 'inbound', said: { disposition: 'Interested' } });
        expect(root.querySelector('c-desk-target')).toMatchObject({ who: { id: '00QA', objectApiName: 'Lead' }, what: { id: '0aXA', objectApiName: '' } });
        expect(root.querySelector('c-desk-glance')).toMatchObject({ subject: bianchi });
        await expect(element).toBeAccessible();
    });

    it('tell what the agent does there, with the call it is about', () => {
        const { root, heard } = setUp();
        root.querySelector('c-desk-party')?.dispatchEvent(new CustomEvent('choose', { detail: { recordId: '00QA' } }));
        root.querySelector('c-desk-result')?.dispatchEvent(new CustomEvent('said', { detail: { said: { memo: ['Price'] } } }));
        root.querySelector('c-desk-glance')?.dispatchEvent(new CustomEvent('open', { detail: { recordId: '006A' } }));
        expect(heard).toEqual([
            ['choose', { callKey: 'k', matchId: '00QA' }],
            ['said', { callKey: 'k', said: { memo: ['Price'] } }],
            ['open', { recordId: '006A' }]
        ]);
    });

    it('the glance is taken anew when the call has been logged', async () => {
        const { root, becomes } = setUp();
        const renew = jest.fn(() => Promise.resolve());
        Object.defineProperty(root.querySelector('c-desk-glance'), 'renew', { value: renew });
        await becomes({ log: { name: 'saved', subject: 'S', recordId: '00T', ruleName: 'R', leftOut: [] } });
        expect(renew).toHaveBeenCalledTimes(1);
    });
});
