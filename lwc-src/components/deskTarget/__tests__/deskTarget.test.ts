import { drawLightning, settled } from '../../desk/__tests__/wires';
import DeskTarget from '../deskTarget';

const INFOS = ['Contact', 'Lead', 'Account', 'Opportunity'].map((apiName) => ({ apiName, label: `${apiName}s` }));
const lead = { id: '00QA', objectApiName: 'Lead' };

async function setUp(given: object = {}) {
    const { element, root } = drawLightning(DeskTarget, { infos: INFOS, open: true, ...given });
    const heard: unknown[] = [];
    element.addEventListener('said', (event) => heard.push((event as CustomEvent<{ said: unknown }>).detail.said));
    const change = async (at: number, kind: string, detail: object): Promise<void> => {
        root.querySelectorAll(kind)[at]?.dispatchEvent(new CustomEvent('change', { detail }));
        await settled();
    };
    await settled();
    return { element, root, heard, change };
}

afterEach(() => document.body.replaceChildren());

it('opens by its button', async () => {
    const { element, root } = await setUp({ open: false });
    const button = root.querySelector<HTMLElement>('lightning-button');
    expect([button?.ariaExpanded, root.querySelector('lightning-record-picker')]).toEqual(['false', null]);
    button?.click();
    await settled();
    expect([button?.ariaExpanded, root.querySelectorAll('lightning-record-picker').length]).toEqual(['true', 2]);
    await expect(element).toBeAccessible();
});

it('person and relation are chosen apart, each of a kind that the user may see', async () => {
    const { root, heard, change } = await setUp({ who: { id: '003A', objectApiName: 'Contact' }, what: null });
    expect(root.querySelectorAll('lightning-combobox')[1]).toMatchObject({ options: [{ label: 'Accounts', value: 'Account' }, { label: 'Opportunitys', value: 'Opportunity' }] });
    expect([...root.querySelectorAll('lightning-record-picker')]).toMatchObject([{ objectApiName: 'Contact', value: '003A' }, { objectApiName: 'Account', value: undefined }]);
    await change(1, 'lightning-combobox', { value: 'Opportunity' });
    await change(1, 'lightning-record-picker', { recordId: '006A' });
    await change(1, 'lightning-record-picker', { recordId: null });
    await change(0, 'lightning-record-picker', { recordId: null });
    expect(heard).toEqual([{ what: { id: '006A', objectApiName: 'Opportunity' } }, { what: null }, { who: null }]);
});

it('X1: a lead takes no Related To: what was there is taken away, and why is said', async () => {
    const { element, root, heard, change } = await setUp({ who: { id: '003A', objectApiName: 'Contact' }, what: { id: '001A', objectApiName: 'Account' } });
    await change(0, 'lightning-combobox', { value: 'Lead' });
    expect(root.querySelector('lightning-record-picker')).toMatchObject({ objectApiName: 'Lead', value: undefined });
    await change(0, 'lightning-record-picker', { recordId: '00QA' });
    expect(heard).toEqual([{ who: lead, what: null }]);
    Object.assign(element, { who: lead, what: null });
    await settled();
    expect([root.querySelector('[data-id="lead-alone"]')?.textContent, root.querySelectorAll('lightning-record-picker').length]).toEqual(['c.deskLeadAlone', 1]);
    await expect(element).toBeAccessible();
});
