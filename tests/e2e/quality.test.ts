/** How a call sounds: packets are lost on purpose, and the agent is told in words; the sum stands with the log. */
import { expect, test } from './support/test';
import { tasks } from './support/records';
import type { Agent } from './support/agent';

const ROSSI = '+393401182290';
const told = (agent: Agent) => agent.panel.locator('[data-id="audio"]');

test('B15: a network that loses packets is said with a cure, taken back when it is well, and kept with the log @slow', async ({ agent, simulator }) => {
    test.setTimeout(60_000);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.page.waitForTimeout(3_000);
    await expect(told(agent)).not.toContainText('losing');
    call.loseSound(0.2);
    await expect(told(agent)).toHaveText(/^Sound may break up: your network is losing [12]\d % of packets\. Try a cable/, { timeout: 8_000 });
    call.loseSound(0);
    await expect(told(agent)).not.toContainText('losing', { timeout: 12_000 });
    await agent.hangUp();
    await expect.poll(() => tasks(simulator)).toHaveLength(1);
    const [task] = tasks(simulator);
    expect(Number(task?.['Call_Quality__c'])).toBeGreaterThan(2.5);
    expect(Number(task?.['Call_Quality__c'])).toBeLessThan(4.4);
    expect(task?.['Call_Quality_Details__c']).toMatch(/^average MOS \d\.\d, worst MOS [12]\.\d, loss \d+\.\d %, jitter \d+ ms, round trip \d+ ms, PCM[UA]$/);
});

test('B15: nothing arrives any more, though the call stands: said, but not on hold @slow', async ({ agent, simulator }) => {
    test.setTimeout(60_000);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.button('Hold').click();
    await expect(agent.panel.getByText('On hold')).toBeVisible();
    await agent.page.waitForTimeout(6_000);
    await expect(told(agent)).not.toContainText('Nothing is heard');
    await agent.button('Resume').click();
    await expect(agent.panel.getByText('On hold')).toBeHidden();
    call.loseSound(1);
    await expect(told(agent)).toContainText('Nothing is heard from the other side. Ask if they hear you, then call again.', { timeout: 9_000 });
    call.loseSound(0);
    await expect(told(agent)).not.toContainText('Nothing is heard');
});
