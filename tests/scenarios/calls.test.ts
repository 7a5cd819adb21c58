/** A call, from ring to record. */
import { ADA, expect, expectSilence, expectToHear, expectToTalk, headerOf, tasks, test } from './scenario';

for (const [who, name] of [
    ['elena', 'Elena Rossi'],
    ['anna', 'Anna Huber']
] as const) {
    // The simulator's people all have the same telephone.
    const tag = who === 'anna' ? ['@lab'] : [];

    test(`X4 T8: in: ${name} calls, is talked to, and the agent hangs up: one Task under the call’s Call-ID`, { tag }, async ({ agent, simulator, exchange, wire }) => {
        await agent.start();
        exchange[who].calls(ADA);
        await expect(agent.heading(name)).toBeVisible();
        await agent.answer();
        await expectToTalk(agent, exchange[who]);
        await agent.hangUp();
        await expect.poll(() => exchange[who].sees()).toBe('no call');
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
        const [invite = ''] = wire.said('PBX', 'INVITE');
        expect(tasks(simulator)).toEqual([
            expect.objectContaining({ CallType: 'Inbound', Call_Outcome__c: 'answered', who: name, owner: 'Ada Agent', Caller_Number__c: exchange[who].number, Call_Key__c: headerOf(invite, 'Call-ID') })
        ]);
        expect(tasks(simulator)[0]?.['CallDurationInSeconds']).toBeGreaterThanOrEqual(1);
    });

    test(`X4: out: the agent calls ${name}, who hangs up: one Task`, { tag }, async ({ agent, simulator, exchange }) => {
        await agent.start();
        await agent.dial(exchange[who].number);
        await expect(agent.panel.getByRole('timer')).toBeVisible();
        await expectToTalk(agent, exchange[who]);
        exchange[who].hangsUp();
        await expect(agent.status).toHaveText('Wrap-up');
        await expect.poll(() => tasks(simulator)).toEqual([expect.objectContaining({ CallType: 'Outbound', Call_Outcome__c: 'answered', who: name, Dialled_Number__c: exchange[who].number })]);
    });

    test(`hold and resume: ${name} agrees to wait and hears nothing, then both hear each other again`, { tag }, async ({ agent, exchange }) => {
        await agent.start();
        exchange[who].calls(ADA);
        await agent.answer();
        await expectToTalk(agent, exchange[who]);
        await agent.button('Hold').click();
        await expect(agent.panel.getByText('On hold', { exact: true })).toBeVisible();
        await expect.poll(() => exchange[who].sees()).toBe('a call on hold');
        await expectSilence(exchange[who]);
        await expectSilence(agent);
        await agent.button('Resume').click();
        await expectToTalk(agent, exchange[who]);
        expect(exchange[who].sees()).toBe('a call');
    });

    test(`re-INVITE from the peer: ${name} puts the agent on hold, who reads it, and takes them back`, { tag }, async ({ agent, exchange }) => {
        await agent.start();
        exchange[who].calls(ADA);
        await agent.answer();
        await expectToTalk(agent, exchange[who]);
        exchange[who].holds();
        await expect(agent.panel.getByText('They put you on hold')).toBeVisible();
        exchange[who].resumes();
        await expect(agent.panel.getByText('They put you on hold')).toBeHidden();
        await expectToTalk(agent, exchange[who]);
    });

    test(`DTMF: the digits that the agent presses arrive at ${name}, by RTP or, where RTP would lose them, by INFO`, { tag }, async ({ agent, exchange, wire }) => {
        await agent.start();
        exchange[who].calls(ADA);
        await agent.answer();
        await agent.button('Keypad').first().click();
        for (const key of ['1', '9', '#', '4']) await agent.button(key).click();
        await expect.poll(() => exchange[who].digits(), { timeout: 10_000 }).toBe('19#4');
        const [offer = ''] = wire.said('PBX', 'INVITE');
        const hasNoRoom = /^a=rtpmap:\d+ opus\/48000/im.test(offer) && !/telephone-event\/48000/.test(offer);
        expect(wire.said('phone', 'INFO')).toHaveLength(hasNoRoom ? 4 : 0);
    });
}

test('early media (183): what is said before the answer is heard, and giving up cancels the call', async ({ agent, exchange }) => {
    await agent.start();
    const call = exchange.trunk.announces();
    await agent.dial(exchange.trunk.number);
    await expectToHear(agent, exchange.trunk);
    await expect(agent.panel.getByRole('timer')).toBeHidden();
    await agent.hangUp();
    await call.done();
});

test('forked ring: another desk answers first: no missed call here, and one Task', async ({ agent, otherDesk, simulator, exchange, wire }) => {
    await agent.start();
    await otherDesk.start();
    exchange.elena.calls(ADA);
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await otherDesk.answer();
    await expectToTalk(otherDesk, exchange.elena);
    await expect(agent.button('Answer')).toBeHidden();
    expect(headerOf(wire.said('PBX', 'CANCEL')[0] ?? '', 'Reason')).toMatch(/^SIP\s*;\s*cause=200\s*;\s*text="Call completed elsewhere"/i);
    await agent.button(/^Calls/).click();
    await expect(agent.panel.getByText('A colleague answered.')).toBeVisible();
    await expect(agent.page.getByLabel('Utility Bar')).not.toContainText('missed');
    exchange.elena.hangsUp();
    await expect(otherDesk.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    expect(tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['answered']);
});

test('session timers (RFC 4028): the phone that is asked to refresh does, and the call goes on', { tag: '@slow' }, async ({ agent, exchange }) => {
    test.setTimeout(90_000);
    await agent.start();
    const call = exchange.trunk.callsForSeconds(ADA, 60);
    await agent.answer();
    await expectToHear(agent, exchange.trunk);
    await call.done();
    await expect(agent.status).toHaveText('Wrap-up');
});

test('the far end vanishes without BYE: noticed, and logged as answered', { tag: '@slow' }, async ({ agent, simulator, exchange }) => {
    test.setTimeout(90_000);
    await agent.start();
    exchange.elena.calls(ADA);
    await agent.answer();
    await expectToTalk(agent, exchange.elena);
    exchange.elena.vanishes();
    await expect(agent.status).toHaveText('Wrap-up', { timeout: 35_000 });
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['answered']);
});
