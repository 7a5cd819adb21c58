import type { DeskView } from '../../../core/bus/messages';
import { DeskFocus } from '../deskFocus';

const view = (screen: DeskView['screen'], key = 'k'): DeskView => ({ screen, status: { name: 'available' }, shortcuts: true, call: { key } as DeskView['call'] });
const QUIET: DeskView = { screen: 'keypad', status: { name: 'available' }, shortcuts: true };

/** Somebody on the Desk, with the focus there. */
function at(name: string) {
    const place = document.createElement(name);
    document.body.append(place);
    const typing: boolean[] = [];
    const focus = new DeskFocus((isTyping) => typing.push(isTyping));
    document.body.addEventListener('focusin', (event) => focus.came(event), { once: true });
    place.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    return { focus, place, typing };
}

afterEach(() => document.body.replaceChildren());

describe('B10: where the agent is taken when there is new work', () => {
    it.each([
        ['a button', 'button', 'go'],
        ['a field of text', 'textarea', 'stay'],
        ['a field whose inside is closed to us', 'lightning-textarea', 'stay']
    ] as const)('from %s', (_what, name, turn) => expect(at(name).focus.turn(view('ringing'))).toBe(turn));

    it('from elsewhere in Lightning the focus isn’t taken', () => {
        const focus = new DeskFocus(() => undefined);
        expect([QUIET, view('ringing'), view('talking'), view('talking'), view('wrapUp'), view('ringing', 'other'), QUIET].map((one) => focus.turn(one))).toEqual(['stay', 'show', 'show', 'stay', 'show', 'show', 'stay']);
    });

    it('nor once it has left, or what had it is gone', () => {
        const left = at('button');
        left.focus.left();
        const gone = at('textarea');
        gone.place.remove();
        expect([left.focus.turn(view('ringing')), gone.focus.turn(view('ringing')), gone.focus.isTyping]).toEqual(['show', 'show', false]);
    });
});

it('switched off, keys do nothing but show how to switch them on', () => {
    const pressed: unknown[] = [];
    document.body.addEventListener('keydown', (event) => pressed.push([true, false].map((isOn) => new DeskFocus(() => undefined).shortcut(event, isOn))));
    for (const key of ['m', '?']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    expect(pressed).toEqual([['mute', undefined], ['help', 'help']]);
});

it('who begins to type, and has done, is told once; from field to field they go on', () => {
    jest.useFakeTimers();
    const { focus, place, typing } = at('textarea');
    focus.left();
    focus.came({ composedPath: () => [place] } as unknown as Event);
    jest.runAllTimers();
    expect(typing).toEqual([true]);
    focus.left();
    jest.runAllTimers();
    expect(typing).toEqual([true, false]);
    jest.useRealTimers();
});

it('a field that can’t be seen from outside says itself that it is typed in', () => {
    const { focus, typing } = at('c-desk-call');
    expect(focus.isTyping).toBe(false);
    focus.typed(true);
    expect([focus.isTyping, focus.turn(view('ringing')), typing]).toEqual([true, 'stay', [true]]);
    focus.typed(false);
    expect(focus.isTyping).toBe(false);
});
