/**
 * A call whose page goes without a word still yields its log: what would be written if the page went now is kept from
 * the call's first moment, and another page sends it once the page that looked after it is gone. A call that was
 * taken back is looked after by the page that has it.
 */
import { after } from '../../core/call/call';
import type { EndCause } from '../../core/call/outcome';
import { liveCalls, type CallRecord } from '../../core/state/softphoneState';
import type { LoggingTools } from './logging';
import { decisionOn, taskOf } from './callTask';
import type { Store } from './store';
import type { Tools } from './tools';
import type { Outbox } from '../outbox/outbox';

export interface DraftTools extends LoggingTools {
    /** This page's own id. */
    readonly page: string;
}

export interface AdoptTools extends Tools {
    readonly outbox: Outbox;
    readonly isGone: (page: string) => Promise<boolean>;
}

/** By how much the end of a cut call may be wrong. */
const SEEN_EVERY_MS = 15_000;
/** Not every key the agent presses. */
const NOTES_PAUSE_MS = 1_000;
const LOOK_EVERY_MS = 60_000;
const PAGE_GONE: EndCause = { by: 'us', reason: 'lineLost' };

export function draftCalls(store: Store, tools: DraftTools): void {
    const { clock, timers, outbox, page } = tools;
    let timer: unknown;
    let due = Infinity;
    const draft = (record: CallRecord): void => {
        const call = after(record.call, { type: 'ended', at: clock.now(), cause: PAGE_GONE });
        const ended = { ...record, call };
        const decision = tools.ruling?.(ended, true) ? decisionOn(ended, tools, true) : decisionOn(record, tools);
        if (!decision.write) return outbox.dropDraft(call.key);
        const { fields, target } = taskOf(ended, tools, true);
        outbox.draft(call.key, fields, page, target);
    };
    const draftAll = (): void => {
        timers.clear(timer);
        due = Infinity;
        const live = liveCalls(store.state);
        live.forEach(draft);
        if (live.length > 0) draftWithin(SEEN_EVERY_MS);
    };
    const draftWithin = (ms: number): void => {
        const at = clock.now() + ms;
        if (at >= due) return;
        timers.clear(timer);
        due = at;
        timer = timers.set(draftAll, ms);
    };
    store.subscribe((next, previous, event) => {
        if (event.type === 'logChanged' || next.calls === previous.calls) return;
        if (event.type === 'notesChanged') draftWithin(NOTES_PAUSE_MS);
        else draftAll();
    });
}

/** Looks for calls that other pages have left behind, now and from time to time. */
export function adoptDrafts(tools: AdoptTools): void {
    const { outbox, timers, isGone } = tools;
    void outbox.adopt(isGone).then(() => timers.set(() => adoptDrafts(tools), LOOK_EVERY_MS));
}
