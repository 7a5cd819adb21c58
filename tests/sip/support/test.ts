/**
 * The same panel and the same org as in the end-to-end tests, but the PBX and the people are software that nobody here
 * wrote. Every test leaves the whole conversation (SIP as the browser saw it, and the logs) in the test's results.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dominantFrequency } from '../../../simulator/pbx/media/spectrum';
import type { Simulator } from '../../../simulator/simulator';
import { changeConnection } from '../../e2e/support/settings';
import { test as base } from '../../e2e/support/test';
import { ADDRESS, DOMAIN } from '../lab/kamailio';
import { startLab, type Lab } from '../lab/lab';
import { watchSip } from './ladder';

export { expect } from '@playwright/test';
export { AGENT_HERTZ } from '../../e2e/support/test';

interface Options {
    readonly labOptions: { readonly gruu?: boolean; readonly noAnswerMs?: number; readonly digest?: 'MD5' | 'SHA-256' };
}
interface Fixtures {
    readonly lab: Lab;
    /** Everything of the lab's conversation, for reading: one line a message. */
    readonly ladder: readonly string[];
}

export const test = base.extend<Fixtures & Options>({
    labOptions: [{}, { option: true }],
    lab: [
        async ({ simulator, labOptions }, use, info) => {
            const accounts = simulator.phones.map(({ extension, password }) => ({ extension, password }));
            // A short path: baresip cuts the names of its recordings when they grow long.
            const folder = mkdtempSync(path.join(os.tmpdir(), 'lab-'));
            const lab = await startLab({ folder, accounts, gruu: true, noAnswerMs: 30_000, digest: 'MD5', ...labOptions });
            connect(simulator);
            await use(lab);
            await lab.stop();
            cpSync(folder, info.outputPath('lab'), { recursive: true });
            rmSync(folder, { recursive: true });
        },
        { auto: true }
    ],
    ladder: [
        async ({ agent }, use, info) => {
            const ladder: string[] = [];
            const whole: string[] = [];
            watchSip(agent.page, ladder, whole);
            await use(ladder);
            writeFileSync(info.outputPath('sip.txt'), [...ladder, '', ...whole].join('\n'));
        },
        { auto: true }
    ]
});

/** Points every phone of the company at Kamailio. */
function connect(simulator: Simulator): void {
    changeConnection(simulator, { Pbx_Address__c: ADDRESS, Sip_Domain__c: DOMAIN });
}

/** The strongest pitch of a recording in Hz, past its first half second. Undefined: silence. */
export function pitchOf(wav: Buffer): number | undefined {
    const channels = wav.readUInt16LE(22);
    const rate = wav.readUInt32LE(24);
    const start = wav.indexOf('data') + 8;
    const frames = Math.floor((wav.length - start) / 2 / channels);
    const samples = Int16Array.from({ length: frames }, (_, at) => wav.readInt16LE(start + at * 2 * channels));
    return dominantFrequency(samples.subarray(rate / 2, rate / 2 + rate), rate);
}
