import type { Log } from '../../../core/log/log';
import { builtInRule } from '../../../core/rule/rule';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import type { FormField } from '../../setupForm/setupForm';
import SetupRuleLog from '../setupRuleLog';

const field = (apiName: string, dataType: string, more: object = {}): object => ({ apiName, label: apiName, dataType, writeable: true, length: 0, ...more });
const described = { Task: { Status: field('Status', 'Picklist', { values: ['Open', 'Done'] }), Lead_Id__c: field('Lead_Id__c', 'String') } };
const draw = (log: Partial<Log> = {}) => drawPart(SetupRuleLog, { rule: { ...builtInRule('Sales'), log: { on: true, ...log } }, described }, 'fill');
const named = (root: ShadowRoot, name: string): FormField | undefined => (props(root.querySelector('c-setup-form'))['fields'] as FormField[]).find((one) => one.name === name);

afterEach(() => document.body.replaceChildren());

describe('A5 T7 T15: how a call is logged', () => {
    it('not at all', () => {
        const { root } = draw({ on: false });
        expect([props(root.querySelector('c-setup-form'))['fields'], root.querySelector('c-setup-template')]).toEqual([[expect.objectContaining({ name: 'on', value: false })], null]);
    });
    it('by the org’s own statuses, and one that is gone is shown', async () => {
        const { element, root } = draw({ status: 'Gone' });
        expect(named(root, 'status')?.options?.map(({ value }) => value)).toEqual(['', 'Gone', 'Open', 'Done']);
        expect(named(root, 'leadField')?.options?.map(({ value }) => value)).toEqual(['', 'Lead_Id__c']);
        await expect(element).toBeAccessible();
    });
    it('what is filled in is said, and as by default where nothing is', async () => {
        const { heard, says } = draw({ status: 'Done', fields: [{ field: 'Priority', type: 'picklist', value: 'High' }] });
        const filled: [string, unknown][] = [['dueInDays', '3'], ['dueInDays', 'soon'], ['dueInDays', ''], ['status', ''], ['when', 'begin'], ['as', 'Case'], ['owner', 'fixed'], ['missedOwner', 'recordOwner'], ['missedOwner', '']];
        // eslint-disable-next-line no-await-in-loop -- one after the other
        for (const [name, value] of filled) await says('c-setup-form', 'fill', { name, value });
        const before = { on: true, status: 'Done', fields: [expect.anything()] };
        expect(heard.map((one) => (one as { log: object }).log)).toEqual([
            { ...before, dueInDays: 3 },
            { ...before, dueInDays: 'soon' },
            before,
            { on: true, fields: [expect.anything()] },
            { ...before, when: 'begin' },
            { on: true, as: 'Case' },
            { ...before, owner: { is: 'fixed', id: '', name: '' } },
            { ...before, missedOwner: { is: 'recordOwner' } },
            before
        ]);
    });
    it('T14 U10a: an owner is chosen by name', async () => {
        const { root, heard, says } = draw({ owner: { is: 'fixed', id: '', name: '' }, missedOwner: { is: 'fixed', id: '00G', name: 'Sales on duty' } });
        expect([...root.querySelectorAll('c-setup-user-picker')].map((one) => (props(one)['value'] as { name: string }).name)).toEqual(['', 'Sales on duty']);
        await says('[data-owner="owner"]', 'choose', { id: '005A', name: 'Ada Agent' });
        expect(heard).toEqual([{ log: expect.objectContaining({ owner: { is: 'fixed', id: '005A', name: 'Ada Agent' } }) }]);
    });
});

describe('A6 A7 T15b: subject and description', () => {
    it('a subject of its own for each kind of call, or the default', async () => {
        const { root, heard, says } = draw({ subject: { inbound: 'Call' } });
        expect([...root.querySelectorAll('c-setup-template')].map((one) => props(one)['value'])).toEqual(['Call', '[{queue|direction}] {number}', 'Call']);
        await says('c-setup-template[data-kind="missed"]', 'fill', { value: '{number}' });
        root.querySelector<HTMLElement>('lightning-button[data-kind="inbound"]')!.click();
        expect(heard).toEqual([{ log: { on: true, subject: { inbound: 'Call', missed: '{number}' } } }, { log: { on: true, subject: {} } }]);
    });
    it('a description, and another for missed calls', async () => {
        const { heard, says, click } = draw({ description: [{ value: '{date}' }] });
        await click('[data-id="addMissed"]');
        await says('[data-lines="description"]', 'fill', { lines: undefined });
        expect(heard).toEqual([{ log: { on: true, description: [{ value: '{date}' }], missedDescription: [{ value: '{date}' }] } }, { log: { on: true } }]);
        expect(draw({ missedDescription: [] }).root.querySelectorAll('c-setup-lines')).toHaveLength(2);
    });
    it('and fields', async () => {
        const { heard, says } = draw();
        await says('c-setup-field-map', 'fill', { fields: [{ field: 'X__c', type: 'string', value: '' }] });
        expect(heard).toEqual([{ log: { on: true, fields: [{ field: 'X__c', type: 'string', value: '' }] } }]);
    });
});
