import { publish, subscribe } from 'lightning/messageService';
import { fromPanel } from '../../../core/bus/messages';
import { mockOf, settled } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import type { FormField } from '../../setupForm/setupForm';
import SetupPeople from '../setupPeople';

jest.mock('@salesforce/label/c.lampOffline', () => ({ default: 'signed out' }), { virtual: true });
jest.mock('@salesforce/label/c.peopleLine', () => ({ default: '{line}: {problem}' }), { virtual: true });
jest.mock('@salesforce/label/c.peoplePasteFailed', () => ({ default: 'Nothing: {said}' }), { virtual: true });
jest.mock('@salesforce/label/c.peoplePasteLeft', () => ({ default: 'Left: {names}' }), { virtual: true });

async function setUp() {
    const fake = new FakeStore();
    const ada = fake.add('extension', 'Ada Agent', { Extension__c: '204', Active__c: true, User__c: '005A' }, { User__c: 'Ada Agent' });
    const drawn = drawPart(SetupPeople, { store: fake.store });
    await settled();
    const click = async (selector: string): Promise<void> => {
        await drawn.click(selector);
        await settled();
        await settled();
    };
    const fill = async (values: Readonly<Record<string, unknown>>): Promise<void> => {
        for (const [name, value] of Object.entries(values)) {
            // eslint-disable-next-line no-await-in-loop -- one after the other
            await drawn.says('c-setup-form', 'fill', { name, value });
        }
    };
    const problem = (): string | undefined => (props(drawn.part('c-setup-form')).fields as FormField[])[0]?.problem;
    const rows = (): string[] => [...drawn.root.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join('|'));
    const names = (): string[] => fake.of('extension').map(({ name, values }) => `${String(values['Extension__c'])} ${name}`);
    return { ...drawn, fake, ada, click, fill, problem, rows, names };
}

afterEach(() => document.body.replaceChildren());

describe('U10b A12: whose extension is whose', () => {
    it('is a table, searched by anything in it', async () => {
        const { element, rows, says } = await setUp();
        expect(rows()).toEqual(['Ada Agent|Ada Agent|||c.setupYes']);
        await says('[data-id="find"]', 'change', { value: 'ben' });
        expect(rows()).toEqual([]);
        await expect(element).toBeAccessible();
    });
    it('with what each telephone is doing now, where the PBX tells the phone', async () => {
        const { element, root, rows } = await setUp();
        expect(mockOf(publish).mock.calls.at(-1)[2].message).toEqual({ type: 'watch', extensions: ['204'] });
        expect(root.querySelectorAll('th[scope="col"]')).toHaveLength(6);
        mockOf(subscribe).mock.calls.at(-1)[2](fromPanel({ type: 'lamps', lamps: { '204': 'offline' } }));
        await settled();
        expect([root.querySelectorAll('th[scope="col"]').length, rows()]).toEqual([7, ['Ada Agent|Ada Agent|||c.setupYes|signed out']]);
        await expect(element).toBeAccessible();
    });
    it('one is added, with the user’s name; conflicts are named at their place', async () => {
        const { click, fill, says, problem, names, fake } = await setUp();
        await click('[data-id="add"]');
        await fill({ extension: '204' });
        await click('[data-id="save"]');
        expect(problem()).toBe('c.peopleProblemTaken');
        await fill({ extension: 'abc1' });
        await click('[data-id="save"]');
        expect(problem()).toBe('c.peopleProblemNotDigits');
        await fill({ extension: '' });
        await click('[data-id="save"]');
        expect(problem()).toBe('c.peopleProblemMissing');
        await fill({ extension: '205', email: 'ben@brenner.example' });
        // Whoever is chosen counts, not whoever has the address.
        await says('c-setup-user-picker', 'choose', { id: '005B', name: 'Ben Agent' });
        await click('[data-id="save"]');
        expect([names(), fake.of('extension')[1]?.values]).toEqual([['204 Ada Agent', '205 Ben Agent'], expect.objectContaining({ User__c: '005B', Email__c: 'ben@brenner.example', Active__c: true })]);
    });
    it('a user is known by the address alone', async () => {
        const { click, fill, fake } = await setUp();
        fake.answers['findUsersByEmail'] = { uiapi: { query: { users: { edges: [{ node: { Id: '005B', Email: { value: 'Ben@brenner.example' } } }] } } } };
        await click('[data-id="add"]');
        await fill({ extension: '205', email: 'ben@brenner.example' });
        await click('[data-id="save"]');
        await click('[data-id="add"]');
        await fill({ extension: '206', email: 'nobody@brenner.example' });
        await click('[data-id="save"]');
        expect(fake.of('extension').map(({ values }) => values['User__c'])).toEqual(['005A', '005B', null]);
    });
    it('is changed and removed; what somebody else has changed isn’t overwritten', async () => {
        const { fake, ada, root, click, fill, names } = await setUp();
        await click(`lightning-button[data-id="${ada.id}"]`);
        await fill({ name: 'Ada A.' });
        await click('[data-id="save"]');
        expect(names()).toEqual(['204 Ada A.']);
        await click(`lightning-button[data-id="${ada.id}"]`);
        fake.change('extension', ada.id, {}, 'Theirs');
        await click('[data-id="save"]');
        expect([names(), root.querySelector('[role="alert"]')?.textContent]).toEqual([['204 Theirs'], 'c.setupFailed']);
        await click('[data-id="cancelEdit"]');
        await click(`lightning-button[data-id="${ada.id}"]`);
        await click('[data-id="delete"]');
        expect(names()).toEqual([]);
    });
    it('or pasted from a spreadsheet: all or none, and what is wrong is named with its line', async () => {
        const { fake, root, click, says, names } = await setUp();
        await click('[data-id="showPaste"]');
        await says('[data-id="pasted"]', 'change', { value: '205\tBen\nabc1' });
        await click('[data-id="take"]');
        expect([root.querySelector('[data-id="problems"]')?.textContent, names()]).toEqual(['2: c.peopleProblemNotDigits', ['204 Ada Agent']]);
        fake.failing.add('Nora');
        await says('[data-id="pasted"]', 'change', { value: '205\tBen\n201\tNora' });
        await click('[data-id="take"]');
        expect([root.querySelector('[data-id="problems"]')?.textContent, names()]).toEqual(['Nothing: c.setupFailed', ['204 Ada Agent']]);
        fake.failing.add('remove Ben');
        await click('[data-id="take"]');
        expect(root.querySelector('[data-id="problems"]')?.textContent).toBe('Left: Ben');
        fake.failing.clear();
        await says('[data-id="pasted"]', 'change', { value: '201\tNora' });
        await click('[data-id="take"]');
        expect([names(), root.querySelector('[data-id="pasted"]')]).toEqual([['204 Ada Agent', '205 Ben', '201 Nora'], null]);
    });
});

describe('X6: the fallback owner', () => {
    const stored = (fake: FakeStore): unknown[] => fake.of('setting').map(({ values }) => [values['Setting__c'], values['Value__c']]);
    const fallback = '[data-id="fallback"]';
    it('is chosen among users, shown by name, and taken away again', async () => {
        const { element, fake, part, says, click, root } = await setUp();
        fake.answers['owners'] = { uiapi: { query: { users: { edges: [{ node: { Id: '005000000000001AAA', Name: { value: 'Nora Admin' } } }] } } } };
        await says(fallback, 'choose', { id: '005000000000001AAA', name: 'Nora Admin' });
        await settled();
        expect([stored(fake), props(part(fallback)).value]).toEqual([[['fallbackOwnerId', '"005000000000001AAA"']], { id: '005000000000001AAA', name: 'Nora Admin' }]);
        await expect(element).toBeAccessible();
        await click('[data-id="noFallback"]');
        expect([stored(fake), root.querySelector('[data-id="noFallback"]')]).toEqual([[], null]);
    });
    it('whose name can’t be read is shown by id', async () => {
        const fake = new FakeStore();
        fake.add('setting', '', { Setting__c: 'fallbackOwnerId', Scope__c: 'Organisation', Value__c: '"005X"' });
        const { part } = drawPart(SetupPeople, { store: fake.store });
        await settled();
        expect(props(part(fallback)).value).toEqual({ id: '005X', name: '005X' });
    });
});
