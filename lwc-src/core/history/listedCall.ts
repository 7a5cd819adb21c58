/**
 * One call that is over, as a list of calls shows it, wherever it is known from: the phone's own memory, a log that
 * Salesforce hasn't got yet, or its Task. Pure.
 */
import { isLive, outcomeIn, talkSeconds } from '../call/call';
import { OUTCOMES, type Direction, type Outcome } from '../call/outcome';
import { partyOf } from '../log/log';
import type { Fields } from '../log/taskDraft';
import { companyBeside } from '../match/match';
import type { OutboxEntry } from '../outbox/outbox';
import type { CallRecord, LogStatus, SoftphoneState } from '../state/softphoneState';
import type { Instant } from '../time';

export interface ListedCall {
    /** The call key. */
    readonly key: string;
    readonly direction: Direction;
    /** As it can be dialled; empty when it was withheld. */
    readonly number: string;
    /** T6: who it was; empty when nobody knows. */
    readonly name: string;
    readonly company: string;
    /** Whom to open. */
    readonly recordId?: string;
    readonly startedAt: Instant;
    readonly outcome: Outcome;
    /** How long they talked. */
    readonly seconds: number;
    /** How it sounded: mean opinion score. */
    readonly mos?: number;
    readonly recording?: string;
    readonly log: LogStatus;
    /** X3: who has made its Task; missing for the phone's own calls. */
    readonly createdById?: string;
}

/** A call of the phone's memory; undefined while it lasts. */
export function listedCall(record: CallRecord): ListedCall | undefined {
    const { call, matches, chosenId, log } = record;
    const outcome = outcomeIn(call);
    if (isLive(call) || !outcome) return undefined;
    const party = partyOf(call, matches, chosenId);
    const { key, direction, number, startedAt, quality } = call;
    return {
        key,
        direction,
        number,
        name: party?.name ?? call.displayName ?? '',
        company: party ? companyBeside(party) : '',
        ...(party && { recordId: party.id }),
        startedAt,
        outcome,
        seconds: talkSeconds(call),
        ...(quality && { mos: quality.mos }),
        log
    };
}

/** A call that the phone knows no more but by the log that it still owes (B6); undefined for one that owes nothing, or is still on. */
export function owedCall({ key, fields, state, createdAt }: OutboxEntry): ListedCall | undefined {
    if (state.name === 'draft' || state.name === 'saved') return undefined;
    const subject = text(fields, 'Subject');
    const trouble = state.name === 'sending' ? undefined : state.trouble;
    const direction = text(fields, 'Call_Direction__c') === 'outbound' ? 'outbound' : 'inbound';
    const startedAt = Date.parse(text(fields, 'Call_Start__c'));
    return {
        key,
        direction,
        number: text(fields, direction === 'inbound' ? 'Caller_Number__c' : 'Dialled_Number__c'),
        // Nobody looked up who it was when the page began; the subject says as much as is known.
        name: subject,
        company: '',
        startedAt: Number.isNaN(startedAt) ? createdAt : startedAt,
        outcome: outcomeOf(text(fields, 'Call_Outcome__c')),
        seconds: Number(fields['Call_Seconds__c'] ?? 0),
        log: trouble ? { name: 'waiting', subject, trouble, needsPerson: state.name === 'stuck' } : { name: 'saving', subject }
    };
}

/** What a Task says a call came to; it was talked on, where the Task doesn't say. */
export function outcomeOf(word: string): Outcome {
    return OUTCOMES.find((outcome) => outcome === word) ?? 'answered';
}

/** The calls that only the outbox knows of: an earlier page had them. */
export function owedCalls(records: readonly CallRecord[], entries: readonly OutboxEntry[]): readonly ListedCall[] {
    const known = new Set(records.map(({ call }) => call.key));
    return entries.filter(({ key }) => !known.has(key)).flatMap((entry) => owedCall(entry) ?? []);
}

/** What the phone remembers, and what else it owes a log of. */
export function phoneCalls({ calls, owed }: Pick<SoftphoneState, 'calls' | 'owed'>): readonly ListedCall[] {
    return inOrder([...calls.flatMap((record) => listedCall(record) ?? []), ...owed]);
}

/**
 * Phone and Tasks together, each call once: what the phone knows of its own calls is newer than what was written.
 * @param hasOlder there are more Tasks: what of the phone's is logged and older than these stands with those
 */
export function oneList(phone: readonly ListedCall[], logged: readonly ListedCall[], hasOlder: boolean): readonly ListedCall[] {
    const tasks = new Map(logged.map((one) => [one.key, one]));
    const oldest = hasOlder ? Math.min(...logged.map(({ startedAt }) => startedAt)) : -Infinity;
    const own = phone.filter(({ startedAt, log }) => startedAt >= oldest || log.name !== 'saved').map((one): ListedCall => {
        const task = tasks.get(one.key);
        if (!task) return one;
        tasks.delete(one.key);
        return { ...task, ...one, name: task.name || one.name, company: task.company || one.company, ...(!isUnlogged(one) && { log: task.log }) };
    });
    return inOrder([...own, ...tasks.values()]);
}

/** B6: Salesforce has not taken its log. */
export function isUnlogged({ log }: Pick<ListedCall, 'log'>): boolean {
    return log.name === 'waiting';
}

function inOrder(calls: readonly ListedCall[]): readonly ListedCall[] {
    return [...calls].sort((a, b) => b.startedAt - a.startedAt);
}

function text(fields: Fields, field: string): string {
    const value = fields[field];
    return typeof value === 'string' ? value : '';
}
