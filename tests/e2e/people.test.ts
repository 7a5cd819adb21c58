/** Colleagues, voice messages, speed dials: who can be reached, and how they are. */
import type { Browser } from '@playwright/test';
import type { Simulator } from '../../simulator/simulator';
import { Agent } from './support/agent';
import { expect, test } from './support/test';
import { mailbox } from '../../simulator/seed/people';

const ROSSI = '+393401182290';

/** Ben, signed in to his own phone. */
async function ben(browser: Browser, simulator: Simulator): Promise<Agent> {
    const agent = new Agent(await (await browser.newContext()).newPage(), simulator);
    await agent.start('Ben Agent');
    return agent;
}

test('messages are waiting: said in words, called with one key, and heard @slow', async ({ agent, simulator }) => {
    simulator.pbx.leaveMessage('204');
    await agent.start();
    await expect(agent.panel.getByText('1 new voice message', { exact: true })).toBeVisible();
    simulator.pbx.leaveMessage('204');
    await expect(agent.panel.getByText('2 new voice messages')).toBeVisible();
    await agent.button('Call voicemail').click();
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - mailbox.toneHz)).toBeLessThan(15);
    await agent.hangUp();
    await agent.button('Done').click();
    await expect(agent.panel.getByText('new voice message')).toBeHidden();
    await agent.button('People').click();
    await expect(agent.panel.getByText('No new voice messages')).toBeVisible();
});

// How a lamp changes: tests/scenarios/presence.test.ts.
test('lamps are asked for while colleagues are on view, and nothing is asked for any more when the agent has signed out', async ({ agent, simulator }) => {
    await agent.start();
    await agent.button('People').click();
    await expect(agent.panel.getByRole('listitem').filter({ hasText: 'Ben Agent' })).toBeVisible();
    await expect.poll(() => simulator.pbx.subscriptions()).toEqual(expect.arrayContaining(['message-summary 204', 'dialog 205']));
    await agent.button('Settings').click();
    await agent.button('Sign out').click();
    await expect.poll(() => simulator.pbx.subscriptions()).toEqual([]);
});

test('transferred to a colleague who was found by name @slow', async ({ agent, simulator, talkingBrowser }) => {
    const colleague = await ben(talkingBrowser, simulator);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.button('Transfer').click();
    const whom = agent.panel.getByRole('combobox', { name: 'To whom?' });
    await expect(whom).toBeFocused();
    await whom.pressSequentially('ben');
    await expect(agent.panel.getByRole('option', { name: /Ben Agent.*205/ })).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
    await whom.press('Enter');
    await colleague.answer();
    await expect(agent.panel.getByText('Transferred to 205')).toBeVisible();
    await expect.poll(() => call.successor?.state).toBe('talking');
    await colleague.page.context().close();
});

test('while the agent chooses whom to transfer to, End call stays on view, in panels of the usual width and of 320 px @slow', async ({ agent, simulator }) => {
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.button('Transfer').click();
    await agent.panel.getByRole('combobox').fill('20');
    await expect(agent.panel.getByRole('option').nth(1)).toBeAttached();
    for (const width of [340, 320]) {
        await agent.page.locator('[data-panel="opencti_softPhone"]').evaluate((element, to) => element.style.setProperty('width', `${to}px`), width);
        await expect(agent.button('End call')).toBeInViewport({ ratio: 1 });
        await expect(agent.button('Transfer now')).toBeInViewport({ ratio: 1 });
        await expect(agent.button('More')).toBeInViewport({ ratio: 1 });
        // Nothing lies under anything else: the list is cut, not the keys.
        const [end, now] = [await agent.button('End call').boundingBox(), await agent.button('Transfer now').boundingBox()];
        expect(end?.y).toBeGreaterThanOrEqual((now?.y ?? 0) + (now?.height ?? 0));
    }
});

test('found in Salesforce by name: asked first, with the arrow keys', async ({ agent, simulator }) => {
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.button('Transfer').click();
    const whom = agent.panel.getByRole('combobox');
    await whom.fill('brandt');
    const [office, home] = [agent.panel.getByRole('option', { name: /Uwe Brandt.*901/ }), agent.panel.getByRole('option', { name: /Uwe Brandt.*2312/ })];
    await expect(office).toHaveAttribute('aria-selected', 'true');
    await whom.press('ArrowDown');
    await expect(home).toHaveAttribute('aria-selected', 'true');
    await whom.press('ArrowUp');
    await expect(office).toHaveAttribute('aria-selected', 'true');
    const asked = simulator.pbx.nextCall('+4930901841');
    await agent.button('Ask first').click();
    await (await asked).until('talking');
});

test.describe(() => {
    test.use({ simulatorOptions: { pbx: { events: [] } } });
    test('a PBX that tells nothing: the list is there, without lamps and without a word about it @slow', async ({ agent, simulator }) => {
        await agent.start();
        await agent.button('People').click();
        await expect(agent.panel.getByRole('listitem').filter({ hasText: 'Ben Agent' })).toBeVisible();
        await expect(agent.notice).toBeHidden();
        await expect(agent.panel.locator('.panel-lamp')).toHaveCount(0);
        expect(simulator.pbx.subscriptions()).toEqual([]);
    });
});

test.describe(() => {
    test.use({ simulatorOptions: { pbx: { events: [], unaskedMessageSummary: true } } });
    test('a PBX that tells of messages without being asked @slow', async ({ agent, simulator }) => {
        await agent.start();
        simulator.pbx.leaveMessage('204');
        await expect(agent.panel.getByText('1 new voice message', { exact: true })).toBeVisible();
    });
});

test('speed dials: kept from a call, put in order, called, and still there after a reload @slow', async ({ agent, simulator }) => {
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.hangUp();
    await agent.button('Done').click();
    await agent.button('Calls').click();
    await agent.button('Keep Elena Rossi as speed dial').click();
    await agent.button('People').click();
    await agent.button('Edit').click();
    await agent.panel.getByLabel('Name').fill('Warehouse');
    await agent.panel.getByLabel('Number').fill('+49 30 901 820');
    await agent.button('Add').click();
    await agent.button('Move Warehouse up').click();
    await agent.button('Done').click();
    const dials = agent.panel.getByRole('region', { name: 'Speed dials' }).getByRole('listitem');
    await expect(dials).toHaveText([/Warehouse/, /Elena Rossi/]);
    await agent.page.reload();
    await agent.openPhone();
    await agent.ready();
    await agent.button('People').click();
    await expect(dials).toHaveText([/Warehouse/, /Elena Rossi/]);
    const called = simulator.pbx.nextCall(ROSSI);
    await agent.button('Call Elena Rossi').click();
    await (await called).until('talking');
});

test('while a number is typed, who may be meant is shown: a colleague by the letters on the keys, whoever has it in Salesforce', async ({ agent, simulator }) => {
    await agent.start();
    const number = agent.panel.getByLabel('Number');
    await number.fill('ben');
    await expect(agent.button(/^Ben Agent Ext\. 205/)).toBeVisible();
    await number.fill('340 118 2290');
    await agent.button(/^Elena Rossi .*Alpine Foods/).click();
    await expect(number).toHaveValue(ROSSI);
    const called = simulator.pbx.nextCall(ROSSI);
    await number.press('Enter');
    await (await called).until('talking');
    await expect(agent.heading('Elena Rossi')).toBeVisible();
});

test('redial: the last number comes back into the empty field, and Call calls it @slow', async ({ agent, simulator }) => {
    await agent.start();
    const first = simulator.pbx.nextCall(ROSSI);
    await agent.panel.getByLabel('Number').fill(ROSSI);
    await agent.button('Call').click();
    await (await first).until('talking');
    await agent.hangUp();
    await agent.button('Done').click();
    await agent.button('Redial').click();
    await expect(agent.panel.getByLabel('Number')).toHaveValue(ROSSI);
    const again = simulator.pbx.nextCall(ROSSI);
    await agent.button('Call').click();
    await (await again).until('talking');
});
