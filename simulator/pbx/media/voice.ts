/**
 * What a person says: a tone that a test can tell from every other person's, steady or with the rise and fall of speech.
 * Makes samples at 8 kHz; knows no packets.
 */

export const SAMPLE_RATE = 8_000;

export type VoiceStyle = 'steady' | 'spoken';

/** A quarter of full scale, -15 dB as power goes: as loud as somebody who speaks up. */
const AMPLITUDE = 8_192;
const SYLLABLES_PER_SECOND = 4;

export class Voice {
    readonly #toneHz: number;
    readonly #style: VoiceStyle;
    #at = 0;

    constructor(toneHz: number, style: VoiceStyle) {
        this.#toneHz = toneHz;
        this.#style = style;
    }

    next(count: number): Int16Array {
        return Int16Array.from({ length: count }, () => this.#sample());
    }

    #sample(): number {
        const seconds = this.#at++ / SAMPLE_RATE;
        const wave = (harmonic: number): number => Math.sin(2 * Math.PI * this.#toneHz * harmonic * seconds);
        if (this.#style === 'steady') return Math.round(AMPLITUDE * wave(1));
        // Syllables never fall silent, and the tone stays the strongest part: it can still be measured.
        const syllable = 0.65 + 0.35 * Math.sin(2 * Math.PI * SYLLABLES_PER_SECOND * seconds);
        const colour = this.#toneHz * 3 < SAMPLE_RATE / 2 ? 0.25 * wave(2) + 0.1 * wave(3) : 0;
        return Math.round(AMPLITUDE * 0.75 * syllable * (wave(1) + colour));
    }
}
