/** T5: what the far side of a trunk says, by status and Reason (RFC 3261 §21, RFC 3326), and what agent and Task make of it. */
import { tasks } from '../e2e/support/records';
import { ROSSI, SCRIPTED } from './lab/lab';
import { cancelling, refusing, startSipp } from './lab/sipp';
import { expect, test } from './support/test';

for (const [status, reason, sentence, outcome] of [
    [486, undefined, 'The line was busy.', 'busy'],
    [600, undefined, 'The line was busy.', 'busy'],
    [603, undefined, 'They declined the call.', 'declined'],
    [404, undefined, 'This number does not exist.', 'notFound'],
    [480, undefined, 'The number cannot be reached right now.', 'unreachable'],
    [480, 'Q.850;cause=19;text="No answer from user"', 'Nobody answered.', 'unanswered'],
    [500, 'Q.850;cause=17', 'The line was busy.', 'busy'],
    [484, undefined, 'This number is not complete.', 'incomplete'],
    [488, undefined, 'found no sound format in common', 'incompatible'],
    [503, undefined, 'The telephone network is busy', 'congested'],
    [607, undefined, 'The call was blocked', 'blocked'],
    [608, 'Q.850;cause=21', 'The call was blocked', 'blocked'],
    [408, undefined, 'Nobody answered.', 'unanswered']
] as const) {
    test(`T5: SIPp answers ${status}${reason ? ` with ${reason}` : ''}: ${outcome}`, async ({ agent, simulator, lab }) => {
        await agent.start();
        const far = startSipp(lab.folder, 'called', refusing(status, reason));
        await agent.panel.getByLabel('Number').fill(SCRIPTED);
        await agent.button('Call').click();
        await expect(agent.panel.getByText(sentence)).toBeVisible();
        await far.finished();
        await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual([outcome]);
    });
}

test('T5: SIPp rings and gives up: missed, and one Task says so', async ({ agent, simulator, lab }) => {
    await agent.start();
    const caller = startSipp(lab.folder, 'calling', cancelling('204', ROSSI.number, 1_500));
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await caller.finished();
    await expect(agent.page.getByLabel('Utility Bar')).toContainText('1 missed');
    await expect.poll(() => tasks(simulator)).toEqual([expect.objectContaining({ Subject: 'Missed: +39 340 118 2290', Call_Outcome__c: 'missed', who: 'Elena Rossi' })]);
});

test('T5: “Call completed elsewhere”: not missed, not logged by this agent', async ({ agent, simulator, lab }) => {
    await agent.start();
    const caller = startSipp(lab.folder, 'calling', cancelling('204', ROSSI.number, 1_500, 'SIP;cause=200;text="Call completed elsewhere"'));
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await caller.finished();
    await expect(agent.button('Answer')).toBeHidden();
    await agent.button(/^Calls/).click();
    await expect(agent.panel.getByText('A colleague answered.')).toBeVisible();
    await expect(agent.page.getByLabel('Utility Bar')).not.toContainText('missed');
    expect(tasks(simulator)).toEqual([]);
});

test.describe('nobody answers', () => {
    test.use({ labOptions: { noAnswerMs: 2_500 } });
    test('T5: Kamailio gives up after its time-out: missed', async ({ agent, simulator, lab }) => {
        await agent.start();
        lab.rossi.call('204');
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        await expect(agent.button('Answer')).toBeHidden();
        await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['missed']);
    });
});
