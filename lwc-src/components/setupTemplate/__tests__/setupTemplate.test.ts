import { drawPart } from '../../setupApp/__tests__/parts';
import SetupTemplate from '../setupTemplate';

const draw = (value: string) => drawPart(SetupTemplate, { label: 'Subject', value, customVariables: ['campaign'], problem: value === '{nobody}' ? 'No such variable.' : '' }, 'fill');

afterEach(() => document.body.replaceChildren());

describe('A6: a subject from parts', () => {
    it('shows texts and variables by their names', async () => {
        const { element, root } = draw('[{queue|direction}] {custom.campaign}');
        expect([...root.querySelectorAll('[data-variable]')].map((one) => one.textContent)).toEqual(['c.wordVariableQueue / c.wordVariableDirection', 'campaign']);
        expect(root.querySelectorAll('lightning-input')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });
    it('takes parts on, changes, moves and removes them', async () => {
        const { heard, says } = draw('Call {number}');
        await says('[data-id="add"]', 'select', { value: 'custom.campaign' });
        await says('[data-id="add"]', 'select', { value: '=' });
        await says('lightning-input', 'change', { value: 'Phone ' });
        await says('lightning-button-menu[data-index="1"]', 'select', { value: 'left' });
        await says('lightning-button-menu[data-index="0"]', 'select', { value: 'right' });
        await says('lightning-button-menu[data-index="0"]', 'select', { value: 'remove' });
        expect(heard.map((one) => (one as { value: string }).value)).toEqual(['Call {number} {custom.campaign}', 'Call {number}c.ruleEditText', 'Phone {number}', '{number}Call ', '{number}Call ', '{number}']);
    });
    it('begins with nothing, and says what is wrong', async () => {
        const { heard, says } = draw('');
        await says('[data-id="add"]', 'select', { value: 'queue' });
        expect([heard, draw('{nobody}').root.querySelector('[role="alert"]')?.textContent]).toEqual([[{ value: '{queue}' }], 'No such variable.']);
    });
});
