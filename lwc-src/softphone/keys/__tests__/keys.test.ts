import { answered, ended, inbound } from '../../__tests__/doubles/calls';
import { clearPage } from '../../__tests__/doubles/draw';
import { realLabels } from '../../__tests__/doubles/labels';
import { fakeTools } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { startKeys } from '../keys';

async function setUp(kept?: string) {
    const store = new Store();
    const done: string[] = [];
    const written: string[] = [];
    const act = (name: string) => (_key: string, value?: boolean): undefined => void done.push(value === undefined ? name : `${name} ${value}`);
    const tools = fakeTools();
    const actions = { answer: (key: string) => Promise.resolve(act('answer')(key)), decline: act('decline'), hangUp: act('hangUp'), mute: act('mute'), hold: act('hold') };
    await startKeys({ ...tools, shown: store, actions, document, labels: realLabels(), kept: { read: () => Promise.resolve(kept), write: (text) => Promise.resolve(void written.push(text)) } });
    const press = (key: string, where: EventTarget = document.body): boolean => where.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return { store, done, written, press };
}
const place = (html: string): HTMLElement => {
    document.body.insertAdjacentHTML('beforeend', html);
    return document.body.lastElementChild as HTMLElement;
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
    clearPage();
    jest.useRealTimers();
    jest.restoreAllMocks();
});

describe('B10: keys do what the call lets them do', () => {
    it('answer, mute, hold, hang up; nothing where there is no call', async () => {
        const { store, done, press } = await setUp();
        press('a');
        store.dispatch({ type: 'callStarted', call: inbound });
        for (const key of ['m', 'a']) press(key);
        store.dispatch({ type: 'callChanged', key: inbound.key, event: answered });
        for (const key of ['a', 'm', 'h', 'e']) press(key);
        expect(done).toEqual(['answer', 'mute true', 'hold true', 'hangUp']);
    });

    it('a call that rings is declined; one key more leaves the page to itself', async () => {
        const { store, done, press } = await setUp();
        store.dispatch({ type: 'callStarted', call: inbound });
        expect([press('e'), press('x')]).toEqual([false, true]);
        expect(done).toEqual(['decline']);
    });

    it('who types, types', async () => {
        const { store, done, press } = await setUp();
        store.dispatch({ type: 'callStarted', call: inbound });
        expect(press('a', place('<textarea></textarea>'))).toBe(true);
        expect(done).toEqual([]);
    });

    it('switched off they do nothing but show themselves, and can be switched on again, here and on the Desk', async () => {
        const { store, done, written, press } = await setUp('off');
        HTMLDialogElement.prototype.showModal = jest.fn();
        store.dispatch({ type: 'callStarted', call: inbound });
        press('a');
        press('?');
        expect([done, (HTMLDialogElement.prototype.showModal as jest.Mock).mock.calls.length > 0]).toEqual([[], true]);
        document.querySelector('panel-shortcuts')?.dispatchEvent(new CustomEvent('switch', { detail: { isOn: true } }));
        press('a');
        store.dispatch({ type: 'shortcutsChanged', shortcuts: false });
        press('a');
        expect([done, written]).toEqual([['answer'], ['on', 'off']]);
    });
});

/** A call is over, and the focus is in its notes. */
async function wrappingUp() {
    const made = await setUp();
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    made.store.dispatch({ type: 'callStarted', call: inbound });
    made.store.dispatch({ type: 'callChanged', key: inbound.key, event: answered });
    made.store.dispatch({ type: 'callChanged', key: inbound.key, event: ended });
    const notes = place('<textarea id="notes"></textarea>');
    notes.focus();
    return { ...made, notes };
}

describe('B10: the focus goes where the work is', () => {
    it('to who it is, then to the notes, and notes by a key', async () => {
        const { store, press } = await setUp();
        jest.spyOn(document, 'hasFocus').mockReturnValue(true);
        const caller = place('<h2 id="caller">Elena Rossi</h2>');
        store.dispatch({ type: 'callStarted', call: inbound });
        jest.runAllTimers();
        expect(document.activeElement).toBe(caller);
        store.dispatch({ type: 'callChanged', key: inbound.key, event: answered });
        const notes = place('<textarea id="notes"></textarea>');
        store.dispatch({ type: 'callChanged', key: inbound.key, event: ended });
        jest.runAllTimers();
        expect(document.activeElement).toBe(notes);
        notes.blur();
        press('n');
        expect(document.activeElement).toBe(notes);
    });

    it('whoever writes about the last call goes on doing so while somebody rings, and turns to them afterwards', async () => {
        const { store, done, press, notes } = await wrappingUp();
        press('W', notes);
        store.dispatch({ type: 'callStarted', call: { ...inbound, key: 'second' } });
        expect(store.state.focus).toBe(inbound.key);
        press('a', notes);
        notes.blur();
        notes.focus();
        jest.runAllTimers();
        expect(store.state.focus).toBe(inbound.key);
        notes.blur();
        jest.runAllTimers();
        expect([store.state.focus, done]).toEqual(['second', []]);
    });

    it.each([
        ['has only the focus in the notes', [], 0],
        ['wrote a while ago', ['W'], 5_000]
    ] as const)('whoever %s is turned to who calls', async (_who, typed, ms) => {
        const { store, press, notes } = await wrappingUp();
        for (const key of typed) press(key, notes);
        jest.advanceTimersByTime(ms);
        store.dispatch({ type: 'callStarted', call: { ...inbound, key: 'second' } });
        expect(store.state.focus).toBe('second');
    });

    it('a letter that was meant for a field that is gone answers nobody', async () => {
        const { store, done, press } = await setUp();
        jest.spyOn(document, 'hasFocus').mockReturnValue(true);
        const search = place('<input type="search">');
        search.focus();
        press('e', search);
        store.dispatch({ type: 'callStarted', call: inbound });
        search.remove();
        press('a');
        jest.advanceTimersByTime(1_000);
        press('e');
        expect(done).toEqual([]);
        jest.advanceTimersByTime(1_500);
        press('a');
        expect(done).toEqual(['answer']);
    });

    it.each([
        ['away from what is typed', true],
        ['out of another page', false]
    ])('never %s', async (_what, hasFocus) => {
        const { store } = await setUp();
        jest.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
        place('<h2 id="caller">Elena Rossi</h2>');
        const field = place(hasFocus ? '<input type="text">' : '<button type="button">Call</button>');
        field.focus();
        store.dispatch({ type: 'callStarted', call: inbound });
        jest.runAllTimers();
        expect(document.activeElement).toBe(field);
    });
});
