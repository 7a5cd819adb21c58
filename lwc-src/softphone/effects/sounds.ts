/** What the agent hears from the phone itself: ringing, ringback, busy. Follows the state, nothing else. */
import { liveCalls, type SoftphoneState } from '../../core/state/softphoneState';
import type { Ringer, Sound } from '../../phone/audio/ringer';
import type { Store } from '../app/store';

/** @param knocks whether a call during another is heard */
export function makeSounds(store: Store, ringer: Ringer, knocks: () => boolean): void {
    let playing: Sound | undefined;
    store.subscribe((next, previous, event) => {
        const wanted = soundFor(next, knocks());
        if (event.type === 'callChanged' && event.event.type === 'ended' && wanted === undefined && isBusyEnding(next, event.key)) {
            playing = undefined;
            ringer.play('busy');
            return;
        }
        if (wanted === playing && liveCalls(next).length === liveCalls(previous).length) return;
        playing = wanted;
        if (wanted) ringer.play(wanted);
        else ringer.stop();
    });
}

function soundFor(state: SoftphoneState, knocks: boolean): Sound | undefined {
    const live = liveCalls(state).map(({ call }) => call.state);
    const isTalking = live.some(({ name }) => name === 'talking');
    if (live.some((call) => call.name === 'ringing' && !call.answering)) {
        if (!isTalking) return 'ring';
        if (knocks) return 'waiting';
    }
    const needsRingback = live.some((call) => call.name === 'dialling' && call.farEndRings && !call.earlyMedia);
    return needsRingback ? 'ringback' : undefined;
}

function isBusyEnding(state: SoftphoneState, key: string): boolean {
    const call = state.calls.find((record) => record.call.key === key)?.call;
    return call?.direction === 'outbound' && call.state.name === 'ended' && call.state.outcome === 'busy';
}
