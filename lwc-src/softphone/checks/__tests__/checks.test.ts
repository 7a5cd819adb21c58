import type { CheckResult } from '../../../core/checks/check';
import { runChecks, type CheckTools } from '../checks';

const connection = { line: 'sip', pbxAddress: 'wss://pbx.example.com/ws', sipDomain: '', extension: '204', authName: '', displayName: '', iceServers: 'stun:stun.example.com', region: '' };
const NOW = Date.UTC(2026, 10, 23, 9);

interface World {
    connection?: object;
    protocol?: string;
    socket?: 'open' | 'error';
    microphone?: string;
    date?: string | null;
    candidates?: string[];
}

function surround({ protocol = 'sip', socket = 'open', microphone, date = new Date(NOW).toUTCString(), candidates = ['host', 'srflx'] }: World): void {
    const stop = jest.fn();
    class Socket {
        onopen?: () => void;
        onerror?: () => void;
        protocol = protocol;
        close = jest.fn();
        constructor() {
            setTimeout(() => (socket === 'open' ? this.onopen?.() : this.onerror?.()));
        }
    }
    class Peer {
        onicecandidate?: (event: object) => void;
        addTransceiver = jest.fn();
        close = jest.fn();
        createOffer = () => Promise.resolve({});
        setLocalDescription = (): Promise<void> => {
            setTimeout(() => [...candidates, undefined].forEach((type) => this.onicecandidate?.({ candidate: type ? { type } : null })));
            return Promise.resolve();
        };
    }
    const getUserMedia = (): Promise<object> => (microphone ? Promise.reject(Object.assign(new Error(), { name: microphone })) : Promise.resolve({ getTracks: () => [{ stop }] }));
    const fetched = (): Promise<object> => Promise.resolve({ headers: { get: () => date } });
    Object.assign(globalThis, { WebSocket: Socket, RTCPeerConnection: Peer, fetch: fetched, indexedDB: {} });
    Object.assign(navigator, { mediaDevices: { getUserMedia }, storage: { estimate: () => Promise.resolve({ quota: 1e9, usage: 1 }) } });
}

async function check(world: World = {}): Promise<Record<string, string>> {
    surround(world);
    const tellChecked = jest.fn((_results: readonly CheckResult[]) => Promise.resolve());
    const tools: CheckTools = {
        page: { connection: { ...connection, ...world.connection }, resourceFolder: '/resource/' },
        store: { state: { line: { name: 'ready' } } },
        desk: { tellChecked },
        clock: { now: () => NOW },
        timers: { set: (run, ms) => setTimeout(run, ms), clear: (timer) => clearTimeout(timer as never) }
    };
    const done = runChecks(tools);
    await jest.advanceTimersByTimeAsync(5_000);
    await done;
    return Object.fromEntries((tellChecked.mock.calls[0]?.[0] ?? []).map(({ check: name, state, cause }) => [name, cause ?? state]));
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('B9 A1: the panel looks at what a call needs', () => {
    it('and all is well', async () => {
        expect(await check()).toEqual({ phone: 'passed', settings: 'passed', microphonePolicy: 'unseen', microphone: 'passed', pbx: 'passed', registration: 'passed', ice: 'passed', clock: 'passed', outbox: 'passed' });
    });
    it.each<[string, World, Record<string, string>]>([
        ['no address', { connection: { pbxAddress: '' , line: 'sip' } }, { settings: 'settingWrong', pbx: 'pbxNoAddress' }],
        ['a PBX that doesn’t answer', { socket: 'error' }, { pbx: 'pbxUnreachable' }],
        ['something that speaks no SIP', { protocol: '' }, { pbx: 'pbxNoSip' }],
        ['a microphone that is refused', { microphone: 'NotAllowedError' }, { microphone: 'microphoneDenied' }],
        ['none', { microphone: 'NotFoundError' }, { microphone: 'microphoneMissing' }],
        ['one that another program has', { microphone: 'NotReadableError' }, { microphone: 'microphoneBusy' }],
        ['a clock that is an hour behind', { date: new Date(NOW + 3_600_000).toUTCString() }, { clock: 'clockWrong' }],
        ['nobody who says the time', { date: null }, { clock: 'unseen' }],
        ['a STUN server that doesn’t answer', { candidates: ['host'] }, { ice: 'iceNoReflexive' }]
    ])('%s', async (_what, world, found) => expect(await check(world)).toMatchObject(found));
});
