/**
 * Watches the sound of one call from what is measured of it about once a second: says what is wrong while it is wrong,
 * and sums up at the end. Pure; the measuring is done in phone/quality.
 */
import type { Instant } from '../time';
import { mosOf } from './mos';

/** Counters and readings of one moment; the counters run from the beginning of the call. */
export interface AudioSample {
    readonly at: Instant;
    readonly packetsReceived: number;
    readonly packetsLost: number;
    readonly jitterMs: number;
    readonly roundTripMs?: number;
    /** What the other side says of our packets, since it last said so. */
    readonly sentLossPercent?: number;
    /** For example `opus`. */
    readonly codec?: string;
}

/** What the agent hears, or doesn't. `poor`: no single cause stands out. */
export type AudioTrouble =
    | { readonly kind: 'nothing' }
    | { readonly kind: 'loss' | 'sentLoss'; readonly percent: number }
    | { readonly kind: 'delay' | 'jitter'; readonly ms: number }
    | { readonly kind: 'poor' }
    /** One's own voice: see ownVoice.ts. */
    | { readonly kind: 'silentMicrophone' | 'speakingMuted' };

/** The whole call, as it goes into its log. */
export interface CallQuality {
    readonly mos: number;
    readonly worstMos: number;
    readonly lossPercent: number;
    readonly jitterMs: number;
    readonly roundTripMs?: number;
    readonly codec?: string;
}

interface Second {
    readonly mos: number;
    readonly lossPercent: number;
    readonly jitterMs: number;
    readonly roundTripMs?: number;
    readonly sentLossPercent?: number;
}

export interface QualityWatch {
    readonly last?: AudioSample;
    /** When something was heard last, or there was no reason to hear anything. */
    readonly heardAt: Instant;
    /** Newest first. */
    readonly recent: readonly Second[];
    readonly trouble?: AudioTrouble;
    readonly sums: { readonly seconds: number; readonly mos: number; readonly worstMos: number; readonly received: number; readonly lost: number; readonly jitterMs: number; readonly roundTrips: number; readonly roundTripMs: number };
}

const NOTHING: AudioTrouble = { kind: 'nothing' };
const RECENT_SECONDS = 5;
/** So many of the recent seconds must be bad before anything is said; it is taken back when none is. */
const BAD_SECONDS = 3;
/** Pauses of a far end that sends no silence are shorter. */
const NOTHING_HEARD_MS = 4_000;
const WORST_LOSS_PERCENT = 3;
const WORST_ROUND_TRIP_MS = 400;
const WORST_JITTER_MS = 30;
const WORST_MOS = 3.5;

/** @param at when the call was answered */
export function newWatch(at: Instant): QualityWatch {
    return { heardAt: at, recent: [], sums: { seconds: 0, mos: 0, worstMos: 5, received: 0, lost: 0, jitterMs: 0, roundTrips: 0, roundTripMs: 0 } };
}

/**
 * The watch after one more sample.
 * @param isHeld one of the two sides holds the call: nothing is said of what can't be heard then
 */
export function afterSample(watch: QualityWatch, sample: AudioSample, isHeld: boolean): QualityWatch {
    const { last } = watch;
    if (isHeld) return { ...watch, last: sample, heardAt: sample.at, recent: [], trouble: undefined };
    // Counters that go back belong to another stream: the far end began anew.
    const isNew = last === undefined || sample.packetsReceived < last.packetsReceived;
    const received = isNew ? 0 : sample.packetsReceived - last.packetsReceived;
    const isFirstSound = isNew && sample.packetsReceived > 0;
    const heardAt = received > 0 || isFirstSound ? sample.at : watch.heardAt;
    const next = { ...watch, last: sample, heardAt };
    if (sample.at - heardAt >= NOTHING_HEARD_MS) return { ...next, recent: [], trouble: NOTHING };
    if (isNew || received === 0) return next;
    // Packets that come late are taken off the lost again.
    const lost = Math.max(0, sample.packetsLost - last.packetsLost);
    const { jitterMs, roundTripMs, sentLossPercent } = sample;
    const lossPercent = (100 * lost) / (received + lost);
    const second: Second = { mos: mosOf({ lossPercent, jitterMs, roundTripMs }), lossPercent, jitterMs, roundTripMs, sentLossPercent };
    const recent = [second, ...watch.recent].slice(0, RECENT_SECONDS);
    return { ...next, recent, trouble: troubleIn(recent, watch.trouble), sums: added(watch.sums, second, received, lost) };
}

/** The sum of a call; undefined when nothing was measured. */
export function qualityOf({ sums, last }: QualityWatch): CallQuality | undefined {
    if (sums.seconds === 0) return undefined;
    return {
        mos: sums.mos / sums.seconds,
        worstMos: sums.worstMos,
        lossPercent: (100 * sums.lost) / (sums.received + sums.lost),
        jitterMs: sums.jitterMs / sums.seconds,
        roundTripMs: sums.roundTrips > 0 ? sums.roundTripMs / sums.roundTrips : undefined,
        codec: last?.codec
    };
}

function added(sums: QualityWatch['sums'], { mos, jitterMs, roundTripMs }: Second, received: number, lost: number): QualityWatch['sums'] {
    return {
        seconds: sums.seconds + 1,
        mos: sums.mos + mos,
        worstMos: Math.min(sums.worstMos, mos),
        received: sums.received + received,
        lost: sums.lost + lost,
        jitterMs: sums.jitterMs + jitterMs,
        roundTrips: sums.roundTrips + (roundTripMs === undefined ? 0 : 1),
        roundTripMs: sums.roundTripMs + (roundTripMs ?? 0)
    };
}

/** In the order of what an agent can do something about. */
const CAUSES: readonly { readonly of: (second: Second) => number; readonly worst: number; readonly trouble: (mean: number) => AudioTrouble }[] = [
    { of: ({ lossPercent }) => lossPercent, worst: WORST_LOSS_PERCENT, trouble: (mean) => ({ kind: 'loss', percent: Math.round(mean) }) },
    { of: ({ sentLossPercent = 0 }) => sentLossPercent, worst: WORST_LOSS_PERCENT, trouble: (mean) => ({ kind: 'sentLoss', percent: Math.round(mean) }) },
    { of: ({ roundTripMs = 0 }) => roundTripMs, worst: WORST_ROUND_TRIP_MS, trouble: (mean) => ({ kind: 'delay', ms: Math.round(mean) }) },
    { of: ({ jitterMs }) => jitterMs, worst: WORST_JITTER_MS, trouble: (mean) => ({ kind: 'jitter', ms: Math.round(mean) }) },
    { of: ({ mos }) => -mos, worst: -WORST_MOS, trouble: () => ({ kind: 'poor' }) }
];

/** What was said stays as it was said until it is another thing or nothing: numbers that change every second help nobody. */
function troubleIn(recent: readonly Second[], before: AudioTrouble | undefined): AudioTrouble | undefined {
    for (const { of, worst, trouble } of CAUSES) {
        const bad = recent.map(of).filter((value) => value > worst);
        if (bad.length < BAD_SECONDS) continue;
        const now = trouble(bad.reduce((sum, value) => sum + value, 0) / bad.length);
        return now.kind === before?.kind ? before : now;
    }
    const isWell = recent.every((second) => CAUSES.every(({ of, worst }) => of(second) <= worst));
    const wasSilent = before?.kind === 'nothing';
    return isWell || wasSilent ? undefined : before;
}
