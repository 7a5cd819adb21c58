/** Calls whose way says more than their direction: sent on to the agent, taken by a mailbox, made by a dialer. */
import { tasks } from './support/records';
import { createRule, set } from './support/rules';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';

test('T5 T12 X4: a call that was forwarded to the agent, one that went to voicemail, and those of a dialer are logged as what they are', async ({ agent, simulator }) => {
    const { pbx } = simulator;
    set(simulator, 'customVariables', [{ name: 'dialer', from: 'header', key: 'X-Dialer' }]);
    createRule(simulator, 'Forwarded ones', 10, { when: { variable: 'kind', is: 'anyOf', values: ['forwarded'] }, log: { on: true } });
    await agent.start();
    const log = agent.panel.locator('[data-id="log"]');
    const talkedOn = async (headers: Readonly<Record<string, string>>): Promise<void> => {
        const call = pbx.callFrom(ROSSI, { to: '204', headers });
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        await agent.answer();
        await call.until('talking');
        await agent.hangUp();
        await expect(log).toContainText('Logged as a task');
        await agent.button('Done').click();
    };
    const logged = async (count: number): Promise<Readonly<Record<string, unknown>> | undefined> => {
        await expect.poll(() => tasks(simulator).length).toBe(count);
        return tasks(simulator)[count - 1];
    };

    await talkedOn({ Diversion: '<sip:+39028088100@pbx.example>;reason=no-answer' });
    expect(await logged(1)).toMatchObject({ CallType: 'Inbound', CallDisposition: 'Answered', Description: expect.stringMatching(/^Forwarded from: \+39 02[ \d]+$/m), Logged_By_Rule__c: 'Forwarded ones' });

    const mailbox = pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    mailbox.hangUp({ protocol: 'SIP', cause: 302, text: 'Voicemail' });
    expect(await logged(2)).toMatchObject({ Subject: 'Voicemail: +39 340 118 2290', CallType: 'Inbound', CallDisposition: 'Voicemail', Call_Outcome__c: 'missed', CallDurationInSeconds: 0, who: 'Elena Rossi', Description: expect.stringMatching(/^Status: Voicemail, Inbound$/m) });

    await talkedOn({ 'X-Dialer': 'connected' });
    expect(await logged(3)).toMatchObject({ Subject: '[Outbound] +39 340 118 2290', CallType: 'Outbound', CallDisposition: 'Answered', Call_Direction__c: 'outbound', Call_Outcome__c: 'answered', Caller_Number__c: '204', Dialled_Number__c: ROSSI, who: 'Elena Rossi' });

    const nobodyFree = pbx.callFrom(ROSSI, { to: '204', headers: { 'X-Dialer': 'connected' } });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    nobodyFree.hangUp();
    expect(await logged(4)).toMatchObject({ CallType: 'Outbound', CallDisposition: 'Not answered', Call_Direction__c: 'outbound', Call_Outcome__c: 'unanswered', CallDurationInSeconds: 0, Call_Answer__c: null, who: 'Elena Rossi' });
});
