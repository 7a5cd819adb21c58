import { afterSample, newWatch, qualityOf, type AudioSample, type AudioTrouble, type QualityWatch } from '../quality';

/** What one second brought. */
interface Brought extends Partial<Omit<AudioSample, 'at' | 'packetsReceived' | 'packetsLost'>> {
    readonly received?: number;
    readonly lost?: number;
    readonly held?: boolean;
}

const WELL: Brought = {};
const times = (count: number, brought: Brought): Brought[] => Array.from({ length: count }, () => brought);

/** A watch after so many seconds, begun at the first packet; and what was said after each of them. */
function watched(seconds: readonly Brought[]): { readonly watch: QualityWatch; readonly said: (AudioTrouble['kind'] | undefined)[]; readonly trouble: AudioTrouble | undefined } {
    let sample: AudioSample = { at: 1_000, packetsReceived: 1, packetsLost: 0, jitterMs: 0 };
    let watch = afterSample(newWatch(0), sample, false);
    const said = seconds.map(({ received = 50, lost = 0, held = false, ...readings }) => {
        sample = { at: sample.at + 1_000, packetsReceived: sample.packetsReceived + received, packetsLost: sample.packetsLost + lost, jitterMs: 2, roundTripMs: 40, codec: 'opus', ...readings };
        watch = afterSample(watch, sample, held);
        return watch.trouble?.kind;
    });
    return { watch, said, trouble: watch.trouble };
}

describe('B15: what the agent is told of the sound', () => {
    it.each<[string, Brought, AudioTrouble]>([
        ['packets are lost on the way here', { received: 47, lost: 3 }, { kind: 'loss', percent: 6 }],
        ['packets are lost on the way there', { sentLossPercent: 8 }, { kind: 'sentLoss', percent: 8 }],
        ['the way is long', { roundTripMs: 520 }, { kind: 'delay', ms: 520 }],
        ['packets come unevenly', { jitterMs: 45 }, { kind: 'jitter', ms: 45 }],
        ['a little of everything', { received: 97, lost: 3, jitterMs: 30, roundTripMs: 400 }, { kind: 'poor' }]
    ])('%s: said in the third second, gone when five were well', (_what, bad, trouble) => {
        expect(watched(times(3, bad)).said).toEqual([undefined, undefined, trouble.kind]);
        expect(watched(times(3, bad)).trouble).toEqual(trouble);
        expect(watched([...times(3, bad), ...times(5, WELL)]).said.slice(3)).toEqual([trouble.kind, trouble.kind, trouble.kind, trouble.kind, undefined]);
    });

    it('two bad seconds of five are nothing', () => {
        const bad = { received: 40, lost: 10 };
        expect(watched([bad, WELL, WELL, bad, WELL, WELL, WELL, bad, WELL, bad]).said).toEqual(Array.from({ length: 10 }, () => undefined));
    });

    it('three bad seconds of five need not be in a row', () => {
        const bad = { received: 40, lost: 10 };
        expect(watched([bad, WELL, bad, WELL, bad]).said.at(-1)).toBe('loss');
    });

    it('what was said stays as it was said, until another thing is the worse', () => {
        const { said, trouble } = watched([...times(3, { jitterMs: 40 }), ...times(2, { jitterMs: 90 })]);
        expect([said.at(-1), trouble]).toEqual(['jitter', { kind: 'jitter', ms: 40 }]);
        expect(watched([...times(3, { jitterMs: 40 }), ...times(3, { received: 45, lost: 5 })]).trouble).toEqual({ kind: 'loss', percent: 10 });
    });

    it('a packet that was counted as lost and comes after all is no gain', () => {
        expect(watched(times(5, { lost: -1 })).said.at(-1)).toBeUndefined();
    });
});

describe('B15: nothing arrives', () => {
    it('is said after four seconds, and taken back with the first packets', () => {
        expect(watched([WELL, ...times(4, { received: 0 }), WELL]).said).toEqual([undefined, undefined, undefined, undefined, 'nothing', undefined]);
    });

    it('is said when nothing ever came', () => {
        const at = (seconds: number): AudioSample => ({ at: seconds * 1_000, packetsReceived: 0, packetsLost: 0, jitterMs: 0 });
        const watch = [1, 2, 3, 4].reduce((before, seconds) => afterSample(before, at(seconds), false), newWatch(0));
        expect([watch.trouble, qualityOf(watch)]).toEqual([{ kind: 'nothing' }, undefined]);
    });

    it('is not said on hold, nor at once after it', () => {
        const held = { received: 0, held: true };
        expect(watched([...times(10, held), ...times(3, { received: 0 })]).said).toEqual(Array.from({ length: 13 }, () => undefined));
    });

    it('hold takes back whatever was said', () => {
        expect(watched([...times(3, { jitterMs: 40 }), { held: true }]).said.at(-1)).toBeUndefined();
    });
});

describe('B15: the sum of a call', () => {
    it('has averages, the worst second, and the codec', () => {
        const { watch } = watched([...times(3, WELL), { received: 40, lost: 10, jitterMs: 10, roundTripMs: undefined }]);
        const sum = qualityOf(watch);
        expect(sum).toEqual({ mos: expect.any(Number), worstMos: expect.any(Number), lossPercent: 5, jitterMs: 4, roundTripMs: 40, codec: 'opus' });
        expect([sum?.mos.toFixed(1), sum?.worstMos.toFixed(1)]).toEqual(['3.9', '2.6']);
    });

    it('leaves out the round trip when nobody told it', () => {
        expect(qualityOf(watched(times(2, { roundTripMs: undefined })).watch)?.roundTripMs).toBeUndefined();
    });

    it('goes on when the far end begins its stream anew', () => {
        const begun = watched(times(3, WELL)).watch;
        const anew = afterSample(begun, { at: 5_000, packetsReceived: 2, packetsLost: 0, jitterMs: 0 }, false);
        expect(anew.sums).toEqual(begun.sums);
        expect(afterSample(anew, { at: 6_000, packetsReceived: 52, packetsLost: 0, jitterMs: 0 }, false).sums.seconds).toBe(4);
    });
});
