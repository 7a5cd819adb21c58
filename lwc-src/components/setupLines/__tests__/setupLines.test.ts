import { drawPart, props } from '../../setupApp/__tests__/parts';
import { DEFAULT_DESCRIPTION } from '../../../core/log/description';
import SetupLines from '../setupLines';

const draw = (lines?: object[]) => drawPart(SetupLines, { label: 'Description', lines, path: 'log.description', problems: [{ path: 'log.description[0].value', problem: 'unknownVariable' }] }, 'fill');
const [first, ...others] = DEFAULT_DESCRIPTION;

afterEach(() => document.body.replaceChildren());

describe('A7: a description from lines', () => {
    it('shows the default, which becomes the rule’s own when it is changed', async () => {
        const { element, root, heard, says, click } = draw();
        expect([root.querySelectorAll('c-setup-template'), root.querySelector('[data-id="default"]')]).toEqual([expect.objectContaining({ length: DEFAULT_DESCRIPTION.length }), null]);
        expect([props(root.querySelector('lightning-input'))['placeholder'], props(root.querySelector('c-setup-template'))['problem']]).toEqual(['c.wordDate', 'c.problemUnknownVariable']);
        await says('lightning-input', 'change', { value: 'When' });
        await says('lightning-input', 'change', { value: '' });
        await says('c-setup-template', 'fill', { value: '{day}' });
        await click('lightning-button-icon');
        await click('[data-id="add"]');
        expect(heard).toEqual([
            { lines: [{ value: '{date}', label: 'When' }, ...others] },
            { lines: DEFAULT_DESCRIPTION },
            { lines: [{ ...first, value: '{day}' }, ...others] },
            { lines: others },
            { lines: [...DEFAULT_DESCRIPTION, { label: 'c.ruleEditLabel', value: '' }] }
        ]);
        await expect(element).toBeAccessible();
    });
    it('its own can go back to the default', async () => {
        const { heard, click } = draw([{ label: 'Who', value: '{name}' }]);
        await click('[data-id="default"]');
        expect(heard).toEqual([{ lines: undefined }]);
    });
});
