/**
 * What an agent says of themselves, and wrap-up after a call: a pure state machine. What was chosen holds until
 * something else is chosen, over calls and reloads; wrap-up lies over it for a while. Whether the agent is in a call is
 * the calls' own affair (core/state). Knows no clock: instants are handed in.
 */
import type { Instant } from '../time';

export type Choice =
    | { readonly name: 'available' }
    /** `reason`: as the admin's list has it, for example `Break`. */
    | { readonly name: 'away'; readonly reason: string }
    | { readonly name: 'doNotDisturb' };

export interface AgentStatus {
    readonly choice: Choice;
    /** When it was chosen; missing until the agent, or what this browser kept, has said. */
    readonly since?: Instant;
    /** Missing when there is none. `until`: when it is over by itself; missing when the agent ends it. */
    readonly wrapUp?: { readonly since: Instant; readonly until?: Instant };
}

export type StatusEvent =
    | { readonly type: 'chosen'; readonly choice: Choice; readonly at: Instant }
    /** It lasts as long as the agent takes, unless somebody says otherwise. */
    | { readonly type: 'wrapUpBegan'; readonly at: Instant }
    /** Then it is over by itself: said at its beginning, and again by an agent who needs longer. */
    | { readonly type: 'wrapUpLasts'; readonly until: Instant }
    | { readonly type: 'wrapUpEnded' };

export const INITIAL_STATUS: AgentStatus = { choice: { name: 'available' } };

/** The status after an event. Whoever chooses has done with wrapping up. */
export function afterStatusEvent(status: AgentStatus, event: StatusEvent): AgentStatus {
    switch (event.type) {
        case 'chosen':
            return { choice: event.choice, since: isSame(status.choice, event.choice) ? (status.since ?? event.at) : event.at };
        case 'wrapUpBegan':
            return { ...status, wrapUp: { since: event.at } };
        case 'wrapUpLasts':
            return status.wrapUp ? { ...status, wrapUp: { ...status.wrapUp, until: event.until } } : status;
        case 'wrapUpEnded': {
            if (!status.wrapUp) return status;
            const { wrapUp: _over, ...rest } = status;
            return rest;
        }
    }
}

export function isSame(one: Choice, other: Choice): boolean {
    return one.name === other.name && (one.name !== 'away' || one.reason === (other as { reason: string }).reason);
}
