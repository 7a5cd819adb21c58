/** How the phone takes calls by itself, and what is heard meanwhile. */
import type { Page } from '@playwright/test';
import { AGENT_HERTZ, expect, test } from './support/test';
import type { Agent } from './support/agent';
import { changeConnection } from './support/settings';
import type { PersonCall } from '../../simulator/pbx';

const ROSSI = '+393401182290';
const BIANCHI = '+393401182291';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

/** Listens to what the phone itself sounds: a tap on whatever goes to the loudspeaker. */
async function tapSounds(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const heard: number[] = [];
        Object.assign(window, { heard });
        const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
        AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
            if (to instanceof AudioDestinationNode) {
                // Long enough that a short tone is not missed between two looks.
                const analyser = new AnalyserNode(this.context, { fftSize: 16_384 });
                connect.call(this, analyser);
                const bins = new Float32Array(analyser.frequencyBinCount);
                setInterval(() => {
                    analyser.getFloatFrequencyData(bins);
                    const loudest = Math.max(...bins);
                    if (loudest > -60) heard.push(Math.round((bins.indexOf(loudest) * this.context.sampleRate) / analyser.fftSize));
                }, 40);
            }
            return connect.call(this, to);
        } as typeof AudioNode.prototype.connect;
    });
}
/** The pitches that the phone has sounded near this one. */
async function sounded(agent: Agent, hertz: number): Promise<number> {
    const frame = await (await agent.page.locator('iframe[title="Softphone"]').elementHandle())?.contentFrame();
    return (await frame?.evaluate((wanted) => (window as unknown as { heard: number[] }).heard.filter((one) => Math.abs(one - wanted) < 20).length, hertz)) ?? 0;
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
    expect(await sounded(agent, 587)).toBe(0);
    simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await expect(agent.button('Answer Marco Bianchi')).toBeVisible();
});

test('answered by itself when the PBX asks, and only then', async ({ agent, simulator }) => {
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

test('a call during another is heard as a soft beep, not as the ring; and not at all where the agent wants it so', async ({ agent, simulator }) => {
    await tapSounds(agent.page);
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.page.waitForTimeout(300);
    const rings = await sounded(agent, 587);
    const second = simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await expect.poll(() => sounded(agent, 425)).toBeGreaterThan(0);
    expect(await sounded(agent, 587)).toBe(rings);
    await agent.button('Decline Marco Bianchi').click();
    await second.until('ended');

    await agent.button('Settings').click();
    await agent.panel.getByLabel('Beep when somebody calls during a call').uncheck();
    await agent.page.waitForTimeout(1_000);
    const beeps = await sounded(agent, 425);
    simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await expect(agent.button('Answer Marco Bianchi')).toBeVisible();
    await agent.page.waitForTimeout(1_000);
    expect(await sounded(agent, 425)).toBe(beeps);
});

test('talking while muted is said', async ({ agent, simulator }) => {
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.button('Mute').click();
    await expect(agent.panel.getByText('You are muted: nobody hears you.')).toBeVisible();
    await agent.button('Unmute').click();
    await expect(agent.panel.getByText('You are muted: nobody hears you.')).toBeHidden();
});
