/** The people of the directory, and what each does when the telephone rings. Data only. */
import type { Reason } from '../sip/reason';
import type { VoiceStyle } from '../media/voice';

export interface Person {
    /** As it is dialled, without separators: `+498912345678`. */
    readonly number: string;
    readonly name: string;
    /** The tone that this person speaks in: what a test hears it by. Below 4000. */
    readonly toneHz: number;
    readonly voice?: VoiceStyle;
    /** What this person does unless told otherwise. */
    readonly behaviour?: Behaviour;
}

export type PickUp =
    /** Rings, perhaps with sound before the answer (183), then answers. */
    | { readonly do: 'answer'; readonly afterMs: number; readonly earlyMediaAfterMs?: number }
    | { readonly do: 'ring' }
    | { readonly do: 'refuse'; readonly status: number; readonly reason?: Reason; readonly afterMs?: number };

/**
 * - `narrow`: G.711 with keys at 8 kHz, as a gateway to the telephone network speaks
 * - `aLaw`: the same, A-law only
 * - `opusNarrowKeys`: opus, but keys at 8 kHz only: what browsers send by RTP then isn't understood. Opus isn't decoded here.
 */
export type Codecs = 'narrow' | 'aLaw' | 'opusNarrowKeys';

export interface Behaviour {
    readonly pickUp: PickUp;
    readonly codecs?: Codecs;
    /** Says nothing of its own, but plays back what it hears, packet by packet, as a PBX's echo test does. */
    readonly echoes?: boolean;
    /** After the call was answered, by whomever. */
    readonly hangUpAfterMs?: number;
    /** Media and signalling stop without a word. */
    readonly vanishAfterMs?: number;
    readonly holdAfterMs?: number;
    /** Answers a hold with this status instead of accepting it. */
    readonly refuseHold?: number;
    /** Headers of its own that the PBX puts into the answer. */
    readonly answersWith?: Readonly<Record<string, string>>;
    /** The PBX between records when it is asked to by INFO; it refuses otherwise. */
    readonly recordsOnInfo?: boolean;
}

/** What a gateway says beside the status, since the telephone network speaks in Q.850 causes (RFC 3398 §8.2.6.1). */
const q850 = (cause: number, text: string): Reason => ({ protocol: 'Q.850', cause, text });

export const answersAfter = (afterMs: number): Behaviour => ({ pickUp: { do: 'answer', afterMs } });
export const earlyMediaThenAnswers = (earlyMediaAfterMs: number, afterMs: number): Behaviour => ({ pickUp: { do: 'answer', afterMs, earlyMediaAfterMs } });
export const refuses = (status: number, reason?: Reason): Behaviour => ({ pickUp: { do: 'refuse', status, ...(reason === undefined ? {} : { reason }) } });
export const RINGS_FOR_EVER: Behaviour = { pickUp: { do: 'ring' } };
export const BUSY = refuses(486, q850(17, 'User busy'));
export const DECLINES = refuses(603, q850(21, 'Call rejected'));
export const NOT_FOUND = refuses(404, q850(1, 'Unallocated number'));
export const UNREACHABLE = refuses(480, q850(20, 'Subscriber absent'));
export const DEFAULT_BEHAVIOUR = answersAfter(1_000);
