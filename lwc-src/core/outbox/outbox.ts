/**
 * The life of one log entry on its way to Salesforce: a pure state machine. An entry leaves the outbox only when
 * Salesforce has confirmed it; whoever stores and sends entries hands in what happened.
 */
import type { RecordError, RecordProblem } from '../errors';
import { forUpdate, type Fields } from '../log/taskDraft';
import type { Instant } from '../time';

export type OutboxState =
    | { readonly name: 'pending'; readonly notBefore: Instant; readonly lookFirst: boolean; readonly trouble?: RecordProblem }
    | { readonly name: 'sending'; readonly inFlight: Fields }
    /** A person has to do something: the org refuses it. */
    | { readonly name: 'stuck'; readonly trouble: RecordProblem }
    | { readonly name: 'saved' };

export interface OutboxEntry {
    /** The call key. */
    readonly key: string;
    /** All that shall stand in the record. */
    readonly fields: Fields;
    /** The part of it that Salesforce hasn't got yet. */
    readonly unsent: Fields;
    readonly createdAt: Instant;
    readonly attempts: number;
    /** The record, as soon as one is known: from then on the entry is an update. */
    readonly recordId?: string;
    /** Fields that the user may not write: the record stands without them. */
    readonly leftOut?: readonly string[];
    readonly state: OutboxState;
}

export type OutboxEvent =
    | { readonly type: 'started' }
    | { readonly type: 'found'; readonly recordId: string }
    | { readonly type: 'saved'; readonly recordId: string; readonly leftOut: readonly string[] }
    | { readonly type: 'failed'; readonly error: RecordError; readonly at: Instant }
    | { readonly type: 'revised'; readonly fields: Fields; readonly notBefore: Instant }
    /** The page was reloaded; what was in flight may or may not have arrived. */
    | { readonly type: 'recovered'; readonly at: Instant }
    | { readonly type: 'retried'; readonly at: Instant };

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;
/** With the pauses above about a day; then a person is asked. */
export const MOST_ATTEMPTS = 300;

/** @param notBefore when to send it at the earliest */
export function newEntry(key: string, fields: Fields, at: Instant, notBefore: Instant = at): OutboxEntry {
    return { key, fields, unsent: fields, createdAt: at, attempts: 0, state: { name: 'pending', notBefore, lookFirst: false } };
}

/** The entry after an event; an event without meaning in the present state changes nothing. */
export function afterOutbox(entry: OutboxEntry, event: OutboxEvent): OutboxEntry {
    const { state } = entry;
    switch (event.type) {
        case 'started':
            if (state.name !== 'pending') return entry;
            return { ...entry, attempts: entry.attempts + 1, unsent: {}, state: { name: 'sending', inFlight: entry.unsent } };
        case 'found':
            return { ...entry, recordId: event.recordId };
        case 'saved': {
            if (state.name !== 'sending') return entry;
            const leftOut = [...new Set([...(entry.leftOut ?? []), ...event.leftOut])];
            const saved = { ...entry, recordId: event.recordId, leftOut, attempts: 0 };
            return hasFields(entry.unsent) ? { ...saved, state: pending(0) } : { ...saved, state: { name: 'saved' } };
        }
        case 'failed':
            return state.name === 'sending' ? afterFailure({ ...entry, unsent: { ...state.inFlight, ...entry.unsent } }, event.error, event.at) : entry;
        case 'revised': {
            const revised = { ...entry, fields: { ...entry.fields, ...event.fields }, unsent: { ...entry.unsent, ...event.fields } };
            if (state.name === 'sending') return revised;
            return { ...revised, attempts: 0, state: pending(event.notBefore, state.name === 'pending' && state.lookFirst) };
        }
        case 'recovered':
            return state.name === 'sending' ? { ...entry, unsent: { ...state.inFlight, ...entry.unsent }, state: pending(event.at, true) } : entry;
        case 'retried':
            if (state.name === 'sending' || state.name === 'saved') return entry;
            return { ...entry, attempts: 0, state: pending(event.at, true) };
    }
}

function pending(notBefore: Instant, lookFirst = false, trouble?: RecordProblem): OutboxState {
    return { name: 'pending', notBefore, lookFirst, ...(trouble && { trouble }) };
}

function hasFields(fields: Fields): boolean {
    return Object.keys(fields).length > 0;
}

function afterFailure(entry: OutboxEntry, error: RecordError, at: Instant): OutboxEntry {
    const trouble: RecordProblem = { kind: error.trouble, said: error.said, fields: error.fields };
    const stuck: OutboxEntry = { ...entry, state: { name: 'stuck', trouble } };
    const again = (lookFirst: boolean): OutboxEntry => ({ ...entry, state: pending(at + pauseAfter(entry.attempts), lookFirst, trouble) });
    if (entry.attempts >= MOST_ATTEMPTS) return stuck;
    switch (error.trouble) {
        case 'duplicate':
            return afterDuplicate(entry, error, at, again);
        case 'notFound':
            // The record we knew is gone: what was in it is written anew.
            return entry.recordId === undefined ? stuck : { ...again(true), recordId: undefined };
        case 'invalid':
        case 'noAccess':
        case 'conflict':
            return stuck;
        case 'absent':
            return again(false);
        case 'silent':
        case 'unknown':
            return again(true);
    }
}

/**
 * The key is taken. A missed call that a colleague's browser has written already says all there is to say;
 * anything else becomes an update of that record.
 */
function afterDuplicate(entry: OutboxEntry, { existingId }: RecordError, at: Instant, again: (lookFirst: boolean) => OutboxEntry): OutboxEntry {
    if (existingId === undefined) return again(true);
    const known = { ...entry, recordId: existingId };
    if (entry.fields['Call_Outcome__c'] === 'missed') return { ...known, unsent: {}, state: { name: 'saved' } };
    return { ...known, unsent: entry.fields, state: pending(at) };
}

/** The pause before the next try, in milliseconds: three times as long after each failure, up to five minutes. */
function pauseAfter(attempts: number): number {
    return Math.min(FIRST_PAUSE_MS * 3 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** What a started entry asks of Salesforce. */
export function requestOf(entry: OutboxEntry): { readonly kind: 'create'; readonly fields: Fields } | { readonly kind: 'update'; readonly recordId: string; readonly fields: Fields } {
    if (entry.recordId === undefined) return { kind: 'create', fields: entry.fields };
    return { kind: 'update', recordId: entry.recordId, fields: forUpdate(entry.state.name === 'sending' ? entry.state.inFlight : entry.unsent) };
}

/** The entry to send now, oldest first; undefined when all wait or none is left. */
export function nextToSend(entries: readonly OutboxEntry[], now: Instant): OutboxEntry | undefined {
    return entries
        .filter(({ state }) => state.name === 'pending' && state.notBefore <= now)
        .sort((a, b) => a.createdAt - b.createdAt)[0];
}

/** When the next entry comes due; undefined when none waits. */
export function nextDue(entries: readonly OutboxEntry[]): Instant | undefined {
    const due = entries.flatMap(({ state }) => (state.name === 'pending' ? [state.notBefore] : []));
    return due.length > 0 ? Math.min(...due) : undefined;
}
