/** What the PBX tells beside the calls: messages in the agent's mailbox (RFC 3842), and how colleagues' telephones are (RFC 4235). */
import { ADA, BEN, expect, test } from './scenario';

test('message waiting: said in words with the number, again when another message comes, and after the PBX was started anew', { tag: '@gruu' }, async ({ agent, exchange }) => {
    await agent.start();
    await exchange.messagesWait(ADA, 1);
    await expect(agent.panel.getByText('1 new voice message', { exact: true })).toBeVisible();
    await exchange.messagesWait(ADA, 3);
    await expect(agent.panel.getByText('3 new voice messages')).toBeVisible();
    await expect(agent.button('Call voicemail')).toBeVisible();
    exchange.pbx.dies();
    await expect(agent.status).toHaveText('Not connected');
    await exchange.pbx.comesBack();
    await agent.ready();
    await exchange.messagesWait(ADA, 4);
    await expect(agent.panel.getByText('4 new voice messages')).toBeVisible();
});

test('busy lamps: a colleague’s telephone rings, talks and is free again', { tag: '@slow' }, async ({ agent, exchange, otherDesk }) => {
    await otherDesk.start('Ben Agent');
    await agent.start();
    await agent.button('People').click();
    const row = agent.panel.getByRole('listitem').filter({ hasText: 'Ben Agent' });
    exchange.elena.calls(BEN);
    await expect(row).toContainText('Ringing');
    await otherDesk.answer();
    await expect(row).toContainText('On a call');
    await otherDesk.hangUp();
    await expect(row).toContainText('Free');
});
