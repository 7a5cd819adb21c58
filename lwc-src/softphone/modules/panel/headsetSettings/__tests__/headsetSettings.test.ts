import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import HeadsetSettings from '../headsetSettings';

beforeAll(useRealLabels);
afterEach(clearPage);

it('an agent connects a headset', async () => {
    const { element, click, heard, text } = draw(HeadsetSettings, { canConnect: true }, 'connect');
    expect(text('[role="status"]')).toBe(t('headsetHint'));
    await click(t('headsetConnect'));
    expect(heard('connect')).toHaveLength(1);
    await expect(element).toBeAccessible();
});

it('sees which are connected, and forgets one', async () => {
    const { element, click, heard, text } = draw(HeadsetSettings, { names: ['Desk 20', 'Travel 5'], canConnect: true }, 'forget');
    expect(text()).toContain(t('headsetConnected', { headset: 'Travel 5' }));
    await click(t('headsetForget', { headset: 'Travel 5' }));
    expect(heard('forget')).toEqual([{ name: 'Travel 5' }]);
    await expect(element).toBeAccessible();
});

it('reads why there is none, without a button that does nothing', async () => {
    const { element, all, text } = draw(HeadsetSettings, { trouble: 'policy', canConnect: false });
    expect([text('[role="status"]'), all('button')]).toEqual([t('headsetPolicy'), []]);
    await expect(element).toBeAccessible();
});
