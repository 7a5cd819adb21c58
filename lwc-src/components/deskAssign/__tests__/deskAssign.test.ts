import USER_ID from '@salesforce/user/Id';
import { drawLightning, settled, wireOf } from '../../desk/__tests__/wires';
import DeskAssign from '../deskAssign';

const RECORD = wireOf('lightning/uiRecordApi', 'getRecord');

async function setUp(ownerId: string = USER_ID) {
    const { element, root } = drawLightning(DeskAssign, { ownerId, aboutId: '003A', ownerField: ['Contact.OwnerId'] });
    const owners: string[] = [];
    element.addEventListener('owner', (event) => owners.push((event as CustomEvent<{ ownerId: string }>).detail.ownerId));
    await settled();
    RECORD.emit({ fields: { OwnerId: { value: '005B' } } });
    await settled();
    const change = async (selector: string, detail: object): Promise<void> => {
        root.querySelector(selector)?.dispatchEvent(new CustomEvent('change', { detail }));
        await settled();
    };
    return { element, root, owners, change, assign: (value: string) => change('lightning-combobox', { value }) };
}

afterEach(() => document.body.replaceChildren());

it('X3: the user’s own to begin with; the record’s owner is offered where there is one', async () => {
    const { element, root, owners, assign } = await setUp();
    const box = root.querySelector<HTMLElement & { value: string; options: { value: string }[] }>('lightning-combobox');
    expect([box?.value, box?.options.map(({ value }) => value)]).toEqual(['me', ['me', 'owner', 'user', 'queue']]);
    await assign('owner');
    await assign('me');
    expect(owners).toEqual(['005B', USER_ID]);
    await expect(element).toBeAccessible();
});

it('X3: another user, or a queue, is picked; until then nobody has it', async () => {
    const { element, root, owners, change, assign } = await setUp();
    await assign('user');
    expect(root.querySelector('lightning-record-picker')).toMatchObject({ objectApiName: 'User' });
    await assign('queue');
    expect(root.querySelector('lightning-record-picker')).toMatchObject({ objectApiName: 'Group', filter: { criteria: [{ fieldPath: 'Type', operator: 'eq', value: 'Queue' }] } });
    await change('lightning-record-picker', { recordId: '00GA' });
    await change('lightning-record-picker', { recordId: null });
    expect(owners).toEqual(['', '', '00GA', '']);
    await expect(element).toBeAccessible();
});

it.each([
    ['00GA', 'queue'],
    ['005B', 'user'],
    ['', 'user']
])('B2: whose it was is there again after a reload: %j', async (ownerId, assignee) => {
    const { root } = await setUp(ownerId);
    expect(root.querySelector('lightning-combobox')).toMatchObject({ value: assignee });
});
