/**
 * Conferences in the browser: puts calls together, keeps the mix in step with the state of the calls, and draws them.
 * Loaded after the phone, which takes and makes calls without it. After a reload calls that come back as members are
 * mixed again, since who is a member is part of the calls' state.
 */
import { createElement } from 'lwc';
import Conference from 'panel/conference';
import type { Call } from '../../core/call/call';
import type { Clock } from '../../core/time';
import { dialStringOf } from '../../core/number/dialString';
import { conferenceOf, together } from '../../core/state/conference';
import { recordOf, type CallRecord, type SoftphoneState } from '../../core/state/softphoneState';
import { Mixer, type Leg, type MixerTools } from '../../phone/conference/mixer';
import type { LineCall } from '../../phone/linePort';
import type { Store } from '../app/store';
import { useDesignSystem } from '../i18n/icons';
import { useLabels } from '../i18n/labels';
import { roomOf } from './room';
import type { Showable } from '../later';

export interface ConferencePart {
    /** Puts two calls together, with all who are together with one of them. */
    merge(key: string, otherKey: string): void;
    /** Something of the calls' sound is another: the microphone. */
    refresh(): void;
    /** Shows the conference in front in an element that is there for nothing else. */
    show(place: HTMLElement): void;
}

/** The softphone, as far as a conference needs it. */
export interface ConferencePhone {
    lineCall(key: string): LineCall | undefined;
    hold(key: string, held: boolean): void;
    mute(key: string, muted: boolean): void;
    hangUp(key: string): void;
    dial(text: string, context?: undefined, about?: Pick<Call, 'displayName' | 'isRoom'>): string | undefined;
    connect(key: string, otherKey: string): void;
}

export interface ConferenceTools extends MixerTools {
    readonly store: Store;
    readonly phone: ConferencePhone;
    readonly clock: Clock;
    readonly labels: Readonly<Record<string, string>>;
    readonly designSystem: string;
    readonly format: (number: string) => string;
    /** Who can be reached, as soon as it is loaded. */
    readonly people: Promise<Showable>;
    /** The PBX's own room, where an admin has set one; then nothing is mixed here. */
    readonly room?: string;
    /** Where clicks are heard that let the browser run the mix. */
    readonly page: Pick<Document, 'addEventListener'>;
}

export function startConference(tools: ConferenceTools): ConferencePart {
    const { store, phone, clock, page } = tools;
    useLabels(tools.labels);
    useDesignSystem(tools.designSystem);
    const element = drawn(tools);
    const mixer = new Mixer(tools);
    const mix = (state: SoftphoneState): void => mixer.update(members(state).flatMap((record) => legOf(record, phone.lineCall(record.call.key))));
    page.addEventListener('click', () => mixer.resume());
    store.subscribe((next, previous) => {
        if (next.calls !== previous.calls) mix(next);
    });
    mix(store.state);
    const room = dialStringOf(tools.room ?? '');
    const mergeInRoom = room && roomOf({ ...tools, room });
    return {
        merge(key, otherKey) {
            if (mergeInRoom) return mergeInRoom(key, otherKey);
            store.dispatch({ type: 'merged', keys: [key, otherKey], at: clock.now() });
            const keys = together(store.state.calls, key);
            const isMuted = keys.some((one) => talking(store.state, one)?.muted);
            for (const one of keys) {
                phone.lineCall(one)?.hold(false);
                // Whoever did not want to be heard by one of them is heard by nobody.
                if (isMuted) phone.lineCall(one)?.mute(true);
            }
        },
        refresh: () => mix(store.state),
        show: (place) => place.replaceChildren(element)
    };
}

/** There is one conference at a time, in front or on hold. */
function members({ calls }: SoftphoneState): readonly CallRecord[] {
    const key = calls.find(({ call }) => conferenceOf(calls, call.key).length > 0)?.call.key;
    return conferenceOf(calls, key);
}

function legOf({ call }: CallRecord, lineCall: LineCall | undefined): Leg[] {
    const sound = lineCall?.sound;
    const { state } = call;
    if (!sound || state.name !== 'talking') return [];
    // Who holds us may play music: the others needn't hear it.
    return [{ key: call.key, sound, isApart: state.held || state.heldByThem, send: (track) => lineCall.sendMix(track) }];
}

function talking(state: SoftphoneState, key: string): { readonly muted: boolean } | undefined {
    const call = recordOf(state, key)?.call.state;
    return call?.name === 'talking' ? call : undefined;
}

/** The conference in front, as the agent sees it; what is pressed in it is done. */
function drawn({ store, phone, clock, format, people }: ConferenceTools): HTMLElement {
    const element = createElement('panel-conference', { is: Conference });
    const update = ({ calls, focus }: SoftphoneState): void => void Object.assign(element, { members: conferenceOf(calls, focus) });
    const keys = (): readonly string[] => members(store.state).map(({ call }) => call.key);
    const on = (name: string, act: (detail: Pressed, front: string) => void): void =>
        element.addEventListener(name, (event) => act((event as CustomEvent<Pressed>).detail, store.state.focus ?? ''));
    on('mute', ({ muted }, front) => phone.mute(front, muted));
    on('hold', ({ held }, front) => phone.hold(front, held));
    on('holdone', ({ key, held }) => phone.lineCall(key)?.hold(held));
    on('remove', ({ key }) => phone.hangUp(key));
    on('add', ({ number }) => phone.dial(number));
    on('leave', () => {
        const [one, other] = keys();
        if (one !== undefined && other !== undefined) phone.connect(one, other);
    });
    on('endall', () => keys().forEach((key) => phone.hangUp(key)));
    Object.assign(element, { clock, format, people });
    update(store.state);
    store.subscribe(update);
    return element;
}

/** What the component's events carry, each what it is about. */
interface Pressed {
    readonly key: string;
    readonly held: boolean;
    readonly muted: boolean;
    readonly number: string;
}
