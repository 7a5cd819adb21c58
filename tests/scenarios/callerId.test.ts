/** The number that the called one sees, where the PBX lets agents choose (RFC 3325). */
import { changeConnection } from '../e2e/support/settings';
import { expect, test } from './scenario';

const [MAIN, SUPPORT] = ['+39028088100', '+39028088200'];

test.use({ company: { ownNumbers: [MAIN, SUPPORT] } });

test('caller id: the one who is called sees the number that the agent has chosen', { tag: '@slow' }, async ({ agent, simulator, exchange }) => {
    changeConnection(simulator, { Caller_Ids__c: `Main office: ${MAIN}\nSupport: ${SUPPORT}` });
    await agent.start();
    await agent.panel.getByLabel('Call as').selectOption('Support');
    const call = exchange.trunk.rings(SUPPORT);
    await agent.dial(exchange.trunk.number);
    await expect(agent.panel.getByText('Ringing…')).toBeVisible();
    await agent.hangUp();
    await call.done();
});
