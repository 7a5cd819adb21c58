/** Calls whose way says more than their direction: sent on to the agent, handed over, taken by a mailbox, made by a dialer. */
import { BUSY, refuses, type Behaviour, type PersonCall } from '../../simulator/pbx';
import { Agent } from './support/agent';
import { tasks } from './support/records';
import { createRule, set } from './support/rules';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';
const HART = '+447700900123';

test('T5 T12 X4: a call that was forwarded to the agent, one that went to voicemail, and those of a dialer are logged as what they are', { tag: '@slow' }, async ({ agent, simulator }) => {
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

    await talkedOn({ 'X-Dialer': 'no-answer' });
    expect(await logged(4)).toMatchObject({ CallType: 'Outbound', CallDisposition: 'Not answered', Call_Direction__c: 'outbound', Call_Outcome__c: 'unanswered', CallDurationInSeconds: 0, who: 'Elena Rossi' });

    const nobodyFree = pbx.callFrom(ROSSI, { to: '204', headers: { 'X-Dialer': 'connected' } });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    nobodyFree.hangUp();
    expect(await logged(5)).toMatchObject({ CallType: 'Outbound', CallDisposition: 'Not answered', Call_Direction__c: 'outbound', Call_Outcome__c: 'unanswered', CallDurationInSeconds: 0, Call_Answer__c: null, who: 'Elena Rossi' });
});

test('T5 X4 A10: calls that the agent hands on, inside and outside, and those that nobody answers or that are busy, are logged as what they are, each by the rule for its kind', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org, pbx, company } = simulator;
    const own = (name: string): string => org.namer.custom(name);
    // Of the house, by the admin's table.
    org.system().create(own('Phone_Extension__c'), { Name: 'Meeting room', [own('Extension__c')]: '3000', [own('Active__c')]: true });
    for (const kind of ['transferredInternally', 'transferredOutside', 'unanswered']) createRule(simulator, kind, 10, { when: { variable: 'kind', is: 'anyOf', values: [kind] }, log: { on: true } });
    await agent.start();
    const log = agent.panel.locator('[data-id="log"]');
    const handedTo = async (target: string): Promise<void> => {
        const call = pbx.callFrom(ROSSI, { to: '204' });
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        await agent.answer();
        await call.until('talking');
        await agent.button('Transfer').click();
        await agent.panel.getByLabel('To whom?').fill(target);
        await agent.button('Transfer now').click();
        await expect(agent.panel.getByText(/^Transferred to/)).toBeVisible();
        await expect(log).toContainText('Logged as a task');
        await agent.button('Done').click();
    };
    const dialled = async (behaviour: Behaviour): Promise<void> => {
        pbx.behaveOnce(HART, behaviour);
        await agent.dial(HART);
        await expect(log).toContainText('Logged as a task');
        await agent.button('Done').click();
    };
    await handedTo('3000');
    await handedTo(HART);
    await dialled(refuses(480, { protocol: 'Q.850', cause: 19, text: 'No answer from the user' }));
    await dialled(BUSY);
    const [inside, outside, unanswered, busy, ...more] = tasks(simulator);
    expect(more).toEqual([]);
    const handed = { Subject: '[Inbound] +39 340 118 2290', Status: 'Completed', CallType: 'Inbound', CallDisposition: 'Answered', Call_Direction__c: 'inbound', Call_Outcome__c: 'answered', Call_Answer__c: expect.any(String), WhoId: company.contacts['elenaRossi'], owner: 'Ada Agent', Caller_Number__c: ROSSI };
    expect(inside).toMatchObject({ ...handed, Description: expect.stringMatching(/^Transferred to: 3000$/m), Logged_By_Rule__c: 'transferredInternally' });
    expect(outside).toMatchObject({ ...handed, Description: expect.stringMatching(/^Transferred to: \+44 7700 900123$/m), Logged_By_Rule__c: 'transferredOutside' });
    const called = { Subject: '[Outbound] +44 7700 900123', Status: 'Completed', CallType: 'Outbound', CallDurationInSeconds: 0, Call_Direction__c: 'outbound', Call_Answer__c: null, WhoId: company.contacts['oliviaHart'], owner: 'Ada Agent', Caller_Number__c: '204', Dialled_Number__c: HART, Logged_By_Rule__c: 'unanswered' };
    expect(unanswered).toMatchObject({ ...called, CallDisposition: 'Not answered', Call_Outcome__c: 'unanswered', Description: expect.stringMatching(/^Status: Not answered, Outbound$/m) });
    expect(busy).toMatchObject({ ...called, CallDisposition: 'Busy', Call_Outcome__c: 'busy', Description: expect.stringMatching(/^Status: Busy, Outbound$/m) });
});

test('T5 X4: calls that a colleague hands on to the agent: at once, and after having asked; each says who did, and is logged on the customer', { tag: '@slow' }, async ({ agent, simulator, talkingBrowser }) => {
    test.setTimeout(90_000);
    const { pbx, company } = simulator;
    const context = await talkingBrowser.newContext();
    const ben = new Agent(await context.newPage(), simulator);
    await agent.start();
    await ben.start('Ben Agent');
    const log = agent.panel.locator('[data-id="log"]');
    const takenByBen = async (): Promise<PersonCall> => {
        const call = pbx.callFrom(ROSSI, { to: '205' });
        await ben.answer();
        await call.until('talking');
        await ben.button('Transfer').click();
        await ben.panel.getByLabel('To whom?').fill('204');
        return call;
    };
    const talkedTo = async (call: PersonCall): Promise<void> => {
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        await expect.poll(() => call.successor?.state).toBe('talking');
        call.successor?.hangUp();
        await expect(log).toContainText('Logged as a task');
        await agent.button('Done').click();
        await ben.button('Done').click();
    };

    const atOnce = await takenByBen();
    await ben.button('Transfer now').click();
    await agent.answer();
    await talkedTo(atOnce);

    const asked = await takenByBen();
    await ben.button('Ask first').click();
    await agent.answer();
    await ben.button('Connect Elena Rossi with the other one').click();
    // Nobody rings: the customer is there in the colleague's place.
    await talkedTo(asked);
    const ofAda = tasks(simulator).filter(({ owner }) => owner === 'Ada Agent');
    const shared = { CallType: 'Inbound', CallDisposition: 'Answered', Call_Outcome__c: 'answered', WhoId: company.contacts['elenaRossi'], Caller_Number__c: ROSSI, Description: expect.stringMatching(/^Transferred by: 205$/m) };
    expect(ofAda).toEqual([expect.objectContaining(shared), expect.objectContaining(shared)]);
    // What Ben has said to her is his.
    expect(tasks(simulator).filter(({ owner }) => owner === 'Ben Agent').map(({ Description }) => /^Transferred to: (.*)$/m.exec(String(Description))?.[1])).toEqual(['204', '204']);
    await context.close();
});
