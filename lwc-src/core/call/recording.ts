/**
 * Recording at the PBX, as far as the phone can know of it: what was asked for, and what the PBX has confirmed. Pure.
 * Digits are heard by the PBX without an answer, so what they ask for is never more than asked for.
 */
import type { Instant } from '../time';

/** What an agent can ask for. */
export type RecordingWish = 'start' | 'pause';

export interface Recording {
    readonly wish: RecordingWish;
    /** The PBX has answered that it will. */
    readonly confirmed: boolean;
    /** Since it was asked for. */
    readonly since: Instant;
}

/** How the PBX is asked: by SIP INFO, or by digits in the call. */
export type RecordingWay = { readonly name: 'info' } | { readonly name: 'digits'; readonly start: string; readonly pause: string };

export type RecordingReading = { readonly ok: true; readonly way?: RecordingWay } | { readonly ok: false };

/** DTMF, as short as codes are. */
const CODE = /^[0-9*#A-D]{1,10}$/;

/** @param text as in the setting: empty, `info`, a code that starts and pauses, or one for each: `*1, *2` */
export function readRecordingWay(text: string): RecordingReading {
    const words = text.split(',').map((word) => word.trim().toUpperCase()) as [string, ...string[]];
    const [start, pause = start, ...more] = words;
    if (text.trim() === '') return { ok: true };
    if (start === 'INFO' && words.length === 1) return { ok: true, way: { name: 'info' } };
    if (more.length > 0 || !CODE.test(start) || !CODE.test(pause)) return { ok: false };
    return { ok: true, way: { name: 'digits', start, pause } };
}

/**
 * What can be asked for now. A PBX may record without having been asked, so pausing is offered from the first moment;
 * but not by a code that would as well start it.
 */
export function recordingWishes(way: RecordingWay, recording: Recording | undefined): readonly RecordingWish[] {
    if (recording) return [recording.wish === 'start' ? 'pause' : 'start'];
    return way.name === 'digits' && way.start === way.pause ? ['start'] : ['start', 'pause'];
}
