/** Whose a log entry is (X3, X6, X9, T14, U10a), and why. */
import { outcomeIn, type Call } from '../call/call';
import type { Match } from '../match/match';
import type { LogAgent } from './facts';
import type { Log, Owner } from './log';

/**
 * - `agent`: who spoke; `recordOwner`: whose record it is; `fixed`: whom the rule names
 * - `missed`: whom the rule names for missed calls; `present`: the record's owner, who was in the conference
 * - `noRecordOwner`: the rule wants the record's owner, but there is no record, or a queue owns it: so the agent
 * - `fallback`: the agent is no Salesforce user; `nobody`: and no fallback user is set, so whoever writes it
 */
export type OwnerReason = 'agent' | 'recordOwner' | 'fixed' | 'missed' | 'present' | 'noRecordOwner' | 'fallback' | 'nobody';

export interface OwnerDecision {
    readonly id?: string;
    readonly why: OwnerReason;
}

export interface OwnerFacts {
    readonly call: Call;
    readonly match?: Match;
    readonly agent: LogAgent;
    readonly fallbackOwnerId?: string;
    /** X9: the users who were in the conference beside the agent; undefined when it was none. */
    readonly present?: readonly string[];
}

export function ownerOf({ owner = { is: 'agent' }, missedOwner }: Log, facts: OwnerFacts): OwnerDecision {
    const { call, match, agent, present } = facts;
    if (missedOwner && outcomeIn(call) === 'missed') return byPolicy(missedOwner, facts, 'missed');
    if (present && owner.is !== 'fixed') {
        const ownerId = userIn(match);
        return ownerId !== undefined && [...present, agent.userId].includes(ownerId) ? { id: ownerId, why: 'present' } : agentIn(facts, 'agent');
    }
    return byPolicy(owner, facts, owner.is);
}

function byPolicy(owner: Owner, facts: OwnerFacts, why: OwnerReason): OwnerDecision {
    switch (owner.is) {
        case 'fixed':
            return { id: owner.id, why };
        case 'recordOwner': {
            const id = userIn(facts.match);
            return id === undefined ? agentIn(facts, 'noRecordOwner') : { id, why };
        }
        case 'agent':
            return agentIn(facts, why);
    }
}

function agentIn({ agent, fallbackOwnerId }: OwnerFacts, why: OwnerReason): OwnerDecision {
    if (agent.userId) return { id: agent.userId, why };
    return fallbackOwnerId ? { id: fallbackOwnerId, why: 'fallback' } : { why: 'nobody' };
}

/** Key prefix of groups: a lead's queue needn't be one that takes tasks. */
const QUEUE_ID = /^00G/;

function userIn(match: Match | undefined): string | undefined {
    const id = match?.ownerId;
    return id === undefined || QUEUE_ID.test(id) ? undefined : id;
}
