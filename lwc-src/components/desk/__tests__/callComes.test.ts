/** What happens on the Desk when the phone turns to another call while somebody works there. */
import { subscribe } from 'lightning/messageService';
import { fromPanel, type DeskCall, type PanelMessage } from '../../../core/bus/messages';
import { drawLightning, mockOf, settled } from './wires';
import Desk from '../desk';

const call: DeskCall = { key: 'k', direction: 'inbound', number: '+393401182290', startedAt: 0, state: { name: 'ringing', answering: false }, lookup: 'done', matches: [], internal: false, notes: '', log: { name: 'none' } };

function setUp() {
    const { element, root } = drawLightning(Desk);
    const [, , listener] = mockOf(subscribe).mock.calls.at(-1) as [unknown, unknown, (data: unknown) => void];
    const hear = async (message: PanelMessage): Promise<void> => {
        listener(fromPanel(message));
        await settled();
    };
    return { element, root, hear };
}

afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
});

describe('B10: a call that comes while somebody works on the Desk', () => {
    const other: DeskCall = { ...call, key: 'other', displayName: 'Jonas Weber' };
    const rings = (which: DeskCall): PanelMessage => ({ type: 'view', view: { screen: 'ringing', status: { name: 'available' }, shortcuts: true, call: which } });
    const wrapUp: PanelMessage = { type: 'view', view: { screen: 'wrapUp', status: { name: 'wrapUp' }, shortcuts: true, call } };
    const focusIn = (where: Element | null): boolean | undefined => where?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    const focusOut = (where: Element | null): boolean | undefined => where?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));

    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('what is typed goes on being about the call before; the other is named, and shown once the agent is done', async () => {
        const { element, root, hear } = setUp();
        await hear(wrapUp);
        const part = root.querySelector('c-desk-call');
        const field = part?.shadowRoot?.querySelector('lightning-textarea') ?? null;
        focusIn(field);
        await hear(rings(other));
        expect(part).toMatchObject({ call: { key: 'k' }, writes: undefined });
        expect(root.querySelector('c-desk-status')?.shadowRoot?.querySelector('[data-id="waiting"]')?.textContent).toBe('c.deskWaiting');
        focusOut(field);
        focusIn(part?.shadowRoot?.querySelector('c-desk-result') ?? null);
        jest.advanceTimersByTime(300);
        await settled();
        expect(part).toMatchObject({ call: { key: 'k' } });
        focusOut(part?.shadowRoot?.querySelector('c-desk-result') ?? null);
        jest.advanceTimersByTime(300);
        await settled();
        expect(part).toMatchObject({ call: { key: 'other' } });
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('the focus goes to who it is when it was on the Desk, and to the notes when the call is over; else the call is only shown', async () => {
        const { root, hear } = setUp();
        const tabs = root.querySelector('lightning-tabset') as unknown as { activeTabValue: string };
        const calls = [...root.querySelectorAll<HTMLElement & { value: string }>('lightning-tab')].find(({ value }) => value === 'calls');
        calls?.dispatchEvent(new CustomEvent('active'));
        await settled();
        expect(tabs.activeTabValue).toBe('calls');
        await hear(rings(call));
        jest.runOnlyPendingTimers();
        const party = root.querySelector('c-desk-call')?.shadowRoot?.querySelector('c-desk-party')?.shadowRoot;
        expect([tabs.activeTabValue, party?.activeElement ?? null]).toEqual(['now', null]);
        focusIn(root.querySelector('c-desk-status'));
        await hear(rings(other));
        jest.runOnlyPendingTimers();
        expect(party?.activeElement?.tagName).toBe('H2');
    });

    it('a form that is being filled in stays in front, about whom it was opened for', async () => {
        const { root, hear } = setUp();
        await hear(rings(call));
        root.querySelector('c-desk-make')?.dispatchEvent(new CustomEvent('make', { detail: { what: 'Lead' } }));
        await hear(rings({ ...other, number: '+4930' }));
        expect(root.querySelector('lightning-tabset')).toMatchObject({ activeTabValue: 'new' });
        expect(root.querySelector('c-desk-make')).toMatchObject({ form: { callKey: 'k', known: { number: call.number } } });
    });
});
