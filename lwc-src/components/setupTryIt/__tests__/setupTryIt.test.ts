import { around, book, candidate, found, inbound, rule, ruleFacts, talked } from '../../../core/__tests__/samples';
import { drawPart } from '../../setupApp/__tests__/parts';
import SetupTryIt from '../setupTryIt';

jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Europe/Rome' }), { virtual: true });
jest.mock('@salesforce/label/c.ruleEditDifferent', () => ({ default: '{count} of {all} calls' }), { virtual: true });

const past = (key: string, more: object = {}): object => ({ taskId: key, subject: '', facts: ruleFacts({ call: { ...talked(inbound), key }, ...more }) });
const calls = [past('one', { found: found(candidate('003R', 'Contact', { name: 'Elena Rossi' })) }), past('two')];
const draw = (after: ReturnType<typeof book>, given: object[] = calls) => drawPart(SetupTryIt, { calls: given, before: book(), after, around: around(), described: { Task: { Status: { label: 'State' } } } });
const rows = (root: ShadowRoot): (string | null)[][] => [...root.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));

afterEach(() => document.body.replaceChildren());

describe('B4: the rules on past calls, before they hold', () => {
    it('what changes comes first, and is counted', async () => {
        const strangers = rule('Strangers', { when: { variable: 'match', is: 'none' }, log: { on: false } });
        const { element, root } = draw(book([strangers]));
        expect(rows(root)).toEqual([
            ['Everything else', 'Strangers: c.ruleEditNotLogged'],
            ['Everything else', 'Everything else']
        ]);
        expect(root.querySelector('[data-id="difference"]')?.textContent).toBe('1 of 2 calls');
        await expect(element).toBeAccessible();
    });
    it('one of them as it would be written', async () => {
        const fields = [{ field: 'Priority', type: 'picklist', value: 'High' }] as const;
        const { root, click } = draw(book([rule('Sales', { log: { on: true, subject: { inbound: 'Call of {name}' }, fields } })]));
        expect([...root.querySelectorAll('[data-id="preview"] p')].map((one) => one.textContent)).toEqual(['Call of Elena Rossi', expect.stringContaining('Status: Answered, Inbound'), 'State: Completed', 'ActivityDate: 2026-11-23', 'Priority: High']);
        await click('[data-key="two"]');
        expect(root.querySelector('[data-id="preview"] p')?.textContent).toBe('Call of');
    });
    it('one that would not be logged, and none at all', () => {
        const none = draw(book([rule('Off', { log: { on: false } })]));
        expect(none.root.querySelector('[data-id="preview"] p')?.textContent).toBe('c.ruleEditPreviewNothing');
        expect(draw(book(), []).root.querySelector('p')?.textContent).toBe('c.ruleEditNoCalls');
        expect(draw(book()).root.querySelector('[data-id="difference"]')?.textContent).toBe('c.ruleEditSameNow');
    });
});
