/**
 * The life of one log entry on its way to Salesforce: a pure state machine. An entry leaves the outbox only when
 * Salesforce has confirmed it; whoever stores and sends entries hands in what happened.
 */
import type { RecordError, RecordTrouble } from '../errors';
import type { Fields } from '../log/taskDraft';
import type { Instant } from '../time';

export interface OutboxTrouble {
    readonly kind: RecordTrouble;
    /** What Salesforce said, for reading. */
    readonly message: string;
    readonly fields: readonly string[];
}

export interface OutboxEntry {
    /** The call key. */
    readonly key: string;
    readonly fields: Fields;
    readonly createdAt: Instant;
    readonly attempts: number;
    /** The record, as soon as one is known: from then on the entry is an update. */
    readonly recordId?: string;
    readonly state:
        | { readonly name: 'pending'; readonly notBefore: Instant; readonly lookFirst: boolean; readonly trouble?: OutboxTrouble }
        | { readonly name: 'sending'; readonly lookFirst: boolean }
        /** A person has to do something: the org refuses it. */
        | { readonly name: 'stuck'; readonly trouble: OutboxTrouble }
        | { readonly name: 'saved' };
}

export type OutboxEvent =
    | { readonly type: 'started' }
    | { readonly type: 'found'; readonly recordId: string }
    | { readonly type: 'saved'; readonly recordId: string }
    | { readonly type: 'failed'; readonly error: RecordError; readonly at: Instant }
    | { readonly type: 'revised'; readonly fields: Fields; readonly at: Instant }
    | { readonly type: 'retried'; readonly at: Instant };

/** Pauses before the next try, in milliseconds; the last one repeats until tries run out. */
export const RETRY_PAUSES: readonly number[] = [1_000, 3_000, 10_000, 30_000, 60_000, 300_000];
/** With the pauses above about a day; then a person is asked. */
export const MOST_ATTEMPTS = 300;

export function newEntry(key: string, fields: Fields, at: Instant): OutboxEntry {
    return { key, fields, createdAt: at, attempts: 0, state: { name: 'pending', notBefore: at, lookFirst: false } };
}

/** The entry after an event; an event without meaning in the present state changes nothing. */
export function afterOutbox(entry: OutboxEntry, event: OutboxEvent): OutboxEntry {
    const { state } = entry;
    switch (event.type) {
        case 'started':
            if (state.name !== 'pending') return entry;
            return { ...entry, attempts: entry.attempts + 1, state: { name: 'sending', lookFirst: state.lookFirst } };
        case 'found':
            return { ...entry, recordId: event.recordId };
        case 'saved':
            return { ...entry, recordId: event.recordId, state: { name: 'saved' } };
        case 'failed':
            return state.name === 'sending' ? afterFailure(entry, event.error, event.at) : entry;
        case 'revised': {
            const fields = { ...entry.fields, ...event.fields };
            const lookFirst = state.name === 'sending' || (state.name === 'pending' && state.lookFirst);
            return { ...entry, fields, attempts: 0, state: { name: 'pending', notBefore: event.at, lookFirst } };
        }
        case 'retried':
            if (state.name === 'sending' || state.name === 'saved') return entry;
            return { ...entry, attempts: 0, state: { name: 'pending', notBefore: event.at, lookFirst: true } };
    }
}

function afterFailure(entry: OutboxEntry, error: RecordError, at: Instant): OutboxEntry {
    const trouble: OutboxTrouble = { kind: error.trouble, message: error.message, fields: error.fields };
    const again = (lookFirst: boolean, notBefore = at + pauseAfter(entry.attempts)): OutboxEntry => ({
        ...entry,
        state: { name: 'pending', notBefore, lookFirst, trouble }
    });
    if (entry.attempts >= MOST_ATTEMPTS) return { ...entry, state: { name: 'stuck', trouble } };
    switch (error.trouble) {
        case 'duplicate':
            return afterDuplicate(entry, error, at);
        case 'notFound':
            // The record we knew is gone: what was in it is written anew.
            return entry.recordId === undefined ? { ...entry, state: { name: 'stuck', trouble } } : { ...again(true), recordId: undefined };
        case 'invalid':
        case 'noAccess':
        case 'conflict':
            return { ...entry, state: { name: 'stuck', trouble } };
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
function afterDuplicate(entry: OutboxEntry, error: RecordError, at: Instant): OutboxEntry {
    const { existingId } = error;
    if (existingId === undefined) return { ...entry, state: { name: 'pending', notBefore: at + pauseAfter(entry.attempts), lookFirst: true } };
    if (entry.fields['Call_Outcome__c'] === 'missed') return { ...entry, recordId: existingId, state: { name: 'saved' } };
    return { ...entry, recordId: existingId, state: { name: 'pending', notBefore: at, lookFirst: false } };
}

function pauseAfter(attempts: number): number {
    return RETRY_PAUSES[Math.min(attempts, RETRY_PAUSES.length) - 1] ?? RETRY_PAUSES[0]!;
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
