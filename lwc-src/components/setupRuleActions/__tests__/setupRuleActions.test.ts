import { builtInRule, type Rule } from '../../../core/rule/rule';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import type { FormField } from '../../setupForm/setupForm';
import SetupRuleActions from '../setupRuleActions';

const phone = (apiName: string): object => ({ apiName, label: apiName, dataType: 'Phone', writeable: true, length: 40 });
const described = { Contact: { Phone: phone('Phone'), Fax: phone('Fax'), Name: { ...phone('Name'), dataType: 'String' } }, Opportunity: { StageName: { ...phone('StageName'), dataType: 'Picklist', values: ['Open'] } } };
const draw = (change: Partial<Rule> = {}, problems: object[] = []) => drawPart(SetupRuleActions, { rule: { ...builtInRule('Sales'), ...change }, described, problems }, 'fill');
const fields = (root: ShadowRoot, part: string): FormField[] => props(root.querySelector(`[data-part="${part}"]`))['fields'] as FormField[];
const byName = (all: FormField[]): Record<string, unknown> => Object.fromEntries(all.map(({ name, value }) => [name, value]));

afterEach(() => document.body.replaceChildren());

describe('A9a A9b: whom a rule looks for', () => {
    it('any choice in any order, and one more phone field of each', async () => {
        const { element, root, heard, says } = draw({ search: { objects: ['Contact'], also: { Contact: ['Old__c'] } } });
        const [objects, contact] = fields(root, 'search');
        expect([objects?.options?.length, objects?.value, contact?.options?.map(({ value }) => value)]).toEqual([15, 'Contact', ['', 'Fax', 'Old__c']]);
        await says('[data-part="search"]', 'fill', { name: 'Contact', value: 'Fax' });
        await says('[data-part="search"]', 'fill', { name: 'Contact', value: '' });
        await says('[data-part="search"]', 'fill', { name: 'objects', value: 'Lead,Account' });
        await says('[data-part="search"]', 'fill', { name: 'objects', value: 'Lead,Contact' });
        expect(heard).toEqual([
            { search: { objects: ['Contact'], also: { Contact: ['Fax'] } } },
            { search: { objects: ['Contact'] } },
            { search: { objects: ['Lead', 'Account'] } },
            { search: { objects: ['Lead', 'Contact'], also: { Contact: ['Old__c'] } } }
        ]);
        await expect(element).toBeAccessible();
    });
});

describe('A2: what opens, and when', () => {
    it('for one, several or no match', async () => {
        const { root, heard, says } = draw({ pop: { when: 'ringing', none: 'newRecord', one: 'record', several: 'list' } }, [{ path: 'pop.when', problem: 'formWhileRinging' }]);
        expect(byName(fields(root, 'pop'))).toEqual({ when: 'ringing', one: 'record', several: 'list', none: 'newRecord', newObject: 'Lead', outbound: false });
        expect(fields(root, 'pop')[0]?.problem).toBe('c.problemFormWhileRinging');
        await says('[data-part="pop"]', 'fill', { name: 'when', value: 'answered' });
        expect(heard).toEqual([{ pop: { when: 'answered', none: 'newRecord', one: 'record', several: 'list' } }]);
    });
    it('nothing more is asked when nothing opens', () => expect(byName(fields(draw({ pop: { when: 'never', none: 'nothing', one: 'record', several: 'list' } }).root, 'pop'))).toEqual({ when: 'never' }));
});

describe('U3 U7 U9: who is created', () => {
    it('nobody', async () => {
        const { root, heard, says } = draw();
        expect(byName(fields(root, 'create'))).toEqual({ what: 'nothing' });
        await says('[data-part="create"]', 'fill', { name: 'what', value: 'Lead' });
        expect(heard).toEqual([{ create: { what: 'Lead' } }]);
    });
    it('a contact with an opportunity, with fields of both', async () => {
        const { root, heard, says } = draw({ create: { what: 'ContactWithOpportunity', opportunity: { order: 'amount' } } });
        expect(byName(fields(root, 'create'))).toMatchObject({ how: 'ask', when: 'answered', outbound: false, openStage: '', order: 'amount', ifClosed: 'leave', closeInDays: '' });
        expect([...root.querySelectorAll('c-setup-field-map')].map((one) => props(one)['path'])).toEqual(['create.fields.Contact', 'create.fields.Opportunity']);
        await says('[data-part="create"]', 'fill', { name: 'closeInDays', value: '30' });
        await says('[data-part="create"]', 'fill', { name: 'closeInDays', value: 'soon' });
        await says('[data-part="create"]', 'fill', { name: 'order', value: '' });
        await says('[data-part="create"]', 'fill', { name: 'outbound', value: true });
        await says('[data-object="Opportunity"]', 'fill', { fields: [] });
        const what = 'ContactWithOpportunity';
        expect(heard).toEqual([
            { create: { what, opportunity: { order: 'amount', closeInDays: 30 } } },
            { create: { what, opportunity: { order: 'amount', closeInDays: 'soon' } } },
            { create: { what, opportunity: {} } },
            { create: { what, outbound: true, opportunity: { order: 'amount' } } },
            { create: { what, opportunity: { order: 'amount' }, fields: { Opportunity: [] } } }
        ]);
    });
});
