/** One look at a connection's statistics (W3C “Identifiers for WebRTC's Statistics API”), as plain numbers. */
import type { AudioSample } from '../../core/quality/quality';
import type { Instant } from '../../core/time';

/** What browsers say of a stream, as far as it is used here; TypeScript's own types leave some of it out. */
interface Stats {
    readonly id: string;
    readonly type: string;
    readonly kind?: string;
    readonly codecId?: string;
    readonly mimeType?: string;
    readonly packetsReceived?: number;
    readonly packetsLost?: number;
    /** Seconds. */
    readonly jitter?: number;
    readonly roundTripTime?: number;
    readonly currentRoundTripTime?: number;
    readonly fractionLost?: number;
    readonly nominated?: boolean;
    readonly state?: string;
}

/** @returns a sample of zero packets when nothing has arrived yet */
export function audioSampleOf(report: Iterable<readonly [string, unknown]>, at: Instant): AudioSample {
    const all = [...report].map(([, stats]) => stats as Stats);
    const audio = all.filter(({ kind }) => kind === 'audio');
    // After a change of the far end's stream browsers keep the old one for a while: the one that got most is the one that plays.
    const incoming = audio.filter(({ type }) => type === 'inbound-rtp').sort((a, b) => (b.packetsReceived ?? 0) - (a.packetsReceived ?? 0))[0];
    const heard = audio.find(({ type }) => type === 'remote-inbound-rtp');
    const path = all.find(({ type, nominated, state }) => type === 'candidate-pair' && nominated === true && state === 'succeeded');
    const codec = all.find(({ id, type }) => type === 'codec' && id === incoming?.codecId);
    // RTCP measures to the far end; without it, ICE at least to the next server of media.
    const roundTrip = heard?.roundTripTime ?? path?.currentRoundTripTime;
    return {
        at,
        packetsReceived: incoming?.packetsReceived ?? 0,
        packetsLost: incoming?.packetsLost ?? 0,
        jitterMs: (incoming?.jitter ?? 0) * 1_000,
        roundTripMs: roundTrip === undefined ? undefined : roundTrip * 1_000,
        sentLossPercent: heard?.fractionLost === undefined ? undefined : heard.fractionLost * 100,
        codec: codec?.mimeType?.replace(/^audio\//i, '')
    };
}
