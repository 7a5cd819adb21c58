/**
 * The panel's side of the Desk: shows it the phone, and does what the agent asks of the phone there. Loaded after the
 * phone is up; without it the Desk goes on finding and writing records for the phone.
 */
import type { DeskWork, PhoneKey } from '../../core/bus/messages';
import { isLive } from '../../core/call/call';
import { readSaid } from '../../core/log/said';
import type { Fields } from '../../core/log/taskDraft';
import { recordOf, type CallRecord } from '../../core/state/softphoneState';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { SoftphoneActions } from '../app/actions';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';
import { showOnDesk } from './deskView';

export interface DeskPartTools extends Tools {
    /** What this page shows: the phone may be in another tab, and what is done is done there. */
    readonly store: Pick<Shown, 'state' | 'subscribe' | 'dispatch'>;
    readonly desk: DeskBus;
    readonly actions: SoftphoneActions;
    /** The fields of a call's Task; undefined when it will not be logged. */
    readonly writesOf: (record: CallRecord) => Fields | undefined;
}

export function startDesk(tools: DeskPartTools): void {
    const { store, desk, writesOf } = tools;
    desk.work = (work) => take(work, tools);
    showOnDesk(store, desk, tools, writesOf);
}

function take(work: DeskWork, { store, actions }: DeskPartTools): void {
    const record = recordOf(store.state, work.callKey);
    if (!record) return;
    const { key } = record.call;
    switch (work.type) {
        case 'said':
            return store.dispatch({ type: 'said', key, said: readSaid(work.said) });
        case 'attach': {
            if (!isMatch(work.match)) return;
            const others = record.matches.filter(({ id }) => id !== work.match.id);
            store.dispatch({ type: 'matched', key, matches: [work.match, ...others], internal: record.internal });
            return actions.choose(key, work.match.id);
        }
        case 'press':
            return press(work.key, record, actions);
    }
}

/** Anybody may speak on the channel. */
function isMatch(match: unknown): boolean {
    const { id, name, objectApiName } = (match ?? {}) as Record<string, unknown>;
    return [id, name, objectApiName].every((text) => typeof text === 'string');
}

/** What a key does depends on the call as it is now: the Desk may have seen it a moment ago. */
function press(pressed: PhoneKey, { call }: CallRecord, actions: SoftphoneActions): void {
    const { key, state } = call;
    switch (pressed) {
        case 'answer':
            return state.name === 'ringing' ? void actions.answer(key) : undefined;
        case 'decline':
            return state.name === 'ringing' ? actions.decline(key) : undefined;
        case 'hangUp':
            return isLive(call) ? actions.hangUp(key) : undefined;
        case 'hold':
            return state.name === 'talking' ? actions.hold(key, !state.held) : undefined;
        case 'mute':
            return state.name === 'talking' ? actions.mute(key, !state.muted) : undefined;
        case 'done':
            return actions.finishWrapUp(key);
    }
}
