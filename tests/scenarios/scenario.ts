/**
 * What every scenario starts with: an agent's browser, a company on one of the two back ends, and the phone's own wire to read along.
 * Which back end it is, a project of Playwright's says: tests/e2e (the simulator's PBX) or tests/sip (the laboratory).
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Agent } from '../e2e/support/agent';
import { changeConnection } from '../e2e/support/settings';
import { AGENT_HERTZ, expect, test as base } from '../e2e/support/test';
import { COTURN } from '../sip/lab/coturn';
import { ADDRESS, DOMAIN } from '../sip/lab/kamailio';
import { USUAL, type Company, type Exchange, type Voice } from './exchange';
import { onLab } from './onLab';
import { onSimulator, simulatorFor } from './onSimulator';
import { Wire } from './wire';

export { expect };
export { ADA, BEN, NOBODY } from './people';
export { headerOf } from './wire';
export { tasks } from '../e2e/support/records';

export interface ScenarioOptions {
    readonly backEnd: 'simulator' | 'lab';
    readonly gruu: boolean;
    /** What is not as usual. */
    readonly company: Partial<Company>;
}
interface Fixtures {
    readonly exchange: Exchange;
    readonly wire: Wire;
    /** The agent at a second desk, under the same extension. */
    readonly otherDesk: Agent;
}

export const test = base.extend<Fixtures & ScenarioOptions>({
    backEnd: ['simulator', { option: true }],
    gruu: [true, { option: true }],
    company: [{}, { option: true }],
    simulatorOptions: async ({ company, gruu }, use) => use(simulatorFor({ ...USUAL, gruu, ...company })),
    wire: [
        async ({ agent }, use, info) => {
            const wire = new Wire(agent.page);
            await use(wire);
            writeFileSync(info.outputPath('sip.txt'), wire.ladder);
        },
        { auto: true }
    ],
    exchange: [
        async ({ agent, backEnd, company: given, gruu, simulator, wire }, use, info) => {
            const company = { ...USUAL, gruu, ...given };
            if (company.turn === 'dead') changeConnection(simulator, { Ice_Servers__c: 'turn:127.0.0.1:9 agent relayed' });
            if (company.turn === 'only way') {
                changeConnection(simulator, { Ice_Servers__c: COTURN });
                await letThroughOnlyRelayed(agent.page);
            }
            if (backEnd === 'simulator') {
                await use(onSimulator(simulator, company));
                return;
            }
            changeConnection(simulator, { Pbx_Address__c: ADDRESS, Sip_Domain__c: DOMAIN });
            // A short path: baresip cuts the names of its recordings when they grow long.
            const folder = mkdtempSync(path.join(os.tmpdir(), 'lab-'));
            const farEnds = new Set<string>();
            const exchange = await onLab({ folder, company, wire, agentHears: () => voiceOf(agent).hears(), accounts: simulator.phones, used: (one) => void farEnds.add(one) });
            await use(exchange);
            await exchange.close();
            // For the table in docs/interop.md.
            info.annotations.push(...[...farEnds].map((description) => ({ type: 'far end', description })));
            cpSync(folder, info.outputPath('lab'), { recursive: true });
            rmSync(folder, { recursive: true });
        },
        { auto: true }
    ],
    otherDesk: async ({ simulator, talkingBrowser }, use) => {
        const context = await talkingBrowser.newContext();
        await use(new Agent(await context.newPage(), simulator));
        await context.close();
    }
});

/** The firewall of a network in which media has no other way than a TURN server. */
async function letThroughOnlyRelayed(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const Direct = window.RTCPeerConnection;
        window.RTCPeerConnection = class extends Direct {
            constructor(configuration?: RTCConfiguration) {
                super({ ...configuration, iceTransportPolicy: 'relay' });
            }
        };
    });
}

const NEAR_HERTZ = 15;

function voiceOf(who: Agent | Voice): Voice {
    if (!(who instanceof Agent)) return who;
    return {
        name: 'the agent',
        toneHz: AGENT_HERTZ,
        async hears() {
            const { hertz, level } = await who.hears();
            return level < 0.005 ? 0 : hertz;
        }
    };
}

/** The listener hears this tone, and no stronger one. */
export async function expectToHear(listener: Agent | Voice, { toneHz }: { readonly toneHz: number }): Promise<void> {
    const { name, hears } = voiceOf(listener);
    await expect.poll(async () => Math.abs((await hears()) - toneHz), { message: `${name} hears ${toneHz} Hz`, timeout: 10_000 }).toBeLessThan(NEAR_HERTZ);
}

/** The two hear each other. */
export async function expectToTalk(one: Agent | Voice, other: Agent | Voice): Promise<void> {
    await expectToHear(one, voiceOf(other));
    await expectToHear(other, voiceOf(one));
}

export async function expectSilence(listener: Agent | Voice): Promise<void> {
    const { name, hears } = voiceOf(listener);
    await expect.poll(hears, { message: `${name} hears nothing` }).toBe(0);
}
