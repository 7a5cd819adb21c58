import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupForm, { type FormField } from '../setupForm';

const fields: FormField[] = [
    { name: 'as', label: 'Log as', kind: 'choice', value: 'Task', options: [{ label: 'Task', value: 'Task' }] },
    { name: 'on', label: 'On', kind: 'toggle', value: true, wide: true },
    { name: 'days', label: 'Days', kind: 'text', value: 'x', problem: 'Not a number.' },
    { name: 'note', label: 'Note', kind: 'area', value: '' }
];

afterEach(() => document.body.replaceChildren());

it('shows each thing with its name, tells what is filled in, and what is wrong stands beside it', async () => {
    const { element, root, heard, says } = drawPart(SetupForm, { fields }, 'fill');
    expect(['as', 'on', 'days', 'note'].map((one) => props(root.querySelector(`[data-name="${one}"]`))['label'])).toEqual(['Log as', 'On', 'Days', 'Note']);
    expect([...root.querySelectorAll('[role="alert"]')].map((one) => one.textContent)).toEqual(['Not a number.']);
    await says('lightning-combobox', 'change', { value: 'Case' });
    await says('[data-name="on"]', 'change', { checked: false });
    await says('[data-name="days"]', 'change', { value: '3' });
    expect(heard).toEqual([
        { name: 'as', value: 'Case' },
        { name: 'on', value: false },
        { name: 'days', value: '3' }
    ]);
    await expect(element).toBeAccessible();
});
