/** WebHID as far as headsets need it (https://wicg.github.io/webhid/); TypeScript's own declarations don't have it. */
import type { Collection } from '../../core/headset/reports';

export interface HidReportEvent extends Event {
    readonly reportId: number;
    readonly data: DataView;
}

export interface HidDevice extends EventTarget {
    readonly opened: boolean;
    readonly productName: string;
    readonly collections: readonly Collection[];
    open(): Promise<void>;
    close(): Promise<void>;
    /** Takes the permission back; missing in older browsers. */
    forget?(): Promise<void>;
    sendReport(reportId: number, data: BufferSource): Promise<void>;
}

export interface HidConnectionEvent extends Event {
    readonly device: HidDevice;
}

export interface Hid extends EventTarget {
    getDevices(): Promise<HidDevice[]>;
    /** Asks the agent; only from a click. Empty when they chose none. */
    requestDevice(options: { readonly filters: readonly { readonly usagePage: number }[] }): Promise<HidDevice[]>;
}
