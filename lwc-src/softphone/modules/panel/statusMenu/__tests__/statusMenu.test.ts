import type { ShownStatus } from '../../../../../core/state/shownStatus';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, type Drawn } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import StatusMenu from '../statusMenu';

const NINE = new Date(2026, 10, 22, 9, 5).getTime();
const setUp = (status: ShownStatus = { name: 'available', since: NINE }, choice: object = { name: 'available' }): Drawn =>
    draw(StatusMenu, { status, choice, reasons: ['Break', 'Lunch'] }, 'choose');
const rows = ({ all }: Drawn): string[] => all('[role="menuitemradio"]').map((row) => (row.textContent ?? '').trim());
const focusedText = (): string => (document.activeElement?.textContent ?? '').trim();
async function press(key: string): Promise<boolean> {
    const goesOn = document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ?? true;
    await drawn();
    return goesOn;
}

beforeAll(useRealLabels);
afterEach(clearPage);

it.each<[ShownStatus, string, RegExp | '']>([
    [{ name: 'available', since: NINE }, 'Available', /^since .*9:05/],
    [{ name: 'available' }, 'Available', ''],
    [{ name: 'doNotDisturb', since: NINE }, 'Do not disturb', /^since/],
    [{ name: 'away', reason: 'Lunch', since: NINE }, 'Away: Lunch', /^since/],
    [{ name: 'onACall', since: NINE, next: { name: 'away', reason: 'Lunch' } }, 'On a call, then Lunch', ''],
    [{ name: 'onACall', since: NINE, next: { name: 'doNotDisturb' } }, 'On a call, then Do not disturb', ''],
    [{ name: 'wrapUp', since: NINE, until: NINE + 60_000 }, 'Wrap-up', /^until .*9:06/]
])('B10: %j is said in words, with the time, and drawn in a shape of its own', async (status, text, since) => {
    const menu = setUp(status);
    expect([menu.text('[data-id="status"]'), menu.text('[role="status"]')]).toEqual([text, text]);
    expect(menu.text('[data-id="since"]')).toMatch(since || /^$/);
    expect(menu.get('.panel-dot').classList.contains(`panel-dot_${status.name}`)).toBe(true);
    await expect(menu.element).toBeAccessible();
});

it('B10: opens on a click, with the focus on what holds, and chooses', async () => {
    const menu = setUp({ name: 'away', reason: 'Break' }, { name: 'away', reason: 'Break' });
    const button = menu.get('button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.click();
    await drawn();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(rows(menu)).toEqual(['Available', 'Break', 'Lunch', 'Do not disturb']);
    expect(menu.all('[aria-checked="true"]').map((row) => row.textContent?.trim())).toEqual(['Break']);
    expect(focusedText()).toBe('Break');
    await expect(menu.element).toBeAccessible();
    menu.all('[role="menuitemradio"]')[3]?.click();
    await drawn();
    expect(menu.heard('choose')).toEqual([{ choice: { name: 'doNotDisturb' } }]);
    expect([rows(menu), document.activeElement]).toEqual([[], button]);
});

it('B10: goes by keyboard: arrows go round, Home and End, first letters; Escape closes and gives the focus back', async () => {
    const menu = setUp();
    menu.get('button').focus();
    await press('x');
    expect(rows(menu)).toEqual([]);
    await press('ArrowDown');
    expect(focusedText()).toBe('Available');
    const leads = (key: string): string => {
        void press(key);
        return focusedText();
    };
    const led = ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'Home', 'l', 'd', 'z', 'F1'].map(leads);
    expect(led).toEqual(['Do not disturb', 'Available', 'Break', 'Do not disturb', 'Available', 'Lunch', 'Do not disturb', 'Do not disturb', 'Do not disturb']);
    expect(await press('Escape')).toBe(false);
    expect([rows(menu), document.activeElement]).toEqual([[], menu.get('button')]);
    await press('ArrowUp');
    expect(focusedText()).toBe('Do not disturb');
});

it('a click on the button closes it again, and so does going elsewhere', async () => {
    const menu = setUp();
    menu.get('button').click();
    await drawn();
    menu.get('button').click();
    await drawn();
    expect(rows(menu)).toEqual([]);
    menu.get('button').click();
    await drawn();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    await drawn();
    expect([rows(menu), document.activeElement]).toEqual([[], elsewhere]);
});

it('the label says what the button is for', () => {
    expect(setUp().text('button')).toContain(t('status'));
});
