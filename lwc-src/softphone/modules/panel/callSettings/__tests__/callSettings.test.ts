import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import CallSettings from '../callSettings';

beforeAll(useRealLabels);
afterEach(clearPage);

it('shows what holds, and fires what is chosen', async () => {
    const { element, get, heard, all } = draw(CallSettings, { preferences: { autoAnswer: 'whenAsked', waitingTone: false } }, 'change');
    const mode = get('select') as HTMLSelectElement;
    expect([mode.value, (get('input') as HTMLInputElement).checked]).toEqual(['whenAsked', false]);
    expect(all('option').map((option) => option.textContent)).toEqual([t('autoAnswerNever'), t('autoAnswerWhenAsked'), t('autoAnswerAlways')]);
    mode.value = 'always';
    mode.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    get('input').click();
    expect(heard('change')).toEqual([{ autoAnswer: 'always' }, { waitingTone: true }]);
    await expect(element).toBeAccessible();
});

it('what the admin has locked can be seen, not chosen', async () => {
    const { element, get, text } = draw(CallSettings, { preferences: { autoAnswer: 'always', waitingTone: true }, locked: new Set(['autoAnswer', 'waitingTone']) });
    expect([(get('select') as HTMLSelectElement).disabled, text('#auto-answer-hint')]).toEqual([true, t('autoAnswerLocked')]);
    expect([(get('input') as HTMLInputElement).disabled, text('[data-id="waiting-tone-locked"]')]).toEqual([true, t('autoAnswerLocked')]);
    await expect(element).toBeAccessible();
});
