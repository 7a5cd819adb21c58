/** Ringtones, made of oscillators: pitch and rhythm of each. Loaded later than the phone, which knows the first. */
import type { Ringtone } from '../../core/settings/audio';
import type { Pattern } from './ringer';

export const RINGTONE_PATTERNS: Readonly<Record<Exclude<Ringtone, 'soft'>, Pattern>> = {
    // The two tones and the rhythm of an old desk set's bell (ITU-T E.180, United Kingdom).
    classic: { frequencies: [400, 450], cadence: [0.4, 0.2, 0.4, 2], gain: 0.3 },
    bright: { frequencies: [1_047, 1_319], cadence: [0.15, 0.1, 0.15, 0.1, 0.15, 2.2], gain: 0.2 },
    low: { frequencies: [330, 392], cadence: [1, 2.5], gain: 0.3 }
};
