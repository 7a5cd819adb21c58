/**
 * Conferences in a room of the PBX: the agent calls the room, and asks everybody else's telephone to go there (REFER,
 * RFC 3515). The PBX mixes, so the agent can leave and the others stay. Whoever can't be sent stays with the agent.
 */
import { conferenceOf } from '../../core/state/conference';
import { recordOf, type CallRecord } from '../../core/state/softphoneState';
import type { Store } from '../app/store';
import type { ConferencePhone } from './conference';
import { callerView } from '../view/callerView';
import { t } from '../i18n/labels';

export interface RoomTools {
    readonly store: Store;
    readonly phone: ConferencePhone;
    readonly clock: { now(): number };
    readonly format: (number: string) => string;
    /** Its number, as it is dialled. */
    readonly room: string;
}

/** @returns puts two calls together, there */
export function roomOf({ store, phone, clock, format, room }: RoomTools): (key: string, otherKey: string) => void {
    /** Who is to follow into a room that has not answered yet, by its call. */
    const following = new Map<string, readonly string[]>();
    const send = (keys: readonly string[]): void => {
        for (const key of keys) phone.lineCall(key)?.transfer(room);
    };
    store.subscribe((next, _previous, event) => {
        const keys = event.type === 'callChanged' && following.get(event.key);
        const state = keys && recordOf(next, event.key)?.call.state.name;
        if (!keys || (state !== 'talking' && state !== 'ended')) return;
        following.delete(event.key);
        // That it could not be reached is said of every call.
        if (state === 'ended') return;
        // Their log entries know of each other, whenever each of them arrives.
        if (conferenceOf(next.calls, keys[0]).length === 0) store.dispatch({ type: 'merged', keys, at: clock.now() });
        if (keys.some((key) => isMuted(recordOf(next, key)))) phone.mute(event.key, true);
        send(keys);
    });
    return (key, otherKey) => {
        const inRoom = [key, otherKey].find((one) => recordOf(store.state, one)?.call.isRoom);
        if (inRoom !== undefined) {
            phone.hold(inRoom, false);
            return send([key, otherKey].filter((one) => one !== inRoom));
        }
        const keys = [otherKey, key];
        const names = keys.flatMap((one) => nameOf(recordOf(store.state, one), format)).join(', ');
        const called = phone.dial(room, undefined, { displayName: t('roomWith', { names }), isRoom: true });
        if (called !== undefined) following.set(called, keys);
    };
}

function isMuted(record: CallRecord | undefined): boolean {
    const state = record?.call.state;
    return state?.name === 'talking' && state.muted;
}

function nameOf(record: CallRecord | undefined, format: (number: string) => string): string[] {
    return record ? [callerView(record, format(record.call.number)).title] : [];
}
