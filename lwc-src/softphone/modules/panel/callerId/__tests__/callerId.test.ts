import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import CallerId from '../callerId';

const callerIds = [
    { name: 'Main office', number: '+39028088100' },
    { name: 'Support', number: '+39028088200' }
];

beforeAll(useRealLabels);
afterEach(clearPage);

it.each([
    [true, 'callerIdOnce'],
    [false, 'callerIdUsual']
] as const)('shows the number that holds among those that are offered (for the next call alone: %s), and fires what is chosen', async (nextOnly, label) => {
    const { element, get, heard, all, text } = draw(CallerId, { callerIds, number: '+39028088200', nextOnly }, 'choose');
    const select = get('select') as HTMLSelectElement;
    expect([select.value, text('label')]).toEqual(['+39028088200', t(label)]);
    expect(all('option').map((option) => option.textContent)).toEqual([t('callerIdOfPbx'), 'Main office', 'Support']);
    select.value = '';
    select.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    expect(heard('choose')).toEqual([{ number: '' }]);
    await expect(element).toBeAccessible();
});
