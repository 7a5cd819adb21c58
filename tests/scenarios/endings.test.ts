/** T5: how calls end that nobody talks on: what the far end says or sees (RFC 3261 §21, RFC 3326), what the agent reads, what the Task says. */
import type { Reason } from '../../simulator/pbx/sip/reason';
import { ADA, expect, NOBODY, tasks, test } from './scenario';

const because = (cause: number, text: string): Reason => ({ protocol: 'Q.850', cause, text });

for (const [status, reason, sentence, outcome] of [
    [486, undefined, 'The line was busy.', 'busy'],
    [603, undefined, 'They declined the call.', 'declined'],
    [480, because(19, 'No answer from user'), 'Nobody answered.', 'unanswered']
] as const) {
    refused(status, reason, sentence, outcome);
}

for (const [status, sentence, outcome] of [
    [404, 'This number does not exist.', 'notFound'],
    [480, 'The number cannot be reached right now.', 'unreachable']
] as const) {
    refused(status, undefined, sentence, outcome, '@slow');
}

// The same way through the phone as those above; what the wire makes of them is seen in the lab.
for (const [status, reason, sentence, outcome] of [
    [408, undefined, 'Nobody answered.', 'unanswered'],
    [484, undefined, 'This number is not complete.', 'incomplete'],
    [488, undefined, 'found no sound format in common', 'incompatible'],
    [500, because(17, 'User busy'), 'The line was busy.', 'busy'],
    [503, undefined, 'The telephone network is busy', 'congested'],
    [600, undefined, 'The line was busy.', 'busy'],
    [607, undefined, 'The call was blocked', 'blocked'],
    [608, because(21, 'Call rejected'), 'The call was blocked', 'blocked']
] as const) {
    refused(status, reason, sentence, outcome, '@lab');
}

function refused(status: number, reason: Reason | undefined, sentence: string, outcome: string, ...tag: string[]): void {
    test(`T5: out, ${status}${reason ? ` because of ${reason.protocol} ${String(reason.cause)}` : ''}: ${outcome}`, { tag }, async ({ agent, simulator, exchange }) => {
        await agent.start();
        const call = exchange.trunk.refuses(status, reason);
        await agent.dial(exchange.trunk.number);
        await expect(agent.panel.getByText(sentence)).toBeVisible();
        await call.done();
        await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c, CallDurationInSeconds }) => [Call_Outcome__c, CallDurationInSeconds])).toEqual([[outcome, 0]]);
    });
}

test('T5: out, to a number that the PBX does not know: notFound', async ({ agent, simulator }) => {
    await agent.start();
    await agent.dial(NOBODY);
    await expect(agent.panel.getByText('This number does not exist.')).toBeVisible();
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['notFound']);
});

test('T5: out, the agent gives up while it rings: cancelled there, answered by 487', async ({ agent, exchange, wire }) => {
    await agent.start();
    const call = exchange.trunk.rings();
    await agent.dial(exchange.trunk.number);
    await expect(agent.panel.getByText('Ringing…')).toBeVisible();
    await agent.hangUp();
    await expect(agent.panel.getByText('You hung up before they answered.')).toBeVisible();
    await call.done();
    await expect.poll(() => wire.said('PBX', '487 INVITE')).toHaveLength(1);
});

test.describe('nobody answers', () => {
    test.use({ company: { noAnswerMs: 2_500 } });

    test('T5: out, the PBX gives up: unanswered', { tag: '@slow' }, async ({ agent, simulator, exchange }) => {
        await agent.start();
        const call = exchange.trunk.rings();
        await agent.dial(exchange.trunk.number);
        await expect(agent.panel.getByText('Nobody answered.')).toBeVisible();
        await call.done();
        await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['unanswered']);
    });

    test('T5: in, the PBX gives up: missed', { tag: '@slow' }, async ({ agent, simulator, exchange, wire }) => {
        await agent.start();
        exchange.elena.calls(ADA);
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        await expect(agent.button('Answer')).toBeHidden();
        expect(wire.said('phone', '487 INVITE')).toHaveLength(1);
        await expect(agent.page.getByLabel('Utility Bar')).toContainText('1 missed');
        await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['missed']);
    });
});

test('T5: in, the caller gives up: answered by 487, missed, and one Task says so', async ({ agent, simulator, exchange }) => {
    await agent.start();
    const call = exchange.trunk.callsAndGivesUp(ADA);
    await expect(agent.button('Answer')).toBeVisible();
    await call.done();
    await expect(agent.page.getByLabel('Utility Bar')).toContainText('1 missed');
    await expect.poll(() => tasks(simulator)).toEqual([expect.objectContaining({ Subject: 'Missed: +39 06 5550 1901', Call_Outcome__c: 'missed' })]);
});

test('T5: in, “Call completed elsewhere” (RFC 3326): not missed, and not logged by this agent', async ({ agent, simulator, exchange }) => {
    await agent.start();
    const call = exchange.trunk.callsAndGivesUp(ADA, { protocol: 'SIP', cause: 200, text: 'Call completed elsewhere' });
    await expect(agent.button('Answer')).toBeVisible();
    await call.done();
    await expect(agent.button('Answer')).toBeHidden();
    await agent.button(/^Calls/).click();
    await expect(agent.panel.getByText('A colleague answered.')).toBeVisible();
    await expect(agent.page.getByLabel('Utility Bar')).not.toContainText('missed');
    expect(tasks(simulator)).toEqual([]);
});

test('T5: in, the agent declines: the caller gets 603', async ({ agent, simulator, exchange, wire }) => {
    await agent.start();
    exchange.elena.calls(ADA);
    await agent.button('Decline').click();
    await expect.poll(() => exchange.elena.sees()).toBe('no call');
    expect(wire.said('phone', '603 INVITE')).toHaveLength(1);
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['declined']);
    await expect(agent.page.getByLabel('Utility Bar')).not.toContainText('missed');
});
