/** How the admin's rules want calls to be written: when, as what, and with which fields. */
import { tasks } from './support/records';
import { createRule } from './support/rules';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';

test('T7 X10: a rule that logs from the beginning: the task is there while the call lasts, open and without duration, and is the same one at the end', async ({ agent, simulator }) => {
    createRule(simulator, 'From the beginning', 10, { log: { on: true, when: 'begin' } });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    expect(tasks(simulator)).toEqual([]);
    await agent.answer();
    await call.until('talking');
    await expect.poll(() => tasks(simulator).length).toBe(1);
    const [open] = tasks(simulator);
    expect(open).toMatchObject({
        Subject: '[Sales] +39 340 118 2290',
        Status: 'Not Started',
        IsClosed: false,
        TaskSubtype: 'Call',
        CallType: 'Inbound',
        CallDurationInSeconds: 0,
        who: 'Elena Rossi',
        owner: 'Ada Agent',
        Call_End__c: null,
        Call_Outcome__c: null,
        Logged_By_Rule__c: 'From the beginning'
    });

    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    const [completed, ...others] = tasks(simulator);
    expect(others).toEqual([]);
    expect(completed).toMatchObject({
        Id: open?.['Id'],
        Status: 'Completed',
        IsClosed: true,
        CallDisposition: 'Answered',
        Call_Outcome__c: 'answered',
        Call_Key__c: open?.['Call_Key__c'],
        Call_End__c: expect.stringMatching(/^\d{4}-/),
        Description: expect.stringContaining('Answered, Inbound'),
        who: 'Elena Rossi',
        owner: 'Ada Agent'
    });
    expect(completed?.['CallDurationInSeconds']).toBe(completed?.['Call_Seconds__c']);
});
