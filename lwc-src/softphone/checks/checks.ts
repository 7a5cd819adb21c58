/**
 * Check my set-up (B9, A1), the panel's half: asks the browser, the PBX and the clock, each with a time-out, and tells the
 * results over the bus. What they mean is judged in core. Changes nothing, and never touches a call.
 */
import { judgePanel, type FoundCandidate, type PanelFacts } from '../../core/checks/panelChecks';
import { dialStringOf } from '../../core/number/dialString';
import { readConnection, type PhoneConnection } from '../../core/settings/connection';
import { liveCalls, type SoftphoneState } from '../../core/state/softphoneState';
import type { Clock, Timers } from '../../core/time';
import type { LineCall } from '../../phone/linePort';
import { pageAllows, refusesLocalNetwork } from '../../phone/pagePolicy';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import { HostError } from '../../salesforce/host/hostPort';
import type { PageFacts } from '../../salesforce/page/pageFacts';
import { echoCall } from './echo';

export interface CheckTools {
    readonly page: Pick<PageFacts, 'connection' | 'resourceFolder' | 'setting'>;
    readonly store: { readonly state: Pick<SoftphoneState, 'line' | 'calls'> };
    readonly desk: Pick<DeskBus, 'tellChecked' | 'sayHello' | 'ask'>;
    readonly clock: Clock;
    readonly timers: Timers;
    /** Calls a number without anybody seeing it; undefined when this page has no line. */
    readonly tryCall: (number: string) => LineCall | undefined;
}

const WAIT_MS = 4_000;
/** A Desk that was only just greeted has to answer first. */
const GREETED_MS = 1_000;

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
    const opened = openMicrophone(navigator.mediaDevices);
    // Nobody has answered the browser's question yet.
    const microphone = await within<MediaStream | Exclude<PanelFacts['microphone'], 'works'>>(opened, 'asked');
    const works = typeof microphone === 'object';
    const [openCti, hasDesk, socket, candidates, clockAheadMs, storage, echo] = await Promise.all([
        openCtiAnswers(desk),
        within(deskAnswers(tools), false),
        within(socketTo(connection), 'unreachable'),
        candidatesOf(connection, timers),
        within(clockAhead(tools), undefined),
        within(storageIn(navigator.storage), { works: false, free: undefined }),
        works ? echoOf(tools).catch((): PanelFacts['echo'] => 'noAnswer') : ('notTried' as const)
    ]);
    // Held so long, since without it the browser hides where a candidate is from.
    void opened.then((stream) => typeof stream === 'object' && stream.getTracks().forEach((track) => track.stop()));
    const urls = (connection?.iceServers ?? []).map((server) => server.urls);
    const facts: PanelFacts = {
        line: store.state.line,
        openCti,
        hasDesk,
        problems: reading.ok ? [] : reading.problems,
        isDemo: connection?.line === 'demo',
        allowsMicrophone: pageAllows(document, 'microphone'),
        microphone: works ? 'works' : microphone,
        socket,
        refusesLocalNetwork: refusesLocalNetwork(document),
        candidates,
        hasStun: urls.some((url) => url.startsWith('stun')),
        hasTurn: urls.some((url) => url.startsWith('turn')),
        echo,
        clockAheadMs,
        storage
    };
    await desk.tellChecked(judgePanel(facts));
}

/** A word that asks for nothing; Open CTI says whether it has passed it on, or is waited for as long as for anything. */
async function openCtiAnswers(desk: CheckTools['desk']): Promise<PanelFacts['openCti']> {
    try {
        await desk.sayHello();
        return 'answers';
    } catch (error) {
        const trouble = error instanceof HostError ? error.trouble : 'silent';
        return trouble === 'outsideSalesforce' ? 'outside' : trouble === 'unclear' ? 'refused' : trouble;
    }
}

/** By a question that costs nothing. */
async function deskAnswers({ desk, timers }: CheckTools): Promise<boolean> {
    await new Promise<void>((resolve) => timers.set(resolve, GREETED_MS));
    await desk.ask('describe', { objectApiName: 'Task', fields: [] });
    return true;
}

/** Opened and closed again: whether it is allowed says only the try. */
async function openMicrophone(media: MediaDevices | undefined): Promise<MediaStream | 'denied' | 'missing' | 'busy'> {
    if (!media) return 'denied';
    try {
        return await media.getUserMedia({ audio: true });
    } catch (error) {
        // Media Capture and Streams §10.2.1 names them.
        const { name } = error as DOMException;
        return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : name === 'NotFoundError' ? 'missing' : 'busy';
    }
}

/** A second socket beside the line's; nothing is said on it. What is wrong with one that doesn't open the browser tells nobody, so what is below it is tried. */
async function socketTo(connection: PhoneConnection | undefined): Promise<PanelFacts['socket']> {
    const [address] = connection?.pbxAddresses ?? [];
    if (address === undefined) return 'noAddress';
    // RFC 7118 §4. A browser refuses a server that doesn't take the subprotocol (RFC 6455 §4.1).
    if (await opens(address, 'sip')) return 'open';
    if (await opens(address)) return 'noSip';
    // By its own certificate, at its own path; what it answers nobody reads.
    const answers = fetch(address.replace(/^ws/, 'http'), { mode: 'no-cors', cache: 'no-store', credentials: 'omit' });
    // A browser that says it is offline may still reach a PBX on this very computer.
    return answers.then(() => 'noWebSocket', () => (navigator.onLine ? 'unreachable' : 'offline'));
}

function opens(address: string, protocol?: string): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = new WebSocket(address, protocol);
        socket.onopen = () => {
            resolve(true);
            socket.close();
        };
        socket.onerror = () => resolve(false);
    });
}

/** The candidates that come within the time: what is there late is as good as not there when a call begins. */
async function candidatesOf(connection: PhoneConnection | undefined, timers: Timers): Promise<readonly FoundCandidate[]> {
    const found: FoundCandidate[] = [];
    const peer = new RTCPeerConnection({ iceServers: [...(connection?.iceServers ?? [])] });
    try {
        peer.addTransceiver('audio');
        const gathered = new Promise<void>((resolve) => {
            peer.onicecandidate = ({ candidate }) => (candidate?.type ? void found.push(foundIn(candidate, candidate.type)) : resolve());
            timers.set(() => resolve(), WAIT_MS);
        });
        await peer.setLocalDescription(await peer.createOffer());
        await gathered;
    } finally {
        peer.close();
    }
    return found;
}

/** Where the browser hides from where it is (RFC 8839 §5.1, mDNS), port 9 or 0 stands for it. */
function foundIn({ relatedAddress, relatedPort, port }: RTCIceCandidate, kind: string): FoundCandidate {
    const from = relatedAddress && relatedPort && relatedPort > 9 ? `${relatedAddress}:${relatedPort}` : undefined;
    return { kind, ...(from && { from }), ...(port !== null && { port }) };
}

/** Never beside a call. */
async function echoOf(tools: CheckTools): Promise<PanelFacts['echo']> {
    const { page, store } = tools;
    const number = dialStringOf(page.setting('echoNumber'));
    if (number === undefined || store.state.line.name !== 'ready' || liveCalls(store.state).length > 0) return 'notTried';
    return echoCall(number, { ...tools, dial: tools.tryCall, createContext: () => new AudioContext() });
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
