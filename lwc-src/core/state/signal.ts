/** How well the phone hears and is heard, as three words of the bars on a telephone. Pure. */
import { focused, type SoftphoneState } from './softphoneState';

/** `none`: a call is on, and nothing comes. */
export type Signal = 'good' | 'weak' | 'none';

/** Undefined while there is no line, where the status says so. What the agent does to the microphone is not the network's fault. */
export function signalOf(state: SoftphoneState): Signal | undefined {
    const call = focused(state)?.call;
    const talking = call?.state.name === 'talking' ? call.state : undefined;
    if (talking?.restoring) return 'none';
    const kind = talking?.trouble?.kind;
    if (kind === 'nothing') return 'none';
    if (kind && kind !== 'silentMicrophone' && kind !== 'speakingMuted') return 'weak';
    return state.line.name === 'ready' ? 'good' : undefined;
}
