/** Report descriptors of two shapes that headsets come in, as WebHID gives them; made by hand, for want of headsets. */
import type { Collection, ReportItem } from '../reports';

const bit = (usages: readonly number[], more: Partial<ReportItem> = {}): ReportItem => ({ isAbsolute: true, usages, reportSize: 1, reportCount: usages.length, ...more });
const padding = (bits: number): ReportItem => ({ isConstant: true, isAbsolute: true, usages: [], reportSize: 1, reportCount: bits });

/** Without report ids: the hook is a switch, mute a button; volume keys and a ringer in the same device. */
export const BUTTON_MUTE: readonly Collection[] = [
    { usagePage: 0x0c, usage: 0x01, children: [], inputReports: [{ reportId: 0, items: [bit([0x000c_00e9, 0x000c_00ea]), padding(6)] }], outputReports: [] },
    {
        usagePage: 0x0b,
        usage: 0x05,
        children: [],
        inputReports: [{ reportId: 0, items: [bit([0x000b_0020]), bit([0x000b_002f], { isAbsolute: false }), padding(6)] }],
        outputReports: [{ reportId: 0, items: [bit([0x0008_0017, 0x0008_0009, 0x0008_0018]), padding(5)] }]
    }
];

/** Report 2 says, reports 3 and 4 are told; both are switches, the hook behind a keypad that is an array, usages as a range. */
export const TWO_SWITCHES: readonly Collection[] = [
    {
        usagePage: 0x0b,
        usage: 0x05,
        inputReports: [],
        children: [
            {
                usagePage: 0x0b,
                usage: 0x06,
                children: [],
                inputReports: [
                    {
                        reportId: 2,
                        items: [
                            { isArray: true, isAbsolute: true, isRange: true, usageMinimum: 0x000b_00b0, usageMaximum: 0x000b_00bb, reportSize: 8, reportCount: 1 },
                            { isAbsolute: true, isRange: true, usageMinimum: 0x000b_0020, usageMaximum: 0x000b_0021, reportSize: 1, reportCount: 2 },
                            padding(5),
                            bit([0x000b_002f])
                        ]
                    }
                ]
            }
        ],
        outputReports: [
            { reportId: 3, items: [bit([0x0008_0017, 0x0008_0020])] },
            { reportId: 4, items: [padding(9), bit([0x0008_0009])] },
            { reportId: 5, items: [padding(8)] }
        ]
    }
];
