import { settled } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart } from '../../setupApp/__tests__/parts';
import SetupNumbers from '../setupNumbers';

jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB' }), { virtual: true });

const group = (direction: string, of: string | null, count: number, seconds = 0, mos: number | null = null) => ({
    node: { aggregate: { direction: { value: direction }, of: { value: of }, Id: { count: { value: count } }, seconds: { sum: { value: seconds } }, quality: { avg: { value: mos }, count: { value: mos === null ? 0 : count } } } }
});
const answer = (outcomes: object[], owners: object[], notLogged = 0) => ({ uiapi: { aggregate: { byOutcome: { edges: outcomes }, byOwner: { edges: owners } }, query: { notLogged: { totalCount: notLogged } } } });
const ADA = { uiapi: { query: { users: { edges: [{ node: { Id: '005A', Name: { value: 'Ada Agent' } } }] } } } };

async function setUp(callNumbers: unknown) {
    const fake = new FakeStore();
    Object.assign(fake.answers, callNumbers && { callNumbers, owners: ADA });
    const asked: unknown[] = [];
    const { read } = fake;
    fake.read = (request: { query: string; variables?: unknown }) => {
        asked.push(request.variables);
        return read.call(fake, request);
    };
    const drawn = drawPart(SetupNumbers, { store: fake.store });
    await settled();
    const figures = (): unknown => Object.fromEntries([...drawn.root.querySelectorAll<HTMLElement>('[data-figure]')].map((one) => [one.dataset['figure'], one.querySelector('dd')?.textContent]));
    const table = (name: string): string[][] => [...drawn.root.querySelectorAll(`[data-table="${name}"] tbody tr`)].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
    return { ...drawn, fake, asked, figures, table };
}

afterEach(() => document.body.replaceChildren());

describe('numbers of calls', () => {
    it('by direction, outcome and agent, with bars that nobody has to hear', async () => {
        const { element, root, figures, table, asked } = await setUp(answer([group('Inbound', 'answered', 3, 365, 4.25), group('Outbound', 'busy', 1)], [group('Inbound', '005A', 3), group('Outbound', '00G1', 1)], 2));
        expect(figures()).toEqual({ calls: '4', answered: '75%', talk: '2:01', quality: 'c.numbersQualityOf', notLogged: '2' });
        expect(table('outcome')).toEqual([['c.outcomeAnswered', '3', '0', '3'], ['c.outcomeBusy', '0', '1', '1']]);
        expect(table('agent')).toEqual([['Ada Agent', '3', '0', '3'], ['c.numbersUnknown', '0', '1', '1']]);
        expect([...root.querySelectorAll<HTMLElement>('[data-table="outcome"] .bar')].map(({ style }) => style.width)).toEqual(['100%', '33%']);
        expect([...root.querySelectorAll('.track')].every((one) => one.getAttribute('aria-hidden') === 'true')).toBe(true);
        // One request to count, one for the names.
        expect(asked).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('of this week, and once more when asked', async () => {
        const { asked, says, click, part, root } = await setUp(answer([], []));
        expect([part('[data-id="none"]').textContent, root.querySelector('table')]).toEqual(['c.numbersNone', null]);
        await says('[data-id="period"]', 'change', { value: 'THIS_WEEK' });
        await settled();
        await click('[data-id="refresh"]');
        expect(asked.map((variables) => JSON.stringify(variables).includes('THIS_WEEK'))).toEqual([false, true, true]);
    });

    it('without rights: said', async () => {
        const { root } = await setUp(undefined);
        expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.setupFailed');
    });
});
