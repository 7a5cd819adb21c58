/** A browser, a PBX and a network for the checks, each as well or as ill as a test wants it. */

export interface World {
    /** How a WebSocket to the PBX ends: `without a subprotocol`: only where none is asked for. */
    readonly socket?: 'open' | 'error' | 'without a subprotocol';
    /** What https at the same address says. */
    readonly server?: 'answers' | 'error';
    readonly offline?: boolean;
    /** With which error it is refused, or that nobody has answered the browser's question. */
    readonly microphone?: string;
    readonly date?: string | null;
    readonly candidates?: readonly object[];
    readonly echo?: 'heard' | 'silent' | 'noAnswer';
    readonly storage?: 'blocked' | 'full';
    /** Features that the page above keeps from this frame. */
    readonly refusedFeatures?: readonly string[] | undefined;
    readonly tellsPolicy?: boolean;
}

const KNOWN = ['microphone', 'local-network-access'];

/** @returns takes it away again */
export function surround({ socket = 'open', server = 'answers', offline = false, microphone, candidates = [{ type: 'host' }, { type: 'srflx', relatedAddress: '0.0.0.0', relatedPort: 0, port: 61_000 }], echo = 'heard', storage, refusedFeatures = [], tellsPolicy = true, ...world }: World, now: number): () => void {
    const date = world.date === undefined ? new Date(now).toUTCString() : world.date;
    class Socket {
        onopen?: () => void;
        onerror?: () => void;
        close = (): void => undefined;
        constructor(_address: string, protocol?: string) {
            const opens = socket === 'open' || (socket === 'without a subprotocol' && protocol === undefined);
            setTimeout(() => (opens ? this.onopen?.() : this.onerror?.()));
        }
    }
    class Peer {
        onicecandidate?: (event: object) => void;
        addTransceiver = (): void => undefined;
        close = (): void => undefined;
        createOffer = (): Promise<object> => Promise.resolve({});
        setLocalDescription = (): Promise<void> => {
            setTimeout(() => [...candidates, null].forEach((candidate) => this.onicecandidate?.({ candidate })));
            return Promise.resolve();
        };
    }
    const getUserMedia = (): Promise<object> => {
        if (microphone === undefined) return Promise.resolve({ getTracks: () => [{ stop: () => undefined }] });
        return microphone.endsWith('Error') ? Promise.reject(Object.assign(new Error(), { name: microphone })) : new Promise(() => undefined);
    };
    const fetched = (url: string): Promise<object> => (url.startsWith('https://pbx') && server === 'error' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ headers: { get: () => date } }));
    const policy = { features: () => KNOWN, allowsFeature: (name: string) => !refusedFeatures.includes(name) };
    const estimate = (): Promise<object> => Promise.resolve({ quota: 1e9, usage: storage === 'full' ? 1e9 : 1 });
    Object.assign(globalThis, { WebSocket: Socket, RTCPeerConnection: Peer, fetch: fetched, AudioContext: sounds(echo), MediaStream: class {}, indexedDB: storage === 'blocked' ? undefined : {} });
    Object.assign(navigator, { mediaDevices: { getUserMedia }, storage: { estimate } });
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: !offline });
    Object.assign(document, { permissionsPolicy: tellsPolicy ? policy : undefined });
    return () => Object.assign(document, { permissionsPolicy: undefined });
}

/** Web Audio in which a tone of 1,000 Hz comes back, or nothing does. */
function sounds(echo: World['echo']): unknown {
    const node = (): object => ({ connect: (next: object) => next, start: () => undefined, frequency: {}, gain: {}, stream: { getAudioTracks: () => [{}] } });
    const RATE = 48_000;
    return class {
        sampleRate = RATE;
        resume = (): Promise<void> => Promise.resolve();
        close = (): Promise<void> => Promise.resolve();
        createOscillator = node;
        createGain = node;
        createMediaStreamDestination = node;
        createMediaStreamSource = node;
        createAnalyser = (): object => ({
            frequencyBinCount: 1_024,
            getFloatFrequencyData: (levels: Float32Array) => levels.fill(-100).set(echo === 'heard' ? [-30] : [], Math.round((1_000 * 2_048) / RATE))
        });
    };
}
