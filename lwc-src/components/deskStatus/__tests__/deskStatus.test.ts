import type { ShownStatus } from '../../../core/state/shownStatus';
import { drawLightning } from '../../desk/__tests__/wires';
import DeskStatus from '../deskStatus';

jest.mock('@salesforce/label/c.statusAway', () => ({ default: 'Away: {reason}' }), { virtual: true });
jest.mock('@salesforce/label/c.statusSince', () => ({ default: 'since {time}' }), { virtual: true });
jest.mock('@salesforce/label/c.statusUntil', () => ({ default: 'until {time}' }), { virtual: true });
jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Europe/Rome' }), { virtual: true });

const EIGHT_UTC = Date.UTC(2026, 10, 22, 8, 5);

it.each<[ShownStatus | undefined, string]>([
    [undefined, 'c.statusNotConnected'],
    [{ name: 'available', since: EIGHT_UTC }, 'c.statusAvailable since 09:05'],
    [{ name: 'away', reason: 'Lunch', since: EIGHT_UTC }, 'Away: Lunch since 09:05'],
    [{ name: 'wrapUp', since: EIGHT_UTC, until: EIGHT_UTC + 60_000 }, 'c.statusWrapUp until 09:06']
])('%j reads “%s”, in the user’s own time', async (status, text) => {
    const { element, root } = drawLightning(DeskStatus, status ? { status } : {});
    expect(root.textContent?.replace(/\s+/g, ' ').trim()).toBe(text);
    await expect(element).toBeAccessible();
});
