import { plainParser, type NumberParser } from '../../../core/number/phoneNumber';
import { fakeTools } from '../../__tests__/doubles/tools';
import { NumberRules, RULES_WAIT_MS } from '../numberRules';

const parser: NumberParser = { ...plainParser, format: (text) => `<${text}>` };

function setUp() {
    const tools = fakeTools();
    return { tools, rules: new NumberRules(tools) };
}
/** What somebody who waits for the rules gets. */
function waiting(rules: NumberRules) {
    const got: NumberParser[] = [];
    void rules.ready().then((one) => got.push(one));
    return got;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the rules of every country come a moment after the panel', () => {
    it('until then numbers are read without them', () => expect(setUp().rules.current).toBe(plainParser));

    it('who wants to wait for them gets them', async () => {
        const { rules } = setUp();
        const got = waiting(rules);
        await jest.advanceTimersByTimeAsync(RULES_WAIT_MS - 1);
        expect(got).toEqual([]);
        rules.load(Promise.resolve(parser));
        await jest.advanceTimersByTimeAsync(0);
        expect([got, rules.current]).toEqual([[parser], parser]);
    });

    it('but not for long: a call that rings can’t', async () => {
        const { rules } = setUp();
        const got = waiting(rules);
        await jest.advanceTimersByTimeAsync(RULES_WAIT_MS);
        expect(got).toEqual([plainParser]);
    });

    it('they can’t be loaded: nobody waits, and a developer can see it', async () => {
        const { rules, tools } = setUp();
        const got = waiting(rules);
        rules.load(Promise.reject(new TypeError('no such file')));
        await jest.advanceTimersByTimeAsync(0);
        expect([got, tools.reported]).toEqual([[plainParser], ['number rules: TypeError']]);
        await jest.advanceTimersByTimeAsync(0);
        expect(await rules.ready()).toBe(plainParser);
    });

    it('once they are there nobody waits, and no timer is left', async () => {
        const { rules } = setUp();
        rules.load(Promise.resolve(parser));
        expect(await rules.ready()).toBe(parser);
        expect(await rules.ready()).toBe(parser);
        expect(jest.getTimerCount()).toBe(0);
    });
});
