/**
 * What is written: turns an ended call into a log entry and keeps the entry in step with what the agent adds
 * afterwards. The outbox brings it to Salesforce.
 */
import { isLive } from '../../core/call/call';
import { taskDraftOf, type Fields, type LogFacts } from '../../core/log/taskDraft';
import type { LogWords } from '../../core/log/words';
import type { NumberParser } from '../../core/number/phoneNumber';
import type { OutboxEntry } from '../../core/outbox/outbox';
import { logFor } from '../../core/rule/decide';
import type { Rule } from '../../core/rule/rule';
import { recordOf, type CallRecord, type LogStatus, type SoftphoneEvent } from '../../core/state/softphoneState';
import type { Outbox } from '../outbox/outbox';
import type { Store } from './store';
import type { Tools } from './tools';

export interface LoggingTools extends Tools {
    readonly outbox: Outbox;
    readonly rule: () => Rule;
    readonly agent: () => LogFacts['agent'];
    readonly closedStatus: () => string;
    readonly numbers: () => NumberParser;
    readonly words: LogWords;
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
        if (justEnded) begin(record, notBefore, store, tools);
        else if (event.type !== 'callChanged') revise(record, notBefore, store, tools);
    });
    tools.outbox.subscribe((entry) => store.dispatch({ type: 'logChanged', key: entry.key, log: statusOf(entry, tools.rule().name) }));
}

/** What may change a log. */
const CHANGES: ReadonlySet<SoftphoneEvent['type']> = new Set(['callStarted', 'callChanged', 'matched', 'matchFailed', 'notesChanged', 'chosen', 'wrappedUp']);

/** While the call lasts: what will be written, so that nobody is surprised by it. */
function plan(record: CallRecord, store: Store, tools: LoggingTools): void {
    const rule = tools.rule();
    const decision = logFor(record.call, record.matches, record.chosenId, record.internal, rule);
    const { key } = record.call;
    if (!decision.write) return store.dispatch({ type: 'logChanged', key, log: { name: 'notLogged', why: decision.why } });
    const subject = String(draftOf(record, tools)['Subject']);
    const { log } = record;
    if (log.name !== 'planned' || log.subject !== subject) store.dispatch({ type: 'logChanged', key, log: { name: 'planned', subject, ruleName: rule.name } });
}

function waitFor(record: CallRecord, because: string): number {
    if (record.lookup === 'searching') return LOOKUP_WAIT_MS;
    return because === 'notesChanged' ? NOTES_PAUSE_MS : 0;
}

function begin(record: CallRecord, notBefore: number, store: Store, tools: LoggingTools): void {
    const decision = logFor(record.call, record.matches, record.chosenId, record.internal, tools.rule());
    const { key } = record.call;
    if (decision.write) tools.outbox.put(key, draftOf(record, tools), notBefore);
    else store.dispatch({ type: 'logChanged', key, log: { name: 'notLogged', why: decision.why } });
}

function revise(record: CallRecord, notBefore: number, store: Store, tools: LoggingTools): void {
    const { key } = record.call;
    const entry = tools.outbox.entry(key);
    if (!entry) return;
    const decision = logFor(record.call, record.matches, record.chosenId, record.internal, tools.rule());
    if (!decision.write) {
        // The search has shown a colleague: nothing has been sent yet, so nothing will be.
        if (entry.attempts === 0 && entry.recordId === undefined) tools.outbox.drop(key);
        store.dispatch({ type: 'logChanged', key, log: { name: 'notLogged', why: decision.why } });
        return;
    }
    const draft = draftOf(record, tools);
    const changed = Object.fromEntries(Object.entries(draft).filter(([field, value]) => entry.fields[field] !== value));
    const cleared = Object.fromEntries(['WhoId', 'WhatId'].filter((field) => entry.fields[field] != null && !(field in draft)).map((field) => [field, null]));
    tools.outbox.revise(key, { ...changed, ...cleared }, notBefore);
}

function draftOf(record: CallRecord, tools: LoggingTools): Fields {
    const decision = logFor(record.call, record.matches, record.chosenId, record.internal, tools.rule());
    const { call } = record;
    return taskDraftOf(
        {
            call,
            internal: record.internal,
            match: decision.write ? decision.match : undefined,
            notes: record.notes,
            number: call.number && tools.numbers().format(call.number),
            agent: tools.agent(),
            closedStatus: tools.closedStatus()
        },
        tools.words
    );
}

function statusOf(entry: OutboxEntry, ruleName: string): LogStatus {
    const subject = String(entry.fields['Subject'] ?? '');
    const { state, recordId, leftOut = [] } = entry;
    switch (state.name) {
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
