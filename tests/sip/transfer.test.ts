/** Handing a call over, with telephones and a PBX of other people. */
import { tasks } from '../e2e/support/records';
import { HUBER, ROSSI } from './lab/lab';
import { AGENT_HERTZ, expect, pitchOf, test } from './support/test';

test('transferred at once through Kamailio: baresip calls the other one, the two hear each other, one Task', async ({ agent, simulator, lab, ladder }) => {
    await agent.start();
    lab.rossi.call('204');
    await agent.answer();
    await agent.button('Transfer').click();
    await agent.panel.getByLabel('To which number?').fill(HUBER.number);
    await agent.button('Transfer now').click();
    await expect(agent.panel.getByText('Transferred to', { exact: false })).toBeVisible({ timeout: 15_000 });
    await agent.page.waitForTimeout(2_000);
    lab.rossi.hangUp();
    await expect.poll(() => Math.abs((pitchOf(lab.huber.lastRecording()) ?? 0) - ROSSI.toneHz)).toBeLessThan(15);
    console.log(ladder.join('\n'));
    await expect.poll(() => tasks(simulator).map(({ who }) => who)).toEqual(['Elena Rossi']);
});

test('nobody under that number: the call stays with the agent', async ({ agent, lab }) => {
    await agent.start();
    lab.rossi.call('204');
    await agent.answer();
    await agent.button('Transfer').click();
    await agent.panel.getByLabel('To which number?').fill('+39000000');
    await agent.button('Transfer now').click();
    await expect(agent.notice).toContainText('The call is still with you.', { timeout: 15_000 });
    await agent.page.waitForTimeout(1_000);
    await agent.hangUp();
    await expect.poll(() => Math.abs((pitchOf(lab.rossi.lastRecording()) ?? 0) - AGENT_HERTZ)).toBeLessThan(15);
});

test('asked first, then connected (Replaces): the two hear each other', async ({ agent, lab, ladder }) => {
    await agent.start();
    lab.rossi.call('204');
    await agent.answer();
    await agent.button('Transfer').click();
    await agent.panel.getByLabel('To which number?').fill(HUBER.number);
    await agent.button('Ask first').click();
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - HUBER.toneHz)).toBeLessThan(15);
    await agent.button('Connect Elena Rossi with the other one').click();
    await expect(agent.panel.getByText('Transferred to', { exact: false })).toBeVisible({ timeout: 15_000 });
    await agent.page.waitForTimeout(2_000);
    lab.rossi.hangUp();
    console.log(ladder.join('\n'));
    await expect.poll(() => Math.abs((pitchOf(lab.huber.lastRecording()) ?? 0) - ROSSI.toneHz)).toBeLessThan(15);
});
