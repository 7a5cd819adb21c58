import fc from 'fast-check';
import { DARK, layoutOf, readButtons, writeLamps, type Collection, type Layout, type ReportItem } from '../reports';
import { BUTTON_MUTE, TWO_SWITCHES } from './descriptors';

const layoutFrom = (collections: readonly Collection[]): Layout => layoutOf(collections) as Layout;
const view = (...bytes: number[]): DataView => new DataView(new Uint8Array(bytes).buffer);
const written = (layout: Layout, lamps: Partial<typeof DARK>): unknown => [...writeLamps(layout, { ...DARK, ...lamps })].map(([id, bytes]) => [id, [...bytes]]);

it('headset: buttons and lamps are found without report ids', () => {
    const layout = layoutFrom(BUTTON_MUTE);
    expect([layout.hook, layout.mute]).toEqual([
        { reportId: 0, at: 0, kind: 'switch' },
        { reportId: 0, at: 1, kind: 'button' }
    ]);
    expect(readButtons(layout, 0, view(0b01))).toEqual({ hook: true, mute: false });
    expect(readButtons(layout, 0, view(0b10))).toEqual({ hook: false, mute: true });
    expect(written(layout, { offHook: true, ring: true })).toEqual([[0, [0b101]]]);
});

it('headset: likewise with report ids, ranges, arrays before them, in a child, and lamps in reports of their own', () => {
    const layout = layoutFrom(TWO_SWITCHES);
    expect(readButtons(layout, 2, view(0xff, 0b1000_0001))).toEqual({ hook: true, mute: true });
    expect(readButtons(layout, 2, view(0xff, 0b0000_0010))).toEqual({ hook: false, mute: false });
    expect(written(layout, { offHook: true, mute: true, hold: true })).toEqual([
        [3, [0b11]],
        [4, [0, 0b10]]
    ]);
});

it('headset: other reports, and those that are too short, say nothing', () => {
    const layout = layoutFrom(TWO_SWITCHES);
    expect([readButtons(layout, 9, view(1, 1)), readButtons(layout, 2, view(1))]).toEqual([{}, {}]);
});

it('headset: a device without such buttons is none, whatever else it is', () => {
    expect(layoutOf([])).toBeUndefined();
    expect(layoutOf([{ usagePage: 0x0b }, { usagePage: 0x0b, inputReports: [{}, { items: [{}, { isRange: true, reportCount: 1 }] }] }])).toBeUndefined();
    expect(layoutOf([{ usagePage: 0x0c, inputReports: [{ items: [{ usages: [0x000b_0020], reportSize: 1, reportCount: 1 }] }] }])).toBeUndefined();
});

it('headset: one control alone is enough, and without lamps nothing is told', () => {
    const layout = layoutFrom([{ usagePage: 0x0b, inputReports: [{ items: [{ usages: [0x000b_002f], reportSize: 1, reportCount: 1 }] }], outputReports: [{ items: [{}] }] }]);
    expect([layout.hook, layout.mute?.kind, written(layout, { mute: true })]).toEqual([undefined, 'button', []]);
    const lampOnly = layoutFrom([{ usagePage: 0x0b, inputReports: [{ items: [{ usages: [0x000b_0020], reportSize: 1, reportCount: 1 }] }], outputReports: [{ items: [{ usages: [0x0008_0017], reportSize: 1, reportCount: 1 }] }] }]);
    expect(written(lampOnly, { offHook: true })).toEqual([[0, [1]]]);
});

it('headset: a descriptor with holes in it is read as far as it goes', () => {
    const hook: ReportItem = { usages: [0x000b_0020], reportSize: 1, reportCount: 1 };
    const lamp: ReportItem = { usages: [0x0008_0017], reportSize: 1, reportCount: 1 };
    const layout = layoutFrom([{ usagePage: 0x0b, inputReports: [{}, { items: [{}, { isRange: true }, { usages: [0x000b_002f] }, hook] }], outputReports: [{ reportId: 7 }, { items: [{}, lamp] }] }]);
    expect([layout.hook?.at, layout.mute, written(layout, { offHook: true })]).toEqual([0, undefined, [[0, [1]]]]);
});

it('headset: a report that a collection and its child both list is one report; an empty one has no bytes', () => {
    const hook = { usagePage: 0x0b, inputReports: [{ reportId: 1, items: [{ usages: [0x000b_0020], reportSize: 1, reportCount: 1 }] }] };
    const lamps = [{ items: [{ usages: [0x0008_0017], reportSize: 1, reportCount: 1 }] }];
    const layout = layoutFrom([{ ...hook, outputReports: [{}], children: [hook] }, { usagePage: 0x08, outputReports: lamps }]);
    expect([layout.hook?.at, written(layout, { offHook: true })]).toEqual([0, [[0, [1]]]]);
});

it('headset: whatever lies before, between and around them, what is written at a place is read there', () => {
    const gap = fc.array(fc.record({ isConstant: fc.constant(true), reportSize: fc.integer({ min: 1, max: 9 }), reportCount: fc.integer({ min: 1, max: 5 }) }), { maxLength: 4 });
    const one = (usage: number): ReportItem => ({ isAbsolute: true, usages: [usage], reportSize: 1, reportCount: 1 });
    fc.assert(
        fc.property(gap, gap, gap, fc.integer({ min: 0, max: 255 }), fc.boolean(), fc.boolean(), (before, between, behind, reportId, hook, mute) => {
            const items = (first: number, second: number): ReportItem[] => [...before, one(first), ...between, one(second), ...behind];
            const layout = layoutFrom([
                { usagePage: 0x0b, inputReports: [{ reportId, items: items(0x000b_0020, 0x000b_002f) }], outputReports: [{ reportId, items: items(0x0008_0017, 0x0008_0009) }] }
            ]);
            const bytes = writeLamps(layout, { ...DARK, offHook: hook, mute }).get(reportId) as Uint8Array<ArrayBuffer>;
            expect(readButtons(layout, reportId, new DataView(bytes.buffer))).toEqual({ hook, mute });
        })
    );
});
