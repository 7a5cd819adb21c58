/** What every end-to-end test starts with: a simulator of its own, and a browser whose microphone speaks at a known pitch. */
import path from 'node:path';
import { chromium, expect, test as base, type Browser } from '@playwright/test';
import { browserFlags, findBrowser, type BrowserOptions } from '../../../scripts/browser';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../../simulator/simulator';
import { Agent } from './agent';
import { toneFile } from './tones';

export { expect } from '@playwright/test';

/** The pitch of the agent's voice; no person of the company has one near it. */
export const AGENT_HERTZ = 440;
const ROOT = path.resolve(import.meta.dirname, '../../..');

interface Options {
    readonly simulatorOptions: Partial<SimulatorOptions>;
    readonly browserOptions: BrowserOptions;
    /** What the page tries though its policy may forbid it: a text of the browser's console. */
    readonly triedAnyway: RegExp;
}
interface Fixtures {
    readonly simulator: Simulator;
    readonly agent: Agent;
}
interface WorkerFixtures {
    readonly talkingBrowser: Browser;
}

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
    simulatorOptions: [{}, { option: true }],
    browserOptions: [{}, { option: true }],
    triedAnyway: [/^$/, { option: true }],
    talkingBrowser: [
        async ({}, use) => {
            const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags(toneFile(AGENT_HERTZ)) });
            await use(browser);
            await browser.close();
        },
        { scope: 'worker' }
    ],
    simulator: async ({ simulatorOptions }, use) => {
        const simulator = await startSimulator({ root: ROOT, port: 0, namespace: 'patchbay', ...simulatorOptions });
        await use(simulator);
        await simulator.close();
    },
    agent: async ({ simulator, talkingBrowser, browserOptions, triedAnyway }, use, info) => {
        const isUsual = Object.keys(browserOptions).length === 0;
        const browser = isUsual ? talkingBrowser : await chromium.launch({ executablePath: findBrowser(), args: browserFlags(toneFile(AGENT_HERTZ), browserOptions) });
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
        const page = await context.newPage();
        const said: string[] = [];
        page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => said.push(`page error: ${error.message}`));
        await use(new Agent(page, simulator));
        if (info.status !== info.expectedStatus) {
            await info.attach('browser console', { body: said.join('\n'), contentType: 'text/plain' });
            await info.attach('sip', { body: simulator.pbx.trace.map((entry) => JSON.stringify(entry)).join('\n'), contentType: 'text/plain' });
        }
        await context.close();
        // Whatever a test is about, the page does nothing that its policy forbids, but for what it tries on purpose.
        if (info.status === info.expectedStatus) expect(said.filter((line) => /content security policy/i.test(line) && !triedAnyway.test(line))).toEqual([]);
        if (!isUsual) await browser.close();
    }
});
