/** X5: two calls put together in the browser. Muted, the agent leaves the two alone with each other's voices: so each hears one. */
import { ADA, expect, expectToHear, expectToTalk, tasks, test } from './scenario';

test('conference: Elena and Anna hear each other and the agent both; one leaves, the other goes on', { tag: '@slow' }, async ({ agent, simulator, exchange }) => {
    test.setTimeout(90_000);
    await agent.start();
    exchange.elena.calls(ADA);
    await agent.answer();
    await expectToTalk(agent, exchange.elena);
    await agent.chooseMore('Add');
    await agent.panel.getByLabel('Whom do you want to add?').fill(exchange.anna.number);
    await agent.button('Call').click();
    await expectToTalk(agent, exchange.anna);
    await agent.button('Merge Elena Rossi with this call').click();
    await expect(agent.heading('Conference')).toBeVisible();
    const voices = [exchange.elena.toneHz, exchange.anna.toneHz];
    await expect.poll(async () => (await agent.hearsAll()).filter(({ hertz }) => voices.some((tone) => Math.abs(tone - hertz) < 15)).length).toBe(2);
    await agent.button('Mute').click();
    await expectToTalk(exchange.elena, exchange.anna);
    await agent.button('Unmute').click();

    exchange.anna.hangsUp();
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expectToHear(agent, exchange.elena);
    expect(exchange.elena.sees()).toBe('a call');
    await agent.hangUp();
    await expect.poll(() => tasks(simulator)).toHaveLength(2);
});
