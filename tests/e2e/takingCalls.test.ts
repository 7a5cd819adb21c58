/** How the phone takes calls by itself, and what is heard meanwhile. */
import type { Page } from '@playwright/test';
import { AGENT_HERTZ, expect, test } from './support/test';
import type { Agent } from './support/agent';
import { changeConnection } from './support/settings';
import type { PersonCall } from '../../simulator/pbx';

const ROSSI = '+393401182290';
const BIANCHI = '+393401182291';
/** The pitches of the ring: now this, now that is the louder one. */
const RING = [587, 740];
const WAITING = 425;
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

/** Listens to what the phone itself sounds: a tap on whatever goes to the loudspeaker. */
async function tapSounds(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const heard: number[] = [];
        Object.assign(window, { heard });
        const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
        AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
            if (to instanceof AudioDestinationNode) {
                // Long enough that a short tone is not missed between two looks; what is over is not to linger in a mean.
                const analyser = new AnalyserNode(this.context, { fftSize: 16_384, smoothingTimeConstant: 0 });
                connect.call(this, analyser);
                const bins = new Float32Array(analyser.frequencyBinCount);
                setInterval(() => {
                    analyser.getFloatFrequencyData(bins);
                    const loudest = Math.max(...bins);
                    heard.push(loudest > -60 ? Math.round((bins.indexOf(loudest) * this.context.sampleRate) / analyser.fftSize) : 0);
                }, 40);
            }
            return connect.call(this, to);
        } as typeof AudioNode.prototype.connect;
    });
}
/** What the phone has sounded so far, in Hz, a look every 40 ms; 0 is silence. */
async function looks(agent: Agent): Promise<number[]> {
    const frame = await (await agent.page.locator('iframe[title="Softphone"]').elementHandle())?.contentFrame();
    return (await frame?.evaluate(() => (window as unknown as { heard: number[] }).heard)) ?? [];
}
/** How often one of these pitches was sounded. */
async function sounded(agent: Agent, ...pitches: readonly number[]): Promise<number> {
    return (await looks(agent)).filter((one) => pitches.some((hertz) => Math.abs(one - hertz) < 20)).length;
}
/** All that the phone sounded is over. */
async function expectQuiet(agent: Agent): Promise<void> {
    await expect.poll(async () => (await looks(agent)).slice(-5), { intervals: [100] }).toEqual([0, 0, 0, 0, 0]);
}

test('answered by itself: always, after a tone instead of the ring, and it is said', async ({ agent, simulator }) => {
    await tapSounds(agent.page);
    await agent.start();
    await agent.button('Settings').click();
    await agent.panel.getByLabel('Answer automatically').selectOption('Always');
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.panel.getByText('Answered automatically')).toBeVisible();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    expect(await sounded(agent, 880)).toBeGreaterThan(0);
    expect(await sounded(agent, ...RING)).toBe(0);
    simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await expect(agent.button('Answer Marco Bianchi')).toBeVisible();
});

test('answered by itself when the PBX asks, and only then', { tag: '@slow' }, async ({ agent, simulator }) => {
    changeConnection(simulator, { Auto_Answer__c: 'when asked' });
    await agent.start();
    const plain = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.button('Answer')).toBeVisible();
    await agent.page.waitForTimeout(1_500);
    expect(plain.state).toBe('ringing');
    plain.hangUp();
    await expect(agent.button('Answer')).toBeHidden();
    const asking = simulator.pbx.callFrom(ROSSI, { to: '204', headers: { 'Call-Info': '<sip:pbx>;answer-after=0' } });
    await expect(agent.panel.getByText('Answered automatically')).toBeVisible();
    await expect.poll(() => hearsAgent(asking)).toBe(true);
});

test('a call during another is heard as a soft beep, not as the ring; and not at all where the agent wants it so', { tag: '@slow' }, async ({ agent, simulator }) => {
    await tapSounds(agent.page);
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect.poll(() => sounded(agent, ...RING)).toBeGreaterThan(0);
    await agent.answer();
    await expectQuiet(agent);
    const rings = await sounded(agent, ...RING);
    const second = simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await expect.poll(() => sounded(agent, WAITING)).toBeGreaterThan(0);
    expect(await sounded(agent, ...RING)).toBe(rings);
    await agent.button('Decline Marco Bianchi').click();
    await second.until('ended');

    await agent.button('Settings').click();
    await agent.panel.getByLabel('Beep when somebody calls during a call').uncheck();
    await expectQuiet(agent);
    const beeps = await sounded(agent, WAITING);
    simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await expect(agent.button('Answer Marco Bianchi')).toBeVisible();
    // A beep would be laid at once.
    const before = (await looks(agent)).length;
    await expect.poll(async () => (await looks(agent)).length).toBeGreaterThan(before + 10);
    expect(await sounded(agent, WAITING)).toBe(beeps);
});

test('talking while muted is said', { tag: '@slow' }, async ({ agent, simulator }) => {
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.button('Mute').click();
    await expect(agent.panel.getByText('You are muted: nobody hears you.')).toBeVisible();
    await agent.button('Unmute').click();
    await expect(agent.panel.getByText('You are muted: nobody hears you.')).toBeHidden();
});
