import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Tabs from '../tabs';

beforeAll(useRealLabels);
afterEach(clearPage);

it('four tabs; the one that is open is named so', async () => {
    const { element, all, set } = draw(Tabs, { selected: 'keypad' });
    const current = (): (string | null)[] => all('button').map((one) => one.getAttribute('aria-current'));
    expect(all('button').map((one) => one.textContent?.trim())).toEqual([t('keypadTab'), t('colleaguesTab'), t('callsTab'), t('settingsTab')]);
    expect(current()).toEqual(['page', null, null, null]);
    await expect(element).toBeAccessible();
    await set({ selected: 'settings' });
    expect(current()).toEqual([null, null, null, 'page']);
});

it('a click opens one', async () => {
    const { click, heard } = draw(Tabs, {}, 'tab');
    await click(t('callsTab'), t('settingsTab'), t('keypadTab'));
    expect(heard('tab')).toEqual([{ tab: 'calls' }, { tab: 'settings' }, { tab: 'keypad' }]);
});

it('missed calls are counted on theirs', async () => {
    const { element, text, all, set } = draw(Tabs, { missed: 3 });
    expect(text('[data-id="calls"]')).toBe(`${t('callsTab')}3`);
    await expect(element).toBeAccessible();
    await set({ missed: 0 });
    expect(all('.panel-badge-count')).toHaveLength(0);
});
