/**
 * Watches one's own voice from a look at it about once a second: a microphone that brings nothing, and talking while muted. Pure;
 * the listening is done in phone/quality.
 */
import type { Instant } from '../time';
import type { AudioTrouble } from './quality';

export interface VoiceSample {
    readonly at: Instant;
    /** How loud it was since the look before, 0 to 1 (root of the mean square); missing when nobody can tell. */
    readonly level?: number;
    readonly muted: boolean;
    /** One of the two sides holds the call. */
    readonly held: boolean;
}

export interface VoiceWatch {
    /** When something was heard last, or there was no reason to hear anything. */
    readonly heardAt: Instant;
    /** How many looks in a row found the agent talking while muted. */
    readonly talkedMuted: number;
    readonly trouble?: AudioTrouble;
}

/**
 * A microphone in a quiet room still brings a little noise; one that is switched off on the headset brings zeros. So listening in
 * silence is no trouble.
 */
const NOTHING = 0.000_01;
const SILENT_MS = 8_000;
/** Talking at a usual distance; a colleague in the next room is less. */
const TALKING = 0.02;
const TALKED_LOOKS = 2;

/** @param at when the call was answered */
export function newVoiceWatch(at: Instant): VoiceWatch {
    return { heardAt: at, talkedMuted: 0 };
}

export function afterVoice(watch: VoiceWatch, { at, level, muted, held }: VoiceSample): VoiceWatch {
    if (held || level === undefined) return newVoiceWatch(at);
    if (muted) {
        const talkedMuted = level >= TALKING ? watch.talkedMuted + 1 : Math.min(watch.talkedMuted, TALKED_LOOKS);
        // Once said it stays until the agent does something about it.
        return { heardAt: at, talkedMuted, ...(talkedMuted >= TALKED_LOOKS && { trouble: { kind: 'speakingMuted' } as const }) };
    }
    const heardAt = level > NOTHING ? at : watch.heardAt;
    return { heardAt, talkedMuted: 0, ...(at - heardAt >= SILENT_MS && { trouble: { kind: 'silentMicrophone' } as const }) };
}
