/** How the calls stand, as far as a headset's buttons and lamps are concerned. Pure. */
import { together } from '../state/conference';
import { focused, liveCalls, type SoftphoneState } from '../state/softphoneState';
import { isLive, type Call } from '../call/call';
import type { Lamps } from './reports';

export interface Situation {
    readonly phase: 'idle' | 'ringing' | 'onCall';
    /** The calls that a press is for: the one in front, and all who are together with it. */
    readonly keys: readonly string[];
    readonly isMuted: boolean;
    /** There is somebody who hears the agent, or would. */
    readonly canMute: boolean;
    readonly lamps: Lamps;
}

/** A call that rings while another is talked on waits: the hook switch then ends the one in front. */
export function situationOf(state: SoftphoneState): Situation {
    const inFront = focused(state)?.call;
    const call = inFront && isLive(inFront) ? inFront : liveCalls(state)[0]?.call;
    const phase = phaseOf(call);
    const talking = call?.state.name === 'talking' ? call.state : undefined;
    const isMuted = talking?.muted === true;
    return {
        phase,
        keys: call ? together(state.calls, call.key) : [],
        isMuted,
        canMute: talking !== undefined,
        lamps: { offHook: phase === 'onCall', ring: phase === 'ringing', mute: isMuted, hold: talking?.held === true }
    };
}

function phaseOf(call: Call | undefined): Situation['phase'] {
    if (!call) return 'idle';
    return call.state.name === 'ringing' && !call.state.answering ? 'ringing' : 'onCall';
}
