/** Handing a call over to a third party (RFC 3515, RFC 3891). */
import { ADA, expect, expectToTalk, headerOf, NOBODY, tasks, test } from './scenario';

test.beforeEach(async ({ agent, exchange }) => {
    await agent.start();
    exchange.elena.calls(ADA);
    await agent.answer();
    await expectToTalk(agent, exchange.elena);
    await agent.button('Transfer').click();
});

test('blind transfer: Elena is sent to Anna, the two hear each other, the agent is free, one Task', async ({ agent, simulator, exchange }) => {
    await agent.panel.getByLabel('To whom?').fill(exchange.anna.number);
    await agent.button('Transfer now').click();
    await expect(agent.panel.getByText(/^Transferred to/)).toBeVisible({ timeout: 15_000 });
    await expectToTalk(exchange.elena, exchange.anna);
    await expect.poll(() => tasks(simulator).map(({ who }) => who)).toEqual(['Elena Rossi']);
});

test('blind transfer to a number that does not exist: the call stays with the agent, who reads it', { tag: '@slow' }, async ({ agent, exchange }) => {
    await agent.panel.getByLabel('To whom?').fill(NOBODY);
    await agent.button('Transfer now').click();
    await expect(agent.notice).toContainText('could not be reached. The call is still with you.', { timeout: 15_000 });
    await expectToTalk(agent, exchange.elena);
});

test('attended transfer: Anna is asked first, then connected with Elena: the two hear each other', async ({ agent, exchange, wire }) => {
    await agent.panel.getByLabel('To whom?').fill(exchange.anna.number);
    await agent.button('Ask first').click();
    await expectToTalk(agent, exchange.anna);
    expect(exchange.elena.sees()).toBe('a call on hold');
    await agent.button('Connect Elena Rossi with the other one').click();
    await expect(agent.panel.getByText(/^Transferred to/)).toBeVisible({ timeout: 15_000 });
    await expectToTalk(exchange.elena, exchange.anna);
    expect(headerOf(wire.said('phone', 'REFER')[0] ?? '', 'Refer-To')).toContain('Replaces=');
});
