import { createRecord } from 'lightning/uiRecordApi';
import { drawLightning, mockOf, settled, wireOf } from '../../desk/__tests__/wires';
import DeskNew from '../deskNew';

jest.mock('@salesforce/label/c.deskNewOf', () => ({ default: 'New {kind}' }), { virtual: true });
jest.mock('@salesforce/label/c.deskRefused', () => ({ default: 'Not yours: {fields}' }), { virtual: true });
jest.mock('@salesforce/label/c.deskBeyond', () => ({ default: 'Also: {fields}' }), { virtual: true });

const INFO = wireOf('lightning/uiObjectInfoApi', 'getObjectInfo');
const PICKLISTS = wireOf('lightning/uiObjectInfoApi', 'getPicklistValuesByRecordType');
const DEFAULTS = wireOf('lightning/uiRecordApi', 'getRecordCreateDefaults');
const field = (apiName: string, more: object = {}): object => ({ apiName, label: apiName, dataType: 'String', length: 80, required: false, createable: true, updateable: true, ...more });
const LEAD = {
    apiName: 'Lead',
    label: 'Lead',
    defaultRecordTypeId: '012A',
    fields: Object.fromEntries(
        [field('LastName', { required: true }), field('Company', { required: true }), field('Phone', { dataType: 'Phone' }), field('Status', { dataType: 'Picklist' }), field('Rating', { createable: false }), field('Place__c', { dataType: 'Location', required: true })].map((one) => [(one as { apiName: string }).apiName, one])
    )
};
const STATUSES = { picklistFieldValues: { Status: { values: [{ label: 'Open', value: 'Open' }, { label: 'Working', value: 'Working' }] } } };
interface Field extends HTMLElement {
    readonly field: { readonly name: string };
    readonly value: unknown;
    readonly problem: string;
    readonly options: readonly object[];
}

async function setUp(info: object = LEAD) {
    const { element, root } = drawLightning(DeskNew, { objectApiName: 'Lead', known: { today: '2026-11-23', number: '+39340', displayName: 'Neu' }, wanted: ['LastName', 'Company', 'Phone', 'Status', 'Rating'] });
    const heard: unknown[] = [];
    for (const name of ['made', 'use', 'full', 'open', 'cancel']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    await settled();
    INFO.emit(info);
    DEFAULTS.emit({ layout: null, record: { fields: { Status: { value: 'Open' } } } });
    await settled();
    PICKLISTS.emit(STATUSES);
    await settled();
    const fields = (): Field[] => [...root.querySelectorAll<Field>('c-desk-field')];
    const type = async (name: string, value: unknown): Promise<void> => {
        fields().find((one) => one.field.name === name)?.dispatchEvent(new CustomEvent('value', { detail: { name, value } }));
        await settled();
    };
    const press = async (selector: string): Promise<void> => {
        root.querySelector<HTMLElement>(selector)?.click();
        await settled();
    };
    return { element, root, heard, fields, type, press };
}

beforeEach(() => mockOf(createRecord).mockResolvedValue({ id: '00QNEW' }));
afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    jest.clearAllMocks();
});

it('while the org is asked there is a skeleton; an org that doesn’t tell is said', async () => {
    const { root } = drawLightning(DeskNew, { objectApiName: 'Lead' });
    expect(root.querySelector('[data-id="skeleton"]')).not.toBeNull();
    INFO.error({ message: 'You do not have access.' }, 403);
    await settled();
    expect(root.querySelector('[data-id="trouble"]')?.textContent).toContain('c.deskNotDescribed');
});

it('X1: asks for what the org’s own description says, filled in with what the call and the org know', async () => {
    const { element, root, fields } = await setUp();
    expect(root.querySelector('h2')?.textContent).toBe('New Lead');
    expect(fields().map((one) => [one.field.name, one.value, one.options.length])).toEqual([['LastName', 'Neu', 0], ['Company', undefined, 0], ['Phone', '+39340', 0], ['Status', 'Open', 2]]);
    expect([root.querySelector('[data-id="refused"]')?.textContent, root.querySelector('[data-id="beyond"]')?.textContent]).toEqual(['Not yours: Rating', 'Also: Place__c']);
    await expect(element).toBeAccessible();
});

it('what is missing is said at its place, and nothing is sent', async () => {
    const { fields, press } = await setUp();
    await press('.save');
    expect(fields().map(({ problem }) => problem)).toEqual(['', 'c.deskMissing', '', '']);
    expect(createRecord).not.toHaveBeenCalled();
});

it('what is saved is what stands in the form, and is told', async () => {
    const { heard, type, press } = await setUp();
    await type('Company', 'Neu KG');
    await type('Status', 'Working');
    await press('.save');
    expect(createRecord).toHaveBeenCalledWith({ apiName: 'Lead', fields: { LastName: 'Neu', Company: 'Neu KG', Phone: '+39340', Status: 'Working' } });
    expect(heard).toMatchObject([['made', { objectApiName: 'Lead', id: '00QNEW', fields: { LastName: 'Neu' } }]]);
    expect(sessionStorage).toHaveLength(0);
});

it('B2: what was typed is there again in the next page, and gone once it is given up', async () => {
    const first = await setUp();
    await first.type('Company', 'Neu KG');
    first.element.remove();
    const { fields, heard, press } = await setUp();
    expect(fields()[1]?.value).toBe('Neu KG');
    await press('lightning-button:nth-of-type(2)');
    expect([heard, sessionStorage.length]).toEqual([[['cancel', {}]], 0]);
});

it('what Salesforce refuses stands at its field, or on top where that isn’t shown', async () => {
    mockOf(createRecord).mockRejectedValueOnce({ status: 400, body: { output: { errors: [], fieldErrors: { Company: [{ errorCode: 'X', message: 'No such company.' }], Region__c: [{ errorCode: 'X', message: 'Say a region.' }] } } } });
    const { root, fields, type, press } = await setUp();
    await type('Company', 'Neu KG');
    await press('.save');
    expect([fields()[1]?.problem, root.querySelector('[data-id="said"]')?.textContent]).toEqual(['No such company.', 'Say a region.']);
});

it('duplicates that the org names are shown; the full form takes one all the same, with everything that was typed', async () => {
    mockOf(createRecord).mockRejectedValueOnce({ status: 400, body: { output: { errors: [{ errorCode: 'DUPLICATES_DETECTED', message: 'Use one?', duplicateRecordError: { matchResults: [{ apiName: 'Lead', isAllowSave: true, matchRecordIds: ['00QA'] }] } }] } } });
    const { root, heard, type, press } = await setUp();
    await type('Company', 'Neu KG');
    await press('.save');
    expect(root.querySelector('c-desk-duplicates')).toMatchObject({ hints: { ids: ['00QA'] } });
    expect(root.querySelector('.full')).toMatchObject({ label: 'c.deskSaveAnyway' });
    await press('.full');
    root.querySelector('c-desk-duplicates')?.dispatchEvent(new CustomEvent('use', { detail: { candidate: { id: '00QA' } } }));
    expect(heard).toEqual([['full', { objectApiName: 'Lead', fields: { LastName: 'Neu', Company: 'Neu KG', Phone: '+39340', Status: 'Open' } }], ['use', { candidate: { id: '00QA' } }]]);
});

it('a record type is chosen where there are several, and its picklists are asked for', async () => {
    const type = (recordTypeId: string): object => ({ available: true, master: false, name: recordTypeId, recordTypeId });
    const { root, type: fill, press } = await setUp({ ...LEAD, recordTypeInfos: { A: type('012A'), B: type('012B') } });
    root.querySelector('lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value: '012B' } }));
    await settled();
    expect(PICKLISTS.getLastConfig()).toEqual({ objectApiName: 'Lead', recordTypeId: '012B' });
    await fill('Company', 'Neu KG');
    await press('.save');
    expect(mockOf(createRecord).mock.calls[0]?.[0]).toMatchObject({ fields: { RecordTypeId: '012B' } });
});
