import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import { fakePeople, ROSSI } from '../../../../__tests__/doubles/people';
import Suggestions from '../suggestions';

beforeAll(useRealLabels);
beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

async function setUp() {
    const fake = fakePeople();
    await fake.people.list();
    const drawing = draw(Suggestions, { people: fake.people, text: '' }, 'suggest');
    const shown = (): string[] => drawing.all('button').map((one) => [...one.children].map(({ textContent }) => textContent).join(': '));
    const typed = async (text: string, ms = 0): Promise<string[]> => {
        await drawing.set({ text });
        await jest.advanceTimersByTimeAsync(ms);
        await drawn();
        return shown();
    };
    return { ...fake, ...drawing, typed };
}

describe('whom the agent may be about to call', () => {
    it('a colleague by the letters on the keys, at once; nobody for what fits everybody', async () => {
        const { typed, element } = await setUp();
        expect(await typed('96')).toEqual([]);
        expect(await typed('963')).toEqual(['Zoe Admin: Ext. 209']);
        expect(await typed('236')).toEqual(['Ben Agent: Ext. 205 · Inside Sales', 'Zoe Admin: Ext. 209']);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('whose number begins so in Salesforce, when somebody stops typing', async () => {
        const { typed, desk, heard, get } = await setUp();
        expect(await typed('+39 34', 100)).toEqual([]);
        expect(await typed('+39 340 1', 250)).toEqual(['Elena Rossi: +39 3401182290 · Rossi S.p.A.']);
        expect(desk.asked).toEqual(['colleagues', 'name +39 340 1']);
        get('button').click();
        expect(heard('suggest')).toEqual([{ number: '+393401182290' }]);
    });

    it('what comes late, after more was typed, is not shown; nothing is asked for when the pad is gone', async () => {
        const { typed, desk, element, people } = await setUp();
        let answer: (found: readonly (typeof ROSSI)[]) => void = () => undefined;
        const ask = jest.spyOn(people, 'byText').mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        await typed('340 11', 250);
        expect(await typed('340 119')).toEqual([]);
        answer([ROSSI]);
        expect(await typed('340 119')).toEqual([]);
        element.remove();
        await jest.advanceTimersByTimeAsync(1_000);
        expect([ask.mock.calls.length, desk.asked]).toEqual([1, ['colleagues']]);
    });

    it('two at most: the keys stay in reach', async () => {
        const { typed, desk } = await setUp();
        desk.found = [1, 2, 3].map((at) => ({ ...ROSSI, id: String(at), name: `Rossi ${at}`, phones: [{ field: 'Phone', value: `+39 340 118 229${at}` }] }));
        expect(await typed('340118', 250)).toHaveLength(2);
    });
});
