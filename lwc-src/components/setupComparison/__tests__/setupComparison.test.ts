import { NO_SETTINGS } from '../../../core/rule/settings';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupComparison from '../setupComparison';

const settings = { ...NO_SETTINGS, customVariables: [{ name: 'campaign', from: 'header', key: 'X-Campaign' }], calendars: [{ id: 'sales', name: 'Sales hours', timeZone: 'UTC', week: {}, holidays: [] }] };
const draw = (condition: object) => drawPart(SetupComparison, { condition, settings, path: 'when.all[0]', problems: [{ path: 'when.all[0].values[0]', problem: 'patternEmpty' }] }, 'fill');
const values = (root: ShadowRoot, at: number): string[] => (props(root.querySelectorAll('lightning-combobox')[at])['options'] as { value: string }[]).map(({ value }) => value);

afterEach(() => document.body.replaceChildren());

describe('A10: one condition', () => {
    it('on words of ours, chosen from a list', async () => {
        const { element, root, heard, says, click } = draw({ variable: 'outcome', is: 'anyOf', values: ['missed'] });
        expect([values(root, 0).includes('custom.campaign'), values(root, 1), values(root, 2).includes('missed')]).toEqual([true, ['anyOf', 'noneOf'], false]);
        expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.problemPatternEmpty');
        await says('[data-id="add"]', 'change', { value: 'busy' });
        await click('lightning-button-icon');
        await says('[data-id="is"]', 'change', { value: 'noneOf' });
        expect(heard).toEqual([
            { condition: { variable: 'outcome', is: 'anyOf', values: ['missed', 'busy'] } },
            { condition: { variable: 'outcome', is: 'anyOf', values: [] } },
            { condition: { variable: 'outcome', is: 'noneOf', values: ['missed'] } }
        ]);
        await expect(element).toBeAccessible();
    });
    it('on texts, with patterns between commas', async () => {
        const { root, heard, says } = draw({ variable: 'queue', is: 'anyOf', values: ['Sales'] });
        expect([values(root, 1), props(root.querySelector('lightning-input'))['value']]).toEqual([['anyOf', 'noneOf', 'given', 'empty'], 'Sales']);
        await says('lightning-input', 'change', { value: ' Sales , , IT*' });
        await says('[data-id="is"]', 'change', { value: 'empty' });
        expect(heard).toEqual([{ condition: { variable: 'queue', is: 'anyOf', values: ['Sales', 'IT*'] } }, { condition: { variable: 'queue', is: 'empty' } }]);
        expect(draw({ variable: 'queue', is: 'empty' }).root.querySelector('lightning-input')).toBeNull();
    });
    it('on matches, of some kinds or any', async () => {
        const { root, heard, says, click } = draw({ variable: 'match', is: 'one', objects: ['Contact'] });
        expect(values(root, 1)).toEqual(['none', 'one', 'many', 'some']);
        await says('[data-id="add"]', 'change', { value: 'Lead' });
        await click('lightning-button-icon');
        await says('[data-id="is"]', 'change', { value: 'many' });
        expect(heard).toEqual([
            { condition: { variable: 'match', is: 'one', objects: ['Contact', 'Lead'] } },
            { condition: { variable: 'match', is: 'one' } },
            { condition: { variable: 'match', is: 'many', objects: ['Contact'] } }
        ]);
    });
    it('on business hours', async () => {
        const { root, heard, says } = draw({ variable: 'hours', is: 'open', calendar: 'sales' });
        expect(values(root, 2)).toEqual(['sales']);
        await says('[data-id="calendar"]', 'change', { value: 'support' });
        await says('[data-id="is"]', 'change', { value: 'closed' });
        expect(heard).toEqual([{ condition: { variable: 'hours', is: 'open', calendar: 'support' } }, { condition: { variable: 'hours', is: 'closed', calendar: 'sales' } }]);
    });
    it('begins anew with another variable, and shows one that is gone', async () => {
        const { root, heard, says } = draw({ variable: 'custom.gone', is: 'given' });
        expect(values(root, 0)).toContain('custom.gone');
        await says('lightning-combobox', 'change', { value: 'match' });
        await says('lightning-combobox', 'change', { value: 'hours' });
        await says('lightning-combobox', 'change', { value: 'did' });
        expect(heard).toEqual([{ condition: { variable: 'match', is: 'some' } }, { condition: { variable: 'hours', is: 'open', calendar: 'sales' } }, { condition: { variable: 'did', is: 'anyOf', values: [] } }]);
    });
});
