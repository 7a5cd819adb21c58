/** How the admin's rules want calls to be written: when, as what, and with which fields. */
import { callErrors, cases, tasks } from './support/records';
import { createRule, set } from './support/rules';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';
/** A lead. */
const CONTI = '+393335550141';

test('T7 X10: logged from the beginning, as the organisation says where a rule doesn’t: the task is there while the call lasts, open and without duration, and is the same one at the end', async ({ agent, simulator }) => {
    set(simulator, 'logWhen', 'begin');
    createRule(simulator, 'From the beginning', 10, { log: { on: true } });
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

test('A5 A9d T7 X3: calls of the support line open cases, from the beginning, with the people, the owner and the lead’s own field', async ({ agent, simulator }) => {
    const { org, pbx } = simulator;
    org.addField('Case', { apiName: 'Caller_Lead__c', label: 'Caller (lead)', dataType: 'Reference', reference: { to: ['Lead'], relationshipName: 'Cases' }, fieldLevelSecurity: false });
    createRule(simulator, 'Support', 10, {
        when: { variable: 'queue', is: 'anyOf', values: ['Support'] },
        log: {
            on: true,
            as: 'Case',
            when: 'begin',
            status: 'Working',
            subject: { inbound: 'Call of {name}', missed: 'Missed: {name}' },
            leadField: 'Caller_Lead__c',
            fields: [{ field: 'Priority', type: 'picklist', value: 'High' }, { field: 'SuppliedPhone', type: 'string', value: '{number}' }],
            owner: { is: 'recordOwner' }
        }
    });
    await agent.start();
    const call = pbx.callFrom(ROSSI, { to: '204', queue: 'Support' });
    await agent.answer();
    await call.until('talking');
    await expect.poll(() => cases(simulator).length).toBe(1);
    const [open] = cases(simulator);
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a case');
    expect(cases(simulator)).toEqual([
        expect.objectContaining({
            Id: open?.['Id'],
            Subject: 'Call of Elena Rossi',
            Status: 'Working',
            Origin: 'Phone',
            Priority: 'High',
            SuppliedPhone: '+39 340 118 2290',
            contact: 'Elena Rossi',
            account: 'Alpine Foods S.p.A.',
            owner: 'Ada Agent',
            Caller_Lead__c: null,
            Call_Key__c: expect.stringMatching(/./),
            Description: expect.stringContaining('Answered, Inbound')
        })
    ]);
    await agent.button('Done').click();

    const missed = pbx.callFrom(CONTI, { to: '204', queue: 'Support' });
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('matches');
    missed.hangUp();
    await missed.until('ended');
    await expect.poll(() => cases(simulator).length).toBe(2);
    expect(cases(simulator)[1]).toMatchObject({ Subject: expect.stringMatching(/^Missed: /), Origin: 'Phone', ContactId: null, Caller_Lead__c: expect.stringMatching(/^00Q/) });
    expect(tasks(simulator)).toEqual([]);
});

test('A8 T13 X6: a value that a field can’t hold is left out, said and noted for the admin; a telephone without a user is written for by the fallback user', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org } = simulator;
    const userOf = (name: string): string => String(org.system().query({ object: 'User', first: 50 }).rows.find((row) => row['Name'] === name)?.['Id']);
    const own = (name: string): string => org.namer.custom(name);
    org.system().create(own('Phone_Extension__c'), { Name: 'Reception', [own('Extension__c')]: '204', [own('Active__c')]: true });
    set(simulator, 'fallbackOwnerId', userOf('Ben Agent'));
    createRule(simulator, 'Typed', 10, {
        log: {
            on: true,
            fields: [
                { field: 'Priority', type: 'picklist', value: 'Enormous' },
                { field: 'CallDisposition', type: 'string', value: '{direction}' },
                { field: 'CreatedDate', type: 'dateTime', value: '{start}' },
                { field: 'Gone__c', type: 'string', value: 'x' }
            ]
        }
    });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Priority, CreatedDate, Gone__c');
    expect(tasks(simulator)).toEqual([
        expect.objectContaining({ Priority: 'Normal', CallDisposition: 'Inbound', who: 'Elena Rossi', owner: 'Ben Agent', Description: expect.stringMatching(/^On behalf of: Reception, 204\n/) })
    ]);
    await expect.poll(() => callErrors(simulator).length, { timeout: 15_000 }).toBe(3);
    expect(callErrors(simulator).map(({ Step__c, Cause__c, Fields__c, Said__c }) => [Step__c, Cause__c, Fields__c, Said__c])).toEqual([
        ['leaveOutField', 'notAPicklistValue', 'Priority', 'Enormous'],
        ['leaveOutField', 'fieldNotWriteable', 'CreatedDate', null],
        ['leaveOutField', 'fieldUnknown', 'Gone__c', null]
    ]);
});
