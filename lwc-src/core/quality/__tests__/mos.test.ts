import fc from 'fast-check';
import { mosOf } from '../mos';

describe('B15: the mean opinion score', () => {
    it.each([
        ['a perfect network', { lossPercent: 0, jitterMs: 0, roundTripMs: 0 }, 4.39],
        ['nobody has told the delay', { lossPercent: 0, jitterMs: 0 }, 4.39],
        ['a good line across the country', { lossPercent: 0, jitterMs: 5, roundTripMs: 60 }, 4.36],
        ['3 % lost', { lossPercent: 3, jitterMs: 0, roundTripMs: 0 }, 4.11],
        ['10 % lost', { lossPercent: 10, jitterMs: 0, roundTripMs: 0 }, 3.36],
        ['by satellite', { lossPercent: 0, jitterMs: 0, roundTripMs: 600 }, 3.53],
        ['nothing can be understood', { lossPercent: 100, jitterMs: 500, roundTripMs: 5_000 }, 1]
    ])('%s', (_what, conditions, mos) => {
        expect(mosOf(conditions)).toBeCloseTo(mos, 1);
    });

    it('is never better for more loss, jitter or delay, and stays on the scale', () => {
        const value = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true });
        fc.assert(
            fc.property(value(100), value(1_000), value(10_000), value(50), (lossPercent, jitterMs, roundTripMs, more) => {
                const mos = mosOf({ lossPercent, jitterMs, roundTripMs });
                expect(mos).toBeGreaterThanOrEqual(1);
                expect(mos).toBeLessThanOrEqual(4.5);
                for (const worse of [{ lossPercent: lossPercent + more, jitterMs, roundTripMs }, { lossPercent, jitterMs: jitterMs + more, roundTripMs }, { lossPercent, jitterMs, roundTripMs: roundTripMs + more }])
                    expect(mosOf(worse)).toBeLessThanOrEqual(mos + 1e-9);
            })
        );
    });
});
