import fc from 'fast-check';
import { defaultReconnectPolicy, retryAfterMs } from '../reconnect';

const middle = (): number => 0.5;

describe('B2: a lost line is tried again', () => {
    it.each([
        [1, 0],
        [2, 300],
        [3, 600],
        [4, 1_000],
        [5, 1_500],
        [6, 2_000],
        [40, 2_000],
        [41, 4_000],
        [42, 8_000],
        [43, 15_000],
        [1_000, 15_000]
    ])('for the %s. time after %s ms', (tries, pause) => expect(defaultReconnectPolicy.pauseMs(tries, middle)).toBe(pause));

    it('phones that lost the same PBX come back spread over a while, none later than 20 s', () => {
        fc.assert(
            fc.property(fc.integer({ min: 2, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (tries, dice) => {
                const usual = defaultReconnectPolicy.pauseMs(tries, middle);
                const pause = defaultReconnectPolicy.pauseMs(tries, () => dice);
                expect(pause).toBeGreaterThanOrEqual(Math.round(usual * 0.7));
                expect(pause).toBeLessThanOrEqual(Math.round(usual * 1.3));
                expect(pause).toBeLessThan(20_000);
            })
        );
        expect(defaultReconnectPolicy.pauseMs(5, () => 0)).not.toBe(defaultReconnectPolicy.pauseMs(5, () => 0.9));
    });
});

describe('a PBX that asks to be left alone (Retry-After)', () => {
    it.each([
        ['5', 5_000],
        [' 120 (I am in a meeting);duration=3600', 120_000],
        ['18000', 600_000],
        ['soon', 0],
        [undefined, 0]
    ])('“%s”: %s ms, ten minutes at the most', (header, ms) => expect(retryAfterMs(header)).toBe(ms));
});
