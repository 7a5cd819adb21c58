import { createElement } from 'lwc';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import RuleNote, { type RuleExplained } from '../ruleNote';

beforeAll(useRealLabels);
afterEach(() => document.body.replaceChildren());

const NOTE: RuleExplained = { name: 'Sales', why: ['Not “VIP”: queue is VIP does not hold, it is Sales', '“Sales”: Queue is Sales'], what: ['Logs a task when the call is over.'] };

function draw(note: RuleExplained | undefined): HTMLElement {
    const element = Object.assign(createElement('panel-rule-note', { is: RuleNote }), { note });
    document.body.append(element);
    return element;
}

describe('B5: which rule, and why', () => {
    it('is said when somebody asks', async () => {
        const element = draw(NOTE);
        const details = element.querySelector('details');
        expect(details?.open).toBe(false);
        expect(element.querySelector('summary')?.textContent).toBe('Rule “Sales”');
        if (details) details.open = true;
        expect([...element.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([...NOTE.why, ...NOTE.what]);
        await expect(element).toBeAccessible();
    });

    it('nothing is said where nothing is known', () => expect(draw(undefined).textContent).toBe(''));
});
