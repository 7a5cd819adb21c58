import { drawLightning } from '../../desk/__tests__/wires';
import DeskNotice from '../deskNotice';

function setUp(recordId: string) {
    const { element, root } = drawLightning(DeskNotice, { text: 'Saved: Visit', recordId });
    const heard: unknown[] = [];
    for (const name of ['open', 'edit']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    return { element, root, heard };
}

afterEach(() => document.body.replaceChildren());

it('X3: a Task that was just saved can be opened, and set right at once', async () => {
    const { element, root, heard } = setUp('00TA');
    expect(root.querySelector('a')?.textContent).toBe('Saved: Visit');
    root.querySelector<HTMLElement>('a')?.click();
    root.querySelector<HTMLElement>('.edit')?.click();
    expect(heard).toEqual([['open', { recordId: '00TA' }], ['edit', { recordId: '00TA' }]]);
    await expect(element).toBeAccessible();
});

it.each([
    ['a record of another kind is edited on its own page', '00QA', true],
    ['what could not be saved is only said', '', false]
])('%s', async (_what, recordId, isLink) => {
    const { element, root } = setUp(recordId);
    expect([root.textContent, root.querySelector('a') !== null, root.querySelector('.edit')]).toEqual(['Saved: Visit', isLink, null]);
    await expect(element).toBeAccessible();
});
