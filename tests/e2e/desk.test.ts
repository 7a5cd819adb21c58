/** The Desk in the utility bar, during a call and after it. */
import { readFile } from 'node:fs/promises';
import type { Simulator } from '../../simulator/simulator';
import { Agent } from './support/agent';
import { expect, test } from './support/test';
import { tasks } from './support/records';
import { createRule, set } from './support/rules';

const ROSSI = '+393401182290';
const SHARED = '+4930901820';

/** Results and memo values that an admin has set up. */
function setUpResults({ org }: Simulator): void {
    const named = (name: string): string => org.namer.custom(name);
    const add = (label: string, kind: string, position: number): void =>
        void org.system().create(named('Call_Disposition__c'), { Name: label, [named('Active__c')]: true, [named('Kind__c')]: kind, [named('Position__c')]: position });
    add('Wants an offer', 'Result', 1);
    add('No interest', 'Result', 2);
    add('Price', 'Memo', 3);
    add('Delivery', 'Memo', 4);
}

test('B5 T9 T10: the live call: who and why, what is open, and what the agent says of it; all of it is in the Task, also after a reload', async ({ agent, simulator }) => {
    setUpResults(simulator);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await agent.answer();
    await agent.openDesk();
    const { desk } = agent;
    await expect(desk.locator('[data-id="who"]')).toHaveText('Elena Rossi');
    await expect(desk.locator('[data-id="about"]')).toHaveText('Head of Purchasing · Alpine Foods S.p.A.');
    await expect(desk.locator('[data-id="why"]')).toHaveText('Mobile matches +39 340 118 2290');
    const glance = desk.locator('[data-id="glance"]');
    await expect(glance.getByRole('listitem').first()).toContainText('Renewal 2027');
    await expect(glance).toContainText('Alarm in the cold room');
    await expect(glance).not.toContainText('Pilot, one site');

    await desk.getByLabel('Notes').fill('Wants 3 sites on one contract.');
    await desk.getByRole('button', { name: 'Wants an offer' }).click();
    for (const memo of ['Price', 'Delivery']) await desk.getByRole('button', { name: memo }).click();
    await expect(desk.locator('[data-id="log"]')).toContainText('As Completed · Wants an offer · Price, Delivery');

    agent.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await agent.page.reload();
    await agent.openDesk();
    await expect.poll(() => call.successor?.state).toBe('talking');
    await expect(desk.getByLabel('Notes')).toHaveValue('Wants 3 sites on one contract.');
    await expect(desk.getByRole('button', { name: 'Wants an offer' })).toHaveAttribute('aria-pressed', 'true');

    await desk.getByRole('button', { name: 'Log to another record' }).click();
    await desk.getByRole('combobox', { name: 'Kind of record' }).click();
    await desk.getByRole('option', { name: 'Opportunity' }).click();
    await desk.getByRole('combobox', { name: 'Related to' }).fill('Renewal');
    await desk.getByRole('option', { name: 'Renewal 2027' }).click();
    call.successor?.hangUp();
    await expect.poll(() => tasks(simulator)).toEqual([
        expect.objectContaining({
            who: 'Elena Rossi',
            what: 'Renewal 2027',
            CallDisposition: 'Wants an offer',
            Call_Memo__c: 'Price;Delivery',
            Status: 'Completed',
            Description: expect.stringContaining('Wants 3 sites on one contract.')
        })
    ]);
});

test('T10: wrap-up has the length that is set for this agent, in panel and Desk alike; longer, over by itself, or done', async ({ agent, simulator }) => {
    const { pbx, company } = simulator;
    set(simulator, 'wrapUpSeconds', 600);
    set(simulator, 'wrapUpSeconds', 5, company.users.ada);
    await agent.start();
    await agent.openDesk();
    const { desk } = agent;
    await expect(desk.locator('[data-id="status"]')).toContainText('Available');
    const call = pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await agent.answer();
    await agent.openDesk();
    await desk.getByText('Everything that is written').click();
    await expect(desk.locator('[data-id="log"]')).toContainText('Will be logged when you hang up');
    await expect(desk.getByRole('definition').first()).toHaveText('[Sales] +39 340 118 2290');
    call.hangUp();
    await expect(desk.getByRole('timer')).toHaveText(/^Wrap-up, 0:0\d left$/);
    await desk.getByRole('button', { name: '30 s more' }).click();
    await expect(desk.getByRole('timer')).toHaveText(/^Wrap-up, 0:3\d left$/);
    await expect(agent.panel.locator('[data-id="left"]')).toHaveText(/^0:3\d left$/);
    await desk.getByLabel('Notes').fill('Call back on Thursday.');
    await desk.getByRole('button', { name: 'Save and next' }).click();
    await expect(desk.locator('[data-id="status"]')).toContainText('Available');
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Call back on Thursday.');

    const next = pbx.callFrom(SHARED, { to: '204' });
    await agent.answer();
    next.hangUp();
    await expect(agent.status).toHaveText('Wrap-up');
    await agent.panel.getByLabel('Notes').fill('Wrong');
    await expect(agent.status).toHaveText('Available');
    await expect(agent.panel.getByText('Wrap-up is over: calls can come.')).toBeVisible();
    await expect(agent.panel.getByLabel('Notes')).toBeFocused();
});

test('T6 B6 T13: the list of calls: missed, logged by another computer, and not logged yet with why; logged now, opened, listened to, called back', async ({ agent, simulator }) => {
    const { org, company, pbx } = simulator;
    const named = (fields: object): Record<string, unknown> => Object.fromEntries(Object.entries(fields).map(([field, value]) => [field.endsWith('__c') ? org.namer.custom(field) : field, value as unknown]));
    const start = new Date(Date.now() - 26 * 3_600_000).toISOString().replace('Z', '+0000');
    const other = { Subject: '[Sales] Chiara Conti', Status: 'Completed', TaskSubtype: 'Call', WhoId: company.leads['chiaraConti'], OwnerId: company.users.ada };
    org.system().create('Task', named({ ...other, Call_Key__c: 'elsewhere', Call_Direction__c: 'outbound', Call_Outcome__c: 'answered', Call_Start__c: start, Call_Seconds__c: 252, Call_Quality__c: 4.31, Dialled_Number__c: '+390655501901', Recording_Link__c: 'https://pbx.example.com/rec/1' }));
    await agent.start();
    const missed = pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    missed.hangUp();
    await expect(agent.page.getByLabel('Utility Bar')).toContainText('1 missed');
    await agent.openDesk();
    const { desk } = agent;
    await desk.getByRole('tab', { name: 'Calls (1)' }).click();
    await expect(agent.page.getByLabel('Utility Bar')).not.toContainText('missed');
    const calls = desk.locator('[data-id="history"]').getByRole('listitem');
    await expect(calls).toHaveCount(4);
    const logged = calls.nth(1);
    await expect(calls.first()).toContainText('Elena Rossi');
    await expect(calls.first()).toContainText('Alpine Foods S.p.A.');
    await expect(calls.first()).toContainText('Missed · Logged');
    await expect(logged).toContainText(/Chiara Conti.*Conti Vini/);
    await expect(logged).toContainText('Answered · 4:12 · sound good (4.3) · Logged');
    await expect(logged.getByRole('link', { name: 'Listen to the call with Chiara Conti' })).toHaveAttribute('href', 'https://pbx.example.com/rec/1');
    await logged.getByRole('link', { name: 'Chiara Conti', exact: true }).click();
    await expect(agent.activeTab).toContainText('Chiara Conti');

    org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: true });
    await calls.first().getByRole('button', { name: 'Call Elena Rossi back' }).click();
    await expect(agent.status).toHaveText('On a call');
    await agent.hangUp();
    await agent.openDesk();
    await desk.getByRole('button', { name: '1 not logged yet' }).click();
    await expect(calls).toHaveCount(1);
    await expect(calls).toContainText('Region');
    org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: false });
    await desk.getByRole('button', { name: 'Log the call with Elena Rossi now' }).click();
    await expect(desk.getByText('Every call is logged.')).toBeVisible();
    await expect.poll(() => tasks(simulator).map(({ who, Call_Outcome__c }) => [who, Call_Outcome__c])).toEqual([['Chiara Conti', 'answered'], ['Elena Rossi', 'missed'], ['Elena Rossi', 'cancelled']]);
});

test('B6 T15: a call that a rule left out is shown with why, and logged all the same; what an earlier page still owes is on the Desk of every tab, is saved as a file, and logged from there', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const { pbx, org } = simulator;
    createRule(simulator, 'Private', 10, { when: { variable: 'queue', is: 'anyOf', values: ['Private'] }, log: { on: false } });
    await agent.start();
    await agent.openDesk();
    await expect(agent.desk.locator('[data-id="status"]')).toContainText('Available');
    const left = pbx.callFrom(SHARED, { to: '204', queue: 'Private' });
    await agent.answer();
    left.hangUp();
    await agent.openDesk();
    const { desk } = agent;
    await desk.getByRole('tab', { name: /^Calls/ }).click();
    await desk.getByRole('button', { name: 'Not logged (1)' }).click();
    await expect(desk.locator('[data-id="history"]').getByRole('listitem')).toContainText('Not logged: the rule says so.');
    await desk.getByRole('button', { name: /^Log the call with .* anyway$/ }).click();
    await expect(desk.getByText('Every call is logged.')).toBeVisible();
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Logged_By_Rule__c: 'Logged by hand' })]);

    org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: true });
    const missed = pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    missed.hangUp();
    await agent.openDesk();
    await expect(desk.getByRole('button', { name: '1 not logged yet' })).toBeVisible();
    await agent.page.reload();
    await agent.openDesk();
    await expect(desk.getByRole('button', { name: '1 not logged yet' })).toBeVisible();
    const second = new Agent(await agent.page.context().newPage(), simulator);
    await second.page.goto(simulator.url + '/lightning');
    await second.openPhone();
    await second.openDesk();
    await second.desk.getByRole('button', { name: '1 not logged yet' }).click();
    const [file] = await Promise.all([second.page.waitForEvent('download'), second.desk.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^patchbay-calls-\d{4}-\d\d-\d\d\.csv$/);
    const [head, row, ...more] = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect([head, more]).toEqual([expect.stringMatching(/^\uFEFF"Object","Id","Error",.*"patchbay__Call_Key__c"/), ['']]);
    expect(row).toMatch(new RegExp(`^"Task",,".*Region.*".*"${missed.callId}".*"missed"`, 's'));
    org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: false });
    await second.desk.getByRole('button', { name: /^Log the call with .* now$/ }).click();
    await expect(second.desk.getByText('Every call is logged.')).toBeVisible();
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['answered', 'missed']);
});
