import fc from 'fast-check';
import { delayImpairment, lossImpairment, mosOf, mosOfRating } from '../mos';

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

    // ITU-T G.107, Table B.1, and the score of the default R (G.107 §7.7).
    it.each([
        [93.2, 4.41],
        [90, 4.34],
        [80, 4.03],
        [70, 3.6],
        [60, 3.1],
        [50, 2.58],
        [100, 4.5],
        [0, 1],
        [-20, 1],
        [130, 4.5]
    ])('B15: R %d is a score of %d, as published', (r, mos) => {
        expect(Math.abs(mosOfRating(r) - mos)).toBeLessThan(0.01);
    });

    // Cole and Rosenbluth 2001: Id bends at 177.3 ms; 4.3 points there, 34.1 at 400 ms.
    it.each([
        [0, 0],
        [100, 2.4],
        [177.3, 4.26],
        [400, 34.1]
    ])('B15: %d ms of delay cost %d points of R', (ms, points) => {
        expect(delayImpairment(ms)).toBeCloseTo(points, 1);
    });

    // G.107 §7.5 with G.113 Appendix I (Ie 0, Bpl 25.1): a loss of Bpl percent costs half of 95.
    it.each([
        [0, 0],
        [1, 3.6],
        [5, 15.8],
        [25.1, 47.5]
    ])('B15: %d %% of loss cost %d points of R', (percent, points) => {
        expect(lossImpairment(percent)).toBeCloseTo(points, 1);
    });
});
