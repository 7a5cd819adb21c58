/**
 * The headsets whose buttons the agent lets us follow: opens them, hears them, tells them what to show. What a press means
 * is decided in core/headset; what follows from it, by whoever listens.
 */
import { layoutOf, readButtons, TELEPHONY_PAGE, writeLamps, type ButtonReport, type Lamps, type Layout } from '../../core/headset/reports';
import { atMost, type Timers } from '../../core/time';
import type { Hid, HidConnectionEvent, HidDevice, HidReportEvent } from './webHid';

export type HeadsetTrouble =
    /** The browser has no WebHID. */
    | 'noBrowser'
    /** The page that frames us doesn't pass it on (Permissions-Policy, `allow` of the frame). */
    | 'policy'
    /** Another program holds it, or the system refuses. */
    | 'busy'
    /** It has no button that the standard knows. */
    | 'noButtons';

export class HeadsetError extends Error {
    readonly trouble: HeadsetTrouble;
    /** The headset's name; empty when it is about none. */
    readonly headset: string;

    constructor(trouble: HeadsetTrouble, headset = '', cause?: unknown) {
        super(headset ? `${headset}: ${trouble}` : trouble, { cause });
        this.name = 'HeadsetError';
        this.trouble = trouble;
        this.headset = headset;
    }
}

export interface HeadsetsTools {
    /** Undefined where the browser has none. */
    readonly hid: Hid | undefined;
    /** Whether the page around passes WebHID on; undefined when the browser doesn't tell. */
    readonly isAllowed: boolean | undefined;
    readonly timers: Timers;
    readonly report: (what: string, error: unknown) => void;
    readonly onOpened: (device: HidDevice, layout: Layout) => void;
    readonly onButtons: (device: HidDevice, report: ButtonReport) => void;
    readonly onGone: (device: HidDevice) => void;
}

/** Systems that ask before a device is opened, and devices that hang, take no longer than this. */
const ANSWER_MS = 5_000;

interface Opened {
    readonly layout: Layout;
    readonly listener: (event: Event) => void;
    /** Reports leave one after the other. */
    sending: Promise<void>;
}

export class Headsets {
    private readonly tools: HeadsetsTools;
    private readonly opened = new Map<HidDevice, Opened>();
    private isOn = false;

    constructor(tools: HeadsetsTools) {
        this.tools = tools;
        tools.hid?.addEventListener('connect', (event) => {
            const { device } = event as HidConnectionEvent;
            if (this.isOn && isPhone(device)) this.open(device).catch((error: unknown) => tools.report('headset', error));
        });
        tools.hid?.addEventListener('disconnect', (event) => this.drop((event as HidConnectionEvent).device));
    }

    /** Why there can be none at all. */
    get trouble(): HeadsetTrouble | undefined {
        if (this.tools.isAllowed === false) return 'policy';
        return this.tools.hid ? undefined : 'noBrowser';
    }

    /** Opens those that were allowed before. */
    async start(): Promise<void> {
        const { hid, report } = this.tools;
        if (!hid || this.trouble || this.isOn) return;
        this.isOn = true;
        const devices = await this.asked(hid.getDevices());
        await Promise.all((devices ?? []).filter(isPhone).map((device) => this.open(device).catch((error: unknown) => report('headset', error))));
    }

    /** Leaves them dark and closed. */
    async stop(dark: Lamps): Promise<void> {
        this.isOn = false;
        await Promise.all([...this.opened.keys()].map((device) => this.close(device, dark)));
    }

    /**
     * Lets the agent choose one; to be called from a click.
     * @throws HeadsetError
     */
    async choose(): Promise<void> {
        const { hid } = this.tools;
        if (!hid || this.trouble) throw new HeadsetError(this.trouble ?? 'noBrowser');
        // No time-out: the agent may look as long as they like. One headset may come as several devices.
        const devices = await hid.requestDevice({ filters: [{ usagePage: TELEPHONY_PAGE }] }).catch((error: unknown) => {
            throw new HeadsetError('policy', '', error);
        });
        for (const device of devices.filter((one) => layoutOf(one.collections))) await this.open(device);
        if (devices[0] && !devices.some((one) => layoutOf(one.collections))) throw new HeadsetError('noButtons', devices[0].productName);
    }

    /** Closes one and takes back that it may be used. */
    async forget(device: HidDevice, dark: Lamps): Promise<void> {
        await this.close(device, dark);
        await device.forget?.().catch((error: unknown) => this.tools.report('forget headset', error));
    }

    tell(device: HidDevice, lamps: Lamps): void {
        const one = this.opened.get(device);
        if (!one) return;
        for (const [reportId, data] of writeLamps(one.layout, lamps)) {
            one.sending = one.sending
                .then(() => atMost(device.sendReport(reportId, data), ANSWER_MS, this.tools.timers))
                .catch((error: unknown) => this.tools.report('tell headset', error));
        }
    }

    /** @throws HeadsetError */
    private async open(device: HidDevice): Promise<void> {
        const layout = layoutOf(device.collections);
        if (!layout || this.opened.has(device)) return;
        try {
            if (!device.opened && !(await atMost(device.open().then(() => true), ANSWER_MS, this.tools.timers))) throw new Error('No answer in time.');
        } catch (error) {
            throw new HeadsetError('busy', device.productName, error);
        }
        // Plugged in and chosen at once, or signed out meanwhile.
        if (this.opened.has(device)) return;
        if (!this.isOn) return this.shut(device);
        const listener = (event: Event): void => {
            const { reportId, data } = event as HidReportEvent;
            this.tools.onButtons(device, readButtons(layout, reportId, data));
        };
        this.opened.set(device, { layout, listener, sending: Promise.resolve() });
        device.addEventListener('inputreport', listener);
        this.tools.onOpened(device, layout);
    }

    private async close(device: HidDevice, dark: Lamps): Promise<void> {
        this.tell(device, dark);
        const told = this.opened.get(device)?.sending;
        this.drop(device);
        await told;
        // Signed in again meanwhile: it is in use.
        if (!this.opened.has(device)) await this.shut(device);
    }

    private async shut(device: HidDevice): Promise<void> {
        await atMost(device.close(), ANSWER_MS, this.tools.timers).catch((error: unknown) => this.tools.report('close headset', error));
    }

    private drop(device: HidDevice): void {
        const one = this.opened.get(device);
        if (!one) return;
        this.opened.delete(device);
        device.removeEventListener('inputreport', one.listener);
        this.tools.onGone(device);
    }

    private async asked<T>(answer: Promise<T>): Promise<T | undefined> {
        try {
            return await atMost(answer, ANSWER_MS, this.tools.timers);
        } catch (error) {
            this.tools.report('headsets', error);
            return undefined;
        }
    }
}

function isPhone({ collections }: HidDevice): boolean {
    return layoutOf(collections) !== undefined;
}
