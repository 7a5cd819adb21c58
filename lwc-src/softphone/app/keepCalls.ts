/**
 * Notes the calls that are on, so that the page after this one can take them up: in the tab's own storage, which a
 * reload leaves and another tab doesn't see. Without secrets: who, since when, the notes, and the line's ticket.
 */
import type { Instant } from '../../core/time';
import { liveCalls, type CallRecord } from '../../core/state/softphoneState';
import type { CallFacts } from '../../phone/linePort';
import type { Softphone } from './softphone';
import type { Store } from './store';
import type { Tools } from './tools';

export interface KeptCall {
    readonly record: CallRecord;
    readonly facts: CallFacts;
    /** What the line needs to take the call back; its own affair. */
    readonly ticket: unknown;
}

interface Kept {
    readonly account: string;
    readonly page: string;
    /** When the page that had them was last alive. */
    readonly seenAt: Instant;
    readonly calls: readonly KeptCall[];
}

export interface KeepTools extends Tools {
    readonly softphone: Softphone;
    readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
    /** Whose calls: user and SIP account. */
    readonly account: string;
    /** This page's own id, and whether the page of an id is gone: a copy of a tab has its storage as well. */
    readonly page: string;
    readonly isGone: (page: string) => Promise<boolean>;
}

/** Under which name they are noted. */
export const CALLS_NOTE = 'patchbay-calls';
const SEEN_EVERY_MS = 5_000;
/** After that the other side has given up, by its session timer or for want of sound. */
const LONGEST_AWAY_MS = 120_000;

export function keepCalls(store: Store, tools: KeepTools): void {
    const { softphone, storage, timers, clock, account, page, report } = tools;
    let timer: unknown;
    const note = (): void => {
        timers.clear(timer);
        const calls = liveCalls(store.state).flatMap((record) => softphone.keepable(record));
        try {
            if (calls.length === 0) return storage.removeItem(CALLS_NOTE);
            storage.setItem(CALLS_NOTE, JSON.stringify({ account, page, seenAt: clock.now(), calls } satisfies Kept));
        } catch (error) {
            report('keep calls', error);
        }
        timer = timers.set(note, SEEN_EVERY_MS);
    };
    store.subscribe((next, previous) => {
        if (liveCalls(next).length > 0 || liveCalls(previous).length > 0) note();
    });
}

/** Takes up what the page before this one left. Done before the line starts, since that brings the calls back. */
export async function takeUpCalls(tools: KeepTools): Promise<void> {
    const { softphone, storage, clock, account, isGone, report } = tools;
    try {
        const text = storage.getItem(CALLS_NOTE);
        if (text === null) return;
        const kept = JSON.parse(text) as Kept;
        if (kept.account !== account || !(await isGone(kept.page))) return;
        storage.removeItem(CALLS_NOTE);
        softphone.takeUp(kept.calls, kept.seenAt, clock.now() - kept.seenAt <= LONGEST_AWAY_MS);
    } catch (error) {
        report('take up calls', error);
    }
}
