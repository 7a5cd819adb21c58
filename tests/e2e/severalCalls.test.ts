/** More than one call at once: call waiting, swapping, and handing a call over. */
import { BUSY, type PersonCall } from '../../simulator/pbx';
import { AGENT_HERTZ, expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';
const BIANCHI = '+393401182291';

const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

test('a second call rings while the agent talks: taken, the first waits on hold; swapped, and both logged', async ({ agent, simulator }) => {
    await agent.start();
    const first = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(() => hearsAgent(first)).toBe(true);
    const second = simulator.pbx.callFrom(BIANCHI, { to: '204' });

    await agent.button('Answer Marco Bianchi').click();
    await expect.poll(() => hearsAgent(second)).toBe(true);
    await expect.poll(() => first.heard().isSilent).toBe(true);
    await expect(agent.heading('Marco Bianchi')).toBeVisible();
    await expect(agent.panel.getByRole('list', { name: 'Other calls' })).toContainText('On hold');

    await agent.button('Swap to Elena Rossi').click();
    await expect.poll(() => hearsAgent(first)).toBe(true);
    await expect.poll(() => second.heard().isSilent).toBe(true);

    await agent.hangUp();
    await first.until('ended');
    await expect(agent.heading('Marco Bianchi')).toBeVisible();
    await agent.button('Resume').click();
    await expect.poll(() => hearsAgent(second)).toBe(true);
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who }) => who).sort()).toEqual(['Elena Rossi', 'Marco Bianchi']);
});

test('a second call is declined, and the first goes on @slow', async ({ agent, simulator }) => {
    await agent.start();
    const first = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    const second = simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await agent.button('Decline Marco Bianchi').click();
    await second.until('ended');
    await expect.poll(() => hearsAgent(first)).toBe(true);
    await expect(agent.panel.getByRole('list', { name: 'Other calls' })).toBeHidden();
});

test('nobody there to ask: the first call is back in front, and the agent reads why @slow', async ({ agent, simulator }) => {
    simulator.pbx.behave(BIANCHI, BUSY);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.button('Transfer').click();
    await agent.panel.getByLabel('To whom?').fill(BIANCHI);
    await agent.button('Ask first').click();
    await expect(agent.notice).toContainText('could not be reached.');
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await agent.button('Resume').click();
    await expect.poll(() => hearsAgent(call)).toBe(true);
});
