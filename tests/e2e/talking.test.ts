/** During a call: mute, hold, digits, and a far end that is gone. What the other side hears is measured, not assumed. */
import { answersAfter } from '../../simulator/pbx';
import { watchMedia } from './support/footprint';
import { mediaPort } from './support/network';
import { AGENT_HERTZ, expect, test } from './support/test';
import { changeConnection } from './support/settings';
import type { PersonCall } from '../../simulator/pbx';

const ROSSI = '+393401182290';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

test('muted, the other side hears nothing; the agent goes on hearing them', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await agent.button('Mute').click();
    await expect.poll(() => call.heard().isSilent).toBe(true);
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - call.person.toneHz)).toBeLessThan(20);
    await agent.button('Unmute').click();
    await expect.poll(() => hearsAgent(call)).toBe(true);
});

test('hold while the PBX is away waits until it is back, and the call lives', async ({ agent, simulator }) => {
    const { pbx } = simulator;
    await agent.start();
    const call = pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    pbx.dropSockets();
    await agent.button('Hold').click();
    await expect(agent.panel.getByText('On hold')).toBeVisible({ timeout: 12_000 });
    await expect.poll(() => call.heard().isSilent).toBe(true);
    await agent.button('Resume').click();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    expect(call.state).toBe('talking');
});

test('B2: on another network the sound is given another way, said while it lasts, and the call goes on', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { pbx } = simulator;
    await watchMedia(agent.page);
    await agent.start();
    const call = pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    const port = await mediaPort(agent.page);
    const users = (): string[] => pbx.trace.filter(({ peer, direction, text }) => peer === '204' && direction === 'in' && text.includes('a=ice-ufrag:')).map(({ text }) => /a=ice-ufrag:(\S+)/.exec(text)?.[1] ?? '');
    const before = users();
    // Held back, so that there is time to read.
    pbx.delay({ ms: 800, method: 'INVITE' });
    await agent.page.frames().find((one) => one.url().includes('/apex/'))?.evaluate(() => void window.dispatchEvent(new Event('online')));
    await expect(agent.panel.getByText('The connection is being restored…')).toBeVisible();
    await expect(agent.panel.getByText('The connection is being restored…')).toBeHidden();
    pbx.delay(undefined);
    expect(new Set(users()).size).toBe(new Set(before).size + 1);
    await expect.poll(() => mediaPort(agent.page)).not.toBe(port);
    // Not one look: where this process was kept waiting, what came meanwhile is not in the last half second.
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - call.person.toneHz)).toBeLessThan(20);
});

test('digits go by INFO where RTP would lose them: opus with events at 8 kHz only', async ({ agent, simulator }) => {
    simulator.pbx.behave(ROSSI, { ...answersAfter(200), codecs: 'opusNarrowKeys' });
    await agent.start();
    const next = simulator.pbx.nextCall(ROSSI);
    await agent.panel.getByLabel('Number').fill(ROSSI);
    await agent.button('Call').click();
    const call = await next;
    await expect(agent.panel.getByRole('timer')).toBeVisible();
    await agent.button('Keypad').first().click();
    for (const key of ['4', '2', '#']) await agent.button(key).click();
    await expect.poll(() => call.heard().keysByInfo, { timeout: 10_000 }).toBe('42#');
});

test('digits always go by INFO where the admin says so', { tag: '@slow' }, async ({ agent, simulator }) => {
    changeConnection(simulator, { Dtmf__c: 'info' });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await call.until('talking');
    await agent.button('Keypad').first().click();
    for (const key of ['1', '7', '*', '#']) await agent.button(key).click();
    await expect.poll(() => call.heard().keysByInfo, { timeout: 10_000 }).toBe('17*#');
    expect(call.heard().keysByRtp).toBe('');
});
