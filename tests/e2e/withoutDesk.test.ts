/** Without the Desk the panel does it all by Open CTI: finds by Salesforce's search, logs by saveLog. */
import { expect, test } from './support/test';
import { tasks } from './support/records';
import { removeUtility } from './support/settings';

const ROSSI = '+393401182290';

test.beforeEach(({ simulator }) => removeUtility(simulator, 'c:desk'));

test('X4: an inbound call is recognised, pops, and becomes one Task with all its fields', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales', did: '+39028088100' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect(agent.activeTab).toContainText('Elena Rossi');
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    expect(tasks(simulator)).toEqual([
        expect.objectContaining({
            Subject: '[Sales] +39 340 118 2290',
            Status: 'Completed',
            TaskSubtype: 'Call',
            CallType: 'Inbound',
            Call_Key__c: call.callId,
            Call_Outcome__c: 'answered',
            who: 'Elena Rossi',
            owner: 'Ada Agent'
        })
    ]);
});

test('B3: the answer to saveLog is lost: the second try meets the key and becomes an update', async ({ agent, simulator }) => {
    simulator.org.faults.plan({ kind: 'dropAfterSaving' }, { when: ({ path }) => path === '/aura/openCti/saveLog' });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
    expect(tasks(simulator)).toHaveLength(1);
});

test('T10: notes of the wrap-up reach the same Task', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await agent.panel.getByLabel('Notes').fill('Call back on Thursday.');
    await agent.button('Done').click();
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Call back on Thursday.');
    expect(tasks(simulator)).toHaveLength(1);
});
