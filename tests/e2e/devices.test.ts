/** Microphone, speaker and ringing: chosen, remembered, changed during a call, unplugged; and trying them out. */
import type { Page } from '@playwright/test';
import { AGENT_HERTZ, expect, test } from './support/test';
import type { Agent } from './support/agent';
import type { PersonCall } from '../../simulator/pbx';

const ROSSI = '+393401182290';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;
const settings = async (agent: Agent): Promise<void> => agent.panel.getByRole('tab', { name: 'Settings' }).or(agent.button('Settings')).click();

/** Remembers which microphones were opened, and lets the test pull out a plug. */
async function watchDevices(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const { mediaDevices } = navigator;
        if (!mediaDevices) return;
        const opened: string[] = [];
        Object.assign(window, { opened, unplugged: '' });
        const open = mediaDevices.getUserMedia.bind(mediaDevices);
        mediaDevices.getUserMedia = async (constraints) => {
            const stream = await open(constraints);
            opened.push(stream.getAudioTracks()[0]?.label ?? '');
            return stream;
        };
        const list = mediaDevices.enumerateDevices.bind(mediaDevices);
        mediaDevices.enumerateDevices = async () => (await list()).filter(({ label }) => label === '' || label !== (window as unknown as { unplugged: string }).unplugged);
    });
}
async function inPanel<T, A>(agent: Agent, run: (value: A) => T, value: A): Promise<T> {
    const frame = await (await agent.page.locator('iframe[title="Softphone"]').elementHandle())?.contentFrame();
    if (!frame) throw new Error('The softphone has no frame.');
    return frame.evaluate<T, A>(run as never, value);
}
const opened = (agent: Agent): Promise<string[]> => inPanel(agent, () => (window as unknown as { opened: string[] }).opened, undefined);
const plug = (agent: Agent, unplugged: string): Promise<void> =>
    inPanel(
        agent,
        (label: string) => {
            Object.assign(window, { unplugged: label });
            navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
        },
        unplugged
    );

test('devices: chosen during a call the microphone changes at once, the call goes on, and a reload remembers', { tag: '@slow' }, async ({ agent, simulator }) => {
    await watchDevices(agent.page);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await settings(agent);
    await agent.panel.getByLabel('Microphone', { exact: true }).selectOption({ label: 'Fake Audio Input 2' });
    await expect.poll(async () => (await opened(agent)).at(-1)).toBe('Fake Audio Input 2');
    await agent.panel.getByLabel('Speaker', { exact: true }).selectOption({ label: 'Fake Audio Output 1' });
    await expect.poll(() => inPanel(agent, () => [...document.querySelectorAll('audio')].map(({ sinkId }) => sinkId !== ''), undefined)).toEqual([true]);
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - call.person.toneHz)).toBeLessThan(20);
    await expect.poll(() => call.heard().isSilent).toBe(false);
    await agent.panel.getByLabel('Remove echo').uncheck();
    await agent.panel.getByRole('tab', { name: 'Keypad' }).or(agent.button('Keypad')).first().click();
    await agent.hangUp();
    await agent.page.reload();
    await agent.openPhone();
    await settings(agent);
    await expect(agent.panel.locator('[data-place="microphone"] option:checked')).toHaveText('Fake Audio Input 2');
    await expect(agent.panel.getByLabel('Remove echo')).not.toBeChecked();
});

test('devices: unplugged during a call the default takes over and it is said; plugged in again it is used again @slow', async ({ agent, simulator }) => {
    await watchDevices(agent.page);
    await agent.start();
    await settings(agent);
    await agent.panel.getByLabel('Microphone', { exact: true }).selectOption({ label: 'Fake Audio Input 2' });
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(async () => (await opened(agent)).at(-1)).toBe('Fake Audio Input 2');
    await plug(agent, 'Fake Audio Input 2');
    await expect(agent.notice).toContainText('“Fake Audio Input 2” is unplugged. The computer’s own sound device is used until it is back.');
    await expect.poll(async () => (await opened(agent)).at(-1)).toBe('Fake Default Audio Input');
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await plug(agent, '');
    await expect(agent.notice).toContainText('“Fake Audio Input 2” is back and in use again.');
    await expect.poll(async () => (await opened(agent)).at(-1)).toBe('Fake Audio Input 2');
    expect(call.state).toBe('talking');
});

test('devices: the agent tries the microphone, hears a test call, and tries a ringtone @slow', async ({ agent }) => {
    await agent.start();
    await settings(agent);
    await agent.button('Check the microphone').click();
    await expect.poll(async () => Number(await agent.panel.getByLabel('How loud your microphone is').getAttribute('value'))).toBeGreaterThan(20);
    await agent.button('Stop').click();
    await agent.button('Test call: hear yourself').click();
    await expect(agent.panel.getByText('Speak now: three seconds are recorded.')).toBeVisible();
    await expect(agent.panel.getByText('You hear what others hear of you.')).toBeVisible();
    await expect(agent.button('Check the microphone')).toBeVisible({ timeout: 9_000 });
    await agent.panel.getByLabel('Ringtone', { exact: true }).selectOption({ label: 'Low' });
    await agent.button('Try the ringtone').click();
    await expect(agent.button('Stop')).toBeVisible();
    await agent.button('Stop').click();
});
