/** Which number the called person sees: offered where an admin has set how the PBX is told, chosen for a call or for all. */
import { answersAfter } from '../../simulator/pbx';
import { changeConnection } from './support/settings';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';
const SUPPORT = '<sip:+39028088200@';

test('caller id: chosen for the next call; kept in the settings for all, also after a reload', async ({ agent, simulator }) => {
    const { pbx } = simulator;
    changeConnection(simulator, { Caller_Ids__c: 'Main office: +39 02 8088100\nSupport: +39 02 8088200' });
    pbx.behave(ROSSI, answersAfter(0));
    await agent.start();
    /** What the PBX was told in the next call. */
    const told = async (): Promise<string | undefined> => {
        const next = pbx.nextCall(ROSSI);
        await agent.dial(ROSSI);
        await (await next).until('talking');
        await agent.hangUp();
        await agent.button('Done').click();
        const { text = '' } = pbx.trace.findLast((entry) => entry.direction === 'in' && entry.kind === 'request' && entry.method === 'INVITE') ?? {};
        return /^P-Preferred-Identity: (.*)$/im.exec(text)?.[1];
    };
    const callAs = agent.panel.getByLabel('Call as');
    await callAs.selectOption('Support');
    expect(await told()).toContain(SUPPORT);
    await expect(callAs).toHaveValue('');
    expect(await told()).toBeUndefined();

    await agent.button('Settings').click();
    await agent.panel.getByLabel('Number that others see when you call').selectOption('Support');
    await agent.page.reload();
    await agent.openPhone();
    await agent.ready();
    await expect(callAs).toHaveValue('+39028088200');
    expect(await told()).toContain(SUPPORT);
});
