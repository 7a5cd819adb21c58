/** G.711: one byte for each sample at 8 kHz, µ-law (PCMU) and A-law (PCMA) (ITU-T G.711). */

export type G711 = 'PCMU' | 'PCMA';

const BIAS = 0x84;
const CLIP = 32_635;

function encodeMuLaw(sample: number): number {
    const sign = sample < 0 ? 0x80 : 0;
    const magnitude = Math.min(CLIP, Math.abs(sample)) + BIAS;
    const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
    return ~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0f)) & 0xff;
}

function decodeMuLaw(byte: number): number {
    const code = ~byte & 0xff;
    const magnitude = ((((code & 0x0f) << 3) + BIAS) << ((code >> 4) & 7)) - BIAS;
    return code & 0x80 ? -magnitude : magnitude;
}

function encodeALaw(sample: number): number {
    const sign = sample < 0 ? 0 : 0x80;
    const magnitude = Math.min(CLIP, sample < 0 ? -sample - 1 : sample);
    const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
    const mantissa = (magnitude >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f;
    return (sign | (exponent << 4) | mantissa) ^ 0x55;
}

function decodeALaw(byte: number): number {
    const code = byte ^ 0x55;
    const exponent = (code >> 4) & 7;
    const base = ((code & 0x0f) << 4) + 8;
    const magnitude = exponent === 0 ? base : (base + 0x100) << (exponent - 1);
    return code & 0x80 ? magnitude : -magnitude;
}

const DECODED: Readonly<Record<G711, Int16Array>> = {
    PCMU: Int16Array.from({ length: 256 }, (_, byte) => decodeMuLaw(byte)),
    PCMA: Int16Array.from({ length: 256 }, (_, byte) => decodeALaw(byte))
};

export function encode(codec: G711, samples: Int16Array): Buffer {
    const encodeSample = codec === 'PCMU' ? encodeMuLaw : encodeALaw;
    return Buffer.from(Uint8Array.from(samples, encodeSample));
}

export function decode(codec: G711, payload: Uint8Array): Int16Array {
    const table = DECODED[codec];
    return Int16Array.from(payload, (byte) => table[byte] ?? 0);
}
