/**
 * The page of the browser test: JsSIP, the microphone and an analyser, driven through `window.phone`.
 * Plain on purpose: it proves the PBX and the people, and nothing of the product.
 */
import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';

export interface PagePhone {
    start(options: { url: string; user: string; password: string; domain: string }): Promise<void>;
    call(number: string): Promise<void>;
    /** Waits for a call to come in and answers it. */
    answerNext(): Promise<string>;
    answered(): Promise<void>;
    ended(): Promise<{ cause: string; status?: number; reason?: string }>;
    hold(isHeld: boolean): Promise<void>;
    mute(isMuted: boolean): void;
    press(keys: string, by: 'RFC2833' | 'INFO'): void;
    refer(target: string): Promise<number>;
    restartIce(): Promise<void>;
    hangUp(): void;
    isHeldByThem(): boolean;
    /** The strongest frequency and its level as the far side's voice arrives. */
    hear(): { frequencyHz: number; levelDb: number };
    received(): Promise<number>;
    /** Milliseconds from now until the connection is in this state. */
    untilConnection(kind: 'connectionState' | 'iceConnectionState', state: string): Promise<number>;
}

let ua: UA;
let session: RTCSession;
let ending: Promise<{ cause: string; status?: number; reason?: string }>;
let analyser: AnalyserNode;
const audio = new AudioContext();
/** Calls that came and those who wait for one: whichever is first waits for the other. */
const ringing: string[] = [];
const incoming: ((name: string) => void)[] = [];

/** JsSIP's typed events lack half of what is needed here. */
interface Ended {
    cause: string;
    message?: { status_code?: number; getHeader(name: string): string | undefined };
}

async function microphone(): Promise<MediaStream> {
    return navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
}

function watch(next: RTCSession): void {
    session = next;
    ending = new Promise((resolve) => {
        const over = ({ cause, message }: Ended): void => resolve({ cause, status: message?.status_code, reason: message?.getHeader('Reason') });
        next.on('ended', over);
        next.on('failed', over);
    });
    const listen = (connection: RTCPeerConnection): void =>
        connection.addEventListener('track', ({ track }) => {
            const stream = new MediaStream([track]);
            // Chromium decodes a remote stream only when an element plays it.
            const player = new Audio();
            player.srcObject = stream;
            void player.play();
            analyser = audio.createAnalyser();
            analyser.fftSize = 4_096;
            analyser.smoothingTimeConstant = 0;
            audio.createMediaStreamSource(stream).connect(analyser);
        });
    if (next.connection) listen(next.connection);
    else next.on('peerconnection', (({ peerconnection }: { peerconnection: RTCPeerConnection }) => listen(peerconnection)));
    // Every candidate is of this machine: the last one is there at once, and waiting for more only costs time.
    next.on('icecandidate', (({ ready }: { ready: () => void }) => setTimeout(ready, 100)));
}

const phone: PagePhone = {
    start: ({ url, user, password, domain }) =>
        new Promise((resolve, reject) => {
            ua = new UA({ sockets: [new WebSocketInterface(url)], uri: `sip:${user}@${domain}`, password, session_timers: false });
            ua.on('registered', () => resolve());
            ua.on('registrationFailed', (({ cause }: { cause: string }) => reject(new Error(cause))) as never);
            ua.on('newRTCSession', (({ session: next, originator }: { session: RTCSession; originator: string }) => {
                if (originator !== 'remote') return;
                watch(next);
                const waiting = incoming.shift();
                if (waiting) waiting(next.remote_identity.display_name);
                else ringing.push(next.remote_identity.display_name);
            }));
            ua.start();
        }),
    async call(number) {
        watch(ua.call(number, { mediaStream: await microphone() }));
    },
    answerNext: () =>
        new Promise((resolve) => {
            const answer = (name: string): void => {
                resolve(name);
                void microphone().then((mediaStream) => session.answer({ mediaStream }));
            };
            const name = ringing.shift();
            if (name === undefined) incoming.push(answer);
            else answer(name);
        }),
    answered: () =>
        new Promise((resolve, reject) => {
            if (session.isEstablished()) resolve();
            session.on('confirmed', () => resolve());
            void ending.then(({ cause }) => reject(new Error(cause)));
        }),
    ended: () => ending,
    hold: (isHeld) => new Promise((resolve) => (isHeld ? session.hold({}, () => resolve()) : session.unhold({}, () => resolve()))),
    mute: (isMuted) => (isMuted ? session.mute({ audio: true }) : session.unmute({ audio: true })),
    press: (keys, by) => session.sendDTMF(keys, { transportType: by as never, duration: 100, interToneGap: 100 }),
    refer: (target) =>
        new Promise((resolve) => {
            session.refer(target, {
                eventHandlers: {
                    accepted: () => resolve(200),
                    failed: ({ status_line }: { status_line?: { status_code: number } }) => resolve(status_line?.status_code ?? 0)
                }
            });
        }),
    restartIce: () => new Promise((resolve) => session.renegotiate({ rtcOfferConstraints: { iceRestart: true } }, () => resolve())),
    hangUp: () => session.terminate(),
    isHeldByThem: () => session.isOnHold().remote,
    hear() {
        const bins = new Float32Array(analyser.frequencyBinCount);
        analyser.getFloatFrequencyData(bins);
        let peak = 1;
        for (let bin = 2; bin < bins.length; bin++) if ((bins[bin] ?? 0) > (bins[peak] ?? 0)) peak = bin;
        return { frequencyHz: (peak * audio.sampleRate) / analyser.fftSize, levelDb: bins[peak] ?? -Infinity };
    },
    async received() {
        const report = await session.connection.getStats();
        return [...report.values()].find(({ type }) => type === 'inbound-rtp')?.packetsReceived ?? 0;
    },
    untilConnection(kind, state) {
        const { connection } = session;
        const start = performance.now();
        return new Promise((resolve) => {
            const look = (): void => (connection[kind] === state ? resolve(performance.now() - start) : undefined);
            connection.addEventListener(kind.toLowerCase() + 'change', look);
            look();
        });
    }
};

Object.assign(window, { phone });
