/**
 * What a rule says about logging (A5 to A8, T7, T14, T15), and whether a call is logged at all.
 */
import { outcomeIn, type Call } from '../call/call';
import { matchDialledFrom, type Match } from '../match/match';
import type { Template } from '../template/template';
import type { DescriptionLine } from './description';

/** X3, T14: the agent who spoke, the owner of the record that was matched, or a user or queue. */
export type Owner = { readonly is: 'agent' } | { readonly is: 'recordOwner' } | { readonly is: 'fixed'; readonly id: string; readonly name: string };

/** U10c: what a value for a field is meant to be; held against the field's own description. */
export const FIELD_TYPES = ['string', 'textArea', 'integer', 'boolean', 'picklist', 'multiPicklist', 'email', 'phone', 'url', 'date', 'dateTime'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A8: a field and what it gets. */
export interface FieldTemplate {
    /** API name. */
    readonly field: string;
    readonly type: FieldType;
    /** Several values of a multi-select picklist stand between semicolons; `+3` for a date is three days after the call. */
    readonly value: Template;
}

/** What isn't said is as in an org that has set nothing: a completed Task of the agent, written after the call. */
export interface Log {
    readonly on: boolean;
    /** X7: calls within the company as well. */
    readonly internalCalls?: boolean;
    /** A5 */
    readonly as?: 'Task' | 'Case';
    /** T7: `begin` writes an open entry when the call is answered, and completes it at the end. As the setting says when it is missing. */
    readonly when?: 'begin' | 'end';
    /** T15: a status of the org's own list. */
    readonly status?: string;
    /** When it is due, in days after the call; 0 when it is missing. */
    readonly dueInDays?: number;
    readonly subject?: Readonly<Partial<Record<'inbound' | 'outbound' | 'missed', Template>>>;
    readonly description?: readonly DescriptionLine[];
    /** T15b */
    readonly missedDescription?: readonly DescriptionLine[];
    readonly fields?: readonly FieldTemplate[];
    /** A9d: the field that receives the id of a lead. */
    readonly leadField?: string;
    readonly owner?: Owner;
    /** U10a */
    readonly missedOwner?: Owner;
    /** B7: when a call dialled from an open Task completes that one. `answered` when it is missing. */
    readonly completesTask?: 'answered' | 'always' | 'never';
    /** U7: related to the contact's open opportunity. */
    readonly toOpportunity?: boolean;
}

/**
 * - `elsewhere`: a colleague took it, whose browser logs it; `neverACall`: there was none
 * - `internal`: both ends belong to this company (X7); `asRuled`: the rule writes nothing (T15)
 * - `convertedLead`: U5; `part`: a leg of another call, with which it is logged
 */
export type NotLogged = 'internal' | 'elsewhere' | 'neverACall' | 'asRuled' | 'convertedLead' | 'part';

/** Whether the agent may have a call logged all the same: nobody else logs it. */
export function mayLogAnyway(why: NotLogged): boolean {
    return why === 'asRuled' || why === 'convertedLead' || why === 'internal';
}

export type LogDecision = { readonly write: true; readonly match?: Match } | { readonly write: false; readonly why: NotLogged };

/**
 * Whether a call is logged, and on whom.
 * @param party who the other side is taken to be
 * @param internal whether both ends belong to this company
 */
export function logFor(call: Call, party: Match | undefined, internal: boolean, log: Log): LogDecision {
    const outcome = outcomeIn(call);
    if (outcome === 'elsewhere') return { write: false, why: 'elsewhere' };
    if (outcome === 'failed') return { write: false, why: 'neverACall' };
    if (internal && !log.internalCalls) return { write: false, why: 'internal' };
    if (!log.on) return { write: false, why: 'asRuled' };
    if (party?.converted) return { write: false, why: 'convertedLead' };
    return { write: true, match: party };
}

/**
 * Who the other side is taken to be: whom the agent chose (X10), else the record it was dialled from (T4), else the best
 * match (T3).
 * @param dialledFrom whether the record that was dialled from counts before the matches
 */
export function partyOf(call: Call, matches: readonly Match[], chosenId: string | undefined, dialledFrom: 'record' | 'matched' = 'record'): Match | undefined {
    const chosen = matches.find(({ id }) => id === chosenId);
    if (chosen) return chosen;
    const context = call.recordContext && matchDialledFrom(call.recordContext);
    return dialledFrom === 'record' ? (context ?? matches[0]) : (matches[0] ?? context);
}

/**
 * Whether a call stays in the company: the other side is a user of this org, or its number is as long as our own extension.
 * A call dialled from a record never is: somebody wanted it there.
 */
export function isInternal(call: Call, isColleague: boolean, ownExtension: string): boolean {
    if (call.recordContext) return false;
    // Who talks there is logged by the call that they came from.
    if (call.isRoom) return true;
    const { number } = call;
    const looksLikeExtension = /^\d{1,6}$/.test(number) && number.length === ownExtension.length;
    return looksLikeExtension || isColleague;
}
