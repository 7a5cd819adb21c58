/** Headset buttons: what is pressed is done to the call in front, and the headset is kept in step. Loaded after the phone, which works without. */
import { createElement } from 'lwc';
import HeadsetSettings from 'panel/headsetSettings';
import { afterReport, afterTold, newHeadset, type Headset, type HeadsetAction } from '../../core/headset/headset';
import { DARK, type Lamps } from '../../core/headset/reports';
import { situationOf, type Situation } from '../../core/headset/situation';
import { Headsets, HeadsetError, type HeadsetTrouble } from '../../phone/headset/headsets';
import type { Hid, HidDevice } from '../../phone/headset/webHid';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import { useLabels } from '../i18n/labels';
import type { Showable } from '../later';

/** The softphone, as far as a headset can act on it. */
export interface HeadsetPhone {
    answer(key: string): Promise<void>;
    hangUp(key: string): void;
    mute(key: string, muted: boolean): void;
}

export interface HeadsetPartTools extends Tools {
    readonly store: Store;
    readonly phone: HeadsetPhone;
    readonly labels: Readonly<Record<string, string>>;
    readonly hid: Hid | undefined;
    /** Whether the page around passes WebHID on; undefined when the browser doesn't tell. */
    readonly isAllowed: boolean | undefined;
}

export async function startHeadset(tools: HeadsetPartTools): Promise<Showable> {
    const { store, phone, clock, report } = tools;
    useLabels(tools.labels);
    const known = new Map<HidDevice, Headset>();
    let shown: HTMLElement | undefined;

    const headsets = new Headsets({
        ...tools,
        onOpened(device, layout) {
            known.set(device, newHeadset(layout));
            tell(device, situationOf(store.state).lamps, true);
            draw();
        },
        onButtons(device, pressed) {
            const headset = known.get(device);
            if (!headset) return;
            const heard = afterReport(headset, pressed, situationOf(store.state), clock.now());
            known.set(device, heard.headset);
            for (const action of heard.actions) act(action, situationOf(store.state));
            if (heard.isOutOfStep) tell(device, situationOf(store.state).lamps, true);
        },
        onGone(device) {
            known.delete(device);
            draw();
        }
    });

    function tell(device: HidDevice, lamps: Lamps, isForced = false): void {
        const headset = known.get(device);
        if (!headset || (!isForced && isSame(headset.told, lamps))) return;
        known.set(device, afterTold(headset, lamps, clock.now()));
        headsets.tell(device, lamps);
    }

    function act(action: HeadsetAction, { keys }: Situation): void {
        const [key] = keys;
        if (key === undefined) return;
        if (action === 'answer') void phone.answer(key).catch((error: unknown) => report('answer by headset', error));
        else if (action === 'hangUp') for (const one of keys) phone.hangUp(one);
        else phone.mute(key, action === 'mute');
    }

    function draw(failure?: HeadsetError): void {
        if (!shown) return;
        const trouble: HeadsetTrouble | undefined = failure?.trouble ?? headsets.trouble;
        const names = [...new Set([...known.keys()].map(({ productName }) => productName))];
        Object.assign(shown, { names, trouble, troubled: failure?.headset ?? '', canConnect: headsets.trouble === undefined });
    }

    const failed = (error: unknown): void => {
        report('headset', error);
        if (error instanceof HeadsetError) draw(error);
    };

    store.subscribe((next, previous) => {
        if (next.line.name !== previous.line.name) follow(next.line.name !== 'signedOut');
        if (next.calls === previous.calls && next.focus === previous.focus) return;
        const { lamps } = situationOf(next);
        for (const device of known.keys()) tell(device, lamps);
    });

    function follow(isSignedIn: boolean): void {
        (isSignedIn ? headsets.start() : headsets.stop(DARK)).catch(failed);
    }
    if (store.state.line.name !== 'signedOut') follow(true);

    return {
        show(place) {
            const element = createElement('panel-headset-settings', { is: HeadsetSettings });
            element.addEventListener('connect', () => {
                draw();
                headsets.choose().catch(failed);
            });
            element.addEventListener('forget', (event) => {
                const { name } = (event as CustomEvent<{ name: string }>).detail;
                for (const device of [...known.keys()]) if (device.productName === name) headsets.forget(device, DARK).catch(failed);
            });
            shown = element;
            draw();
            place.replaceChildren(element);
        }
    };
}

function isSame(one: Lamps, other: Lamps): boolean {
    return (Object.keys(DARK) as (keyof Lamps)[]).every((lamp) => one[lamp] === other[lamp]);
}
