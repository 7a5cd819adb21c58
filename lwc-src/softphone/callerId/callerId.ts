/**
 * Which number the called person sees, where an admin has said how the PBX is told: one that is kept, or another for the
 * next call. Loaded after the phone, and only there; until then calls go out under the PBX's own.
 */
import { createElement } from 'lwc';
import CallerId from 'panel/callerId';
import { keptCallerId, readCallerIds, type CallerIdOffer } from '../../core/settings/callerId';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import { useLabels } from '../i18n/labels';
import type { Showable } from '../later';

export interface CallerIdTools extends Tools {
    readonly store: Store;
    readonly labels: Readonly<Record<string, string>>;
    /** As the admin has them. */
    readonly callerIds: string;
    readonly header: string;
    readonly sipDomain: string;
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    /** To the agent's other tabs: one of them has the phone, and another may be looked at. */
    readonly tabs: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
    /** Told what every call from now on says to the PBX. */
    readonly use: (headers: readonly string[]) => void;
}

export async function startCallerId(tools: CallerIdTools): Promise<Showable> {
    const { store } = tools;
    useLabels(tools.labels);
    const reading = readCallerIds(tools.callerIds, tools.header, tools.sipDomain);
    if (!reading.ok) store.dispatch({ type: 'noticed', notice: { key: 'callerIdSetting' } });
    return reading.ok && reading.offer ? await choosing(reading.offer, tools) : { show: () => undefined };
}

async function choosing(offer: CallerIdOffer, { kept, report, use, store, tabs }: CallerIdTools): Promise<Showable> {
    const { callerIds, headerFor } = offer;
    let usual = keptCallerId(await kept.read().catch((error: unknown) => (report('kept caller id', error), undefined)), offer);
    let next = usual;
    /** What is on the page, by what it is for. */
    const shown = new Map<string, HTMLElement>();
    const update = (): void => {
        use(next ? [headerFor(next)] : []);
        for (const [what, element] of shown) Object.assign(element, { number: what === 'once' ? next : usual });
    };
    const chosen = (what: string, number: string): void => {
        next = number;
        if (what !== 'once') {
            usual = number;
            kept.write(usual).catch((error: unknown) => report('keep caller id', error));
        }
        update();
        tabs.postMessage({ usual, next });
    };
    tabs.addEventListener('message', ({ data }: MessageEvent<{ usual: string; next: string }>) => {
        usual = keptCallerId(data.usual, offer);
        next = keptCallerId(data.next, offer);
        update();
    });
    store.subscribe((_next, _previous, event) => {
        if (event.type !== 'callStarted' || event.call.direction === 'inbound') return;
        next = usual;
        update();
        tabs.postMessage({ usual, next });
    });
    update();
    return {
        show(place, what) {
            const element = Object.assign(createElement('panel-caller-id-place', { is: CallerId }), { callerIds, nextOnly: what === 'once' });
            element.addEventListener('choose', (event) => chosen(what, (event as CustomEvent<{ number: string }>).detail.number));
            shown.set(what, element);
            update();
            place.replaceChildren(element);
        }
    };
}
