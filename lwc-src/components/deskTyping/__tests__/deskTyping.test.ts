import { drawLightning } from '../../desk/__tests__/wires';
import DeskAssign from '../../deskAssign/deskAssign';
import DeskCall from '../../deskCall/deskCall';
import DeskTyping from '../deskTyping';

/** A component that puts its fields into one; everything that happens there happens to an element of it. */
function at(Component: typeof DeskCall | typeof DeskAssign, values: object, selector: string) {
    const { element, root } = drawLightning(Component, values);
    const field = root.querySelector(selector);
    const heard: unknown[] = [];
    element.addEventListener('typing', (event) => heard.push((event as CustomEvent<{ isTyping: boolean }>).detail.isTyping));
    element.addEventListener('keydown', ({ key }) => heard.push(key));
    field?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    return heard;
}

afterEach(() => document.body.replaceChildren());

describe('B10: a letter typed into a field is a letter, and the Desk knows who types', () => {
    it('notes', () => expect(at(DeskCall, {}, 'lightning-textarea')).toEqual([true, false]));
    it('a record that is searched for', () => expect(at(DeskAssign, { ownerId: '005B' }, 'lightning-record-picker')).toEqual([true, false]));
});

it('a key pressed on anything else goes on to the phone', () => expect(at(DeskCall, {}, 'c-desk-party')).toEqual(['a']));

it('is nothing to who looks or listens', async () => {
    const { element } = drawLightning(DeskTyping);
    await expect(element).toBeAccessible();
});
