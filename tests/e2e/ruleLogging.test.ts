/** How the admin's rules want calls to be written: when, as what, and with which fields. */
import type { Condition } from '../../lwc-src/core/rule/condition';
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

test('A7 A8 A9d T14 T15 T16 U8 X3: a queue’s to-do with the default description, all of it; a text without end is cut with a mark; the lead’s id in a field of the Task', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org, pbx, company } = simulator;
    org.addField('Activity', { apiName: 'Lead_Id__c', label: 'Lead id', dataType: 'String', length: 18, fieldLevelSecurity: false });
    org.addField('Activity', { apiName: 'Tier__c', label: 'Tier', dataType: 'Picklist', length: 40, picklist: { restricted: true, values: ['Gold', 'Tin'].map((value) => ({ value, label: value, isDefault: false, isActive: true })) }, fieldLevelSecurity: false });
    set(simulator, 'customVariables', [{ name: 'tier', from: 'header', key: 'X-Tier' }]);
    set(simulator, 'links', { recording: 'https://pbx.example.com/rec/{callKey}', history: 'https://pbx.example.com/calls/{callKey}?tier={custom.tier}' });
    createRule(simulator, 'Long', 10, {
        when: { variable: 'queue', is: 'anyOf', values: ['Long'] },
        log: { on: true, description: [{ label: 'Said', value: '{notes}' }, { label: 'Again', value: '{notes}' }] }
    });
    createRule(simulator, 'For the queue', 20, {
        log: { on: true, status: 'In Progress', dueInDays: 2, leadField: 'Lead_Id__c', fields: [{ field: 'Tier__c', type: 'picklist', value: '{custom.tier}' }], owner: { is: 'fixed', id: company.queue, name: 'Sales on duty' } }
    });
    await agent.start();
    const talked = async (queue: string): Promise<void> => {
        const call = pbx.callFrom(CONTI, { to: '204', queue, did: '+39028088100', headers: { 'X-Tier': 'Gold' } });
        await agent.answer();
        await call.until('talking');
        await agent.hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    };
    await talked('Sales');
    await agent.button('Done').click();
    const lead = company.leads['chiaraConti'];
    const [todo] = tasks(simulator);
    const key = encodeURIComponent(String(todo?.['Call_Key__c']));
    const links = [`https://pbx.example.com/rec/${key}`, `https://pbx.example.com/calls/${key}?tier=Gold`] as const;
    const lines = String(todo?.['Description']).split('\n');
    expect(lines[0]).toMatch(/^Date: .+/);
    expect(lines.slice(1)).toEqual(['Status: Answered, Inbound', 'Employee: Ada Agent', 'Client number: +39 333 555 0141', 'External number: +39028088100', 'Ended by: employee', `Recording: ${links[0]}`, `Call details: ${links[1]}`]);
    const inTwoDays = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(Date.parse(String(todo?.['Call_Start__c'])) + 2 * 86_400_000);
    expect(todo).toMatchObject({ OwnerId: company.queue, Status: 'In Progress', IsClosed: false, ActivityDate: inTwoDays, WhoId: lead, WhatId: null, Lead_Id__c: lead, Tier__c: 'Gold', Recording_Link__c: links[0], Logged_By_Rule__c: 'For the queue' });

    await talked('Long');
    await agent.openDesk();
    await agent.desk.getByLabel('Notes').fill('x'.repeat(30_000));
    await agent.desk.getByRole('button', { name: 'Save and next' }).click();
    await expect.poll(() => String(tasks(simulator)[1]?.['Description']).length).toBe(32_000);
    expect(tasks(simulator)[1]).toMatchObject({ Description: expect.stringMatching(/^Said: x{30000}\nAgain: x{1985}…$/), Status: 'Completed', owner: 'Ada Agent', who: 'Chiara Conti', Logged_By_Rule__c: 'Long' });
});

test('A4 A10 A10b: a rule by each thing that may be asked, nested, the first that holds wins; each Task says which', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const { pbx } = simulator;
    const always = { mon: [{ from: '00:00', to: '24:00' }], tue: [{ from: '00:00', to: '24:00' }], wed: [{ from: '00:00', to: '24:00' }], thu: [{ from: '00:00', to: '24:00' }], fri: [{ from: '00:00', to: '24:00' }], sat: [{ from: '00:00', to: '24:00' }], sun: [{ from: '00:00', to: '24:00' }] };
    set(simulator, 'customVariables', [{ name: 'tier', from: 'header', key: 'X-Tier' }]);
    set(simulator, 'calendars', [
        { id: 'always', name: 'Always', timeZone: 'Europe/Rome', week: always, holidays: [] },
        { id: 'never', name: 'Never', timeZone: 'Europe/Rome', week: {}, holidays: [] }
    ]);
    const rules: readonly (readonly [name: string, when: Condition])[] = [
        ['Outbound', { variable: 'direction', is: 'anyOf', values: ['outbound'] }],
        ['By number', { variable: 'number', is: 'anyOf', values: ['+33 4 7855*'] }],
        ['By dialled number', { all: [{ variable: 'did', is: 'anyOf', values: ['+39 02 808 8?00'] }, { variable: 'extension', is: 'anyOf', values: ['20[4-6]'] }] }],
        ['Answered in a queue', { all: [{ variable: 'queue', is: 'given' }, { variable: 'outcome', is: 'anyOf', values: ['answered'] }] }],
        ['Several', { variable: 'match', is: 'many' }],
        ['One lead', { variable: 'match', is: 'one', objects: ['Lead'] }],
        ['Gold or a stranger, in hours', { all: [{ any: [{ variable: 'custom.tier', is: 'anyOf', values: ['Gold'] }, { variable: 'match', is: 'none' }] }, { variable: 'hours', is: 'open', calendar: 'always' }, { variable: 'hours', is: 'closed', calendar: 'never' }] }]
    ];
    for (const [at, [name, when]] of rules.entries()) createRule(simulator, name, 10 + at, { when, log: { on: true } });
    await agent.start();
    const calls: readonly (readonly [by: string, from: string, how: object])[] = [
        ['By number', '+33478550194', {}],
        ['By dialled number', ROSSI, { did: '+39028088100' }],
        ['Several', '+4930901820', { queue: 'Sales' }],
        ['One lead', CONTI, {}],
        ['Gold or a stranger, in hours', '+390655501901', {}],
        ['Gold or a stranger, in hours', ROSSI, { headers: { 'X-Tier': 'Gold' } }],
        ['Everything else', ROSSI, { headers: { 'X-Tier': 'Tin' } }]
    ];
    for (const [by, from, how] of calls) {
        const call = pbx.callFrom(from, { to: '204', ...how });
        await expect(agent.button('Answer'), by).toBeVisible();
        await expect(agent.panel.locator('[data-id="why"]').or(agent.panel.getByText('Who is it?')).or(agent.panel.getByText('Nobody in Salesforce')).first(), by).toBeVisible();
        call.hangUp();
        await expect(agent.button('Answer')).toBeHidden();
    }
    const answered = pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await agent.answer();
    await answered.until('talking');
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await agent.button('Done').click();
    const next = pbx.nextCall(ROSSI);
    await agent.dial(ROSSI);
    await (await next).until('talking');
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map((task) => task['Logged_By_Rule__c'])).toEqual([...calls.map(([by]) => by), 'Answered in a queue', 'Outbound']);
});
