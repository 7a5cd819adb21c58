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

it('T11: both versions are shown field by field; of texts both stay, else theirs, unless the agent says otherwise', async () => {
    const { element, root, heard, save } = setUp();
    const rows = [...root.querySelectorAll('fieldset')].map((row) => [row.querySelector('legend')?.textContent, ...[...row.querySelectorAll('label')].map((one) => `${one.querySelector('input')?.checked ? '* ' : ''}${one.textContent}`)]);
    expect(rows).toEqual([
        ['Comments', '* c.deskConflictBoth', 'Theirs: Ben’s', 'Mine: Mine'],
        ['WhatId', '* Theirs: c.deskConflictEmpty', 'Mine: 006A']
    ]);
    await expect(element).toBeAccessible();
    save();
    expect(heard).toEqual([{ recordId: '00T', keep: ['WhatId'], both: ['Description'] }]);
});

it('the agent chooses for each field', async () => {
    const { root, heard, save } = setUp();
    for (const input of root.querySelectorAll<HTMLElement>('[data-side="mine"]')) input.click();
    await settled();
    save();
    expect(heard).toEqual([{ recordId: '00T', keep: [], both: [] }]);
});
