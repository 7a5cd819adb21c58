/** A PBX that answers nonsense in the middle of a call: the call stays with the agent, who reads how it is. */
import type { PersonCall } from '../../simulator/pbx';
import { tasks } from './support/records';
import { AGENT_HERTZ, expect, test } from './support/test';

const ROSSI = '+393401182290';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

test('hold, and another way for the sound, are answered with what is no description: the call stays, and goes on when the PBX talks sense again @slow', async ({ agent, simulator }) => {
    let isGarbled = false;
    // As long as it was, so that the message itself is sound.
    const garbled = (text: string): string => (isGarbled && /^SIP\/2\.0 200/.test(text) && /^CSeq: \d+ INVITE/m.test(text) ? text.replace('\r\nv=0\r\n', '\r\nw=0\r\n') : text);
    await agent.page.routeWebSocket(/./, (socket) => {
        const pbx = socket.connectToServer();
        pbx.onMessage((message) => socket.send(typeof message === 'string' ? garbled(message) : message));
    });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(() => hearsAgent(call)).toBe(true);

    isGarbled = true;
    await agent.button('Hold').click();
    await expect(agent.panel.getByText('On hold', { exact: true })).toBeVisible();
    await expect.poll(() => call.heard().isSilent).toBe(true);
    isGarbled = false;
    await agent.button('Resume').click();
    await expect.poll(() => hearsAgent(call)).toBe(true);

    isGarbled = true;
    await agent.page.frames().find((one) => one.url().includes('/apex/'))?.evaluate(() => void window.dispatchEvent(new Event('online')));
    await expect(agent.panel.getByText('The connection is being restored…')).toBeVisible();
    isGarbled = false;
    await expect(agent.panel.getByText('The connection is being restored…')).toBeHidden();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['answered']);
});
