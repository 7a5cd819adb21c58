import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import CallerCard from '../callerCard';

const rossi = { title: 'Elena Rossi', about: 'Buyer · Rossi S.p.A.', why: 'Mobile matches +39 340 118 2290', icon: 'standard:contact', recordId: '003A' };
const nobody = { title: '+39 340 118 2290', about: '', why: '', icon: 'standard:unmatched' };

beforeAll(useRealLabels);
afterEach(clearPage);

describe('B5: who is on the line', () => {
    it('is shown with the reason, and their record opens with a click', async () => {
        const { element, text, get, click, heard } = draw(CallerCard, { caller: rossi }, 'open');
        expect([text('h2'), text('.panel-caller__about'), text('[data-id="why"]')]).toEqual(['Elena Rossi', 'Buyer · Rossi S.p.A.', 'Mobile matches +39 340 118 2290']);
        expect(get('article').getAttribute('aria-labelledby')).toBe(get('h2').id);
        await click('Elena Rossi');
        expect(heard('open')).toEqual([{ recordId: '003A' }]);
        await expect(element).toBeAccessible();
    });

    it('somebody without a record is no button, and nothing stands there for nothing', async () => {
        const { element, text, all } = draw(CallerCard, { caller: nobody });
        expect(text()).toBe('+39 340 118 2290');
        expect([all('button').length, all('p').length]).toEqual([0, 0]);
        await expect(element).toBeAccessible();
    });
});
