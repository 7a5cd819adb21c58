/**
 * The screen pop (A2, A10b): what is shown to the agent, and when.
 */
import { isLive, type Call } from '../call/call';
import { isColleague, type Match } from '../match/match';

/**
 * - `record`: the record, in the tab that is open; `newTab`: in a new one of the console
 * - `list`: the matches, of which the agent chooses (X10)
 * - `search`: Salesforce's own search; `newRecord`: the form for a new record, filled in
 */
export type PopTarget = 'record' | 'newTab' | 'list' | 'search' | 'newRecord' | 'nothing';

export interface Pop {
    readonly when: 'ringing' | 'answered' | 'never';
    /** By how many records have the number. */
    readonly none: PopTarget;
    readonly one: PopTarget;
    readonly several: PopTarget;
    /** Calls that the agent makes pop as well; no when it is missing. */
    readonly outbound?: boolean;
    /** Whose form `newRecord` opens; a lead's when it is missing. */
    readonly newObject?: string;
}

export type PopDecision =
    | { readonly target: 'nothing'; readonly why: 'asRuled' | 'outbound' | 'colleague' | 'notYet' | 'over' | 'searching' }
    | { readonly target: 'list' | 'search' }
    | { readonly target: 'newRecord'; readonly objectApiName: string }
    | { readonly target: 'record'; readonly match: Match; readonly newTab: boolean };

/** What to pop now. Colleagues don't: their user page helps nobody. */
export function popFor(call: Call, matches: readonly Match[], pop: Pop): PopDecision {
    if (pop.when === 'never') return { target: 'nothing', why: 'asRuled' };
    if (call.direction === 'outbound' && !pop.outbound) return { target: 'nothing', why: 'outbound' };
    if (isColleague(matches)) return { target: 'nothing', why: 'colleague' };
    if (!isLive(call)) return { target: 'nothing', why: 'over' };
    if (pop.when === 'answered' && call.answeredAt === undefined) return { target: 'nothing', why: 'notYet' };
    const [match, another] = matches;
    const target = another ? pop.several : match ? pop.one : pop.none;
    switch (target) {
        case 'record':
        case 'newTab':
            return match ? { target: 'record', match, newTab: target === 'newTab' } : { target: 'nothing', why: 'asRuled' };
        case 'newRecord':
            return { target, objectApiName: pop.newObject ?? 'Lead' };
        case 'nothing':
            return { target, why: 'asRuled' };
        default:
            return { target };
    }
}
