/** The phone in a window of its own, beside Lightning. */
import type { Page } from '@playwright/test';
import type { Simulator } from '../../simulator/simulator';
import { addHeaders } from './support/headers';
import { Agent } from './support/agent';
import { tasks } from './support/records';
import { AGENT_HERTZ, expect, test } from './support/test';

const ROSSI = '+393401182290';

/** The phone's window as the agent uses it: the same panel, with nothing around it. */
class OwnWindow extends Agent {
    constructor(page: Page, simulator: Simulator) {
        super(page, simulator, page.locator(':root'));
    }
}

async function opened(agent: Agent, simulator: Simulator, click: () => Promise<void>): Promise<OwnWindow> {
    const inFrame = simulator.pbx.registrations().map(({ flow }) => flow);
    const opening = agent.page.context().waitForEvent('page');
    await click();
    const own = new OwnWindow(await opening, simulator);
    // Ready it looks as soon as it follows the frame's phone: the phone is there when the PBX knows it there, and there alone.
    await expect.poll(() => simulator.pbx.registrations().map(({ flow }) => inFrame.includes(flow))).toEqual([false]);
    return own;
}

test('B14: the phone in its own window: a call outlives a reload of Lightning, pops there, is one Task; closing the window hands the phone back', async ({ agent, simulator }) => {
    await agent.start();
    await agent.button('Settings').click();
    const own = await opened(agent, simulator, () => agent.button('Open the phone in its own window').click());
    await own.ready();
    await agent.ready();
    expect(simulator.pbx.registrations()).toHaveLength(1);
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.activeTab).toContainText('Elena Rossi');
    await own.answer();
    await call.until('talking');
    await agent.page.reload();
    await expect(agent.status).toHaveText('On a call');
    await expect.poll(() => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ)).toBeLessThan(15);
    expect([call.state, call.successor]).toEqual(['talking', undefined]);
    await agent.openDesk();
    await agent.desk.getByLabel('Notes').fill('Wants the blue one.');
    await agent.openPhone();
    await agent.hangUp();
    await call.until('ended');
    await expect(own.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Wants the blue one.');
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Call_Key__c: call.callId, who: 'Elena Rossi', Call_Outcome__c: 'answered' })]);
    const [held] = simulator.pbx.registrations();
    await own.page.close();
    await expect.poll(() => simulator.pbx.registrations().map(({ flow }) => flow)).not.toContain(held?.flow);
    await expect.poll(() => simulator.pbx.registrations().length).toBe(1);
    const next = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await next.until('talking');
});

test.describe('a frame that is not given the microphone', () => {
    test.use({ browserOptions: { allowLocalNetwork: true } });
    test('B14: offers the window by itself, and the window has the microphone', { tag: '@slow' }, async ({ agent, simulator }) => {
        await addHeaders(agent.page, simulator, { 'Permissions-Policy': 'microphone=()' });
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('Salesforce does not pass the microphone on')).toBeVisible();
        const own = await opened(agent, simulator, () => agent.button('Open the phone in its own window').click());
        await own.ready();
        const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        await call.until('talking');
    });
});
