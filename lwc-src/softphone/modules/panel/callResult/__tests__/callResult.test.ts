import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import CallResult from '../callResult';

beforeAll(useRealLabels);
afterEach(clearPage);

it('T10: the results that are offered, the chosen one selected; none takes it back', async () => {
    const { element, get, all, heard, set, text } = draw(CallResult, { results: ['Offer sent', 'Call back'], chosen: 'Call back' }, 'said');
    const select = get('select') as HTMLSelectElement;
    expect([text('label'), select.value, all('option').map((option) => option.textContent)]).toEqual([t('deskResult'), 'Call back', [t('resultNone'), 'Offer sent', 'Call back']]);
    select.value = 'Offer sent';
    select.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await set({ chosen: '' });
    expect([heard('said'), select.value]).toEqual([[{ disposition: 'Offer sent' }], '']);
    await expect(element).toBeAccessible();
});

it('nothing is drawn where nothing is offered', () => {
    expect(draw(CallResult).all('*')).toEqual([]);
});
