import { audioSampleOf } from '../audioSample';

/** What Chromium says during a call, cut to what matters. */
const REPORT: readonly object[] = [
    { id: 'IT01A', type: 'inbound-rtp', kind: 'audio', codecId: 'CIT01_111', packetsReceived: 4_000, packetsLost: 12, jitter: 0.004 },
    { id: 'old', type: 'inbound-rtp', kind: 'audio', packetsReceived: 20, packetsLost: 9, jitter: 0.9 },
    { id: 'RI01A', type: 'remote-inbound-rtp', kind: 'audio', roundTripTime: 0.087, fractionLost: 0.05 },
    { id: 'CIT01_111', type: 'codec', mimeType: 'audio/opus' },
    { id: 'CP1', type: 'candidate-pair', nominated: false, state: 'failed', currentRoundTripTime: 9 },
    { id: 'CP2', type: 'candidate-pair', nominated: true, state: 'succeeded', currentRoundTripTime: 0.02 }
];
const sample = (types: readonly string[]): object =>
    audioSampleOf(
        REPORT.filter((stats) => types.includes((stats as { type: string }).type)).map((stats) => [(stats as { id: string }).id, stats] as const),
        7
    );

describe('B15: what a browser says of a call', () => {
    it('as plain numbers', () => {
        const all = ['inbound-rtp', 'remote-inbound-rtp', 'codec', 'candidate-pair'];
        expect(sample(all)).toEqual({ at: 7, packetsReceived: 4_000, packetsLost: 12, jitterMs: 4, roundTripMs: 87, sentLossPercent: 5, codec: 'opus' });
    });

    it('the round trip by ICE where the far end sends no reports', () => {
        expect(sample(['inbound-rtp', 'candidate-pair'])).toEqual({ at: 7, packetsReceived: 4_000, packetsLost: 12, jitterMs: 4, roundTripMs: 20 });
    });

    it('nothing has arrived yet', () => {
        expect(sample([])).toEqual({ at: 7, packetsReceived: 0, packetsLost: 0, jitterMs: 0 });
    });
});
