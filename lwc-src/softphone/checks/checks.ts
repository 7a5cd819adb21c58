/**
 * Check my set-up (B9, A1), the panel's half: asks the browser, the PBX and the clock, each with a time-out, and tells the
 * results over the bus. What they mean is judged in core. Changes nothing, and never touches a call.
 */
import { judgePanel, type PanelFacts } from '../../core/checks/panelChecks';
import { readConnection, type PhoneConnection } from '../../core/settings/connection';
import type { SoftphoneState } from '../../core/state/softphoneState';
import type { Clock, Timers } from '../../core/time';
import { pageAllows, refusesLocalNetwork } from '../../phone/pagePolicy';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { PageFacts } from '../../salesforce/page/pageFacts';

export interface CheckTools {
    readonly page: Pick<PageFacts, 'connection' | 'resourceFolder'>;
    readonly store: { readonly state: Pick<SoftphoneState, 'line'> };
    readonly desk: Pick<DeskBus, 'tellChecked'>;
    readonly clock: Clock;
    readonly timers: Timers;
}

const WAIT_MS = 4_000;

/** Who asks again meanwhile gets the same answer. */
let running: Promise<void> | undefined;

export function runChecks(tools: CheckTools): Promise<void> {
    running ??= look(tools).finally(() => (running = undefined));
    return running;
}

async function look(tools: CheckTools): Promise<void> {
    const { page, store, desk, timers } = tools;
    const reading = readConnection(page.connection);
    const connection = reading.ok ? reading.connection : undefined;
    const within = <T>(work: Promise<T>, otherwise: T): Promise<T> => Promise.race([work.catch(() => otherwise), new Promise<T>((resolve) => timers.set(() => resolve(otherwise), WAIT_MS))]);
    const [microphone, socket, candidates, clockAheadMs, storage] = await Promise.all([
        within(microphoneIn(navigator.mediaDevices), 'busy'),
        within(socketTo(connection), 'refused'),
        candidatesOf(connection, timers),
        within(clockAhead(tools), undefined),
        within(storageIn(navigator.storage), { works: false, free: undefined })
    ]);
    const urls = (connection?.iceServers ?? []).map((server) => server.urls);
    const facts: PanelFacts = {
        line: store.state.line,
        problems: reading.ok ? [] : reading.problems,
        isDemo: connection?.line === 'demo',
        allowsMicrophone: pageAllows(document, 'microphone'),
        microphone,
        socket,
        refusesLocalNetwork: refusesLocalNetwork(document),
        candidates,
        hasStun: urls.some((url) => url.startsWith('stun')),
        hasTurn: urls.some((url) => url.startsWith('turn')),
        clockAheadMs,
        storage
    };
    await desk.tellChecked(judgePanel(facts));
}

/** Opened and closed again: whether it is allowed says only the try. */
async function microphoneIn(media: MediaDevices | undefined): Promise<PanelFacts['microphone']> {
    if (!media) return 'denied';
    try {
        const stream = await media.getUserMedia({ audio: true });
        for (const track of stream.getTracks()) track.stop();
        return 'works';
    } catch (error) {
        // Media Capture and Streams §10.2.1 names them.
        const { name } = error as DOMException;
        return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : name === 'NotFoundError' ? 'missing' : 'busy';
    }
}

/** A second socket beside the line's; nothing is said on it (RFC 7118 §4 for the subprotocol). */
function socketTo(connection: PhoneConnection | undefined): Promise<PanelFacts['socket']> {
    const [address] = connection?.pbxAddresses ?? [];
    if (address === undefined) return Promise.resolve('noAddress');
    return new Promise((resolve) => {
        const socket = new WebSocket(address, 'sip');
        socket.onopen = () => {
            resolve(socket.protocol === 'sip' ? 'open' : 'noSip');
            socket.close();
        };
        socket.onerror = () => resolve('refused');
    });
}

/** The kinds of candidates that come within the time: what is there late is as good as not there when a call begins. */
async function candidatesOf(connection: PhoneConnection | undefined, timers: Timers): Promise<readonly string[]> {
    const kinds: string[] = [];
    const peer = new RTCPeerConnection({ iceServers: [...(connection?.iceServers ?? [])] });
    try {
        peer.addTransceiver('audio');
        const gathered = new Promise<void>((resolve) => {
            peer.onicecandidate = ({ candidate }) => (candidate?.type ? void kinds.push(candidate.type) : resolve());
            timers.set(() => resolve(), WAIT_MS);
        });
        await peer.setLocalDescription(await peer.createOffer());
        await gathered;
    } finally {
        peer.close();
    }
    return kinds;
}

/** By the Date of an answer (RFC 9110 §6.6.1), which is exact to the second. */
async function clockAhead({ page, clock }: CheckTools): Promise<number | undefined> {
    const asked = clock.now();
    const { headers } = await fetch(`${page.resourceFolder}panel.css`, { method: 'HEAD', cache: 'no-store' });
    const said = Date.parse(headers.get('Date') ?? '');
    return Number.isNaN(said) ? undefined : (asked + clock.now()) / 2 - said;
}

async function storageIn(storage: StorageManager | undefined): Promise<PanelFacts['storage']> {
    if (typeof indexedDB === 'undefined') return { works: false, free: undefined };
    const { quota, usage = 0 } = (await storage?.estimate()) ?? {};
    return { works: true, free: quota === undefined ? undefined : quota - usage };
}
