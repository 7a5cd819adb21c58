/**
 * T7: a log entry that is there while the call lasts, where the rule wants that: open, without duration. An entry of its own
 * in the outbox creates it; what is written at the end goes over it, or stands in for it when it never came to be.
 */
import { isLive } from '../../core/call/call';
import type { Decisions } from '../../core/rule/decide';
import { recordOf, type CallRecord } from '../../core/state/softphoneState';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import type { Outbox } from '../outbox/outbox';
import { writtenOf } from './written';

export interface OpenTools extends Pick<Tools, 'clock'> {
    readonly store: Store;
    readonly outbox: Pick<Outbox, 'put' | 'drop' | 'entry' | 'subscribe'>;
    readonly decided: (record: CallRecord) => Decisions;
}

const OPENING = '#open';

export function openEntries({ store, outbox, clock, decided }: OpenTools): void {
    store.subscribe((next, previous, event) => {
        if (next.calls === previous.calls || event.type === 'logChanged') return;
        for (const record of next.calls) {
            const { key } = record.call;
            if (record === recordOf(previous, key)) continue;
            if (isLive(record.call)) open(record);
            // What is written now says it all. One that is being sent is left alone: the end looks for it.
            else if (outbox.entry(key + OPENING)?.state.name === 'pending') outbox.drop(key + OPENING);
        }
    });
    outbox.subscribe(({ key, state, recordId }) => {
        if (!key.endsWith(OPENING) || state.name !== 'saved' || recordId === undefined) return;
        const callKey = key.slice(0, -OPENING.length);
        if (recordOf(store.state, callKey)) store.dispatch({ type: 'learnt', key: callKey, learnt: { opened: { recordId } } });
    });

    function open(record: CallRecord): void {
        const { call, learnt, lookup } = record;
        if (learnt?.opened || lookup === 'searching') return;
        const { log } = decided(record);
        const entry = log.write && log.due ? log.entries[0] : undefined;
        if (!entry) return;
        store.dispatch({ type: 'learnt', key: call.key, learnt: { opened: {} } });
        const { fields, target } = writtenOf(entry, record);
        outbox.put(call.key + OPENING, fields, clock.now(), { ...target, opens: true });
    }
}
