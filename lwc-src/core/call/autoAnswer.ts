/** Whether the phone answers a call by itself. Pure. */
import type { AutoAnswer } from '../settings/preferences';
import { liveCalls, recordOf, type SoftphoneState } from '../state/softphoneState';
import type { AgentStatus } from '../status/status';

/**
 * Only for an agent who is there: available, with no other call and nothing left to write, and with a microphone that needs no
 * question. Otherwise it rings.
 * @param before the agent's status before the call came, which ends wrap-up
 */
export function answersItself(state: SoftphoneState, key: string, before: AgentStatus, mode: AutoAnswer): boolean {
    const call = recordOf(state, key)?.call;
    if (call?.state.name !== 'ringing' || liveCalls(state).length > 1) return false;
    if (before.choice.name !== 'available' || before.wrapUp || state.microphone !== 'granted') return false;
    return mode === 'always' || (mode === 'whenAsked' && call.asksForAnswer === true);
}
