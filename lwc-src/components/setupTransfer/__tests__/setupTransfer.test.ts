import { settled } from '../../desk/__tests__/wires';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupTransfer from '../setupTransfer';

afterEach(() => document.body.replaceChildren());

it('B4: rules are pasted in, and what is wrong with them is listed', async () => {
    const { element, root, heard, says, click } = drawPart(SetupTransfer, { problems: ['rules[0]: too deep'] }, 'import', 'cancel');
    await says('[data-id="json"]', 'change', { value: '{}' });
    await click('[data-id="import"]');
    await click('[data-id="cancel"]');
    expect([heard, root.querySelector('[role="alert"]')?.textContent]).toEqual([[{ json: '{}' }, null], 'rules[0]: too deep']);
    await expect(element).toBeAccessible();
});

it('or taken elsewhere by the clipboard, where the browser allows it', async () => {
    const { part, click } = drawPart(SetupTransfer, { exported: '{}' });
    await click('[data-id="copy"]');
    expect(props(part('[data-id="copy"]'))['label']).toBe('c.setupCopy');
    const writeText = jest.fn(() => Promise.resolve());
    Object.assign(navigator, { clipboard: { writeText } });
    await click('[data-id="copy"]');
    await settled();
    expect([writeText.mock.calls, props(part('[data-id="copy"]'))['label']]).toEqual([[['{}']], 'c.setupCopied']);
});
