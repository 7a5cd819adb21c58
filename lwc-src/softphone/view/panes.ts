/** Which part of the panel the agent has before them. Knows the state, not how it is drawn. */
import { screenOf, type SoftphoneState } from '../../core/state/softphoneState';

/** What can be chosen at the foot of the panel. */
export type Tab = 'keypad' | 'people' | 'calls' | 'settings';

export type Pane = 'outside' | 'ringing' | 'settings' | 'conference' | 'conversation' | 'calls' | 'people' | 'wrapUp' | 'signIn' | 'trouble' | 'starting' | 'keypad';

/**
 * A call that rings comes before everything; settings can be looked at during a call, since only then one hears what is
 * wrong; the other tabs give way to a call, and come before what can wait.
 * @param isConference the call in front is one of several that are put together
 */
export function paneOf(state: SoftphoneState, tab: Tab, isConference: boolean): Pane {
    const screen = screenOf(state);
    if (state.salesforce === 'outside') return 'outside';
    if (screen === 'ringing') return 'ringing';
    if (tab === 'settings') return 'settings';
    if (isConference) return 'conference';
    if (screen === 'dialling' || screen === 'talking') return 'conversation';
    return tab === 'keypad' ? screen : tab;
}
