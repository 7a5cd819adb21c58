/** Voices for browsers: a microphone that plays one steady tone, so that the far end can tell who it hears. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const RATE = 48_000;
const SECONDS = 4;

/** A WAV file of one tone that can be repeated without a click; removed with the temporary folder. */
export function toneFile(hertz: number): string {
    // A whole number of waves, so that the end meets the beginning.
    const samples = Math.round((RATE / hertz) * Math.round(hertz * SECONDS));
    const data = Buffer.alloc(samples * 2);
    for (let at = 0; at < samples; at++) data.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * at) / RATE)), at * 2);
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'patchbay-voice-')), `${hertz}.wav`);
    writeFileSync(file, Buffer.concat([header(data.length), data]));
    return file;
}

/** RIFF header of 16-bit mono PCM. */
function header(bytes: number): Buffer {
    const head = Buffer.alloc(44);
    head.write('RIFF', 0);
    head.writeUInt32LE(36 + bytes, 4);
    head.write('WAVEfmt ', 8);
    head.writeUInt32LE(16, 16);
    head.writeUInt16LE(1, 20);
    head.writeUInt16LE(1, 22);
    head.writeUInt32LE(RATE, 24);
    head.writeUInt32LE(RATE * 2, 28);
    head.writeUInt16LE(2, 32);
    head.writeUInt16LE(16, 34);
    head.write('data', 36);
    head.writeUInt32LE(bytes, 40);
    return head;
}
