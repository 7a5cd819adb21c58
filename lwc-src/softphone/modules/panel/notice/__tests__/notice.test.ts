import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Notice from '../notice';

beforeAll(useRealLabels);
afterEach(clearPage);

it('something that didn’t work is announced, and stays until it is closed', async () => {
    const { element, text, click, heard } = draw(Notice, { text: 'The keys could not be sent.' }, 'close');
    expect(text('[role="alert"] p')).toBe('The keys could not be sent.');
    await click(t('close'));
    expect(heard('close')).toHaveLength(1);
    await expect(element).toBeAccessible();
});
