import { drawLightning, settled } from '../../desk/__tests__/wires';
import DeskConflict from '../deskConflict';

jest.mock('@salesforce/label/c.deskConflictTheirs', () => ({ default: 'Theirs: {value}' }), { virtual: true });
jest.mock('@salesforce/label/c.deskConflictMine', () => ({ default: 'Mine: {value}' }), { virtual: true });

const conflict = { recordId: '00T', version: 'v2', fields: [{ field: 'Description', theirs: 'Ben’s', ours: 'Mine' }, { field: 'WhatId', theirs: null, ours: '006A' }] };

function setUp() {
    const { element, root } = drawLightning(DeskConflict, { conflict, labels: { Description: { label: 'Comments' } } });
    const heard: unknown[] = [];
    element.addEventListener('resolve', (event) => heard.push((event as CustomEvent).detail));
    return { element, root, heard, save: (): void => root.querySelector<HTMLElement>('lightning-button')?.click() };
}

afterEach(() => document.body.replaceChildren());

it('T11: both versions are shown field by field; theirs stays unless the agent says otherwise', async () => {
    const { element, root, heard, save } = setUp();
    expect([...root.querySelectorAll('lightning-radio-group')]).toMatchObject([
        { label: 'Comments', value: 'theirs', options: [{ label: 'Theirs: Ben’s', value: 'theirs' }, { label: 'Mine: Mine', value: 'mine' }] },
        { label: 'WhatId', options: [{ label: 'Theirs: c.deskConflictEmpty', value: 'theirs' }, { label: 'Mine: 006A', value: 'mine' }] }
    ]);
    await expect(element).toBeAccessible();
    save();
    expect(heard).toEqual([{ recordId: '00T', keep: ['Description', 'WhatId'] }]);
});

it('the agent chooses for each field', async () => {
    const { root, heard, save } = setUp();
    root.querySelector('lightning-radio-group')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'mine' } }));
    await settled();
    save();
    expect(heard).toEqual([{ recordId: '00T', keep: ['WhatId'] }]);
});
