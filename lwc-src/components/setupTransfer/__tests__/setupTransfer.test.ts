import { NO_SETTINGS } from '../../../core/rule/settings';
import { settled } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import { RuleDesk } from '../../setupRuleDesk/setupRuleDesk';
import SetupTransfer from '../setupTransfer';

jest.mock('@salesforce/label/c.ruleEditImportFailed', () => ({ default: 'Nothing was imported: {said}' }), { virtual: true });
jest.mock('@salesforce/label/c.ruleEditImportLeft', () => ({ default: 'Left: {names}' }), { virtual: true });
jest.mock('@salesforce/label/c.problemPatternTooLong', () => ({ default: 'This is too long.' }), { virtual: true });

const rulesOf = (...rules: readonly object[]): string => JSON.stringify({ version: 1, rules });
const number = (pattern: string): object => ({ name: 'One', when: { variable: 'number', is: 'anyOf', values: [pattern] } });
const group = (depth: number): object => (depth === 0 ? { variable: 'queue', is: 'given' } : { all: [group(depth - 1)] });

async function setUp(values: object = {}) {
    const fake = new FakeStore();
    fake.add('rule', 'Missed', { Active__c: true, Definition__c: '{"version":1}', Position__c: 10 });
    const entries = await new RuleDesk(fake.store).entries();
    const context = { settings: NO_SETTINGS, describe: () => undefined };
    const drawn = drawPart(SetupTransfer, { store: fake.store, entries, settings: NO_SETTINGS, context, ...values }, 'imported', 'cancel');
    const importing = async (json: string): Promise<void> => {
        await drawn.says('[data-id="json"]', 'change', { value: json });
        await drawn.click('[data-id="import"]');
        await settled();
        await settled();
    };
    const problems = (): (string | null)[] => [...drawn.root.querySelectorAll('[data-id="problems"] li')].map(({ textContent }) => textContent);
    const names = (): string[] => fake.of('rule').map(({ name }) => name);
    return { ...drawn, fake, importing, problems, names };
}

afterEach(() => document.body.replaceChildren());

describe('A10 B4: rules come in as text', () => {
    it('switched off, behind the others', async () => {
        const { element, fake, heard, importing } = await setUp();
        await importing(rulesOf({ name: 'One' }, { name: 'Two' }));
        expect(fake.of('rule').map(({ name, values }) => [name, values['Active__c'], values['Position__c']])).toEqual([
            ['Missed', true, 10],
            ['One', false, 1_010],
            ['Two', false, 1_011]
        ]);
        expect(heard).toEqual([{ count: 2 }]);
        await expect(element).toBeAccessible();
    });
    it.each<[string, string, string]>([
        ['nonsense', 'call me <script>', 'c.problemNotJson'],
        ['something else that is JSON', '[1,2,3]', 'c.problemWrongType'],
        ['a form of the future', '{"version":9,"rules":[]}', 'version: c.problemNewerVersion'],
        ['ten thousand rules', rulesOf(...Array.from({ length: 10_000 }, () => ({ name: 'One' }))), 'rules: c.problemTooMany'],
        ['more than there is room for beside those that are there', rulesOf(...Array.from({ length: 500 }, () => ({ name: 'One' }))), 'rules: c.problemTooMany'],
        ['a variable that doesn’t exist', rulesOf({ name: 'One' }, { name: 'Two', log: { on: true, description: [{ value: '{nobody}' }] } }), 'rules[1].log.description[0].value: c.problemUnknownVariable'],
        ['a custom variable that nobody has set up', rulesOf({ name: 'One', when: { variable: 'custom.x', is: 'given' } }), 'rules[0].when.variable: c.problemUnknownVariable'],
        ['a pattern longer than any number', rulesOf(number('(a+)+$'.repeat(20))), 'rules[0].when.values[0]: c.problemTooLong'],
        ['a pattern that isn’t closed', rulesOf(number('39[0-9')), 'rules[0].when.values[0]: c.problemPatternUnclosed'],
        ['a regular expression, and one that would take for ever', rulesOf(number('(a+)+$')), 'rules[0].when.values[0]: c.problemPatternRegex'],
        ['conditions without end', rulesOf({ name: 'One', when: group(40) }), 'c.problemTooDeep']
    ])('%s is refused with the place and the reason, and nothing is saved', async (_what, json, said) => {
        const { fake, heard, importing, problems } = await setUp();
        await importing(json);
        expect(problems().join('\n')).toContain(said);
        expect([fake.done, heard]).toEqual([[], []]);
    });
    it('nothing is half saved: what was made before one failed is taken back', async () => {
        const { element, fake, importing, problems, names, heard } = await setUp();
        fake.failing.add('Two');
        await importing(rulesOf({ name: 'One' }, { name: 'Two' }));
        expect([names(), problems(), heard]).toEqual([['Missed'], ['Nothing was imported: Two is refused'], []]);
        await expect(element).toBeAccessible();
        fake.failing.add('remove One');
        await importing(rulesOf({ name: 'One' }, { name: 'Two' }));
        expect([names(), problems()]).toEqual([['Missed', 'One'], ['Left: One']]);
    });
});

describe('B4: or go out', () => {
    it('as they come in, by the clipboard, where the browser allows it', async () => {
        const { element, part, click, heard } = await setUp({ exporting: true });
        const { value } = props(part('[data-id="json"]')) as { value: string };
        expect(JSON.parse(value)).toMatchObject({ version: 1, rules: [{ name: 'Missed' }] });
        await click('[data-id="copy"]');
        expect(props(part('[data-id="copy"]'))['label']).toBe('c.setupCopy');
        const writeText = jest.fn(() => Promise.resolve());
        Object.assign(navigator, { clipboard: { writeText } });
        await click('[data-id="copy"]');
        await settled();
        expect([writeText.mock.calls, props(part('[data-id="copy"]'))['label']]).toEqual([[[value]], 'c.setupCopied']);
        await click('[data-id="cancel"]');
        expect(heard).toEqual([null]);
        await expect(element).toBeAccessible();
    });
});
