/**
 * Recording at the PBX: asks for it, keeps in the call what is known of it, and shows that. Loaded after the phone, and
 * only where an admin has said how the PBX is asked.
 */
import { createElement } from 'lwc';
import RecordingBar from 'panel/recordingBar';
import { readRecordingWay, recordingWishes, type Recording, type RecordingWay, type RecordingWish } from '../../core/call/recording';
import { recordOf } from '../../core/state/softphoneState';
import type { LineCall } from '../../phone/linePort';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import type { MenuItem } from '../modules/panel/moreMenu/moreMenu';
import { useDesignSystem } from '../i18n/icons';
import { t, useLabels } from '../i18n/labels';

export interface RecordingPart {
    /** What can be asked for in a call, where it isn't on the screen anyway. */
    offers(key: string): readonly MenuItem[];
    ask(key: string, wish: string): void;
    /** Draws what is known of the call in front into an element that is there for nothing else. */
    show(place: HTMLElement): void;
}

export interface RecordingTools extends Tools {
    readonly store: Store;
    /** The line's side of a call. */
    readonly lineCall: (key: string) => LineCall | undefined;
    /** How the PBX is asked, as the admin has it. */
    readonly setting: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly designSystem: string;
}

const NONE: RecordingPart = { offers: () => [], ask: () => undefined, show: () => undefined };

export function startRecording(tools: RecordingTools): RecordingPart {
    const { store } = tools;
    useLabels(tools.labels);
    useDesignSystem(tools.designSystem);
    const reading = readRecordingWay(tools.setting);
    if (!reading.ok) store.dispatch({ type: 'noticed', notice: { key: 'recordingSetting' } });
    const way = reading.ok ? reading.way : undefined;
    if (!way) return NONE;
    const ask = (key: string, wish: string): void => {
        if (wish === 'start' || wish === 'pause') void askFor(wish, key, way, tools);
    };
    const element = createElement('panel-recording-bar', { is: RecordingBar });
    const update = (): void => void Object.assign(element, { recording: recordingOf(store, store.state.focus), clock: tools.clock });
    element.addEventListener('wish', (event) => ask(store.state.focus ?? '', (event as CustomEvent<{ wish: string }>).detail.wish));
    store.subscribe(update);
    update();
    return {
        offers: (key) => (recordingOf(store, key) ? [] : recordingWishes(way, undefined).map((wish) => ITEMS[wish])).map(({ id, label, icon }) => ({ id, text: t(label), icon })),
        ask,
        show: (place) => place.replaceChildren(element)
    };
}

const ITEMS = {
    start: { id: 'start', label: 'recordingStart', icon: 'utility:record' },
    pause: { id: 'pause', label: 'recordingPause', icon: 'utility:pause' }
} as const;

async function askFor(wish: RecordingWish, key: string, way: RecordingWay, { store, lineCall, clock, report }: RecordingTools): Promise<void> {
    const line = lineCall(key);
    if (!line) return;
    const before = recordingOf(store, key);
    const asked: Recording = { wish, confirmed: false, since: clock.now() };
    const know = (recording: Recording | undefined): void => store.dispatch({ type: 'callChanged', key, event: { type: 'recordingChanged', recording } });
    /** Who has asked for something else since waits for that answer. */
    const isLast = (): boolean => recordingOf(store, key) === asked;
    know(asked);
    try {
        if (way.name === 'digits') return line.sendDigits(way[wish]);
        await line.record(wish === 'start');
        if (isLast()) know({ ...asked, confirmed: true });
    } catch (error) {
        report('recording', error);
        if (!isLast()) return;
        know(before);
        store.dispatch({ type: 'noticed', notice: { key: wish === 'start' ? 'recordingRefused' : 'recordingPauseRefused' } });
    }
}

function recordingOf({ state }: Store, key: string | undefined): Recording | undefined {
    const call = recordOf(state, key)?.call.state;
    return call?.name === 'talking' ? call.recording : undefined;
}
