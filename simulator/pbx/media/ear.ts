/**
 * What a person hears: the last half second measured, so that a test can say which voice arrived, how loud, or that none did.
 * Counts packets even of a codec that it can't decode.
 */
import { strongFrequencies } from './spectrum';
import { SAMPLE_RATE } from './voice';

export interface Sound {
    /** Audio packets in the last second. */
    readonly packetsPerSecond: number;
    /** The strongest frequency; undefined in silence, or when the codec isn't decoded. */
    readonly frequencyHz?: number;
    /** All that stand out, the strongest first: several people speak at once. */
    readonly frequenciesHz?: readonly number[];
    /** Root mean square against full scale; -Infinity when nothing at all came; undefined when the codec isn't decoded. */
    readonly levelDb?: number;
    /** Nothing that a person would hear: hold, mute, or no packets. Undefined when the codec isn't decoded. */
    readonly isSilent?: boolean;
}

interface Heard {
    readonly at: number;
    /** Undefined for a codec that isn't decoded. */
    readonly samples: Int16Array | undefined;
}

const WINDOW_MS = 500;
const KEPT_MS = 1_000;
/** Below this a person hears nothing; comfort noise and codec noise lie well under it. */
const SILENCE_DB = -50;

export class Ear {
    #heard: Heard[] = [];

    hear(at: number, samples: Int16Array | undefined): void {
        this.#heard.push({ at, samples });
        const first = this.#heard.findIndex((one) => one.at > at - KEPT_MS);
        if (first > 0) this.#heard.splice(0, first);
    }

    sound(now: number): Sound {
        const second = this.#heard.filter(({ at }) => at > now - KEPT_MS);
        const window = second.filter(({ at }) => at > now - WINDOW_MS);
        const packetsPerSecond = second.length;
        if (window.some(({ samples }) => samples === undefined)) return { packetsPerSecond };
        const samples = join(window.map((one) => one.samples ?? new Int16Array(0)));
        const levelDb = level(samples);
        const isSilent = levelDb < SILENCE_DB;
        const frequenciesHz = isSilent ? [] : strongFrequencies(samples, SAMPLE_RATE);
        const [frequencyHz] = frequenciesHz;
        return { packetsPerSecond, levelDb, isSilent, frequenciesHz, ...(frequencyHz === undefined ? {} : { frequencyHz }) };
    }
}

function join(pieces: readonly Int16Array[]): Int16Array {
    const all = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
        all.set(piece, at);
        at += piece.length;
    }
    return all;
}

/** Over the whole window: what didn't arrive counts as silence. */
function level(samples: Int16Array): number {
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / ((SAMPLE_RATE * WINDOW_MS) / 1_000);
    return 20 * Math.log10(Math.sqrt(power) / 32_768);
}
