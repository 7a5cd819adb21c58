/** Which opportunity of a contact a call belongs to (U7). */
import type { Instant } from '../time';
import type { OpportunityPolicy } from './create';

export interface Opportunity {
    readonly id: string;
    readonly name: string;
    readonly isClosed: boolean;
    readonly modifiedAt: Instant;
    /** `YYYY-MM-DD` */
    readonly closeDate: string;
    readonly amount?: number;
}

export type OpportunityDecision =
    | { readonly what: 'log'; readonly opportunity: Opportunity }
    /** Its stage is set to an open one, and the call is logged on it. */
    | { readonly what: 'reopen'; readonly opportunity: Opportunity; readonly stage: string }
    | { readonly what: 'create'; readonly stage: string }
    | { readonly what: 'nothing'; readonly why: 'allClosed' | 'none' | 'noStage' };

/**
 * The open one that comes first in the policy's order; when there is none, what the policy says.
 * @param wantsOne whether a contact without any gets one
 */
export function opportunityFor(opportunities: readonly Opportunity[], policy: OpportunityPolicy, wantsOne: boolean): OpportunityDecision {
    const [first] = inOrder(opportunities.filter(({ isClosed }) => !isClosed), policy.order);
    if (first) return { what: 'log', opportunity: first };
    const [closed] = inOrder(opportunities, policy.order);
    const { ifClosed = 'leave', openStage: stage } = policy;
    if (closed ? ifClosed === 'leave' : !wantsOne) return { what: 'nothing', why: closed ? 'allClosed' : 'none' };
    if (!stage) return { what: 'nothing', why: 'noStage' };
    return closed && ifClosed === 'reopen' ? { what: 'reopen', opportunity: closed, stage } : { what: 'create', stage };
}

/** The most recently modified, the one that closes soonest, or the biggest. */
function inOrder(opportunities: readonly Opportunity[], order: OpportunityPolicy['order'] = 'modified'): Opportunity[] {
    const by = {
        modified: (a: Opportunity, b: Opportunity) => b.modifiedAt - a.modifiedAt,
        closeDate: (a: Opportunity, b: Opportunity) => (a.closeDate === b.closeDate ? 0 : a.closeDate < b.closeDate ? -1 : 1),
        amount: (a: Opportunity, b: Opportunity) => (b.amount ?? 0) - (a.amount ?? 0)
    }[order];
    return [...opportunities].sort((a, b) => by(a, b) || (a.id < b.id ? -1 : 1));
}
