/**
 * A log entry as the fields of a Task (T8, T9). Pure: language, user and time zone are handed in.
 * Names of our own fields carry no namespace here; the route that writes them adds it.
 */
import { isLive, outcomeIn, talkSeconds } from '../call/call';
import type { ValueOf } from '../template/template';
import { usualValues } from '../template/usualVariables';
import { dateTimeText, dayAfter, dayIn, hourIn } from '../time';
import { descriptionOf } from './description';
import type { LogFacts } from './facts';
import { cut, TEXT_LIMITS } from './limits';
import type { Log } from './log';
import { qualityText } from './qualityText';
import { memoText } from './said';
import { subjectOf } from './subject';
import type { LogWords } from './words';

export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** Our own fields on Activity. */
export const OWN_ACTIVITY_FIELDS = [
    'Call_Key__c',
    'Call_Start__c',
    'Call_Answer__c',
    'Call_End__c',
    'Call_Direction__c',
    'Call_Outcome__c',
    'Call_Hour__c',
    'Call_Seconds__c',
    'Queue__c',
    'Logged_By_Rule__c',
    'Caller_Number__c',
    'Dialled_Number__c',
    'Recording_Link__c',
    'Call_Quality__c',
    'Call_Quality_Details__c',
    'Call_Memo__c'
] as const;

const CALL_TYPES = { inbound: 'Inbound', outbound: 'Outbound' } as const;

/**
 * The Task of one call; while the call lasts an open one without duration (T7). A field without a value is left out, so
 * that an update never empties what somebody filled. `TaskSubtype` can only be set when a Task is created;
 * {@link forUpdate} takes it away.
 * @param valueOf the variables that the rule's templates name; the usual ones when it has no templates
 */
export function taskDraftOf(facts: LogFacts, words: LogWords, log: Log, valueOf: ValueOf = usualValues(facts, words)): Fields {
    const { call, agent, match } = facts;
    const outcome = outcomeIn(call);
    const inbound = call.direction === 'inbound';
    const values: Readonly<Record<string, FieldValue | undefined>> = {
        Subject: subjectOf(facts, log, valueOf),
        Description: descriptionOf(facts, log, words, valueOf),
        Status: isLive(call) && !facts.cutShort ? facts.openStatus : (log.status ?? facts.closedStatus),
        TaskSubtype: 'Call',
        WhoId: match?.whoId,
        WhatId: match?.whatId,
        OwnerId: facts.ownerId ?? agent.userId,
        ActivityDate: dayAfter(dayIn(call.startedAt, agent.timeZone), log.dueInDays ?? 0),
        CallType: facts.internal ? 'Internal' : CALL_TYPES[call.direction],
        CallDurationInSeconds: talkSeconds(call),
        CallDisposition: facts.disposition || facts.outcomeWord || (outcome && words.outcomes[outcome]),
        CallObject: call.key,
        Call_Key__c: call.key,
        Call_Start__c: dateTimeText(call.startedAt),
        Call_Hour__c: hourIn(call.startedAt, agent.timeZone),
        Call_Answer__c: call.answeredAt && dateTimeText(call.answeredAt),
        Call_End__c: call.endedAt && dateTimeText(call.endedAt),
        Call_Direction__c: call.direction,
        Call_Outcome__c: outcome,
        Call_Seconds__c: talkSeconds(call),
        Queue__c: call.queue,
        Logged_By_Rule__c: facts.ruleName,
        Caller_Number__c: inbound ? call.number : agent.extension,
        Dialled_Number__c: inbound ? call.did : call.number,
        // Half a link leads nowhere; the description has it whole.
        Recording_Link__c: (facts.recordingLink?.length ?? 0) > (TEXT_LIMITS['Recording_Link__c'] as number) ? undefined : facts.recordingLink,
        Call_Memo__c: facts.memo && memoText(facts.memo),
        Call_Quality__c: call.quality && Number(call.quality.mos.toFixed(2)),
        Call_Quality_Details__c: call.quality && qualityText(call.quality, words)
    };
    return fitted(values);
}

/** What has a value, cut to the length of its field. */
export function fitted(values: Readonly<Record<string, FieldValue | undefined>>): Fields {
    return Object.fromEntries(
        Object.entries(values)
            .filter((entry): entry is [string, FieldValue] => entry[1] !== undefined && entry[1] !== '')
            .map(([field, value]) => [field, typeof value === 'string' ? cut(value, TEXT_LIMITS[field] ?? Infinity) : value])
    );
}

/** The same Task for writing over one that is there. */
export function forUpdate(fields: Fields): Fields {
    const { TaskSubtype: _createOnly, ...rest } = fields;
    return rest;
}
