/**
 * What the outbox needs over days: what waits is tried again when the cause may have gone, a Desk that fell silent is greeted
 * again, what is too old or too much leaves the browser, for the error log, and what the browser had no room for is given to it again, and whoever leaves before is asked. Comes after
 * the phone; without it entries are tried by their own pauses.
 */
import type { CallError } from '../../core/errorLog/callError';
import type { OutboxEntry } from '../../core/outbox/outbox';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import type { CallErrors } from '../errorLog/errorLog';
import type { Outbox } from './outbox';

export interface CareTools extends Tools {
    readonly outbox: Pick<Outbox, 'all' | 'subscribe' | 'retry' | 'drop'>;
    /** Takes an entry out of this browser. */
    readonly forget: (key: string) => Promise<void>;
    /** Gives one to it. */
    readonly keep: (entry: OutboxEntry) => Promise<void>;
    readonly store: Pick<Store, 'subscribe'>;
    readonly desk: Pick<DeskBus, 'present' | 'sayHello'>;
    readonly errors: CallErrors;
    /** The page's window: tells when the network is back, and when the page is left. */
    readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

/** A Desk or a network that comes and goes must not make us ask more often than this. */
const AGAIN_AFTER_MS = 5_000;
const LOOK_EVERY_MS = 3_600_000;
/** A browser without room may have some again by then. */
const KEEP_AGAIN_MS = 5_000;
/** An org that refuses every log must not be asked for a thousand of them each hour. */
const MOST_AT_ONCE = 20;
/** A log that nobody could write for a month will not be written by waiting. */
export const OLDEST_MS = 30 * 24 * 3_600_000;
/** More than an agent's calls of a week. */
export const MOST_ENTRIES = 1_000;

export function careFor(tools: CareTools): void {
    const { store, desk, window, timers, clock, outbox, report } = tools;
    let last = -Infinity;
    const again = (): void => {
        const now = clock.now();
        if (now - last < AGAIN_AFTER_MS) return;
        last = now;
        for (const entry of outbox.all()) if (mayBeCured(entry)) outbox.retry(entry.key);
    };
    const look = (): void => {
        dropOld(tools);
        tidy(tools);
        for (const entry of needingSomebody(tools)) outbox.retry(entry.key);
        timers.set(look, LOOK_EVERY_MS);
    };
    window.addEventListener('online', again);
    keepUnkept(tools);
    store.subscribe((_next, { line }, event) => {
        // Who signs out may leave the computer: what can be written is written now, and what is written stays nowhere here.
        if (event.type === 'lineChanged' && event.line.name === 'signedOut' && line.name !== 'starting') {
            tidy(tools);
            again();
        }
        if (event.type === 'deskChanged' && event.desk) again();
        // It may have been slow once, and would be left aside until somebody loads the page anew.
        if (event.type === 'callStarted' && !desk.present()) desk.sayHello().catch((error: unknown) => report('desk', error));
    });
    look();
}

/** What this browser doesn't keep goes with the page: it is given to it again until it is kept, and whoever leaves before is asked. The words are the browser's own. */
function keepUnkept({ outbox, store, window, timers, forget, keep }: CareTools): void {
    let failures = 0;
    const ask = (event: Event): void => event.preventDefault();
    const look = (): void => {
        if (failures > 0 && outbox.all().some(isUnsent)) window.addEventListener('beforeunload', ask);
        else window.removeEventListener('beforeunload', ask);
    };
    const later = (): void => void timers.set(keepAll, KEEP_AGAIN_MS);
    const keepAll = (): void => {
        const before = failures;
        const kept = (): void => {
            // What failed meanwhile isn't kept.
            if (failures > before) return later();
            failures = 0;
            look();
        };
        Promise.all([forget(''), ...outbox.all().filter(isUnsent).map(keep)]).then(kept, later);
    };
    const lost = (): void => {
        failures += 1;
        if (failures === 1) later();
        look();
    };
    outbox.subscribe(look);
    store.subscribe((_next, _previous, event) => {
        if (event.type === 'noticed' && event.notice.key === 'storageBlocked') lost();
    });
    // It may have failed before this part came.
    forget('').catch(lost);
}

/** A storage that was full may not have let go of what is confirmed: the next page would take it for unsent. */
function tidy({ outbox, forget, report }: CareTools): void {
    for (const { key, state } of outbox.all()) if (state.name === 'saved') forget(key).catch((error: unknown) => report('outbox storage', error));
}

/** Of calls that are over. */
function isUnsent({ state }: OutboxEntry): boolean {
    return state.name === 'pending' || state.name === 'sending' || state.name === 'stuck';
}

/** Somebody may have mended the org, or written them from the error log: a few are asked for, the newest first. */
function needingSomebody({ outbox }: CareTools): readonly OutboxEntry[] {
    const stuck = outbox.all().filter((entry) => entry.state.name === 'stuck' && mayBeCured(entry));
    return stuck.sort((a, b) => b.createdAt - a.createdAt).slice(0, MOST_AT_ONCE);
}

/** A conflict is the agent's to settle; everything else may have been the Desk's, the network's, or a right's. */
function mayBeCured({ state }: OutboxEntry): boolean {
    if (state.name === 'stuck') return state.trouble.kind !== 'conflict';
    return state.name === 'pending' && state.trouble !== undefined;
}

function dropOld({ outbox, errors, clock }: CareTools): void {
    const kept = outbox.all().filter(({ state }) => state.name === 'pending' || state.name === 'stuck');
    const newestFirst = [...kept].sort((a, b) => b.createdAt - a.createdAt);
    newestFirst.forEach((entry, at) => {
        const cause = clock.now() - entry.createdAt > OLDEST_MS ? 'tooOld' : at >= MOST_ENTRIES ? 'tooMany' : undefined;
        if (cause === undefined) return;
        errors.tell(leaving(entry, cause));
        outbox.drop(entry.key);
    });
}

/** All that would have been written goes with it. */
function leaving({ key, fields, attempts, state }: OutboxEntry, cause: string): CallError {
    const said = state.name === 'stuck' || state.name === 'pending' ? state.trouble?.said : undefined;
    return { callKey: key, step: 'keepLog', cause, entry: fields, count: attempts, ...(said && { said }) };
}
