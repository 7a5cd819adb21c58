import { newCall } from '../../../core/call/call';
import type { CallRecord } from '../../../core/state/softphoneState';
import { fakeTools } from '../../__tests__/doubles/tools';
import { laterRules, type Ruling } from '../rules';

const record: CallRecord = { call: newCall({ key: 'k', direction: 'inbound', number: '', startedAt: 0 }), lookup: 'done', matches: [], internal: false, notes: '', log: { name: 'none' } };
const { timers } = fakeTools();

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('A4: by which rules a call is treated', () => {
    it('the engine’s, as soon as it has come', async () => {
        const held: string[] = [];
        const rules = laterRules(Promise.resolve({ hold: (key: string) => void held.push(key), ruling: () => ({ ruleName: 'Sales' }) as Ruling, searchFor: () => ({ objects: ['Lead'] }) }), timers);
        expect(rules.ruling(record)).toBeUndefined();
        await rules.hold('k');
        expect([held, rules.ruling(record)?.ruleName, rules.searchFor(record.call)]).toEqual([['k'], 'Sales', { objects: ['Lead'] }]);
    });

    it('without the engine the built-in one', async () => {
        const rules = laterRules(Promise.reject(new TypeError('no')), timers);
        await rules.hold('k');
        expect(rules.ruling(record)).toBeUndefined();
    });

    it('nobody waits longer than three seconds to see who calls', async () => {
        const rules = laterRules(new Promise(() => undefined), timers);
        const held = rules.hold('k');
        await jest.advanceTimersByTimeAsync(3_000);
        await expect(held).resolves.toBeUndefined();
    });
});
