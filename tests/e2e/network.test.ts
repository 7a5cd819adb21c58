/** The way that the sound takes is gone: packets are dropped in the kernel, and nobody is told. */
import { watchMedia } from './support/footprint';
import { canCut, cutUdp, mediaPort } from './support/network';
import { tasks } from './support/records';
import { AGENT_HERTZ, expect, test } from './support/test';

const ROSSI = '+393401182290';

test('B2: UDP is cut in mid-call: the agent reads that it is being restored, both hear each other again, one Task @slow', async ({ agent, simulator }) => {
    test.skip(!canCut(), 'needs iptables, and a network of the tests’ own (scripts/e2e.ts)');
    test.setTimeout(60_000);
    await watchMedia(agent.page);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    const agentHears = async (): Promise<boolean> => Math.abs((await agent.hears()).hertz - call.person.toneHz) < 20;
    const theyHear = (): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;
    await expect.poll(agentHears).toBe(true);
    await expect.poll(theyHear).toBe(true);
    const port = await mediaPort(agent.page);
    expect(port).toBeGreaterThan(0);

    cutUdp(port ?? 0);
    const begun = Date.now();
    await expect.poll(() => call.heard().isSilent, { timeout: 5_000, intervals: [200] }).toBe(true);
    await expect(agent.panel.getByText('The connection is being restored…')).toBeVisible({ timeout: 20_000 });
    const said = Date.now() - begun;
    await expect(agent.panel.getByText('The connection is being restored…')).toBeHidden({ timeout: 15_000 });
    await expect.poll(theyHear).toBe(true);
    await expect.poll(agentHears).toBe(true);
    console.log(`UDP cut: said after ${said} ms, heard again after ${Date.now() - begun} ms`);
    expect(await mediaPort(agent.page)).not.toBe(port);

    await agent.hangUp();
    await call.until('ended');
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['answered']);
});
