/**
 * The steps of setting the phone up that no package can do, in the order in which they are best done; and which of them
 * are done, by what the checks found and by what an admin has ticked. Never done because nobody could look.
 */
import type { CheckName, CheckResult } from '../checks/check';

export interface GuideStep {
    readonly id: string;
    /** Below `/lightning/setup/`; missing where it isn't done in Setup. */
    readonly path?: string;
    readonly checks: readonly CheckName[];
}

export const GUIDE: readonly GuideStep[] = [
    { id: 'permissions', path: 'PermSets/home', checks: ['page', 'setupAccess', 'taskAccess', 'fields', 'people'] },
    { id: 'callCenter', path: 'CallCenters/home', checks: ['callCenter'] },
    { id: 'utilityBar', path: 'NavigationMenus/home', checks: ['phone', 'desk'] },
    { id: 'connection', path: 'CustomSettings/home', checks: ['settings'] },
    { id: 'microphone', path: 'SecuritySession/home', checks: ['microphonePolicy', 'microphone'] },
    { id: 'trusted', path: 'SecurityCspTrustedSite/home', checks: ['pbx'] },
    { id: 'layout', path: 'SoftphoneLayouts/home', checks: [] },
    { id: 'signIn', checks: ['registration'] },
    { id: 'people', checks: ['extension'] },
    { id: 'cleanUp', path: 'Flows/home', checks: [] },
    { id: 'firstCall', checks: ['logged'] }
];

/** What an admin has ticked, by step. */
export type Ticks = Readonly<Record<string, { readonly by: string; readonly at: string }>>;

export interface StepState {
    readonly step: GuideStep;
    readonly state: 'done' | 'notDone' | 'unseen' | 'ticked';
    /** What keeps it from being done. */
    readonly failed: readonly CheckResult[];
}

export function guideStates(results: readonly CheckResult[], ticks: Ticks): StepState[] {
    return GUIDE.map((step) => {
        const own = step.checks.map((name) => results.find(({ check }) => check === name));
        const failed = own.filter((one) => one?.state === 'failed') as CheckResult[];
        // A browser that doesn't tell its policy is no reason to doubt a microphone that works.
        const isSeen = own.some((one) => one?.state === 'passed') && own.every((one) => one !== undefined);
        const state = failed.length > 0 ? 'notDone' : isSeen ? 'done' : ticks[step.id] ? 'ticked' : 'unseen';
        return { step, state, failed };
    });
}

/** Ticks from their stored form; empty when it can't be read. */
export function readTicks(json: string): Ticks {
    try {
        const data: unknown = JSON.parse(json);
        const entries = typeof data === 'object' && data !== null ? Object.entries(data as Record<string, unknown>) : [];
        return Object.fromEntries(entries.filter((entry): entry is [string, Ticks[string]] => isTick(entry[1])));
    } catch {
        return {};
    }
}

function isTick(value: unknown): boolean {
    const { by, at } = (value ?? {}) as { by?: unknown; at?: unknown };
    return typeof by === 'string' && typeof at === 'string';
}
