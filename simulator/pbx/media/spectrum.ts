/** The strongest frequency in a piece of sound, by a Fourier transform of our own (radix 2, Hann window). */

/** @returns hertz, between two bins by the parabola through the peak; undefined when there is nothing but silence */
export function dominantFrequency(samples: Int16Array, sampleRate: number): number | undefined {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, samples.length)));
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    for (let at = 0; at < samples.length; at++) {
        const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / Math.max(1, samples.length - 1));
        real[at] = (samples[at] ?? 0) * window;
    }
    transform(real, imaginary);
    const power = (bin: number): number => (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2;
    let peak = 1;
    for (let bin = 2; bin < size / 2 - 1; bin++) if (power(bin) > power(peak)) peak = bin;
    if (power(peak) === 0) return undefined;
    const [before, at, behind] = [power(peak - 1), power(peak), power(peak + 1)].map((value) => Math.log(value + Number.MIN_VALUE)) as [number, number, number];
    const bend = before - 2 * at + behind;
    const shift = bend === 0 ? 0 : (before - behind) / (2 * bend);
    return ((peak + shift) * sampleRate) / size;
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
