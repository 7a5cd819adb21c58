/**
 * What a rule says for one call: what to pop, whether to log, on whom. Pure.
 */
import { outcomeIn, type Call } from '../call/call';
import { isColleague, matchDialledFrom, type Match } from '../match/match';
import type { PopTarget, Rule } from './rule';

export type PopDecision = { readonly target: Exclude<PopTarget, 'record'> } | { readonly target: 'record'; readonly match: Match };

/** Screen pop of an inbound call at the moment it rings. Colleagues don't pop: their user page helps nobody. */
export function popFor(call: Call, matches: readonly Match[], rule: Rule): PopDecision {
    if (call.direction === 'outbound' || isColleague(matches)) return { target: 'nothing' };
    const [best, another] = matches;
    if (!best) return { target: rule.pop.none === 'list' ? 'list' : 'nothing' };
    const target = another ? rule.pop.several : rule.pop.one;
    return target === 'record' ? { target, match: best } : { target };
}

export type LogDecision = { readonly write: true; readonly match?: Match } | { readonly write: false; readonly why: 'internal' | 'elsewhere' | 'neverACall' };

/**
 * Whether an ended call is logged, and on whom: the record it was dialled from (T4), else the agent's choice (X10),
 * else the best match (T3).
 * @param internal whether both ends belong to this company (X7)
 */
export function logFor(call: Call, matches: readonly Match[], chosenId: string | undefined, internal: boolean, rule: Rule): LogDecision {
    const outcome = outcomeIn(call);
    if (outcome === 'elsewhere') return { write: false, why: 'elsewhere' };
    if (outcome === 'failed') return { write: false, why: 'neverACall' };
    if (internal && !rule.log.internalCalls) return { write: false, why: 'internal' };
    return { write: true, match: partyOf(call, matches, chosenId) };
}

/** Who the other side is taken to be. */
export function partyOf(call: Call, matches: readonly Match[], chosenId: string | undefined): Match | undefined {
    const chosen = matches.find(({ id }) => id === chosenId);
    if (chosen) return chosen;
    return call.recordContext ? matchDialledFrom(call.recordContext) : matches[0];
}

/**
 * Whether a call stays in the company: the other side is a user of this org, or its number is as long as our own extension.
 * A call dialled from a record never is: somebody wanted it there.
 */
export function isInternal(call: Call, matches: readonly Match[], ownExtension: string): boolean {
    if (call.recordContext) return false;
    const digits = call.number.replace(/\D/g, '');
    const looksLikeExtension = digits === call.number && digits.length > 0 && digits.length === ownExtension.length && digits.length <= 6;
    return looksLikeExtension || isColleague(matches);
}
