/**
 * What is written: turns an ended call into a log entry and keeps the entry in step with what the agent adds
 * afterwards. The outbox brings it to Salesforce.
 */
import { isLive } from '../../core/call/call';
import type { OutboxEntry } from '../../core/outbox/outbox';
import { recordOf, type CallRecord, type LogStatus, type SoftphoneEvent } from '../../core/state/softphoneState';
import { decisionOn, ruleNameOf, taskOf, type TaskTools } from './callTask';
import type { Outbox } from '../outbox/outbox';
import type { Store } from './store';

export interface LoggingTools extends TaskTools {
    readonly outbox: Outbox;
}

/** How long a log waits for a search that is still under way; rules of numbers, Desk and Open CTI give up one after the other. */
const LOOKUP_WAIT_MS = 18_000;
/** How long after the last key the agent's notes are written, when nobody presses Done. */
const NOTES_PAUSE_MS = 2_000;

export function logCalls(store: Store, tools: LoggingTools): void {
    store.subscribe((next, previous, event) => {
        if (!CHANGES.has(event.type)) return;
        const key = 'key' in event ? event.key : 'call' in event ? event.call.key : '';
        const record = recordOf(next, key);
        if (!record) return;
        if (isLive(record.call)) return plan(record, store, tools);
        const before = recordOf(previous, key);
        const justEnded = before !== undefined && isLive(before.call);
        const notBefore = tools.clock.now() + waitFor(record, event.type);
        if (justEnded || event.type === 'callRefused') begin(record, notBefore, store, tools);
        else if (event.type !== 'callChanged') revise(record, notBefore, store, tools);
    });
    tools.outbox.subscribe((entry) => {
        const record = recordOf(store.state, entry.key);
        const ruled = record && tools.ruling?.(record);
        const log = statusOf(entry, record ? ruleNameOf(record, tools) : tools.rule().name, ruled?.log.write ? ruled.log.leftOut : []);
        if (log) store.dispatch({ type: 'logChanged', key: entry.key, log });
    });
}

/** What may change a log. */
const CHANGES: ReadonlySet<SoftphoneEvent['type']> = new Set(['callStarted', 'callRefused', 'callChanged', 'matched', 'matchFailed', 'learnt', 'notesChanged', 'said', 'chosen', 'wrappedUp']);

/** While the call lasts: what will be written, so that nobody is surprised by it. */
function plan(record: CallRecord, store: Store, tools: LoggingTools): void {
    const ruleName = ruleNameOf(record, tools);
    const decision = decisionOn(record, tools);
    const { key } = record.call;
    if (!decision.write) return store.dispatch({ type: 'logChanged', key, log: { name: 'notLogged', why: decision.why } });
    const subject = String(taskOf(record, tools).fields['Subject']);
    const { log } = record;
    if (log.name !== 'planned' || log.subject !== subject) store.dispatch({ type: 'logChanged', key, log: { name: 'planned', subject, ruleName } });
}

function waitFor(record: CallRecord, because: string): number {
    if (record.lookup === 'searching') return LOOKUP_WAIT_MS;
    return because === 'notesChanged' || because === 'said' ? NOTES_PAUSE_MS : 0;
}

function begin(record: CallRecord, notBefore: number, store: Store, tools: LoggingTools): void {
    const decision = decisionOn(record, tools);
    const { key } = record.call;
    if (decision.write) {
        const { fields, target } = taskOf(record, tools);
        return tools.outbox.put(key, fields, notBefore, target);
    }
    tools.outbox.dropDraft(key);
    store.dispatch({ type: 'logChanged', key, log: { name: 'notLogged', why: decision.why } });
}

function revise(record: CallRecord, notBefore: number, store: Store, tools: LoggingTools): void {
    const { key } = record.call;
    const entry = tools.outbox.entry(key);
    // What is found may bring a rule to hold that logs.
    if (!entry) return record.log.name === 'notLogged' ? begin(record, notBefore, store, tools) : undefined;
    const decision = decisionOn(record, tools);
    if (!decision.write) {
        // The search has shown a colleague: nothing has been sent yet, so nothing will be.
        if (entry.attempts === 0 && entry.recordId === undefined) tools.outbox.drop(key);
        store.dispatch({ type: 'logChanged', key, log: { name: 'notLogged', why: decision.why } });
        return;
    }
    const draft = taskOf(record, tools).fields;
    const changed = Object.fromEntries(Object.entries(draft).filter(([field, value]) => entry.fields[field] !== value));
    const cleared = Object.fromEntries(['WhoId', 'WhatId', 'ContactId', 'AccountId', 'Call_Memo__c'].filter((field) => entry.fields[field] != null && !(field in draft)).map((field) => [field, null]));
    tools.outbox.revise(key, { ...changed, ...cleared }, notBefore);
}

/** Undefined while the call is on: {@link plan} says what will be written. */
function statusOf(entry: OutboxEntry, ruleName: string, notMeant: readonly string[]): LogStatus | undefined {
    const subject = String(entry.fields['Subject'] ?? '');
    const { state, recordId } = entry;
    const leftOut = [...notMeant, ...(entry.leftOut ?? [])];
    switch (state.name) {
        case 'draft':
            return undefined;
        case 'saved':
            return { name: 'saved', subject, recordId: recordId ?? '', ruleName, leftOut };
        case 'stuck':
            return { name: 'waiting', subject, trouble: state.trouble, needsPerson: true };
        case 'pending':
            if (state.trouble) return { name: 'waiting', subject, trouble: state.trouble, needsPerson: false };
            return recordId === undefined ? { name: 'saving', subject } : { name: 'saved', subject, recordId, ruleName, leftOut };
        case 'sending':
            return { name: 'saving', subject };
    }
}
