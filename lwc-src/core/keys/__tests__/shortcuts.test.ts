import { isTypedIn, shortcutOf, SHORTCUTS, workOf, type KeyPress } from '../shortcuts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

describe('B10: shortcuts', () => {
    it.each([
        ['a', 'answer'],
        ['E', 'hangUp'],
        ['m', 'mute'],
        ['h', 'hold'],
        ['n', 'notes'],
        ['?', 'help'],
        ['x', undefined],
        ['Enter', undefined]
    ])('%s is %s', (key, shortcut) => expect(shortcutOf(press(key), null)).toBe(shortcut));

    it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }])('%j leaves the key to others', (more) => expect(shortcutOf(press('a', more), null)).toBeUndefined());

    it.each([
        [{ tagName: 'TEXTAREA' }, true],
        [{ tagName: 'input', type: 'text' }, true],
        [{ tagName: 'INPUT' }, true],
        [{ tagName: 'SELECT' }, true],
        [{ tagName: 'DIV', isContentEditable: true }, true],
        [{ tagName: 'LIGHTNING-TEXTAREA' }, true],
        [{ tagName: 'LIGHTNING-RECORD-PICKER' }, true],
        [{ tagName: 'LIGHTNING-BUTTON' }, false],
        [{ tagName: 'INPUT', type: 'checkbox' }, false],
        [{ tagName: 'BUTTON', type: 'button' }, false],
        [{}, false],
        [null, false]
    ])('in %j somebody types: %s', (place, typed) => {
        expect(isTypedIn(place)).toBe(typed);
        expect(shortcutOf(press('a'), place)).toBe(typed ? undefined : 'answer');
    });

    it('each key once', () => expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length));
});

it.each([
    ['ringing', 'a', 'ringing a'],
    ['wrapUp', 'a', 'wrapUp a'],
    ['keypad', undefined, ''],
    ['dialling', undefined, 'dialling ']
] as const)('B10: the work of the screen %s', (screen, key, work) => expect(workOf(screen, key)).toBe(work));
