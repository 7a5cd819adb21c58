/** Several tabs of one browser are one phone. */
import type { Page } from '@playwright/test';
import type { Simulator } from '../../simulator/simulator';
import type { PersonCall } from '../../simulator/pbx';
import { Agent } from './support/agent';
import { tasks } from './support/records';
import { AGENT_HERTZ, expect, test } from './support/test';

const ROSSI = '+393401182290';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

/** One more tab of the agent's browser, in front of the others. */
async function newTab(agent: Agent, simulator: Simulator, status = 'Available'): Promise<Agent> {
    const next = new Agent(await agent.page.context().newPage(), simulator);
    await next.page.goto(`${simulator.url}/lightning`);
    await next.openPhone();
    await expect(next.status).toHaveText(status);
    return next;
}

/** What the WebSockets of a page have sent, by the names of the requests. */
function sent(page: Page): string[] {
    const requests: string[] = [];
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => requests.push(String(payload).split(' ')[0] ?? '')));
    return requests;
}

test('B14: several tabs are one phone: one registers, each shows the call and answers it, the one in front pops, one Task', async ({ agent, simulator }) => {
    await agent.start();
    const second = new Agent(await agent.page.context().newPage(), simulator);
    const requests = sent(second.page);
    await second.page.goto(`${simulator.url}/lightning`);
    await second.openPhone();
    await second.ready();
    expect(requests).toEqual([]);
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(second.button('Answer')).toBeVisible();
    await expect(agent.button('Answer')).toBeVisible();
    await expect(second.activeTab).toContainText('Elena Rossi');
    await second.answer();
    await call.until('talking');
    await expect(agent.status).toHaveText('On a call');
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await second.openDesk();
    await second.desk.getByLabel('Notes').fill('Wants the blue one.');
    await second.openPhone();
    await second.button('Mute').click();
    await expect(agent.button('Unmute')).toBeVisible();
    await second.hangUp();
    await call.until('ended');
    await expect(second.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    const written = tasks(simulator);
    expect(written).toEqual([expect.objectContaining({ Call_Key__c: call.callId, who: 'Elena Rossi', Call_Outcome__c: 'answered' })]);
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Wants the blue one.');
    expect(await agent.activeTab.textContent()).not.toContain('Elena Rossi');
    expect(simulator.pbx.registrations()).toHaveLength(1);
});

test('B14 B2: the tab with the phone is closed in mid-call: another takes the call over within two seconds, and it is one Task', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    const second = await newTab(agent, simulator, 'On a call');
    const closedAt = Date.now();
    await agent.page.close();
    await expect.poll(() => call.successor?.state, { intervals: [20] }).toBe('talking');
    const tookMs = Date.now() - closedAt;
    console.log(`B14: taken over after ${tookMs} ms`);
    expect(tookMs).toBeLessThan(2_000);
    const next = call.successor as PersonCall;
    await expect.poll(() => hearsAgent(next)).toBe(true);
    await expect(second.heading('Elena Rossi')).toBeVisible();
    await second.hangUp();
    await next.until('ended');
    await expect(second.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Call_Key__c: call.callId, who: 'Elena Rossi', Call_Outcome__c: 'answered' })]);
    expect(simulator.pbx.registrations()).toHaveLength(1);
});

test('B14: the phone is brought to another tab by a click, and the first one follows', { tag: '@slow' }, async ({ agent, simulator }) => {
    await agent.start();
    const second = await newTab(agent, simulator);
    await second.button('Settings').click();
    await second.button('Use the phone in this tab').click();
    await expect(second.panel.getByText('Microphone', { exact: true })).toBeVisible();
    await agent.ready();
    await agent.button('Settings').click();
    await expect(agent.button('Use the phone in this tab')).toBeVisible();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await second.answer();
    await call.until('talking');
    await expect.poll(async () => Math.abs((await second.hears()).hertz - call.person.toneHz)).toBeLessThan(20);
    expect(simulator.pbx.registrations()).toHaveLength(1);
});
