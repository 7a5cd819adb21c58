import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, type Drawn } from '../../../../__tests__/doubles/draw';
import MoreMenu from '../moreMenu';

const ITEMS = [
    { id: 'add', text: 'Add', icon: 'utility:adduser' },
    { id: 'record', text: 'Start recording', icon: 'utility:record' }
];
const setUp = (): Drawn => draw(MoreMenu, { items: ITEMS }, 'choose');
const focusedText = (): string => (document.activeElement?.textContent ?? '').trim();
async function press(key: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await drawn();
}

beforeAll(useRealLabels);
afterEach(clearPage);

it('what is used seldom is behind one button; chosen, it is told and the focus is back', async () => {
    const menu = setUp();
    const button = menu.get('button');
    expect([button.textContent?.trim(), button.getAttribute('aria-haspopup'), button.getAttribute('aria-expanded')]).toEqual(['More', 'menu', 'false']);
    await expect(menu.element).toBeAccessible();
    await menu.click('More');
    expect([button.getAttribute('aria-expanded'), focusedText()]).toEqual(['true', 'Add']);
    await expect(menu.element).toBeAccessible();
    menu.all('[role="menuitem"]')[1]?.click();
    await drawn();
    expect([menu.heard('choose'), menu.all('[role="menu"]'), document.activeElement]).toEqual([[{ id: 'record' }], [], button]);
});

it('goes by keyboard; Escape closes it and gives the focus back, so does a click elsewhere, which keeps it', async () => {
    const menu = setUp();
    const button = menu.get('button');
    button.focus();
    await press('x');
    expect(menu.all('[role="menu"]')).toEqual([]);
    await press('ArrowUp');
    expect(focusedText()).toBe('Start recording');
    await press('ArrowDown');
    expect(focusedText()).toBe('Add');
    await press('s');
    expect(focusedText()).toBe('Start recording');
    await press('Escape');
    expect([menu.all('[role="menu"]'), document.activeElement]).toEqual([[], button]);
    await press('ArrowDown');
    expect(focusedText()).toBe('Add');
    (document.activeElement as HTMLElement).dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: document.body }));
    await drawn();
    expect(menu.all('[role="menu"]')).toEqual([]);
});
