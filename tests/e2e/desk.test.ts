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

test('B10: by keys alone: a call is answered, muted, held and hung up in the panel and on the Desk; the focus goes where the work is and never away from what is typed', async ({ agent, simulator }) => {
    await agent.start();
    const { keyboard } = agent.page;
    const { panel, desk } = agent;
    await agent.button('Call').focus();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(panel.locator('#caller')).toBeFocused();
    await keyboard.press('?');
    await expect(panel.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Hang up or decline');
    await keyboard.press('Escape');
    await keyboard.press('a');
    await call.until('talking');
    await keyboard.press('m');
    await expect(agent.button('Unmute')).toBeVisible();
    await keyboard.press('m');
    await keyboard.press('h');
    await expect(panel.getByText('On hold')).toBeVisible();
    await keyboard.press('h');
    await agent.openDesk();
    await desk.getByRole('tab', { name: 'Now' }).focus();
    await keyboard.press('n');
    await expect(desk.getByLabel('Notes')).toBeFocused();
    await keyboard.type('a hammer');
    await expect(desk.getByLabel('Notes')).toHaveValue('a hammer');
    await desk.getByRole('tab', { name: 'Now' }).focus();
    await keyboard.press('?');
    await expect(desk.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
    await keyboard.press('e');
    await call.until('ended');
    await expect(desk.getByRole('timer')).toHaveText('Wrap-up');

    await agent.openPhone();
    await panel.getByLabel('Notes').fill('Still writing');
    simulator.pbx.callFrom(SHARED, { to: '204' });
    await expect(agent.button('Answer')).toBeVisible();
    expect(tasks(simulator)).toHaveLength(1);
});

test('B10: who types, types: calls that ring while somebody writes notes in the panel, notes on the Desk, or elsewhere in Lightning take no key, and answer none', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { pbx } = simulator;
    const { keyboard } = agent.page;
    const { panel, desk } = agent;
    await agent.start();
    const first = pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    first.hangUp();
    await panel.getByLabel('Notes').click();
    await keyboard.type('a hammer ');
    const second = pbx.callFrom(SHARED, { to: '204' });
    await expect(panel.getByRole('button', { name: /^Answer/ })).toBeVisible();
    await keyboard.type('and a hinge');
    await expect(panel.getByLabel('Notes')).toHaveValue('a hammer and a hinge');
    expect(second.state).toBe('ringing');
    await panel.getByRole('button', { name: /^Answer/ }).click();
    await second.until('talking');
    await expect(agent.heading('Jonas Weber')).toBeVisible();
    second.hangUp();

    await agent.openDesk();
    await desk.getByLabel('Notes').click();
    await keyboard.type('have him ');
    const third = pbx.callFrom(ROSSI, { to: '204' });
    await expect(desk.locator('[data-id="waiting"]')).toContainText('Elena Rossi is calling');
    await keyboard.type('mail me');
    await expect(desk.getByLabel('Notes')).toHaveValue('have him mail me');
    await expect(desk.getByLabel('Notes')).toBeFocused();
    await desk.getByRole('tab', { name: 'Now' }).click();
    await expect(desk.locator('[data-id="who"]')).toHaveText('Elena Rossi');
    expect(third.state).toBe('ringing');
    third.hangUp();

    const search = agent.page.getByLabel('Search', { exact: true });
    await search.click();
    await keyboard.type('ameh');
    const fourth = pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.page.getByLabel('Utility Bar')).toContainText('Elena Rossi');
    await keyboard.type('name');
    await expect(search).toHaveValue('amehname');
    expect(fourth.state).toBe('ringing');
    fourth.hangUp();
    await expect.poll(() => tasks(simulator).map(({ Description }) => String(Description).split('\n')[0])).toEqual(expect.arrayContaining(['a hammer and a hinge', 'have him mail me']));
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

test('X10: the other matches are there with their reasons; the one that is taken gets the Task, and a lead stands alone', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(SHARED, { to: '204' });
    await agent.answer();
    await agent.openDesk();
    const { desk } = agent;
    await expect(desk.getByRole('listitem').filter({ hasText: 'Mia Schröder' })).toContainText('Phone matches 030/901820');
    await desk.getByRole('button', { name: 'Take this one Nordlicht Front Desk' }).click();
    await expect(desk.locator('[data-id="who"]')).toHaveText('Nordlicht Front Desk');
    await desk.getByRole('button', { name: 'Log to another record' }).click();
    await expect(desk.locator('[data-id="lead-alone"]')).toBeVisible();
    await expect(desk.getByLabel('Related to')).toHaveCount(0);
    call.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who, what }) => [who, what])).toEqual([['Nordlicht Front Desk', undefined]]);
});

test('X1: a lead for somebody unknown: filled in by the call, duplicates before saving, a form that outlives a reload, and the call is the lead’s', async ({ agent, simulator }) => {
    const { org, company, pbx } = simulator;
    org.addDuplicateRule({ name: 'Same company', object: 'Lead', action: 'alert', same: (record, other) => record['Company'] === other['Company'] });
    await agent.start();
    const call = pbx.callFrom('+390655501901', { to: '204', displayName: 'Mara Neu' });
    await agent.answer();
    await agent.openDesk();
    const { desk } = agent;
    await desk.getByRole('button', { name: 'New Lead' }).click();
    await expect(desk.getByLabel('Last Name')).toHaveValue('Neu');
    await expect(desk.getByLabel('First Name')).toHaveValue('Mara');
    await expect(desk.getByLabel('Phone')).toHaveValue('+390655501901');

    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.getByText('Complete this field.').first()).toBeVisible();
    await desk.getByLabel('Company').fill('Conti Vini');
    agent.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await agent.page.reload();
    await agent.openDesk();
    await desk.getByRole('tab', { name: 'New' }).click();
    await expect(desk.getByLabel('Company')).toHaveValue('Conti Vini');
    await expect(desk.getByLabel('Last Name')).toHaveValue('Neu');

    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    const duplicates = desk.locator('[data-id="duplicates"]');
    await expect(duplicates).toContainText('Chiara Conti');
    await expect(desk.getByRole('button', { name: 'Save anyway, on the full form' })).toBeVisible();
    await desk.getByLabel('Company').fill('Neu Holzbau');
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.locator('[data-id="notice"]')).toHaveText('Saved and attached to the call: Mara Neu');
    await expect(desk.locator('[data-id="who"]')).toHaveText('Mara Neu');
    call.successor?.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who, what }) => [who, what])).toEqual([['Mara Neu', undefined]]);
    const [task] = tasks(simulator);
    const lead = org.record(String(task?.['WhoId']))?.row;
    expect(lead).toMatchObject({ FirstName: 'Mara', LastName: 'Neu', Company: 'Neu Holzbau', Phone: '+390655501901', Status: 'Open - Not Contacted', OwnerId: company.users.ada });
});

test('X1: the full form has everything that was typed; a record that is there already is used instead @slow', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom('+494055501902', { to: '204', displayName: 'Chiara Conti' });
    await agent.answer();
    await agent.openDesk();
    const { desk } = agent;
    await desk.getByRole('button', { name: 'New Lead' }).click();
    const duplicates = desk.locator('[data-id="duplicates"]');
    await expect(duplicates).toContainText('Chiara Conti');
    await desk.getByLabel('Company').fill('Conti & Figli');
    await desk.getByRole('button', { name: 'Open the full form' }).click();
    const form = agent.page.getByRole('dialog', { name: 'New Lead' });
    await expect(form.getByLabel('Company')).toHaveValue('Conti & Figli');
    await expect(form.getByLabel('Last Name')).toHaveValue('Conti');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await duplicates.getByRole('button', { name: 'Use this one Chiara Conti' }).click();
    await expect(desk.locator('[data-id="who"]')).toHaveText('Chiara Conti');
    call.hangUp();
    await expect.poll(() => tasks(simulator).map(({ WhoId }) => WhoId)).toEqual([simulator.company.leads['chiaraConti']]);
});

test('X2 X3: a task by hand on the record in view, for a queue, edited later over what somebody else has changed; an activity on nothing; without a call and without a phone', async ({ agent, simulator }) => {
    const { company } = simulator;
    await agent.logIn('Ada Agent', `/lightning/r/Contact/${company.contacts['jonasWeber'] ?? ''}/view`);
    await agent.openDesk();
    const { desk } = agent;
    await desk.getByRole('button', { name: 'New task' }).click();
    await desk.getByRole('button', { name: 'Send Quote' }).click();
    await expect(desk.getByRole('textbox', { name: 'Subject' })).toHaveValue('Send Quote');
    await desk.getByRole('combobox', { name: 'Assigned to' }).click();
    await desk.getByRole('option', { name: 'Queue' }).click();
    await desk.getByRole('combobox', { name: 'Queue', exact: true }).fill('Sales');
    await desk.getByRole('option', { name: 'Sales on duty' }).click();
    await desk.getByLabel('Notes').fill('Three sites.');
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.locator('[data-id="notice"]').getByRole('link')).toHaveText('Saved: Send Quote');
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Subject: 'Send Quote', Status: 'Not Started', TaskSubtype: 'Task', Priority: 'Normal', who: 'Jonas Weber', Description: 'Three sites.', OwnerId: company.queue, IsReminderSet: false })]);

    await desk.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(desk.getByRole('heading', { name: 'Edit: Send Quote' })).toBeVisible();
    await desk.getByLabel('Notes').fill('Four sites.');
    const [task] = tasks(simulator);
    simulator.org.system().update(String(task?.['Id']), { Priority: 'High' }, { audit: { by: company.users.ben, modifiedAt: Date.now() + 5_000 } });
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.locator('[data-id="notice"]')).toContainText('Saved: Send Quote');
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Description: 'Four sites.', Priority: 'High', OwnerId: company.queue, who: 'Jonas Weber' })]);

    await desk.getByRole('button', { name: 'Log activity' }).click();
    await desk.getByRole('textbox', { name: 'Subject' }).fill('Visit');
    await desk.getByRole('button', { name: /^Clear Person/ }).click();
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.locator('[data-id="notice"]').getByRole('link')).toHaveText('Saved: Visit');
    expect(tasks(simulator)[1]).toMatchObject({ Subject: 'Visit', Status: 'Completed', TaskSubtype: 'Call', who: undefined, owner: 'Ada Agent' });
});

test('T11: somebody else has edited the Task meanwhile: nothing of theirs is overwritten, the agent sees both and chooses', async ({ agent, simulator }) => {
    const { org, company } = simulator;
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.openDesk();
    const { desk } = agent;
    await desk.getByLabel('Notes').fill('Wants an offer.');
    call.hangUp();
    await expect(desk.locator('[data-id="log"]')).toContainText('Logged as a task');
    const [task] = tasks(simulator);
    const later = { audit: { by: company.users.ben, modifiedAt: Date.now() + 5_000 } };
    org.system().update(String(task?.['Id']), { Description: 'Ben: offer sent.', Priority: 'High' }, later);

    await desk.getByLabel('Notes').fill('Wants an offer. Call back on Thursday.');
    const conflict = desk.locator('[data-id="conflict"]');
    await expect(conflict).toContainText('Theirs: Ben: offer sent.');
    await expect(conflict).toContainText('Mine: Wants an offer. Call back on Thursday.');
    expect(tasks(simulator)[0]).toMatchObject({ Description: 'Ben: offer sent.', Priority: 'High' });

    await conflict.getByText(/^Mine:/).click();
    await conflict.getByRole('button', { name: 'Save my choice' }).click();
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Call back on Thursday.');
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Priority: 'High', who: 'Elena Rossi' })]);
});
