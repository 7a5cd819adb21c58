/** Makes each fault of the plan happen. Each returns what ends it; what is over at once returns nothing. */
import type { Page } from '@playwright/test';
import type { Fault, RequestFacts } from '../../simulator/org/faults';
import type { FaultKind } from './plan';
import type { Seat } from './seat';

export type Ending = (() => Promise<void> | void) | undefined;
/** The call that is on, as the PBX knows it. */
export interface Known {
    readonly key: string;
    readonly direction: 'inbound' | 'outbound';
    readonly number: string;
    readonly whoId?: string;
}
export type Faults = Readonly<Record<FaultKind, (seat: Seat, known: () => Known | undefined) => Promise<Ending> | Ending>>;

/** After these the page, its tab or its network is not what it was: a call that is on may end there. */
export const DISTURBING: ReadonlySet<FaultKind> = new Set(['panelReload', 'pageReload', 'tabKilled', 'tabFrozen', 'moreTabs', 'networkGone', 'storageFull']);

/** While these last the phone hears nothing of the other end. */
export const DEAFENING: ReadonlySet<FaultKind> = new Set(['networkGone', 'tabFrozen']);

const isWrite = ({ method, path }: RequestFacts): boolean => (method === 'POST' && (path.endsWith('/ui-api/records') || path.endsWith('/openCti/saveLog'))) || (method === 'PATCH' && path.includes('/ui-api/records/'));
/** The agent's next writes. */
const next = (fault: Fault, times = 1) => ({ simulator, userId }: Seat): undefined => void simulator.org.faults.plan(fault, { times, when: (request) => request.userId === userId && isWrite(request) });

export const FAULTS: Faults = {
    requestLost: next({ kind: 'drop' }),
    answerLost: next({ kind: 'dropAfterSaving' }, 2),
    serverError: next({ kind: 'fail', status: 503 }, 2),
    errorAfterSaving: next({ kind: 'failAfterSaving', status: 500 }),
    tooManyRequests: next({ kind: 'fail', status: 429 }, 2),
    slowAnswer: next({ kind: 'slow', ms: 1_500 }, 2),
    noAnswerInTime: next({ kind: 'slow', ms: 11_000 }),
    callbackLost: (seat) => inShell(seat, 'openCtiDumbTo', ['saveLog', 'publish']),
    deskGone: (seat) => inShell(seat, 'openCtiDeafTo', ['publish']),
    panelReload: (seat) => seat.goes(() => seat.panel.reloadFrame()),
    pageReload: (seat) => seat.goes(() => seat.panel.page.reload({ waitUntil: 'commit' }).then(() => undefined, () => undefined)),
    tabKilled: (seat) => seat.killTab(seat.panel.page).then(() => undefined),
    tabFrozen: (seat) => frozen(seat.panel.page),
    async moreTabs(seat) {
        const pages = [await seat.openTab(), await seat.openTab()];
        return async () => {
            for (const page of [...pages, seat.tabs[0]]) if (page && seat.tabs.length > 1) await seat.closeTab(page);
        };
    },
    async storageFull(seat) {
        const { page } = seat.panel;
        const session = await page.context().newCDPSession(page);
        // A frame that is being loaded has no address yet.
        const origins = page.frames().flatMap((frame) => (frame.url().startsWith('http') ? [new URL(frame.url()).origin] : []));
        for (const origin of origins) await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
        return async () => {
            for (const origin of origins) await session.send('Storage.overrideQuotaForOrigin', { origin }).catch(() => undefined);
        };
    },
    networkGone({ simulator, userId, extension }) {
        const { pbx, org } = simulator;
        pbx.freeze(extension);
        const heal = org.faults.plan({ kind: 'drop' }, { times: Infinity, when: (request) => request.userId === userId });
        return () => {
            heal();
            pbx.thaw(extension);
        };
    },
    async clockJumps(seat) {
        const { page } = seat.panel;
        await shiftClock(page, 3 * 3_600_000);
        return () => shiftClock(page, 0);
    },
    rightsRevoked({ simulator, userId }) {
        const { org } = simulator;
        const sets = org.permissions.of(userId).map(({ name }) => name);
        for (const name of sets) org.revokePermissionSet(userId, name);
        return () => {
            for (const name of sets) org.assignPermissionSet(userId, name);
        };
    },
    lateIndex({ simulator }) {
        simulator.org.searchLagMs = 60_000;
        return () => void (simulator.org.searchLagMs = 0);
    },
    /** A PBX that writes the log as well, or a colleague's browser that was rung by the same call. */
    secondWriter({ simulator, userId }, known) {
        const call = known();
        if (!call) return undefined;
        const { org } = simulator;
        const { key, direction, number, whoId } = call;
        const own = { Call_Key__c: key, Call_Direction__c: direction, Call_Outcome__c: 'missed', Call_Start__c: new Date().toISOString(), [direction === 'inbound' ? 'Caller_Number__c' : 'Dialled_Number__c']: number };
        const named = Object.fromEntries(Object.entries(own).map(([field, value]) => [org.namer.custom(field), value]));
        try {
            org.as(userId).create('Task', { Subject: 'Missed call', Status: 'Completed', TaskSubtype: 'Call', OwnerId: userId, WhoId: whoId ?? null, ...named });
        } catch {
            // The phone was first: the key is taken, as it should be.
        }
        return undefined;
    }
};

/** Lightning's side of Open CTI in the tab in front: deaf to methods, or dumb after having done them. */
async function inShell(seat: Seat, set: 'openCtiDeafTo' | 'openCtiDumbTo', methods: readonly string[]): Promise<Ending> {
    const { page } = seat.panel;
    const change = (isOn: boolean): Promise<void> =>
        page
            .evaluate(
                ([name, all, on]) => {
                    const chosen = (window as unknown as Record<string, Set<string>>)[name];
                    for (const one of all) if (on) chosen?.add(one);
                    else chosen?.delete(one);
                },
                [set, methods, isOn] as const
            )
            .catch(() => undefined);
    await change(true);
    return () => change(false);
}

async function frozen(page: Page): Promise<Ending> {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    return async () => {
        await session.send('Page.setWebLifecycleState', { state: 'active' }).catch(() => undefined);
    };
}

/** As if somebody set the computer's clock. */
async function shiftClock(page: Page, ms: number): Promise<void> {
    for (const frame of page.frames()) {
        await frame
            .evaluate((shift) => {
                const kept = window as unknown as { rightNow?: () => number };
                kept.rightNow ??= Date.now.bind(Date);
                const { rightNow } = kept;
                Date.now = () => rightNow() + shift;
            }, ms)
            .catch(() => undefined);
    }
}
