/**
 * The life of one log entry on its way to Salesforce: a pure state machine. An entry leaves the outbox only when
 * Salesforce has confirmed it; whoever stores and sends entries hands in what happened.
 */
import type { RecordError, RecordProblem, RecordTrouble } from '../errors';
import type { LogObject } from '../log/logObject';
import { forUpdate, type Fields } from '../log/taskDraft';
import type { Instant } from '../time';

export type OutboxState =
    /** The call is still on, and this is what shall be written if its page goes without a word. `page` looks after it. */
    | { readonly name: 'draft'; readonly page: string }
    | { readonly name: 'pending'; readonly notBefore: Instant; readonly trouble?: RecordProblem }
    | { readonly name: 'sending'; readonly inFlight: Fields }
    /** A person has to do something: the org refuses it. */
    | { readonly name: 'stuck'; readonly trouble: RecordProblem }
    | { readonly name: 'saved' };

/** Where an entry goes: over a record that is there already, or into a new one. */
export interface Target {
    /** A5; a Task when nothing is said. */
    readonly objectApiName?: LogObject;
    readonly recordId?: string;
    /** It may be there already, under the same call key: look before creating it. */
    readonly unsure?: boolean;
    /** T7: the open entry of a call that has begun. It only creates: whatever is there already says more. */
    readonly opens?: true;
    /** A missed call: who has written it already has said all there is to say. */
    readonly missed?: true;
}

/** What is, or would be, written for a call. */
export interface Written {
    readonly fields: Fields;
    readonly target?: Target;
}

export interface OutboxEntry extends Target {
    /** The call key. */
    readonly key: string;
    /** All that shall stand in the record. */
    readonly fields: Fields;
    /** The part of it that Salesforce hasn't got yet. */
    readonly unsent: Fields;
    readonly createdAt: Instant;
    readonly attempts: number;
    /** It may have been created without this entry: look before creating it. */
    readonly unsure: boolean;
    /** The record, as soon as one is known: from then on the entry is an update. */
    readonly recordId?: string;
    /** It was a draft whose page went: more may come yet, when the PBX rings the next page with the same call. */
    readonly orphan?: true;
    /** Fields that the user may not write: the record stands without them. */
    readonly leftOut?: readonly string[];
    readonly state: OutboxState;
}

export type OutboxEvent =
    /** More is known of a call that is on; whichever page knows it looks after the draft. */
    | { readonly type: 'redrafted'; readonly fields: Fields; readonly page: string; readonly target?: Target }
    /** The call is over, and this is its log. */
    | { readonly type: 'completed'; readonly fields: Fields; readonly notBefore: Instant; readonly target?: Target }
    /** The page that looked after the draft is gone: what it knew is all there will be. */
    | { readonly type: 'orphaned'; readonly at: Instant }
    | { readonly type: 'started' }
    /** It has been looked for; without a record when there is none. */
    | { readonly type: 'looked'; readonly recordId?: string }
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
/** With the pauses above about a quarter of an hour. */
export const MOST_LOOKS = 8;

/** @param notBefore when to send it at the earliest */
export function newEntry(key: string, fields: Fields, at: Instant, notBefore: Instant = at, target: Target = {}): OutboxEntry {
    return { key, fields, unsent: fields, createdAt: at, attempts: 0, unsure: false, ...target, state: pending(notBefore) };
}

/** An entry for a call that is on. @param fields what would be written if nothing more were known of it */
export function newDraft(key: string, fields: Fields, at: Instant, page: string, target?: Target): OutboxEntry {
    return { ...newEntry(key, fields, at, at, target), state: { name: 'draft', page } };
}

/** The entry after an event; an event without meaning in the present state changes nothing. */
export function afterOutbox(entry: OutboxEntry, event: OutboxEvent): OutboxEntry {
    const { state } = entry;
    switch (event.type) {
        case 'redrafted':
            if (state.name !== 'draft') return entry;
            return { ...aimed(entry, event.target), fields: event.fields, unsent: event.fields, state: { name: 'draft', page: event.page } };
        case 'completed':
            if (entry.orphan) return afterOutbox({ ...aimed(entry), orphan: undefined }, { ...event, type: 'revised' });
            if (state.name !== 'draft') return entry;
            return { ...aimed(entry, event.target), fields: event.fields, unsent: event.fields, state: pending(event.notBefore) };
        case 'orphaned':
            return state.name === 'draft' ? { ...entry, orphan: true, state: pending(event.at) } : entry;
        case 'started':
            if (state.name !== 'pending') return entry;
            return { ...entry, attempts: entry.attempts + 1, unsent: {}, state: { name: 'sending', inFlight: entry.unsent } };
        case 'looked':
            if (state.name !== 'sending' || !mustLook(entry)) return entry;
            return { ...(entry.opens && event.recordId !== undefined ? over(entry) : entry), unsure: false, recordId: event.recordId };
        case 'saved': {
            if (state.name !== 'sending') return entry;
            const leftOut = [...new Set([...(entry.leftOut ?? []), ...event.leftOut])];
            const saved = { ...entry, recordId: event.recordId, leftOut, attempts: 0, unsure: false };
            return hasFields(entry.unsent) ? { ...saved, state: pending(0) } : { ...saved, state: { name: 'saved' } };
        }
        case 'failed':
            return state.name === 'sending' ? afterFailure({ ...entry, unsent: { ...state.inFlight, ...entry.unsent } }, event.error, event.at) : entry;
        case 'revised': {
            if (state.name === 'draft') return entry;
            const revised = { ...entry, fields: { ...entry.fields, ...event.fields }, unsent: { ...entry.unsent, ...event.fields } };
            if (state.name === 'sending') return revised;
            return { ...revised, attempts: 0, state: pending(event.notBefore) };
        }
        case 'recovered':
            // What Salesforce refused is asked once more with each page: the cause may have gone.
            if (state.name === 'stuck') return { ...again(entry), state: pending(event.at, state.trouble) };
            // The search that it waited for went with its page, and the clock it waited by may have been wrong.
            if (state.name === 'pending') return { ...entry, state: pending(event.at, state.trouble) };
            return state.name === 'sending' ? { ...entry, unsent: { ...state.inFlight, ...entry.unsent }, unsure: true, state: pending(event.at) } : entry;
        case 'retried':
            if (state.name !== 'pending' && state.name !== 'stuck') return entry;
            return { ...(state.name === 'stuck' ? again(entry) : entry), attempts: 0, state: pending(event.at) };
    }
}

/** What a person had to do may have been done: an admin writes such an entry, too, from the error log. */
function again(entry: OutboxEntry): OutboxEntry {
    return { ...entry, attempts: 0, unsure: entry.unsure || entry.recordId === undefined };
}

function pending(notBefore: Instant, trouble?: RecordProblem): OutboxState {
    return { name: 'pending', notBefore, ...(trouble && { trouble }) };
}

/** What was missed while it rang may have been answered since. */
function aimed(entry: OutboxEntry, target?: Target): OutboxEntry {
    return { ...entry, missed: undefined, ...target };
}

function hasFields(fields: Fields): boolean {
    return Object.keys(fields).length > 0;
}

/** Failures after which nobody knows whether it was written. */
const MAY_HAVE_ARRIVED: ReadonlySet<RecordTrouble> = new Set(['silent', 'unclear', 'unknown']);

function afterFailure(before: OutboxEntry, error: RecordError, at: Instant): OutboxEntry {
    const entry: OutboxEntry = { ...before, unsure: before.unsure || MAY_HAVE_ARRIVED.has(error.trouble) };
    const trouble: RecordProblem = { kind: error.trouble, said: error.said, fields: error.fields };
    const stuck: OutboxEntry = entry.opens ? over(entry) : { ...entry, state: { name: 'stuck', trouble } };
    const again: OutboxEntry = { ...entry, state: pending(at + pauseAfter(entry.attempts), trouble) };
    if (entry.attempts >= MOST_ATTEMPTS) return stuck;
    switch (error.trouble) {
        case 'duplicate':
            return afterDuplicate(entry, error, at, again);
        case 'notFound':
            // The record we knew is gone: what was in it is written anew.
            return entry.recordId === undefined ? stuck : { ...again, recordId: undefined, unsure: true };
        case 'invalid':
        case 'similar':
        case 'noAccess':
        case 'linkGone':
        case 'conflict':
        case 'unsure':
            return stuck;
        case 'absent':
        case 'signedOut':
        case 'silent':
        case 'unclear':
        case 'unknown':
            return again;
    }
}

/**
 * The key is taken. A missed call has been written by a colleague's browser, which is enough;
 * anything else becomes an update of that record.
 */
function afterDuplicate(entry: OutboxEntry, { existingId }: RecordError, at: Instant, again: OutboxEntry): OutboxEntry {
    if (entry.opens) return { ...over(entry), recordId: existingId };
    if (existingId === undefined) return entry.unsure ? { ...entry, state: { name: 'stuck', trouble: { kind: 'unsure', said: '', fields: [] } } } : { ...again, unsure: true };
    const known = { ...entry, recordId: existingId, unsure: false };
    if (entry.missed || entry.fields['Call_Outcome__c'] === 'missed') return over(known);
    return { ...known, unsent: entry.fields, state: pending(at) };
}

/** Nothing more is to be written: somebody else has, or the end of the call will. */
function over(entry: OutboxEntry): OutboxEntry {
    return { ...entry, unsent: {}, state: { name: 'saved' } };
}

/** The pause before the next try, in milliseconds: three times as long after each failure, up to five minutes. */
function pauseAfter(attempts: number): number {
    return Math.min(FIRST_PAUSE_MS * 3 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** Whether Salesforce has to be asked for the record before the entry may be written. */
export function mustLook(entry: OutboxEntry): boolean {
    return entry.unsure && entry.recordId === undefined;
}

/** A look that was answered with an error, again and again, may never succeed: the unique key then has to tell. */
export function mayGoWithoutLook(entry: OutboxEntry, error: RecordError): boolean {
    return entry.attempts > MOST_LOOKS && error.trouble === 'unknown';
}

export type OutboxRequest =
    /** Never without the call key, by which Salesforce refuses a second one. */
    | { readonly kind: 'create'; readonly fields: Fields }
    | { readonly kind: 'update'; readonly recordId: string; readonly fields: Fields };

/** What a started entry asks of Salesforce. */
export function requestOf(entry: OutboxEntry): OutboxRequest {
    if (entry.recordId === undefined) return { kind: 'create', fields: entry.fields };
    return { kind: 'update', recordId: entry.recordId, fields: forUpdate(entry.state.name === 'sending' ? entry.state.inFlight : entry.unsent) };
}

/** The entry to send now, oldest first; undefined when all wait or none is left. Nothing waits longer than the longest pause: the clock was wrong when it began to, and was put right. */
export function nextToSend(entries: readonly OutboxEntry[], now: Instant): OutboxEntry | undefined {
    return entries
        .filter(({ state }) => state.name === 'pending' && (state.notBefore <= now || state.notBefore > now + LONGEST_PAUSE_MS))
        .sort((a, b) => a.createdAt - b.createdAt)[0];
}

/** When the next entry comes due; undefined when none waits. */
export function nextDue(entries: readonly OutboxEntry[]): Instant | undefined {
    const due = entries.flatMap(({ state }) => (state.name === 'pending' ? [state.notBefore] : []));
    return due.length > 0 ? Math.min(...due) : undefined;
}
