import { lead, rossi } from '../../../../__tests__/doubles/calls';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import MatchList from '../matchList';

beforeAll(useRealLabels);
afterEach(clearPage);

describe('X10: several people have the number', () => {
    it('the agent sees each with the reason, and chooses', async () => {
        const { element, all, text, heard } = draw(MatchList, { people: [rossi, lead] }, 'choose');
        expect(text('.panel-question')).toContain('2');
        expect(all('.panel-match__name').map((one) => one.textContent)).toEqual(['Elena Rossi', 'Marco Bianchi']);
        expect(all('.panel-match__detail').map((one) => one.textContent)).toEqual(['Contact · Rossi S.p.A. · Mobile matches +39 340 118 2290', 'Lead · Acme · Found by Salesforce search']);
        all('button')[1]?.click();
        expect(heard('choose')).toEqual([{ recordId: '00QA' }]);
        await expect(element).toBeAccessible();
    });

    it('who is chosen is marked', async () => {
        const { all, set } = draw(MatchList, { people: [rossi, lead] });
        const pressed = (): (string | null)[] => all('button').map((one) => one.getAttribute('aria-pressed'));
        expect(pressed()).toEqual(['false', 'false']);
        await set({ chosenId: '00QA' });
        expect(pressed()).toEqual(['false', 'true']);
    });
});
