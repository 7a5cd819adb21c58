/** What an agent chooses, makes and edits on the Desk. */
import { expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';
const SHARED = '+4930901820';

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
