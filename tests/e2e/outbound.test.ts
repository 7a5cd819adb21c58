/** Calls that go out: clicked, typed, pasted; and what becomes of those that don't get through. */
import { answersAfter } from '../../simulator/pbx';
import { AGENT_HERTZ, expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';

test('T4 X4: click-to-dial rings at the other end, is talked on, and is logged on the record it was clicked on', async ({ agent, simulator }) => {
    const { org, company, pbx } = simulator;
    const opened = company.contacts['elenaRossi'] ?? '';
    pbx.behave(ROSSI, answersAfter(600));
    await agent.start('Ada Agent', `/lightning/r/Contact/${opened}/view`);
    const next = pbx.nextCall(ROSSI);
    await agent.page.locator('[data-id="dial"]').first().click();
    await expect(agent.panel.getByText('Calling…').or(agent.panel.getByText('Ringing…'))).toBeVisible();
    const call = await next;
    await expect(agent.panel.getByRole('timer')).toBeVisible();
    await expect.poll(() => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ)).toBeLessThan(15);
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - call.person.toneHz)).toBeLessThan(20);
    await agent.hangUp();
    await expect.poll(() => tasks(simulator)).toEqual([
        expect.objectContaining({ Subject: '[Outbound] +39 340 118 2290', CallType: 'Outbound', WhoId: opened, Call_Outcome__c: 'answered', Caller_Number__c: '204', Dialled_Number__c: ROSSI })
    ]);
    expect(org.record(opened)?.row['Name']).toBe('Elena Rossi');
});

test('T4: clicked on an account, the Task relates to the account', { tag: '@slow' }, async ({ agent, simulator }) => {
    const account = simulator.company.accounts['alpineFoods'] ?? '';
    await agent.start('Ada Agent', `/lightning/r/Account/${account}/view`);
    await agent.page.locator('[data-id="dial"]').first().click();
    await expect(agent.heading('Alpine Foods S.p.A.')).toBeVisible();
    await expect(agent.panel.getByText('Called from this record')).toBeVisible();
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ WhatId, WhoId }) => ({ WhatId, WhoId }))).toEqual([{ WhatId: account, WhoId: null }]);
});

test('T4: clicked on a person account, the Task is its contact’s @slow', async ({ agent, simulator }) => {
    const account = simulator.company.personAccounts['annaHuber'] ?? '';
    const contact = simulator.org.record(account)?.row['PersonContactId'];
    await agent.start('Ada Agent', `/lightning/r/Account/${account}/view`);
    await agent.page.locator('[data-id="dial"]').first().click();
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ WhatId, WhoId }) => ({ WhatId, WhoId }))).toEqual([{ WhatId: null, WhoId: contact }]);
});

test('a number typed with letters and blanks is dialled, and belongs to whom it matches', async ({ agent, simulator }) => {
    await agent.start();
    const next = simulator.pbx.nextCall(ROSSI);
    await agent.panel.getByLabel('Number').fill('+39 340 118-2290');
    await agent.panel.getByLabel('Number').press('Enter');
    expect((await next).person.name).toBe('Elena Rossi');
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who }) => who)).toEqual(['Elena Rossi']);
});

test('what is no number is not dialled, and the agent reads why @slow', async ({ agent }) => {
    await agent.start();
    await agent.panel.getByLabel('Number').fill('--- ');
    await agent.panel.getByLabel('Number').press('Enter');
    await expect(agent.notice).toContainText('is not a number that can be called');
    await expect(agent.status).toHaveText('Available');
});
