import { newCall } from '../../../core/call/call';
import { EMPTY_SETUP, type OrgSetup } from '../../../core/setup/orgSetup';
import type { CallRecord } from '../../../core/state/softphoneState';
import { fakeTools } from '../../__tests__/doubles/tools';
import type { RulesPart } from '../../rules/rules';
import { CallRules, type Ruling } from '../rules';

const record: CallRecord = { call: newCall({ key: 'k', direction: 'inbound', number: '', startedAt: 0 }), lookup: 'done', matches: [], internal: false, notes: '', log: { name: 'none' } };
const withRule = (name: string): OrgSetup => ({ ...EMPTY_SETUP, stamp: name, rules: [{ id: name, name, definition: '{}' }] });

function setUp(first: OrgSetup, load?: () => Promise<RulesPart>) {
    const org = { setup: first };
    const told: string[] = [];
    let loads = 0;
    const engine: RulesPart = { rulerOf: ({ stamp }) => () => ({ ruleName: stamp }) as Ruling };
    const rules = new CallRules({
        ...fakeTools(),
        setup: () => org.setup,
        load: () => {
            loads += 1;
            return load?.() ?? Promise.resolve(engine);
        },
        tell: () => void told.push('missing')
    });
    return { org, rules, told, loads: () => loads, ruled: () => rules.ruling(record)?.ruleName };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('A4: by which rules a call is treated', () => {
    it('an org that has set nothing loads nothing', async () => {
        const { rules, loads, ruled } = setUp(EMPTY_SETUP);
        await rules.hold('k');
        expect([loads(), ruled()]).toEqual([0, undefined]);
    });

    it('A11: as they were when it was looked up', async () => {
        const { org, rules, ruled } = setUp(withRule('before'));
        await rules.hold('k');
        org.setup = withRule('after');
        await rules.hold('k');
        expect(ruled()).toBe('before');
        expect(rules.ruling({ ...record, call: { ...record.call, key: 'next' } })?.ruleName).toBe('after');
    });

    it('A11: rules that come during a call hold from the next', async () => {
        const { org, rules, ruled } = setUp(EMPTY_SETUP);
        await rules.hold('k');
        org.setup = withRule('new');
        await rules.prepare();
        expect(ruled()).toBeUndefined();
    });

    it('what can’t be loaded is told once, and the built-in rule holds', async () => {
        const { rules, told, loads, ruled } = setUp(withRule('one'), () => Promise.reject(new TypeError('no')));
        await rules.hold('k');
        await rules.hold('next');
        expect([told, loads(), ruled()]).toEqual([['missing'], 1, undefined]);
    });

    it('nobody waits longer than three seconds to see who calls', async () => {
        const { rules, ruled } = setUp(withRule('slow'), () => new Promise(() => undefined));
        const held = rules.hold('k');
        await jest.advanceTimersByTimeAsync(3_000);
        await held;
        expect(ruled()).toBeUndefined();
    });
});
