/** Calls that come in: who it is, what pops, what is written. */
import { Agent } from './support/agent';
import { expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';
const SHARED = '+4930901820';

test('U8: notes taken at the Desk while it runs are in the Task afterwards', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await agent.answer();
    await agent.openDesk();
    await expect(agent.desk.locator('[data-id="who"]')).toHaveText('Elena Rossi');
    await agent.desk.getByLabel('Notes').fill('Wants 3 sites on one contract.');
    await expect(agent.desk.locator('[data-id="log"]')).toContainText('Will be logged when you hang up');
    call.hangUp();
    await expect(agent.desk.locator('[data-id="log"]')).toContainText('Logged as a task');
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('They hung up');

    const [task] = tasks(simulator);
    expect(String(task?.['Description'])).toMatch(/^Wants 3 sites on one contract\.\n\nDate: .*\nStatus: Answered, Inbound\nEmployee: Ada Agent\nClient number: \+39 340 118 2290\nEnded by: client$/);
    expect(tasks(simulator)).toHaveLength(1);
});

test('T10: notes and the result chosen in wrap-up reach the same Task', async ({ agent, simulator }) => {
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await agent.panel.getByLabel('Result').selectOption('Interested');
    await agent.panel.getByLabel('Notes').fill('Call back on Thursday.');
    await agent.button('Done').click();
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Call back on Thursday.');
    expect(tasks(simulator)).toEqual([expect.objectContaining({ CallDisposition: 'Interested' })]);
});

test('T5: a call that nobody takes is missed: logged, counted, and called back from the list', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    call.hangUp();
    await expect(agent.page.getByLabel('Utility Bar')).toContainText('1 missed');
    await expect.poll(() => tasks(simulator)).toEqual([
        expect.objectContaining({ Subject: 'Missed: +39 340 118 2290', CallType: 'Inbound', CallDurationInSeconds: 0, Call_Outcome__c: 'missed', CallDisposition: 'Missed', who: 'Elena Rossi', owner: 'Ada Agent' })
    ]);
    await agent.button(/^Calls/).click();
    const next = simulator.pbx.nextCall(ROSSI);
    await agent.button('Call back').click();
    expect((await next).person.name).toBe('Elena Rossi');
});

test('A2 X10: several people have the number: the agent chooses while it rings; record and Task follow', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(SHARED, { to: '204' });
    await expect(agent.panel.getByText('3 records have this number. Who is it?')).toBeVisible();
    await expect(agent.activeTab).not.toContainText('Nordlicht');
    await agent.button(/Mia Schröder/).click();
    await expect(agent.activeTab).toContainText('Mia Schröder');
    await expect(agent.heading('Mia Schröder')).toBeVisible();
    await agent.answer();
    call.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who }) => who)).toEqual(['Mia Schröder']);
});

test('T3: nobody chooses: the contact that was modified last gets the Task', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(SHARED, { to: '204' });
    await expect(agent.panel.getByText('Who is it?')).toBeVisible();
    call.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who }) => who)).toEqual(['Jonas Weber']);
});

test('U5: a converted lead is followed to its contact', async ({ agent, simulator }) => {
    const { org, company } = simulator;
    const lead = company.leads['gretaSommerLead'] ?? '';
    expect(org.record(lead)?.row['IsConverted']).toBe(true);
    await agent.start();
    const call = simulator.pbx.callFrom('+436645550188', { to: '204' });
    await expect(agent.heading('Greta Sommer')).toBeVisible();
    await expect(agent.activeTab).toContainText('Greta Sommer');
    call.hangUp();
    await expect.poll(() => tasks(simulator).map(({ WhoId }) => WhoId)).toEqual([company.contacts['gretaSommer']]);
});

test('T1 T3: a person account is one match; its record pops and its contact gets the Task', async ({ agent, simulator }) => {
    const { org, company } = simulator;
    await agent.start();
    const call = simulator.pbx.callFrom('+393475550131', { to: '204' });
    await expect(agent.heading('Anna Huber')).toBeVisible();
    await expect(agent.page.locator('h1')).toHaveText('Anna Huber');
    call.hangUp();
    const contact = org.record(company.personAccounts['annaHuber'] ?? '')?.row['PersonContactId'];
    await expect.poll(() => tasks(simulator).map(({ WhoId }) => WhoId)).toEqual([contact]);
});

test('X4: nobody in Salesforce has the number: nothing pops, and the call is logged all the same', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom('+390655501901', { to: '204' });
    await expect(agent.panel.getByText('Nobody in Salesforce has this number')).toBeVisible();
    await expect(agent.activeTab).not.toContainText('stranger');
    await agent.answer();
    call.hangUp();
    await expect.poll(() => tasks(simulator)).toEqual([expect.objectContaining({ Subject: '[Inbound] +39 06 5550 1901', WhoId: null, WhatId: null, Caller_Number__c: '+390655501901' })]);
});

test('a withheld number says so, and is looked up nowhere', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', anonymous: true });
    await expect(agent.heading('Number withheld')).toBeVisible();
    call.hangUp();
    await expect.poll(() => tasks(simulator).map(({ Subject }) => Subject)).toEqual(['Missed: Number withheld']);
});

test('X7: a colleague calls: known by name, nothing pops, nothing is logged', async ({ agent, simulator, talkingBrowser }) => {
    await agent.start();
    const context = await talkingBrowser.newContext();
    const ben = new Agent(await context.newPage(), simulator);
    await ben.start('Ben Agent');
    await ben.panel.getByLabel('Number').fill('204');
    await ben.button('Call').click();
    await expect(agent.heading('Ben Agent')).toBeVisible();
    await expect(agent.panel.getByText('Extension matches 205')).toBeVisible();
    await agent.answer();
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Not logged: internal call');
    await expect(ben.panel.locator('[data-id="log"]')).toContainText('Not logged: internal call');
    expect(tasks(simulator)).toEqual([]);
    await context.close();
});

test('T2: everybody is recognised, however their number was typed into Salesforce @slow', async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const severalHaveIt = new Set(['Jonas Weber', 'Alpine Foods S.p.A.']);
    await agent.start();
    const { people } = await import('../../simulator/seed/company');
    for (const { number, name } of people.filter((person) => !severalHaveIt.has(person.name))) {
        const call = simulator.pbx.callFrom(number, { to: '204', displayName: 'nobody' });
        await expect(agent.heading(name), `${name}, ${number}`).toBeVisible();
        call.hangUp();
        await expect(agent.button('Answer')).toBeHidden();
    }
});
