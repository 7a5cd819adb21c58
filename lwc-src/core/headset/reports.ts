/**
 * Where a headset's buttons and lamps are in its USB reports, read from its report descriptor as WebHID gives it; and the reports
 * themselves, in and out. Pure, and knows no vendor: all follow the HID Usage Tables, Telephony Device page (0x0B) and LED page (0x08).
 */

/** One field of a report: https://wicg.github.io/webhid/#hidreportitem-dictionary, as far as it is needed here. */
export interface ReportItem {
    readonly isAbsolute?: boolean;
    readonly isArray?: boolean;
    readonly isConstant?: boolean;
    readonly isRange?: boolean;
    /** Usage page and usage in one number: `0x000B0020`. */
    readonly usages?: readonly number[];
    readonly usageMinimum?: number;
    readonly usageMaximum?: number;
    /** Bits of one value. */
    readonly reportSize?: number;
    readonly reportCount?: number;
}

export interface Report {
    /** 0 where the device has no ids. */
    readonly reportId?: number;
    readonly items?: readonly ReportItem[];
}

export interface Collection {
    readonly usagePage?: number;
    readonly usage?: number;
    readonly children?: readonly Collection[];
    readonly inputReports?: readonly Report[];
    readonly outputReports?: readonly Report[];
}

export const TELEPHONY_PAGE = 0x0b;
const HOOK_SWITCH = 0x000b_0020;
const PHONE_MUTE = 0x000b_002f;
const LAMPS = { mute: 0x0008_0009, offHook: 0x0008_0017, ring: 0x0008_0018, hold: 0x0008_0020 } as const;

/** What a headset is told: its lamps, by which it also knows whether there is a call. */
export type Lamps = Readonly<Record<keyof typeof LAMPS, boolean>>;
export const DARK: Lamps = { mute: false, offHook: false, ring: false, hold: false };

interface Bit {
    readonly reportId: number;
    /** From the report's first bit; the id is not part of it. */
    readonly at: number;
}

/** `switch`: says in which state it is. `button`: each press turns the state over (HID Usage Tables §3.4.1.2). */
export interface Control extends Bit {
    readonly kind: 'switch' | 'button';
}

export interface Layout {
    readonly hook?: Control;
    readonly mute?: Control;
    readonly lamps: Readonly<Partial<Record<keyof Lamps, Bit>>>;
    /** Bytes of each output report that has a lamp, by id. */
    readonly outputBytes: ReadonlyMap<number, number>;
}

/** What one input report says; whatever it doesn't carry is missing. */
export interface ButtonReport {
    readonly hook?: boolean;
    readonly mute?: boolean;
}

/** @returns undefined when there is neither a hook switch nor a mute button that can be followed */
export function layoutOf(collections: readonly Collection[]): Layout | undefined {
    const phones = collections.filter(({ usagePage }) => usagePage === TELEPHONY_PAGE);
    const inputs = phones.flatMap((phone) => fieldsOf(reportsOf(phone, 'inputReports')));
    const outputReports = collections.flatMap((collection) => reportsOf(collection, 'outputReports'));
    const outputs = fieldsOf(outputReports);
    const control = (usage: number): Control | undefined => {
        const field = inputs.find((one) => one.usage === usage);
        return field && { reportId: field.reportId, at: field.at, kind: field.isAbsolute ? 'switch' : 'button' };
    };
    const lamps = Object.fromEntries(
        Object.entries(LAMPS).flatMap(([name, usage]) => {
            const field = outputs.find((one) => one.usage === usage);
            return field ? [[name, { reportId: field.reportId, at: field.at }]] : [];
        })
    ) as Layout['lamps'];
    const [hook, mute] = [control(HOOK_SWITCH), control(PHONE_MUTE)];
    if (!hook && !mute) return undefined;
    const used = new Set(Object.values(lamps).map(({ reportId }) => reportId));
    const outputBytes = new Map(outputReports.filter(({ reportId = 0 }) => used.has(reportId)).map((report) => [report.reportId ?? 0, Math.ceil(bitsOf(report) / 8)]));
    return { ...(hook && { hook }), ...(mute && { mute }), lamps, outputBytes };
}

/** @param data without the report's id; one that is too short carries nothing */
export function readButtons(layout: Layout, reportId: number, data: DataView): ButtonReport {
    const read = (control: Control | undefined): boolean | undefined => {
        if (control?.reportId !== reportId || control.at >= data.byteLength * 8) return undefined;
        return ((data.getUint8(control.at >> 3) >> (control.at & 7)) & 1) === 1;
    };
    const [hook, mute] = [read(layout.hook), read(layout.mute)];
    return { ...(hook !== undefined && { hook }), ...(mute !== undefined && { mute }) };
}

/** The reports that tell a headset this, by id; without the ids themselves, as `sendReport` takes them. */
export function writeLamps(layout: Layout, lamps: Lamps): ReadonlyMap<number, Uint8Array<ArrayBuffer>> {
    const reports = new Map([...layout.outputBytes].map(([reportId, bytes]) => [reportId, new Uint8Array(bytes)]));
    for (const [name, { reportId, at }] of Object.entries(layout.lamps)) {
        const bytes = reports.get(reportId) as Uint8Array;
        if (lamps[name as keyof Lamps]) bytes[at >> 3] = (bytes[at >> 3] as number) | (1 << (at & 7));
    }
    return reports;
}

interface Field extends Bit {
    readonly usage: number;
    readonly isAbsolute: boolean;
}

/** Each value that has a usage of its own. Arrays name the usage in the value: no headset is known that has its hook switch there. */
function fieldsOf(reports: readonly Report[]): Field[] {
    return reports.flatMap(({ reportId = 0, items = [] }) => {
        let at = 0;
        return items.flatMap((item) => {
            const { reportSize = 0, reportCount = 0 } = item;
            const start = at;
            at += reportSize * reportCount;
            if (item.isConstant || item.isArray) return [];
            return usagesOf(item).map((usage, index) => ({ reportId, usage, at: start + index * reportSize, isAbsolute: item.isAbsolute === true }));
        });
    });
}

function usagesOf({ isRange, usages = [], usageMinimum = 0, usageMaximum = -1, reportCount = 0 }: ReportItem): readonly number[] {
    const all = isRange ? Array.from({ length: Math.min(reportCount, Math.max(0, usageMaximum - usageMinimum + 1)) }, (_, index) => usageMinimum + index) : usages;
    return all.slice(0, reportCount);
}

function bitsOf({ items = [] }: Report): number {
    return items.reduce((bits, { reportSize = 0, reportCount = 0 }) => bits + reportSize * reportCount, 0);
}

/** A collection's own reports, and those that only its children have. */
function reportsOf(collection: Collection, kind: 'inputReports' | 'outputReports'): readonly Report[] {
    const own = collection[kind] ?? [];
    const inside = (collection.children ?? []).flatMap((child) => reportsOf(child, kind));
    return [...own, ...inside.filter((report) => !own.some(({ reportId }) => reportId === report.reportId))];
}
