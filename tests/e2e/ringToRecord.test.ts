/** The first whole path: a call comes in over SIP, is recognised, answered, talked on, and stands as a Task on the record. */
import { AGENT_HERTZ, expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';

test('T1 T2 T8 X4: an inbound call rings, pops the record, is talked on both ways, and becomes one Task', async ({ agent, simulator }) => {
    await agent.start();
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

    await agent.hangUp();
    await call.until('ended');
    // The subject is there before it is written; that it has been written is said in words.
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('[Sales] +39 340 118 2290');
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('You hung up');

    const [task, ...more] = tasks(simulator);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
        Subject: '[Sales] +39 340 118 2290',
        Status: 'Completed',
        TaskSubtype: 'Call',
        CallType: 'Inbound',
        CallDisposition: 'Answered',
        CallObject: call.callId,
        Call_Key__c: call.callId,
        Call_Direction__c: 'inbound',
        Call_Outcome__c: 'answered',
        Queue__c: 'Sales',
        Caller_Number__c: ROSSI,
        Dialled_Number__c: '+39028088100',
        who: 'Elena Rossi',
        owner: 'Ada Agent'
    });
    expect(task?.['Description']).toMatch(/^Ended by: employee$/m);
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
