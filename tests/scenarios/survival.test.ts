/** B2: what is left of the phone and its call when the PBX or the page goes away. Where GRUU (RFC 5627) makes a difference, with and without. */
import { watchMedia } from '../e2e/support/footprint';
import { mediaPort } from '../e2e/support/network';
import { ADA, expect, expectToHear, expectToTalk, tasks, test } from './scenario';

test('half-open WebSocket: the PBX stands still with its connection open: noticed, and ready again when it moves', { tag: '@slow' }, async ({ agent, exchange }) => {
    test.setTimeout(90_000);
    await agent.start();
    exchange.pbx.freezes();
    await expect(agent.heading('The PBX does not answer')).toBeVisible({ timeout: 40_000 });
    exchange.pbx.thaws();
    await expect(agent.status).toHaveText('Available', { timeout: 30_000 });
    exchange.elena.calls(ADA);
    await expect(agent.heading('Elena Rossi')).toBeVisible();
});

// The simulator's PBX ends a call whose telephone has gone, as Asterisk does: tests/e2e/connection.
test('B2: a call rings on while the line is away: answered over the next connection, both talk', { tag: '@lab' }, async ({ agent, simulator, exchange }) => {
    test.setTimeout(60_000);
    await agent.start();
    exchange.elena.calls(ADA);
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    exchange.pbx.freezes();
    await agent.page.frames().find((one) => one.url().includes('/apex/'))?.evaluate(() => void window.dispatchEvent(new Event('online')));
    await expect(agent.status).toHaveText('Not connected', { timeout: 15_000 });
    exchange.pbx.thaws();
    await expect(agent.status).not.toHaveText('Not connected', { timeout: 30_000 });
    await agent.answer();
    await expectToTalk(agent, exchange.elena);
    await agent.hangUp();
    await expect.poll(() => exchange.elena.sees()).toBe('no call');
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c, who }) => [Call_Outcome__c, who])).toEqual([['answered', 'Elena Rossi']]);
});

for (const [who, name] of [
    ['elena', 'Elena Rossi'],
    ['anna', 'Anna Huber']
] as const) {
    // The simulator's own people: tests/e2e/talking and network.
    test(`B2: on another network: the sound is given another way by an ICE restart, and ${name} and the agent go on hearing each other`, { tag: '@lab' }, async ({ agent, exchange, wire }) => {
        await watchMedia(agent.page);
        await agent.start();
        await agent.dial(exchange[who].number);
        await expectToTalk(agent, exchange[who]);
        const port = await mediaPort(agent.page);
        await agent.page.frames().find((one) => one.url().includes('/apex/'))?.evaluate(() => void window.dispatchEvent(new Event('online')));
        const users = (): Set<string> => new Set(wire.said('phone', 'INVITE').flatMap((text) => /a=ice-ufrag:(\S+)/.exec(text)?.[1] ?? []));
        await expect.poll(() => users().size).toBe(2);
        await expect(agent.panel.getByText('The connection is being restored…')).toBeHidden();
        await expect.poll(() => mediaPort(agent.page)).not.toBe(port);
        await expectToTalk(agent, exchange[who]);
    });
}

test.describe('the PBX is killed in a call', { tag: '@gruu' }, () => {
    test.beforeEach(async ({ agent, exchange }) => {
        test.setTimeout(60_000);
        await agent.start();
        exchange.elena.calls(ADA);
        await agent.answer();
        await expectToTalk(agent, exchange.elena);
        exchange.pbx.dies();
        await expect(agent.notice).toContainText('The call goes on');
    });

    test('B2: the PBX is killed in a call and started again: talked on, connected again, ended in good order, one Task', async ({ agent, simulator, exchange }) => {
        await expectToTalk(agent, exchange.elena);
        await exchange.pbx.comesBack();
        await expect(agent.notice).toBeHidden({ timeout: 20_000 });
        await expectToTalk(agent, exchange.elena);
        await agent.hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
        expect(tasks(simulator)).toEqual([expect.objectContaining({ Call_Outcome__c: 'answered', who: 'Elena Rossi' })]);
        await expect.poll(() => exchange.elena.sees()).toBe('no call');
    });

    test('B2: the PBX is killed in a call and started again: hung up there, noticed here', { tag: '@slow' }, async ({ agent, simulator, exchange }) => {
        await exchange.pbx.comesBack();
        await expect(agent.notice).toBeHidden({ timeout: 20_000 });
        exchange.elena.hangsUp();
        await expect(agent.status).toHaveText('Wrap-up', { timeout: 35_000 });
        await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['answered']);
    });
});

test.describe('the far end does not know Replaces', () => {
    test.use({ company: { replaces: false } });

    test('B2: the page is loaded anew in a call, and the far end does not know Replaces: it hears the call end, the agent reads why, one Task', { tag: '@slow' }, async ({ agent, simulator, exchange }) => {
        await agent.start();
        exchange.elena.calls(ADA);
        await agent.answer();
        await expectToHear(agent, exchange.elena);
        agent.page.on('dialog', (dialog) => void dialog.accept());
        await agent.page.reload();
        await agent.openPhone();
        await expect.poll(() => exchange.elena.sees(), { timeout: 15_000 }).toBe('no call');
        await expect(agent.notice).toContainText('the call could not be brought back');
        await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c), { timeout: 15_000 }).toEqual(['answered']);
    });
});
