/** SIPp as the far side of a trunk: does to the letter what its scenario says (sippScripts.ts), and fails when the other side doesn't. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from '../../../simulator/pbx/media/g711';
import { Program } from './program';
import { TONE_FILE } from './sippScripts';

export const SIPP_IP = '127.0.0.3';
const MARGIN_MS = 20_000;
let runs = 0;

/**
 * Runs a scenario once.
 * @param role `called`: waits on the trunk's port; `calling`: calls Kamailio
 */
export function startSipp(folder: string, role: 'called' | 'calling', toneHz: number, scenario: string): { finished(timeoutMs?: number): Promise<void>; stop(): Promise<void> } {
    runs += 1;
    const name = `sipp-${runs}`;
    const file = path.join(folder, `${name}.xml`);
    writeFileSync(file, scenario);
    writeFileSync(path.join(folder, TONE_FILE), tone(toneHz));
    const place = role === 'called' ? ['-p', '5090'] : ['-p', '5095', '127.0.0.1:5060'];
    const program = new Program(name, folder, 'sipp', [...place, '-i', SIPP_IP, '-mi', SIPP_IP, '-sf', file, '-m', '1', '-nostdin', '-trace_err', '-error_file', path.join(folder, `${name}.errors`)]);
    return {
        async finished(timeoutMs = MARGIN_MS) {
            const code = await program.exit(timeoutMs);
            if (code !== 0) throw new Error(`SIPp ended with ${String(code)}:\n${program.log}`);
        },
        stop: () => program.stop()
    };
}

/** A second of a tone at 8 kHz, µ-law: whole waves, so that it can be repeated. */
function tone(hertz: number): Buffer {
    return encode('PCMU', Int16Array.from({ length: 8_000 }, (_, at) => Math.round(8_000 * Math.sin((2 * Math.PI * hertz * at) / 8_000))));
}
