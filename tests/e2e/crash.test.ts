/** The page of a call is gone without a word: its process was killed, or the computer lost power. */
import type { Page } from '@playwright/test';
import { Agent } from './support/agent';
import { expect, test } from './support/test';
import { tasks } from './support/records';
import type { Simulator } from '../../simulator/simulator';

const ROSSI = '+393401182290';
const CUT_SHORT = 'The phone’s page closed during this call';

/** Kills the process of a page, as running out of memory does: nothing in it runs any more. */
async function crash(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Nobody is left to answer.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
}

/**
 * Another tab of the same browser.
 * @param kept what the softphone's origin had in a tab's own storage: a browser gives it back when it loads a crashed tab again
 */
async function newTab(agent: Agent, simulator: Simulator, kept = ''): Promise<Agent> {
    const next = new Agent(await agent.page.context().newPage(), simulator);
    await next.page.addInitScript((text) => {
        if (text && location.pathname.startsWith('/apex/')) for (const [name, value] of Object.entries(JSON.parse(text) as Record<string, string>)) sessionStorage.setItem(name, value);
    }, kept);
    await next.page.goto(`${simulator.url}/lightning`);
    await next.openPhone();
    return next;
}

async function inMidCall(agent: Agent, simulator: Simulator) {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.openDesk();
    await agent.desk.getByLabel('Notes').fill('Wants the blue one.');
    await agent.page.waitForTimeout(3_000);
    return call;
}

test('B3: a call whose tab crashed still yields its log, with what was known, marked as such, once', async ({ agent, simulator }) => {
    const call = await inMidCall(agent, simulator);
    expect(tasks(simulator)).toEqual([]);
    await crash(agent.page);
    const next = await newTab(agent, simulator);
    await expect.poll(() => tasks(simulator).length, { timeout: 10_000 }).toBe(1);
    const [task] = tasks(simulator);
    expect(task).toMatchObject({ Call_Key__c: call.callId, who: 'Elena Rossi', Call_Outcome__c: 'answered' });
    expect(task?.['Description']).toContain('Wants the blue one.');
    expect(task?.['Description']).toContain(CUT_SHORT);
    expect(Number(task?.['Call_Seconds__c'])).toBeGreaterThanOrEqual(1);
    // The phone works on, and what was written stays the only one.
    await next.ready();
    await next.page.reload();
    await next.openPhone();
    await next.page.waitForTimeout(2_000);
    expect(tasks(simulator)).toHaveLength(1);
});

test('B2 B3: a crashed tab that is loaded again has its call back, and one Task without the mark @slow', async ({ agent, simulator }) => {
    const call = await inMidCall(agent, simulator);
    const frame = agent.page.frames().find((one) => one.url().includes('/apex/'));
    const kept = await frame?.evaluate(() => JSON.stringify(sessionStorage));
    await crash(agent.page);
    const next = await newTab(agent, simulator, kept);
    await expect.poll(() => call.successor?.state).toBe('talking');
    expect(tasks(simulator)).toEqual([]);
    await next.hangUp();
    await expect.poll(() => tasks(simulator).length).toBe(1);
    await next.page.waitForTimeout(2_000);
    const written = tasks(simulator);
    expect(written).toEqual([expect.objectContaining({ Call_Key__c: call.callId, Call_Outcome__c: 'answered' })]);
    expect(written[0]?.['Description']).toContain('Wants the blue one.');
    expect(written[0]?.['Description']).not.toContain(CUT_SHORT);
});
