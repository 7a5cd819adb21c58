/** Recording at the PBX: asked for by digits or by INFO, and never said to be on when nobody has said so. */
import { answersAfter } from '../../simulator/pbx';
import { expect, test } from './support/test';
import { changeConnection } from './support/settings';
import type { Agent } from './support/agent';

const ROSSI = '+393401182290';
const shown = (agent: Agent): ReturnType<Agent['panel']['locator']> => agent.panel.locator('[data-id="recording"]');

test('recording by digits: asked for, paused with one click for a card number, asked for again @slow', async ({ agent, simulator }) => {
    changeConnection(simulator, { Recording__c: '*1, *2' });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.chooseMore('Start recording');
    await expect(shown(agent)).toHaveText('Recording asked for');
    await expect.poll(() => call.heard().keysByRtp, { timeout: 10_000 }).toBe('*1');
    await agent.button('Pause recording').click();
    await expect(shown(agent)).toHaveText('Pause asked for, not confirmed');
    await expect.poll(() => call.heard().keysByRtp, { timeout: 10_000 }).toBe('*1*2');
    await expect(agent.button('Start recording')).toBeVisible();
});

test('recording by INFO: said to be on, and paused, when the PBX has confirmed it @slow', async ({ agent, simulator }) => {
    changeConnection(simulator, { Recording__c: 'info' });
    simulator.pbx.behave(ROSSI, { ...answersAfter(0), recordsOnInfo: true });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.chooseMore('Start recording');
    await expect(shown(agent)).toHaveText('Recording');
    await agent.button('Pause recording').click();
    await expect(shown(agent)).toHaveText('Recording paused');
    expect(call.recordings).toEqual(['on', 'off']);
});

test('recording by INFO refused: the agent reads that it was not started @slow', async ({ agent, simulator }) => {
    changeConnection(simulator, { Recording__c: 'info' });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.chooseMore('Start recording');
    await expect(agent.notice).toContainText('The PBX did not start the recording.');
    await expect(shown(agent)).toBeHidden();
});
