/** The strong frequencies in a piece of sound, by a Fourier transform of our own (radix 2, Hann window). */

/** @returns hertz, between two bins by the parabola through the peak; undefined when there is nothing but silence */
export function dominantFrequency(samples: Int16Array, sampleRate: number): number | undefined {
    return strongFrequencies(samples, sampleRate)[0];
}

/** What lies further below the strongest is taken for noise or for the window's skirts. A browser turns a steady tone down as if it were noise. */
const AUDIBLE_DB = 28;
/** Closer together two tones can't be told apart. */
const APART_HZ = 30;

/** All voices at once: the frequencies that stand out, in hertz, the strongest first; none in silence. */
export function strongFrequencies(samples: Int16Array, sampleRate: number): number[] {
    const power = powerSpectrum(samples);
    const at = (bin: number): number => power[bin] ?? 0;
    const strongest = power.subarray(1, -1).reduce((most, one) => Math.max(most, one), 0);
    if (strongest === 0) return [];
    const peaks = [...power.keys()].slice(1, -1).filter((bin) => at(bin) >= strongest / 10 ** (AUDIBLE_DB / 10) && at(bin) >= at(bin - 1) && at(bin) > at(bin + 1));
    const size = power.length * 2;
    return peaks
        .sort((one, other) => at(other) - at(one))
        .map((bin) => ((bin + shiftOf(at(bin - 1), at(bin), at(bin + 1))) * sampleRate) / size)
        .filter((hertz, place, all) => all.slice(0, place).every((stronger) => Math.abs(stronger - hertz) > APART_HZ));
}

/** How far beside the middle of its bin a peak lies. */
function shiftOf(...powers: readonly number[]): number {
    const [before, at, behind] = powers.map((value) => Math.log(value + Number.MIN_VALUE)) as [number, number, number];
    const bend = before - 2 * at + behind;
    return bend === 0 ? 0 : (before - behind) / (2 * bend);
}

function powerSpectrum(samples: Int16Array): Float64Array {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, samples.length)));
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    for (let at = 0; at < samples.length; at++) {
        const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / Math.max(1, samples.length - 1));
        real[at] = (samples[at] ?? 0) * window;
    }
    transform(real, imaginary);
    return Float64Array.from({ length: size / 2 }, (_, bin) => (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2);
}

/** In place; the length is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
    const size = real.length;
    for (let from = 1, to = 0; from < size; from++) {
        let bit = size >> 1;
        for (; to & bit; bit >>= 1) to ^= bit;
        to ^= bit;
        if (from < to) {
            swap(real, from, to);
            swap(imaginary, from, to);
        }
    }
    for (let length = 2; length <= size; length <<= 1) {
        const half = length / 2;
        for (let step = 0; step < half; step++) {
            const angle = (-2 * Math.PI * step) / length;
            const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
            for (let low = step; low < size; low += length) butterfly(real, imaginary, low, low + half, cosine, sine);
        }
    }
}

function butterfly(real: Float64Array, imaginary: Float64Array, low: number, high: number, cosine: number, sine: number): void {
    const [lowReal, lowImaginary, highReal, highImaginary] = [real[low] ?? 0, imaginary[low] ?? 0, real[high] ?? 0, imaginary[high] ?? 0];
    const turnedReal = highReal * cosine - highImaginary * sine;
    const turnedImaginary = highReal * sine + highImaginary * cosine;
    real[low] = lowReal + turnedReal;
    imaginary[low] = lowImaginary + turnedImaginary;
    real[high] = lowReal - turnedReal;
    imaginary[high] = lowImaginary - turnedImaginary;
}

function swap(values: Float64Array, one: number, other: number): void {
    const kept = values[one] ?? 0;
    values[one] = values[other] ?? 0;
    values[other] = kept;
}
