/** What is shown of the agent's status: calls lie over wrap-up, wrap-up over what was chosen. Pure. */
import type { Choice } from '../status/status';
import type { Instant } from '../time';
import { liveCalls, type SoftphoneState } from './softphoneState';

export type StatusName = 'notConnected' | 'onACall' | 'wrapUp' | Choice['name'];

export interface ShownStatus {
    readonly name: StatusName;
    /** Why the agent is away. */
    readonly reason?: string;
    readonly since?: Instant;
    /** When it is over by itself. */
    readonly until?: Instant;
    /** What was chosen and holds again after the call; missing when that is nothing but available. */
    readonly next?: Choice;
}

export function shownStatus(state: SoftphoneState): ShownStatus {
    const { choice, since, wrapUp } = state.status;
    const next = choice.name === 'available' ? {} : { next: choice };
    const talking = liveCalls(state).filter(({ call }) => call.state.name !== 'ringing');
    if (talking.length > 0) return { name: 'onACall', since: Math.min(...talking.map(({ call }) => call.answeredAt ?? call.startedAt)), ...next };
    if (wrapUp) return { name: 'wrapUp', ...wrapUp, ...next };
    if (state.line.name !== 'ready') return { name: 'notConnected' };
    return { ...choice, ...(since !== undefined && { since }) };
}
