/**
 * What is written for one call: one entry for the other side of it, and one for each further person of a conference
 * (X8), each with its fields, its owner, and what had to be left out.
 */
import { isLive, type Call } from '../call/call';
import type { Match } from '../match/match';
import { valuesOf } from '../template/variables';
import { dayIn } from '../time';
import { caseDraftOf } from './caseDraft';
import { attendeesOf, type Attendee, type Participant } from './conference';
import type { LogFacts } from './facts';
import { fieldValues, type FieldProblem, type ObjectDescription } from './fieldValue';
import type { Log } from './log';
import { ownerOf, type OwnerDecision } from './owner';
import { cut, TEXT_LIMITS } from './limits';
import { forUpdate, taskDraftOf, type Fields } from './taskDraft';
import type { RuleWords } from './words';

/** B7: the Task that a call was dialled from. */
export interface DialledTask {
    readonly id: string;
    readonly isOpen: boolean;
    readonly whoId?: string;
    readonly whatId?: string;
    /** What stands in it already, which is kept. */
    readonly description?: string;
}

export interface LogEntry {
    /** The call key of the entry. */
    readonly key: string;
    readonly objectApiName: 'Task' | 'Case';
    readonly fields: Fields;
    readonly match?: Match;
    readonly owner: OwnerDecision;
    /** B7: the record that is completed instead of creating one. */
    readonly completes?: string;
    /** Fields that the rule names and that the entry goes out without. */
    readonly problems: readonly FieldProblem[];
}

export interface EntriesInput {
    readonly facts: Omit<LogFacts, 'match' | 'ownerId' | 'title' | 'remarks'>;
    readonly party: Match | undefined;
    readonly participants: readonly Participant[];
    readonly matchOf: (participant: Participant) => Match | undefined;
    readonly dialledTask?: DialledTask;
    /** U7: what a contact's call is related to. */
    readonly opportunityId?: string;
    readonly fallbackOwnerId?: string;
    /** Links that the entry goes out without. */
    readonly linkProblems?: readonly FieldProblem[];
    /** By object that is written. */
    readonly describe: (objectApiName: string) => ObjectDescription;
}

export function entriesOf(input: EntriesInput, log: Log, words: RuleWords): LogEntry[] {
    const { facts, party, participants, matchOf } = input;
    const { call } = facts;
    const attendees = attendeesOf(call.key, party, participants, matchOf);
    const title = participants.length > 0 ? titleOf(input, words) : undefined;
    const first = entryOf(input, log, words, call, party, title, input.dialledTask);
    return [first, ...attendees.map((attendee) => entryOf(forAttendee(input, attendee), log, words, { ...call, key: attendee.key }, attendee.match, title, undefined))];
}

function entryOf(input: EntriesInput, log: Log, words: RuleWords, call: Call, match: Match | undefined, title: string | undefined, dialledTask: DialledTask | undefined): LogEntry {
    const objectApiName = log.as ?? 'Task';
    const present = input.participants.length > 0 ? input.participants.flatMap(({ userId }) => userId ?? []) : undefined;
    const owner = ownerOf(log, { call, match, agent: input.facts.agent, fallbackOwnerId: input.fallbackOwnerId, present });
    const related = toOpportunity(match, input.opportunityId);
    const facts: LogFacts = { ...input.facts, call, match: related, ownerId: owner.id ?? '', title, remarks: remarksOf(input, words) };
    const valueOf = valuesOf(facts, words);
    const draft = objectApiName === 'Task' ? taskDraftOf(facts, words, log, valueOf) : caseDraftOf(facts, words, log, valueOf);
    const day = dayIn(call.startedAt, facts.agent.timeZone);
    const { fields: chosen, problems } = fieldValues([...(log.fields ?? []), ...leadField(log, match)], valueOf, input.describe(objectApiName), day);
    const fields = { ...draft, ...chosen };
    const entry: LogEntry = { key: call.key, objectApiName, fields, match, owner, problems: [...problems, ...(input.linkProblems ?? [])] };
    return objectApiName === 'Task' && dialledTask && completes(dialledTask, call, log) ? completing(entry, dialledTask) : entry;
}

/** What concerns the other side of the call alone isn't said of who joined it. */
function forAttendee(input: EntriesInput, { participant }: Attendee): EntriesInput {
    return { ...input, opportunityId: undefined, linkProblems: undefined, facts: { ...input.facts, number: participant.readableNumber } };
}

/** A lead can't have a Related To beside it. */
function toOpportunity(match: Match | undefined, opportunityId: string | undefined): Match | undefined {
    const takesOne = opportunityId !== undefined && match?.whoId !== undefined && match.objectApiName !== 'Lead';
    return takesOne ? { ...match, whatId: opportunityId } : match;
}

/** A9d */
function leadField({ leadField: field }: Log, match: Match | undefined): { field: string; type: 'string'; value: string }[] {
    return field !== undefined && match?.objectApiName === 'Lead' ? [{ field, type: 'string', value: '{recordId}' }] : [];
}

/** X5 */
function titleOf({ facts, party, participants, matchOf }: EntriesInput, words: RuleWords): string {
    return cut(`${words.conference}: ${peopleOf(facts, party, participants, matchOf).join(', ')}`, TEXT_LIMITS['Subject'] as number);
}

function peopleOf(facts: EntriesInput['facts'], party: Match | undefined, participants: readonly Participant[], matchOf: EntriesInput['matchOf']): string[] {
    const others = participants.map((one) => matchOf(one)?.name ?? one.displayName ?? one.readableNumber);
    return [...new Set([facts.agent.name, party?.name ?? facts.call.displayName ?? facts.number, ...others].filter(Boolean))];
}

function remarksOf({ facts, party, participants, matchOf }: EntriesInput, words: RuleWords): string[] {
    const { userId, name, extension } = facts.agent;
    const onBehalf = userId ? [] : [`${words.onBehalfOf}: ${[name, extension].filter(Boolean).join(', ')}`];
    const way = (['forwardedFrom', 'transferredBy', 'transferredTo'] as const).flatMap((name) => (facts[name] ? [`${words[name]}: ${facts[name]}`] : []));
    const conference = participants.length > 0 ? [`${words.participants}: ${peopleOf(facts, party, participants, matchOf).join(', ')}`] : [];
    return [...onBehalf, ...way, ...conference];
}

function completes({ isOpen }: DialledTask, call: Call, { completesTask = 'answered' }: Log): boolean {
    if (!isOpen || completesTask === 'never' || isLive(call)) return false;
    return completesTask === 'always' || call.answeredAt !== undefined;
}

/** The Task keeps its own subject, due date, people and text; what is known of the call comes to it. */
function completing(entry: LogEntry, task: DialledTask): LogEntry {
    const { Subject: _subject, ActivityDate: _due, OwnerId: _owner, WhoId, WhatId, Description, ...call } = forUpdate(entry.fields);
    const text = [Description, task.description].filter(Boolean).join('\n\n');
    // People whom the Task doesn't name yet.
    const target = task.whoId === undefined && task.whatId === undefined ? { ...(WhoId != null && { WhoId }), ...(WhatId != null && { WhatId }) } : {};
    return { ...entry, completes: task.id, fields: { ...call, ...target, Description: cut(text, TEXT_LIMITS['Description'] as number) } };
}
