import type { SoftphoneState } from '../../../core/state/softphoneState';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { keepServerTime, serverTime } from '../serverTime';
import { steadyClock } from '../tools';

const HOUR = 3_600_000;
const NINE = Date.UTC(2026, 10, 23, 9);
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const LIVE = { calls: [{ call: { state: { name: 'talking' } } }] } as unknown as SoftphoneState;
const QUIET = { calls: [] } as unknown as SoftphoneState;

/** A computer whose clock is wrong by so much; time passes by jest's. @param skew in milliseconds */
function setUp(skew: number, server: () => number | undefined = () => Date.now()) {
    let asleep = 0;
    const computer = { skew, sleep: (ms: number) => void (asleep += ms) };
    const wall = (): number => Date.now() + computer.skew;
    const clock = steadyClock(wall, () => Date.now() - asleep);
    let asked = 0;
    let listener = (): void => undefined;
    const store = { state: QUIET, subscribe: (heard: () => void) => void (listener = heard) };
    keepServerTime({
        ...fakeTools(),
        clock,
        wall,
        correct: (ms) => clock.correct(ms),
        store,
        ask: () => {
            asked += 1;
            return Promise.resolve(server());
        }
    });
    const say = (state: SoftphoneState): void => {
        store.state = state;
        listener();
    };
    return { clock, computer, say, asked: () => asked };
}

beforeEach(() => jest.useFakeTimers({ now: NINE }));
afterEach(() => jest.useRealTimers());

describe('B3: the times of a log are Salesforce’s', () => {
    it.each([3 * HOUR, -2 * HOUR, 60_000])('the computer’s clock is wrong by %i ms', async (skew) => {
        const { clock } = setUp(skew);
        await settled();
        expect(clock.now()).toBe(Date.now());
    });

    it('a second more or less is left alone, since the answer isn’t better', async () => {
        const { clock } = setUp(1_500);
        await settled();
        expect(clock.now()).toBe(Date.now() + 1_500);
    });

    it('the computer has slept', async () => {
        const { clock, computer } = setUp(0);
        await settled();
        computer.sleep(2 * HOUR);
        expect(clock.now()).toBe(Date.now() - 2 * HOUR);
        await pass(30_000);
        expect(clock.now()).toBe(Date.now());
    });

    it('somebody sets the computer’s clock: nothing changes here', async () => {
        const { clock, computer } = setUp(0);
        await settled();
        computer.skew = 5 * HOUR;
        await pass(60_000);
        expect(clock.now()).toBe(Date.now());
    });

    it('the computer has slept while a call went on: within seconds, and the call is as long as it was', async () => {
        const { clock, computer, say } = setUp(0);
        await settled();
        say(LIVE);
        computer.sleep(HOUR);
        await pass(5_000);
        expect(clock.now()).toBe(Date.now());
    });

    it('a clock that was wrong when the call began is left alone until the call is over: its length would change', async () => {
        const salesforce = { says: undefined as number | undefined };
        const { clock, say } = setUp(3 * HOUR, () => salesforce.says);
        await settled();
        say(LIVE);
        await pass(59 * 60_000);
        salesforce.says = NINE + HOUR + 5_000;
        await pass(65_000);
        expect(clock.now()).toBe(Date.now() + 3 * HOUR);
        say(QUIET);
        expect(Math.abs(clock.now() - Date.now())).toBeLessThan(5_001);
    });

    it('Salesforce can’t be asked: the computer’s clock has to do; it is asked again within the hour, and no more often', async () => {
        const salesforce = { says: undefined as number | undefined };
        const { clock, asked } = setUp(HOUR, () => salesforce.says);
        await pass(30 * 60_000);
        expect([clock.now() - Date.now(), asked()]).toEqual([HOUR, 1]);
        salesforce.says = NINE + HOUR + 60_000;
        await pass(31 * 60_000);
        expect([Math.abs(clock.now() - Date.now()) < 60_000, asked()]).toEqual([true, 2]);
    });
});

describe('Salesforce’s time by the answer to any request', () => {
    const headers = (fields: Record<string, string>): typeof fetch => () => Promise.resolve({ headers: new Map(Object.entries(fields)) } as never);
    beforeAll(() => Object.assign(AbortSignal, { timeout: () => new AbortController().signal }));

    it('Date, and how long ago a cache had it', async () => {
        expect(await serverTime('/file', headers({ date: 'Mon, 23 Nov 2026 09:00:00 GMT' }), () => 0)).toBe(NINE + 500);
        expect(await serverTime('/file', headers({ date: 'Mon, 23 Nov 2026 09:00:00 GMT', age: '30' }), () => 0)).toBe(NINE + 30_500);
    });

    it('no Date, nonsense, or no network: nothing', async () => {
        expect(await serverTime('/file', headers({}), () => 0)).toBeUndefined();
        expect(await serverTime('/file', headers({ date: 'soon' }), () => 0)).toBeUndefined();
        expect(await serverTime('/file', () => Promise.reject(new TypeError('no network')), () => 0)).toBeUndefined();
    });
});
