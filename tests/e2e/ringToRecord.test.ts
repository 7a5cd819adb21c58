/** The first whole path: a call comes in over SIP, is recognised, answered, talked on, and stands as a Task on the record. */
import { AGENT_HERTZ, expect, test } from './support/test';
import { tasks, written } from './support/records';

const ROSSI = '+393401182290';

test('T1 T2 T7 T8 T9 X4 A6 U8: an inbound call rings, pops the record, is talked on both ways, and becomes one Task, with these fields and no others', async ({ agent, simulator }) => {
    await agent.start();
    const before = Date.now();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales', did: '+39028088100' });

    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect(agent.panel.getByText('Incoming · queue Sales')).toBeVisible();
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Mobile matches');
    await expect(agent.activeTab).toContainText('Elena Rossi');
    // What to greet them by, before anybody has answered.
    await expect(agent.panel.locator('[data-id="glance"]')).toContainText('Open opportunity');
    await expect(agent.panel.locator('[data-id="glance"]')).toContainText('Last contact');

    await agent.answer();
    await call.until('talking');
    await expect.poll(async () => Math.round((await agent.hears()).hertz)).toBeGreaterThan(call.person.toneHz - 20);
    expect((await agent.hears()).hertz).toBeLessThan(call.person.toneHz + 20);
    await expect.poll(() => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ)).toBeLessThan(15);

    expect(tasks(simulator)).toEqual([]);
    await agent.hangUp();
    await call.until('ended');
    // The subject is there before it is written; that it has been written is said in words.
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('[Sales] +39 340 118 2290');
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('You hung up');

    const [task, ...more] = tasks(simulator);
    expect(more).toEqual([]);
    const [start, answer, end] = ['Call_Start__c', 'Call_Answer__c', 'Call_End__c'].map((field) => Date.parse(String(task?.[field]))) as [number, number, number];
    const seconds = Number(task?.['Call_Seconds__c']);
    // Salesforce keeps whole seconds.
    expect([start >= before - 1_000, answer >= start, end >= answer, end <= Date.now() + 1_000, seconds > 0 && Math.abs((end - answer) / 1_000 - seconds) <= 1]).toEqual([true, true, true, true, true]);
    // As it is for the agent, who is in Rome.
    const inRome = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: 'numeric', hourCycle: 'h23' }).format(start);
    // How it sounded is only measured when a call lasts.
    const { Call_Quality__c: _quality, Call_Quality_Details__c: _details, ...known } = written(task);
    expect(known).toEqual({
        Subject: '[Sales] +39 340 118 2290',
        Description: expect.stringMatching(/^Date: [^\n]+\nStatus: Answered, Inbound\nEmployee: Ada Agent\nClient number: \+39 340 118 2290\nExternal number: \+39028088100\nEnded by: employee$/),
        Status: 'Completed',
        TaskSubtype: 'Call',
        WhoId: simulator.company.contacts['elenaRossi'],
        OwnerId: simulator.company.users.ada,
        ActivityDate: inRome.format(start),
        CallType: 'Inbound',
        CallDurationInSeconds: seconds,
        CallDisposition: 'Answered',
        CallObject: call.callId,
        Call_Key__c: call.callId,
        Call_Start__c: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        Call_Answer__c: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        Call_End__c: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        ...(Number(hour) > 0 && { Call_Hour__c: Number(hour) }),
        Call_Seconds__c: seconds,
        Call_Direction__c: 'inbound',
        Call_Outcome__c: 'answered',
        Queue__c: 'Sales',
        Caller_Number__c: ROSSI,
        Dialled_Number__c: '+39028088100',
        Logged_By_Rule__c: 'Everything else'
    });
    expect(task).toMatchObject({ who: 'Elena Rossi', owner: 'Ada Agent', WhatId: null, IsClosed: true });
    await expect(agent.page.getByRole('link', { name: '[Sales] +39 340 118 2290' })).toBeVisible();
});

test('T17: a whole call, from ringing to its log, costs Salesforce two requests, one more for what is shown beside it, and nothing of the daily allocation', async ({ agent, simulator }) => {
    /** Lightning shows the record that pops, and what was logged on it, by requests of its own. */
    const asked = () => simulator.requests.filter(({ ofPage }) => !ofPage);
    await agent.start();
    await agent.openDesk();
    await expect.poll(() => asked().map(({ what }) => what)).toContain('readSetup');
    await agent.openPhone();
    const before = asked().length;
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await agent.answer();
    await call.until('talking');
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await agent.button('Done').click();
    await expect(agent.status).toHaveText('Available');
    const ofCall = asked().slice(before);
    console.log(`requests: ${ofCall.map(({ what }) => what).join(', ')} for a whole call; ${ofCall.filter(({ counted }) => counted).length} of them counted against the daily allocation`);
    expect(ofCall.map(({ what }) => what)).toEqual(['findByNumber', 'glance', 'POST records Task']);
    expect(asked().filter(({ counted }) => counted)).toEqual([]);
});
