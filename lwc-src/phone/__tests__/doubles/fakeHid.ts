/** WebHID as strict as Chromium's: what is closed can't be told, what isn't allowed isn't listed, a report has its length. */
import type { Collection, Report } from '../../../core/headset/reports';
import type { Hid, HidDevice } from '../../headset/webHid';

const refusal = (name: string): Error => Object.assign(new Error(name), { name });

export class FakeHeadset extends EventTarget implements HidDevice {
    opened = false;
    isAllowed = false;
    /** Thrown when it is opened. */
    failure: Error | undefined;
    readonly told: [number, number[]][] = [];
    readonly productName: string;
    readonly collections: readonly Collection[];

    constructor(collections: readonly Collection[], productName = 'Desk Headset 20') {
        super();
        this.collections = collections;
        this.productName = productName;
    }

    async open(): Promise<void> {
        if (this.failure) throw this.failure;
        if (this.opened) throw refusal('InvalidStateError');
        this.opened = true;
    }

    async close(): Promise<void> {
        this.opened = false;
    }

    async forget(): Promise<void> {
        this.isAllowed = false;
        this.opened = false;
    }

    async sendReport(reportId: number, data: BufferSource): Promise<void> {
        if (!this.opened) throw refusal('InvalidStateError');
        const report = this.collections.flatMap(({ outputReports = [] }) => outputReports).find((one) => one.reportId === reportId);
        if (!report || data.byteLength !== bytesOf(report)) throw refusal('NotAllowedError');
        this.told.push([reportId, [...(data as Uint8Array)]]);
    }

    /** Somebody presses a button, or lets it go. */
    says(reportId: number, ...bytes: number[]): void {
        if (!this.opened) return;
        this.dispatchEvent(Object.assign(new Event('inputreport'), { reportId, data: new DataView(new Uint8Array(bytes).buffer) }));
    }
}

export class FakeHid extends EventTarget implements Hid {
    readonly plugged: FakeHeadset[];
    /** What the agent chooses when asked. */
    choice: FakeHeadset[] = [];
    refuses = false;

    constructor(...plugged: FakeHeadset[]) {
        super();
        this.plugged = plugged;
    }

    async getDevices(): Promise<HidDevice[]> {
        if (this.refuses) throw refusal('SecurityError');
        return this.plugged.filter(({ isAllowed }) => isAllowed);
    }

    async requestDevice({ filters }: Parameters<Hid['requestDevice']>[0]): Promise<HidDevice[]> {
        if (this.refuses) throw refusal('SecurityError');
        const offered = this.choice.filter(({ collections }) => collections.some(({ usagePage }) => filters.some((filter) => filter.usagePage === usagePage)));
        for (const device of offered) device.isAllowed = true;
        return offered;
    }

    plug(device: FakeHeadset, isIn: boolean): void {
        if (!isIn) device.opened = false;
        this.dispatchEvent(Object.assign(new Event(isIn ? 'connect' : 'disconnect'), { device }));
    }
}

function bytesOf({ items = [] }: Report): number {
    return Math.ceil(items.reduce((bits, { reportSize = 0, reportCount = 0 }) => bits + reportSize * reportCount, 0) / 8);
}
