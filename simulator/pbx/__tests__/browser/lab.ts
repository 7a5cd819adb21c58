/** A PBX, a page with a phone, and Chromium around it, for one test file. Media stays on loopback. */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { attachPbx, createPbx, type Pbx, type Person } from '../../index';

export const AGENT_TONE_HZ = 1_000;
export const ANN: Person = { number: '+493012345601', name: 'Ann Example', toneHz: 440 };
export const BEN: Person = { number: '+493012345602', name: 'Ben Example', toneHz: 700, voice: 'spoken' };

export interface BrowserLab {
    readonly pbx: Pbx;
    /** A fresh page with a registered phone. */
    page(user?: string): Promise<Page>;
    close(): Promise<void>;
}

const SAMPLE_RATE = 48_000;
/** The last such switch wins, so Playwright's own wishes stand here again, beside ours: no made-up names for addresses. */
const DISABLED = [
    'WebRtcHideLocalIpsWithMdns',
    'AimEnabled',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning'
];

export async function createBrowserLab(): Promise<BrowserLab> {
    const directory = mkdtempSync(join(tmpdir(), 'patchbay-pbx-'));
    const wave = join(directory, 'tone.wav');
    writeFileSync(wave, toneFile(AGENT_TONE_HZ));
    const users = ['1001', '1002'];
    const pbx = createPbx({ accounts: users.map((user) => ({ user, password: `pw${user}`, displayName: user })), directory: [ANN, BEN] });
    const script = await bundle();
    const server = createServer((_, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><title>phone</title><script>${script}</script>`);
    });
    attachPbx(server, pbx, '/sip');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const browser = await chromium.launch({
        executablePath: '/usr/bin/chromium',
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-audio-capture=${wave}`,
            '--allow-loopback-in-peer-connection',
            '--autoplay-policy=no-user-gesture-required',
            `--disable-features=${DISABLED.join(',')}`,
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
        ]
    });
    return {
        pbx,
        async page(user = '1001') {
            const page = await browser.newPage();
            page.on('pageerror', (error) => console.error('page:', error.message));
            await page.goto(`http://localhost:${port}/`);
            await page.evaluate((options) => window.phone.start(options), { url: `ws://localhost:${port}/sip`, user, password: `pw${user}`, domain: pbx.domain });
            return page;
        },
        async close() {
            await browser.close();
            pbx.close();
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
            rmSync(directory, { recursive: true });
        }
    };
}

async function bundle(): Promise<string> {
    const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
        bundle: true,
        format: 'iife',
        write: false,
        logLevel: 'error'
    });
    return (outputFiles[0]?.text ?? '').replace(/<\/script/g, '<\\/script');
}

/** Ten seconds of a tone, 16 bit, mono: Chromium plays it round and round as the microphone. */
function toneFile(toneHz: number): Buffer {
    const count = SAMPLE_RATE * 10;
    const header = Buffer.alloc(44);
    header.write('RIFF', 0);
    header.writeUInt32LE(36 + count * 2, 4);
    header.write('WAVEfmt ', 8);
    header.writeUInt32LE(16, 16);
    header.writeUInt16LE(1, 20);
    header.writeUInt16LE(1, 22);
    header.writeUInt32LE(SAMPLE_RATE, 24);
    header.writeUInt32LE(SAMPLE_RATE * 2, 28);
    header.writeUInt16LE(2, 32);
    header.writeUInt16LE(16, 34);
    header.write('data', 36);
    header.writeUInt32LE(count * 2, 40);
    const samples = Int16Array.from({ length: count }, (_, at) => 8_000 * Math.sin((2 * Math.PI * toneHz * at) / SAMPLE_RATE));
    return Buffer.concat([header, Buffer.from(samples.buffer)]);
}
