import { settled } from '../../desk/__tests__/wires';
import { drawPart } from '../../setupApp/__tests__/parts';
import SetupRuleList from '../setupRuleList';

jest.mock('@salesforce/label/c.ruleEditPosition', () => ({ default: 'Rule {place} of {all}: {name}' }), { virtual: true });

const rules = ['Sales', 'Missed'].map((name) => ({ id: name, name, on: name === 'Sales', summary: 'Inbound', problem: name === 'Missed' ? 'Cannot be read.' : '' }));
const draw = () => drawPart(SetupRuleList, { rules, selectedId: 'Sales' }, 'choose', 'move', 'toggle');

afterEach(() => document.body.replaceChildren());

describe('A10: the rules in their order', () => {
    it('with what each says, the built-in one last', async () => {
        const { element, root } = draw();
        expect([...root.querySelectorAll('li')].map((one) => one.textContent)).toEqual([expect.stringContaining('SalesInbound'), expect.stringContaining('Cannot be read.'), expect.stringContaining('c.ruleEverythingElse')]);
        expect([...root.querySelectorAll('[data-handle]')].map((one) => one.getAttribute('aria-label'))).toEqual(['Rule 1 of 2: Sales', 'Rule 2 of 2: Missed']);
        await expect(element).toBeAccessible();
    });
    it('one is opened, and switched', async () => {
        const { heard, says, click } = draw();
        await click('.name[data-id="Missed"]');
        await says('lightning-input[data-id="Missed"]', 'change', { checked: true });
        expect(heard).toEqual([{ id: 'Missed' }, { id: 'Missed', on: true }]);
    });
    it('B10: moved by the arrow keys, with the focus', async () => {
        const { element, heard, part } = draw();
        const handle = part('[data-handle][data-id="Missed"]');
        for (const key of ['ArrowUp', 'ArrowDown', 'x']) handle.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
        Object.assign(element, { rules: [...rules].reverse() });
        await settled();
        expect([heard, element.shadowRoot?.activeElement?.getAttribute('aria-label')]).toEqual([[{ id: 'Missed', by: -1 }, { id: 'Missed', by: 1 }], 'Rule 1 of 2: Missed']);
    });
    it('or dragged', () => {
        const { heard, part } = draw();
        const drag = (id: string, type: string): boolean => part(`li[data-id="${id}"]`).dispatchEvent(new CustomEvent(type, { cancelable: true }));
        drag('Missed', 'dragstart');
        expect(drag('Sales', 'dragover')).toBe(false);
        drag('Sales', 'drop');
        drag('Sales', 'drop');
        expect(heard).toEqual([{ id: 'Missed', at: 'Sales' }]);
    });
});
