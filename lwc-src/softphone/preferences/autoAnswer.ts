/** Answers a call by itself: a short tone in the headset first, so that nobody talks to an agent who doesn't know. */
import { answersItself } from '../../core/call/autoAnswer';
import { recordOf } from '../../core/state/softphoneState';
import type { AutoAnswer } from '../../core/settings/preferences';
import type { PreferencesPartTools } from './preferences';

/** As long as the tone lasts. */
export const TONE_MS = 600;

export function answerByItself(mode: () => AutoAnswer, { store, ringer, timers, answer }: Pick<PreferencesPartTools, 'store' | 'ringer' | 'timers' | 'answer'>): void {
    store.subscribe((next, previous, event) => {
        if (event.type !== 'callStarted' || !answersItself(next, event.call.key, previous.status, mode())) return;
        const { key } = event.call;
        // In place of the ring that has just begun.
        ringer.play('automatic');
        timers.set(() => {
            const call = recordOf(store.state, key)?.call;
            if (call?.state.name !== 'ringing' || call.state.answering) return;
            store.dispatch({ type: 'callChanged', key, event: { type: 'answersItself' } });
            answer(key);
        }, TONE_MS);
    });
}
