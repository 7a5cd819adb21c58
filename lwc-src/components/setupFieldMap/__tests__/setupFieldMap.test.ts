import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupFieldMap from '../setupFieldMap';

const field = (apiName: string, dataType: string, more: object = {}): object => ({ apiName, label: apiName, dataType, writeable: true, length: 0, ...more });
const described = {
    Priority: field('Priority', 'Picklist', { values: ['High', 'Low'] }),
    Region__c: field('Region__c', 'String'),
    Topics__c: field('Topics__c', 'MultiPicklist', { values: ['A', 'B'] }),
    Urgent__c: field('Urgent__c', 'Boolean'),
    Owner__c: field('Owner__c', 'String', { writeable: false }),
    Subject: field('Subject', 'ComboBox')
};
const draw = (fields: object[]) => drawPart(SetupFieldMap, { label: 'Other fields', fields, described, path: 'log.fields', problems: [{ path: 'log.fields[0].value', problem: 'notAPicklistValue' }] }, 'fill');

afterEach(() => document.body.replaceChildren());

describe('A8: which field gets which value', () => {
    it('offers only fields that may be written and have none yet', async () => {
        const { element, root, heard, click } = draw([{ field: 'Priority', type: 'picklist', value: 'High' }]);
        expect((props(root.querySelector('lightning-combobox'))['options'] as { value: string }[]).map(({ value }) => value)).toEqual(['Priority', 'Region__c', 'Topics__c', 'Urgent__c']);
        await click('[data-id="add"]');
        expect(heard).toEqual([{ fields: [expect.anything(), { field: 'Region__c', type: 'string', value: '' }] }]);
        expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.problemNotAPicklistValue');
        await expect(element).toBeAccessible();
    });
    it('a picklist by its values, a yes or no, several values, and a text with variables', async () => {
        const { root, heard, says, click } = draw([
            { field: 'Priority', type: 'picklist', value: 'High' },
            { field: 'Urgent__c', type: 'boolean', value: 'true' },
            { field: 'Topics__c', type: 'multiPicklist', value: 'A;B' },
            { field: 'Region__c', type: 'string', value: '{queue}' }
        ]);
        expect((props(root.querySelectorAll('lightning-combobox')[1])['options'] as { value: string }[]).map(({ value }) => value)).toEqual(['High', 'Low']);
        expect(props(root.querySelector('lightning-checkbox-group'))['value']).toEqual(['A', 'B']);
        expect(props(root.querySelector('[data-id="add"]'))['disabled']).toBe(true);
        await says('lightning-checkbox-group', 'change', { value: ['B'] });
        await says('c-setup-template', 'fill', { value: '{did}' });
        await says('lightning-combobox', 'change', { value: 'Urgent__c' });
        await click('lightning-button-icon');
        expect(heard.map((one) => (one as { fields: { field: string; value: string }[] }).fields.map((each) => `${each.field}=${each.value}`).join())).toEqual([
            'Priority=High,Urgent__c=true,Topics__c=B,Region__c={queue}',
            'Priority=High,Urgent__c=true,Topics__c=A;B,Region__c={did}',
            'Urgent__c=,Urgent__c=true,Topics__c=A;B,Region__c={queue}',
            'Urgent__c=true,Topics__c=A;B,Region__c={queue}'
        ]);
    });
});
