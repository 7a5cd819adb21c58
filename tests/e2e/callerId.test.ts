/** Which number the called person sees: offered where an admin has set how the PBX is told, chosen for a call or for all. */
import { answersAfter } from '../../simulator/pbx';
import { changeConnection } from './support/settings';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';
const SUPPORT = '<sip:+39028088200@';

test.use({ simulatorOptions: { pbx: { ownNumbers: ['+39028088100', '+39028088200'] } } });

test('caller id: chosen for the next call; kept in the settings for all, also after a reload @slow', async ({ agent, simulator }) => {
    const { pbx } = simulator;
    changeConnection(simulator, { Caller_Ids__c: 'Main office: +39 02 8088100\nSupport: +39 02 8088200' });
    pbx.behave(ROSSI, answersAfter(0));
    await agent.start();
    /** Who calls, as the called telephone of the next call is told (RFC 3325). */
    const told = async (): Promise<string | undefined> => {
        const next = pbx.nextCall(ROSSI);
        await agent.dial(ROSSI);
        const call = await next;
        await call.until('talking');
        await agent.hangUp();
        await agent.button('Done').click();
        return call.invite.headers.get('P-Asserted-Identity');
    };
    const callAs = agent.panel.getByLabel('Call as');
    await callAs.selectOption('Support');
    expect(await told()).toContain(SUPPORT);
    await expect(callAs).toHaveValue('');
    expect(await told()).toContain('<sip:204@');

    await agent.button('Settings').click();
    await agent.panel.getByLabel('Number that others see when you call').selectOption('Support');
    await agent.page.reload();
    await agent.openPhone();
    await agent.ready();
    await expect(callAs).toHaveValue('+39028088200');
    expect(await told()).toContain(SUPPORT);
});
