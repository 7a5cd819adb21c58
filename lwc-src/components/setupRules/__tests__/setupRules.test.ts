import { drawLightning, settled, wireOf } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import SetupRules from '../setupRules';

jest.mock('c/setupRuleForm', () => jest.requireActual<object>('./stubs/form'));
jest.mock('c/setupTryIt', () => jest.requireActual<object>('./stubs/tryIt'));
jest.mock('c/setupTransfer', () => jest.requireActual<object>('./stubs/transfer'));

jest.mock('@salesforce/label/c.ruleEditConflict', () => ({ default: '{name} has changed this rule' }), { virtual: true });
jest.mock('@salesforce/label/c.ruleEditCopyOf', () => ({ default: 'Copy of {name}' }), { virtual: true });
jest.mock('@salesforce/label/c.ruleEditFixErrors', () => ({ default: '{count} to correct' }), { virtual: true });

const rule = (more: object = {}): object => ({ Active__c: true, Definition__c: JSON.stringify({ version: 1, ...more }) });

async function setUp(fill: (fake: FakeStore) => void = () => undefined) {
    const fake = new FakeStore();
    fake.add('rule', 'Missed', { ...rule({ when: { variable: 'outcome', is: 'anyOf', values: ['missed'] } }), Position__c: 10 });
    fake.add('rule', 'Night', { ...rule(), Position__c: 20, Active__c: false });
    fill(fake);
    const { element, root } = drawLightning(SetupRules, { store: fake.store });
    await settled();
    const part = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
    const says = async (selector: string, type: string, detail: object): Promise<void> => {
        part(selector).dispatchEvent(new CustomEvent(type, { detail }));
        await settled();
        await settled();
    };
    const click = async (id: string): Promise<void> => {
        part(`[data-id="${id}"]`).click();
        await settled();
        await settled();
    };
    const draft = (): { name: string } & Record<string, unknown> => (part('c-setup-rule-form') as unknown as { rule: never }).rule;
    const listed = (): string[] => (part('c-setup-rule-list') as unknown as { rules: { name: string }[] }).rules.map(({ name }) => name);
    const names = (): string[] => fake.of('rule').map(({ name }) => name);
    const text = (id: string): string | undefined => root.querySelector(`[data-id="${id}"]`)?.textContent?.replace(/\s+/g, ' ').trim();
    return { fake, element, root, part, says, click, draft, listed, names, text };
}

afterEach(() => document.body.replaceChildren());

describe('A4 A10: the rules of an org', () => {
    it('are read in their order, and the first is open', async () => {
        const { element, listed, draft } = await setUp();
        expect([listed(), draft().name]).toEqual([['Missed', 'Night'], 'Missed']);
        await expect(element).toBeAccessible();
    });
    it('who may not see them is told what to ask for, and can try again', async () => {
        const { fake, root, element } = await setUp((store) => store.failing.add('list rule'));
        expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.setupNoAccess');
        await expect(element).toBeAccessible();
        fake.failing.clear();
        root.querySelector<HTMLElement>('lightning-button')!.click();
        await settled();
        expect(root.querySelector('c-setup-rule-list')).not.toBeNull();
    });
    it('one that can’t be read is in the list with the reason', async () => {
        const { part } = await setUp((store) => store.add('rule', 'Broken', { Active__c: true, Position__c: 30, Definition__c: '{"version":9}' }));
        const [, , broken] = (part('c-setup-rule-list') as unknown as { rules: { problem: string }[] }).rules;
        expect(broken?.problem).toBe('c.ruleEditOutdated');
    });
    it('move, are switched and deleted', async () => {
        const { fake, says, click, listed, names, text } = await setUp();
        const [missed, night] = fake.of('rule');
        await says('c-setup-rule-list', 'move', { id: night!.id, by: -1 });
        expect(listed()).toEqual(['Night', 'Missed']);
        await says('c-setup-rule-list', 'move', { id: missed!.id, at: night!.id });
        await says('c-setup-rule-list', 'move', { id: missed!.id, by: -1 });
        expect(listed()).toEqual(['Missed', 'Night']);
        await says('c-setup-rule-list', 'toggle', { id: night!.id, on: true });
        expect(fake.of('rule').map(({ values }) => values['Active__c'])).toEqual([true, true]);
        await says('lightning-button-menu', 'select', { value: 'delete' });
        await click('keep');
        expect(names()).toHaveLength(2);
        await says('lightning-button-menu', 'select', { value: 'delete' });
        expect(text('sure')).toContain('c.ruleEditDeleteSure');
        await click('delete');
        expect(names()).toEqual(['Night']);
    });
    it('an order that somebody else has changed meanwhile is shown instead', async () => {
        const { fake, says, text } = await setUp();
        const [missed, night] = fake.of('rule');
        fake.change('rule', night!.id, { Position__c: 5 });
        await says('c-setup-rule-list', 'move', { id: night!.id, by: -1 });
        expect([text('said'), fake.done]).toEqual(['c.ruleEditOrderChanged', []]);
        fake.failing.add('Missed');
        await says('c-setup-rule-list', 'toggle', { id: missed!.id, on: false });
        expect(text('failure')).toBe('c.setupFailed');
    });
});

describe('a rule that is edited', () => {
    it('is checked before it is saved, and nothing is written while something is wrong', async () => {
        const { fake, says, click, draft, text } = await setUp();
        await says('c-setup-rule-form', 'fill', { rule: { ...draft(), name: ' ', when: { all: [{ variable: 'custom.x', is: 'given' }] } } });
        expect(text('problems')).toBeUndefined();
        await click('save');
        expect([text('saving'), text('problems'), fake.done]).toEqual(['2 to correct', 'name: c.problemMissingwhen.all[0].variable: c.problemUnknownVariable', []]);
        await click('discard');
        expect([draft().name, text('problems')]).toEqual(['Missed', undefined]);
    });
    it('keeps what is written when another is asked for', async () => {
        const { fake, says, click, draft, text } = await setUp();
        await says('c-setup-rule-form', 'fill', { rule: { ...draft(), name: 'Other' } });
        await says('c-setup-rule-list', 'choose', { id: fake.of('rule')[1]!.id });
        await click('new');
        expect([draft().name, text('saving')]).toEqual(['Other', 'c.ruleEditDirty']);
        await click('discard');
        await says('c-setup-rule-list', 'choose', { id: fake.of('rule')[1]!.id });
        expect(draft().name).toBe('Night');
    });
    it('is saved with its words', async () => {
        const { fake, says, click, draft, text, element } = await setUp();
        await says('c-setup-rule-form', 'fill', { rule: { ...draft(), name: 'Other', log: { on: false } } });
        await click('save');
        expect([fake.done, text('saving')]).toEqual([['update rule Missed'], 'c.setupSaved']);
        const [saved] = fake.of('rule');
        expect([saved?.name, JSON.parse(String(saved?.values['Definition__c'])), saved?.values['Summary__c']]).toEqual(['Other', expect.objectContaining({ version: 1, log: { on: false } }), expect.stringContaining('c.ruleLogNothing')]);
        await expect(element).toBeAccessible();
    });
    it('or as a new one, at the end; a copy of another too', async () => {
        const { fake, says, click, draft, names } = await setUp();
        await click('new');
        await click('save');
        await says('lightning-button-menu', 'select', { value: 'duplicate' });
        expect(draft()).toMatchObject({ name: 'Copy of c.ruleEditNewName', on: false });
        await click('save');
        expect([names(), fake.of('rule').map(({ values }) => [values['Position__c'], values['Active__c']])]).toEqual([
            ['Missed', 'Night', 'c.ruleEditNewName', 'Copy of c.ruleEditNewName'],
            [
                [10, true],
                [20, false],
                [1_020, true],
                [2_020, false]
            ]
        ]);
        await click('new');
        await says('lightning-button-menu', 'select', { value: 'delete' });
        expect(names()).toHaveLength(4);
    });
    it('that somebody else has changed is not overwritten: theirs or mine as a copy', async () => {
        const { fake, says, click, draft, names, text, element } = await setUp();
        const [missed] = fake.of('rule');
        await says('c-setup-rule-form', 'fill', { rule: { ...draft(), log: { on: false } } });
        fake.change('rule', missed!.id, { Definition__c: '{"version":1}' }, 'Theirs');
        await click('save');
        expect([text('conflict'), names()]).toEqual([expect.stringContaining('Nora Admin has changed this rule'), ['Theirs', 'Night']]);
        await expect(element).toBeAccessible();
        await click('mine');
        expect([names(), text('conflict')]).toEqual([['Theirs', 'Night', 'Copy of Missed'], undefined]);
        await says('c-setup-rule-list', 'choose', { id: missed!.id });
        await says('c-setup-rule-form', 'fill', { rule: { ...draft(), log: { on: false } } });
        fake.change('rule', missed!.id, {}, 'Theirs again');
        await click('save');
        await click('theirs');
        expect(draft().name).toBe('Theirs again');
    });
    it('that cannot be saved says what Salesforce said', async () => {
        const { fake, says, click, draft, text } = await setUp();
        await says('c-setup-rule-form', 'fill', { rule: { ...draft(), log: { on: false } } });
        fake.failing.add('Missed');
        await click('save');
        expect(text('failure')).toBe('c.setupFailed');
    });
});

describe('A8: what the org allows', () => {
    it('a value that isn’t in the picklist is found, also a stage that is closed', async () => {
        const { says, draft, click, text } = await setUp();
        const field = (apiName: string, values: string[]): object => ({ apiName, label: apiName, dataType: 'Picklist', writeable: true, length: 0, values });
        await says('c-setup-describer', 'described', { objectApiName: 'Task', fields: { Status: field('Status', ['Done', 'Open']), Priority: field('Priority', ['High']) }, closed: ['Done'] });
        await says('c-setup-describer', 'described', { objectApiName: 'Opportunity', fields: { StageName: field('StageName', ['Won']) }, closed: ['Won'] });
        const create = { what: 'ContactWithOpportunity', opportunity: { openStage: 'Won' } };
        await says('c-setup-rule-form', 'fill', { rule: { ...draft(), create, log: { on: true, status: 'Nowhere', fields: [{ field: 'Priority', type: 'picklist', value: 'Low' }] } } });
        await click('save');
        expect(text('problems')).toBe('log.fields[0].value: c.problemNotAPicklistValuelog.status: c.problemUnknownStatuscreate.opportunity.openStage: c.problemStageIsClosed');
    });
});

describe('B4: import and export', () => {
    it('rules that have come in are listed, and it is said that they are switched off', async () => {
        const { fake, part, click, says, listed, text, root } = await setUp();
        await click('export');
        expect((part('c-setup-transfer') as unknown as { exporting: boolean }).exporting).toBe(true);
        await says('c-setup-transfer', 'cancel', {});
        expect(root.querySelector('c-setup-transfer')).toBeNull();
        await click('showImport');
        fake.add('rule', 'One', { ...rule(), Position__c: 30 });
        await says('c-setup-transfer', 'imported', { count: 1 });
        expect([listed(), text('said'), root.querySelector('c-setup-transfer')]).toEqual([['Missed', 'Night', 'One'], 'c.ruleEditImported', null]);
    });
});

it('the describer asks for one object and tells its fields', async () => {
    const { root } = await setUp();
    expect([...root.querySelectorAll('c-setup-describer')].map((one) => (one as unknown as { objectApiName: string }).objectApiName)).toEqual(['Task', 'Case', 'Contact', 'Account', 'Lead', 'Opportunity']);
    expect(wireOf('lightning/uiObjectInfoApi', 'getObjectInfo')).toBeDefined();
});
