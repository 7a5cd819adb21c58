import { drawPart } from '../../setupApp/__tests__/parts';
import SetupVariables from '../setupVariables';

const ACCOUNT = { name: 'account', from: 'header', key: 'X-Account' };

afterEach(() => document.body.replaceChildren());

it('A10: each variable with the header that it comes from; added, changed, removed, and what is wrong beside it', async () => {
    const { element, root, heard, says, click } = drawPart(SetupVariables, { variables: [ACCOUNT], problems: [{ path: 'customVariables[0].name', problem: 'notAName' }] }, 'fill');
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.problemNotAName');
    await says('[data-field="key"]', 'change', { value: ' X-Customer ' });
    await says('[data-field="from"]', 'change', { value: 'event' });
    await click('[data-id="addVariable"]');
    await click('lightning-button-icon');
    expect(heard).toEqual([
        { variables: [{ ...ACCOUNT, key: 'X-Customer' }] },
        { variables: [{ ...ACCOUNT, from: 'event' }] },
        { variables: [ACCOUNT, { name: '', from: 'header', key: 'X-' }] },
        { variables: [] }
    ]);
    await expect(element).toBeAccessible();
});
