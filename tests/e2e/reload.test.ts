/** The page is loaded anew in the middle of a call. */
import { AGENT_HERTZ, expect, test } from './support/test';
import { tasks } from './support/records';
import type { PersonCall } from '../../simulator/pbx';
import { Agent } from './support/agent';

const ROSSI = '+393401182290';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

/** The agent insists on leaving. */
async function reload(agent: Agent): Promise<void> {
    agent.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await agent.page.reload();
    await agent.openPhone();
}

test('B2: an inbound call is back after a reload, with its record, notes and time, and is exactly one Task', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.page.waitForTimeout(3_000);
    await reload(agent);
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect.poll(() => call.successor?.state).toBe('talking');
    await expect(agent.panel.getByText('The connection is being restored…')).toBeHidden();
    const next = call.successor as PersonCall;
    await expect.poll(() => hearsAgent(next)).toBe(true);
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - call.person.toneHz)).toBeLessThan(20);
    expect(call.state).toBe('ended');
    await agent.hangUp();
    await next.until('ended');
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    const written = tasks(simulator);
    expect(written).toEqual([expect.objectContaining({ Call_Key__c: call.callId, who: 'Elena Rossi', Call_Outcome__c: 'answered' })]);
    expect(Number(written[0]?.['CallDurationInSeconds'])).toBeGreaterThanOrEqual(4);
});

test('B2: twice, muted and on hold: as it was, and still one Task @slow', async ({ agent, simulator }) => {
    test.setTimeout(60_000);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.button('Mute').click();
    await reload(agent);
    await expect.poll(() => call.successor?.state).toBe('talking');
    const second = call.successor as PersonCall;
    await expect(agent.button('Unmute')).toBeVisible();
    await agent.page.waitForTimeout(1_000);
    expect(second.heard().isSilent).toBe(true);
    await agent.button('Unmute').click();
    await agent.button('Hold').click();
    await expect(agent.panel.getByText('On hold', { exact: true })).toBeVisible();
    await agent.page.reload();
    await agent.openPhone();
    await expect.poll(() => second.successor?.state).toBe('talking');
    await expect(agent.panel.getByText('On hold', { exact: true })).toBeVisible();
    await expect.poll(() => (second.successor as PersonCall).isHeld).toBe(true);
    (second.successor as PersonCall).hangUp();
    await expect.poll(() => tasks(simulator).map(({ Call_Key__c }) => Call_Key__c), { timeout: 15_000 }).toEqual([call.callId]);
});

test('B2: whose password is not kept: the agent signs in while the call waits, and has it back @slow', async ({ agent, simulator }) => {
    await agent.logIn();
    await agent.openPhone();
    await agent.panel.locator('label[for="remember"]').click();
    await agent.signIn(agent.password());
    await agent.ready();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await reload(agent);
    await expect(agent.panel.getByText('Your call is waiting.')).toBeVisible();
    await agent.signIn(agent.password());
    await expect.poll(() => call.successor?.state).toBe('talking');
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ Call_Key__c }) => Call_Key__c)).toEqual([call.callId]);
});

test('B2: a call that rings is not taken along: the caller may give up, and it is one Task, marked @slow', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.button('Answer')).toBeVisible();
    await reload(agent);
    await agent.ready();
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['missed']);
    call.hangUp();
    await agent.page.waitForTimeout(1_000);
    const [task, ...others] = tasks(simulator);
    expect([task?.['Call_Key__c'], others]).toEqual([call.callId, []]);
    expect(task?.['Description']).toContain('The phone’s page closed during this call');
    const next = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await next.until('talking');
});

test('B2: a tab that is closed in mid-call says no goodbye: the other side hears nothing more, and the next tab writes the log @slow', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    const context = agent.page.context();
    await agent.page.close();
    await expect.poll(() => call.heard().isSilent).toBe(true);
    // A page can't tell being closed from being loaded anew, so it says no goodbye: the PBX's own timers do.
    expect(call.state).toBe('talking');
    const next = new Agent(await context.newPage(), simulator);
    await next.page.goto(`${simulator.url}/lightning`);
    await next.openPhone();
    await expect.poll(() => tasks(simulator).map(({ Call_Key__c }) => Call_Key__c), { timeout: 15_000 }).toEqual([call.callId]);
});

test('B2: the phone can’t be popped out of Lightning while a call is on, and can before and after', { tag: '@slow' }, async ({ agent, simulator }) => {
    await agent.start();
    const popOut = agent.page.getByRole('button', { name: 'Pop out' });
    await expect(popOut).toBeEnabled();
    const call = simulator.pbx.callFrom('+393401182290', { to: '204' });
    await agent.answer();
    await call.until('talking');
    await expect(popOut).toBeDisabled();
    await agent.hangUp();
    await expect(popOut).toBeEnabled();
    await popOut.click();
    await agent.ready();
    expect(simulator.pbx.registrations()).toHaveLength(1);
});
