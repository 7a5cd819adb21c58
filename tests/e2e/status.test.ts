/** The agent's status: chosen, kept, told to the Desk and the PBX; and which calls ring. */
import { AGENT_HERTZ, expect, test } from './support/test';
import { tasks } from './support/records';
import { changeConnection } from './support/settings';
import type { PersonCall } from '../../simulator/pbx';

const ROSSI = '+393401182290';
const BIANCHI = '+393401182291';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

test('do not disturb: a caller hears busy and nothing rings; the call is in the list and logged as missed', async ({ agent, simulator }) => {
    await agent.start();
    await agent.choose('Do not disturb');
    await expect(agent.status).toHaveText('Do not disturb');
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await call.until('ended');
    expect(call.ending).toMatchObject({ by: 'phone', status: 486 });
    await expect(agent.button('Answer')).toBeHidden();
    await agent.button(/^Calls/).click();
    await expect(agent.panel.getByText('Missed while on do not disturb')).toBeVisible();
    await expect(agent.panel.getByText('Elena Rossi', { exact: true })).toBeVisible();
    await expect.poll(() => tasks(simulator)).toMatchObject([{ Subject: 'Missed: +39 340 118 2290', who: 'Elena Rossi', Call_Outcome__c: 'missed' }]);

    await agent.choose('Available');
    await agent.button('Keypad').first().click();
    simulator.pbx.callFrom(BIANCHI, { to: '204' });
    await expect(agent.button('Answer')).toBeVisible();
});

test('do not disturb holds over a reload from the first moment, says since when, and the Desk knows', async ({ agent, simulator }) => {
    await agent.start();
    await agent.panel.getByLabel('Number').fill('1');
    await agent.choose('Do not disturb');
    const since = await agent.panel.locator('[data-id="since"]').textContent();
    expect(since).toMatch(/^since \d\d:\d\d/);
    await agent.page.reload();
    await expect.poll(() => simulator.pbx.registrations().filter(({ user }) => user === '204').length).toBe(1);
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await call.until('ended');
    expect(call.ending).toMatchObject({ status: 486 });
    await agent.openPhone();
    await expect(agent.status).toHaveText('Do not disturb');
    await expect(agent.panel.locator('[data-id="since"]')).toHaveText(since ?? '');
    await agent.openDesk();
    await expect(agent.desk.locator('[data-id="status"]')).toContainText('Do not disturb');
    await expect(agent.page.getByLabel('Utility Bar')).toContainText('Do not disturb');
});

test('away holds over several calls; wrap-up lies over it until Done', async ({ agent, simulator }) => {
    await agent.start();
    await agent.choose('Lunch');
    await expect(agent.status).toHaveText('Away: Lunch');
    for (const number of [ROSSI, BIANCHI]) {
        const call = simulator.pbx.callFrom(number, { to: '204' });
        await agent.button('Answer').click();
        await expect(agent.status).toHaveText('On a call, then Lunch');
        await expect.poll(() => hearsAgent(call)).toBe(true);
        await agent.hangUp();
        await expect(agent.status).toHaveText('Wrap-up, then Lunch');
        await agent.button('Done').click();
        await expect(agent.status).toHaveText('Away: Lunch');
    }
});

test.describe('what the admin sets', () => {
    test('reasons, refusing while away, colleagues let through', { tag: '@slow' }, async ({ agent, simulator }) => {
        changeConnection(simulator, { Away_Reasons__c: 'Coffee, Back office', Refuse_Calls_When__c: 'away' });
        await agent.start();
        await agent.choose('Back office');
        const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await call.until('ended');
        expect(call.ending).toMatchObject({ status: 486 });
        await agent.button(/^Calls/).click();
        await expect(agent.panel.getByText('Missed: you were away')).toBeVisible();
    });

    test('the PBX is dialled with its feature codes, without a microphone; what it refuses is said @slow', async ({ agent, simulator }) => {
        changeConnection(simulator, { Do_Not_Disturb_Codes__c: '*78 *79', Away_Codes__c: '*1 *2' });
        await agent.start();
        const dialled = simulator.pbx.nextCall('*78');
        await agent.choose('Do not disturb');
        const code = await dialled;
        await code.until('talking');
        await code.until('ended');
        await expect(agent.status).toHaveText('Do not disturb');
        const off = simulator.pbx.nextCall('*79');
        await agent.choose('Lunch');
        await off;
        await expect(agent.notice).toContainText('The PBX did not take your status (code *1).');
        await agent.button(/^Calls/).click();
        await expect(agent.panel.getByText('No calls yet')).toBeVisible();
        expect(tasks(simulator)).toEqual([]);
    });
});
