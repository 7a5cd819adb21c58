/** A headset's own buttons. The browser's WebHID is replaced in the panel's frame: there is no headset on a build machine. */
import type { Page } from '@playwright/test';
import { AGENT_HERTZ, expect, test } from './support/test';
import type { Agent } from './support/agent';
import type { PersonCall } from '../../simulator/pbx';

const ROSSI = '+393401182290';
const hearsAgent = (call: PersonCall): boolean => Math.abs((call.heard().frequencyHz ?? 0) - AGENT_HERTZ) < 15;

interface PluggedIn {
    readonly told: number[];
    press(bits: number): void;
}

/** A headset whose hook is a switch and whose mute is a button; like many, it repeats as its hook what it is told. */
async function plugIn(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const bits = (usages: number[], isAbsolute = true): object => ({ usages, isAbsolute, reportSize: 1, reportCount: usages.length });
        const padding = (count: number): object => ({ isConstant: true, usages: [], reportSize: 1, reportCount: count });
        const told: number[] = [];
        let isAllowed = false;
        let hook = 0;
        const say = (value: number): void => {
            hook = value & 1;
            if (device.opened) device.dispatchEvent(Object.assign(new Event('inputreport'), { reportId: 0, data: new DataView(new Uint8Array([value]).buffer) }));
        };
        const device = Object.assign(new EventTarget(), {
            opened: false,
            productName: 'Desk Headset 20',
            collections: [
                {
                    usagePage: 0x0b,
                    usage: 0x05,
                    children: [],
                    inputReports: [{ reportId: 0, items: [bits([0x000b_0020]), bits([0x000b_002f], false), padding(6)] }],
                    outputReports: [{ reportId: 0, items: [bits([0x0008_0017, 0x0008_0009, 0x0008_0018]), padding(5)] }]
                }
            ],
            async open() {
                device.opened = true;
            },
            async close() {
                device.opened = false;
            },
            async sendReport(_id: number, data: Uint8Array) {
                if (!device.opened) throw new DOMException('The device must be opened first.', 'InvalidStateError');
                const value = data[0] ?? 0;
                told.push(value);
                if ((value & 1) !== hook) setTimeout(() => say(value & 1), 30);
            }
        });
        const hid = Object.assign(new EventTarget(), {
            getDevices: async () => (isAllowed ? [device] : []),
            async requestDevice() {
                if (!navigator.userActivation.isActive) throw new DOMException('Must be handling a user gesture.', 'SecurityError');
                isAllowed = true;
                return [device];
            }
        });
        Object.defineProperty(navigator, 'hid', { value: hid });
        Object.assign(document, { permissionsPolicy: { features: () => ['hid'], allowsFeature: () => true } });
        Object.assign(window, { headset: { told, press: say } });
    });
}
async function inPanel<T, A>(agent: Agent, run: (value: A) => T, value: A): Promise<T> {
    const frame = await (await agent.page.locator('iframe[title="Softphone"]').elementHandle())?.contentFrame();
    if (!frame) throw new Error('The softphone has no frame.');
    return frame.evaluate<T, A>(run as never, value);
}
const press = (agent: Agent, ...reports: number[]): Promise<void> =>
    inPanel(agent, (values: number[]) => values.forEach((value) => (window as unknown as { headset: PluggedIn }).headset.press(value)), reports);
const lamps = (agent: Agent): Promise<number | undefined> => inPanel(agent, () => (window as unknown as { headset: PluggedIn }).headset.told.at(-1), undefined);

test('headset buttons: connected in Settings, one answers, mutes, unmutes and hangs up a call; the panel lights its lamps', async ({ agent, simulator }) => {
    await plugIn(agent.page);
    await agent.start();
    await agent.button('Settings').click();
    await agent.button('Connect a headset').click();
    await expect(agent.panel.getByText('“Desk Headset 20” answers, hangs up and mutes.')).toBeVisible();

    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.button('Answer')).toBeVisible();
    await expect.poll(() => lamps(agent)).toBe(0b100);
    await press(agent, 0b01);
    await expect(agent.panel.getByRole('timer')).toBeVisible();
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await expect.poll(() => lamps(agent)).toBe(0b001);

    await press(agent, 0b11, 0b01);
    await expect(agent.button('Unmute')).toBeVisible();
    await expect.poll(() => call.heard().isSilent).toBe(true);
    await expect.poll(() => lamps(agent)).toBe(0b011);
    await agent.button('Unmute').click();
    await expect.poll(() => lamps(agent)).toBe(0b001);
    await expect.poll(() => hearsAgent(call)).toBe(true);
    await agent.button('Mute').click();
    await expect.poll(() => lamps(agent)).toBe(0b011);
    await agent.page.waitForTimeout(300);
    await press(agent, 0b11, 0b01);
    await expect.poll(() => hearsAgent(call)).toBe(true);

    await press(agent, 0b00);
    await call.until('ended');
    await expect.poll(() => lamps(agent)).toBe(0);
    const next = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect.poll(() => lamps(agent)).toBe(0b100);
    await press(agent, 0b01);
    await expect.poll(() => hearsAgent(next)).toBe(true);
    await agent.hangUp();
    await next.until('ended');
    await expect.poll(() => lamps(agent)).toBe(0);
});
