/**
 * A real SIP phone in Node for tests: JsSIP, signalling over `ws`, with the people's own media behind it in a browser's place.
 * The signalling is somebody else's software; the media is ours and proves only that packets flow.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { UA } from 'jssip';
import { MediaSession } from '../media/mediaSession';
import { SystemTimers } from '../timers';
import { attachPbx, createPbx, type Pbx, type PbxOptions } from '../index';

const PHONE_TONE_HZ = 1_500;

/** What JsSIP uses of a browser's RTCPeerConnection, and no more. */
class PeerConnection {
    static readonly all: PeerConnection[] = [];
    readonly media = new MediaSession({ toneHz: PHONE_TONE_HZ, voice: 'steady', codecs: 'narrow', addresses: 'loopback', timers: new SystemTimers() });
    readonly iceGatheringState = 'complete';
    readonly iceConnectionState = 'connected';
    signalingState = 'stable';
    localDescription: { type: string; sdp: string } | undefined;
    #senders: { track: unknown }[] = [];
    #remoteOffer = '';

    constructor() {
        PeerConnection.all.push(this);
    }

    addEventListener(): void {}
    removeEventListener(): void {}

    addTrack(track: unknown): void {
        this.#senders.push({ track });
    }

    getSenders(): { track: unknown }[] {
        return this.#senders;
    }

    async createOffer(): Promise<{ type: string; sdp: string }> {
        return { type: 'offer', sdp: this.media.local === '' ? await this.media.offer() : this.media.offerAgain('sendrecv') };
    }

    async createAnswer(): Promise<{ type: string; sdp: string }> {
        return { type: 'answer', sdp: await this.media.answer(this.#remoteOffer) };
    }

    async setLocalDescription(description: { type: string; sdp: string }): Promise<void> {
        this.localDescription = description;
    }

    async setRemoteDescription({ type, sdp }: { type: string; sdp: string }): Promise<void> {
        if (type === 'answer') await this.media.accept(sdp);
        else this.#remoteOffer = sdp;
    }

    close(): void {
        this.media.close();
    }
}

/** JsSIP looks for a browser around it. */
const browser = {
    WebSocket,
    RTCPeerConnection: PeerConnection,
    RTCSessionDescription: class {
        constructor(init: object) {
            Object.assign(this, init);
        }
    }
};
Object.assign(globalThis, browser, { window: { ...globalThis, ...browser } });
const require = createRequire(import.meta.url);
const JsSIP = require('jssip') as typeof import('jssip');
// Half a minute for an answer that never comes would keep the test process waiting.
Object.assign(require('jssip/lib/Timers') as object, { TIMER_B: 3_000, TIMER_F: 3_000, TIMER_H: 3_000, TIMER_L: 3_000, TIMER_M: 3_000 });

export interface Lab {
    readonly pbx: Pbx;
    readonly url: string;
    phone(user: string, options?: object): Promise<Phone>;
    close(): Promise<void>;
}

export const ANN = { number: '+493012345601', name: 'Ann Example', toneHz: 440 };
export const BEN = { number: '+493012345602', name: 'Ben Example', toneHz: 700 };
export const ACCOUNTS = ['1001', '1002', '1003'].map((user) => ({ user, password: `pw${user}`, displayName: `Agent ${user}` }));

/** A PBX on a free port of loopback. */
export async function createLab(options: Partial<PbxOptions> = {}): Promise<Lab> {
    const pbx = createPbx({ accounts: ACCOUNTS, directory: [ANN, BEN], mediaAddresses: 'loopback', ...options });
    const server = createServer();
    attachPbx(server, pbx, '/sip');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sip`;
    const phones: Phone[] = [];
    return {
        pbx,
        url,
        async phone(user, more = {}) {
            const phone = new Phone(url, user, pbx.domain, more);
            phones.push(phone);
            await phone.registered;
            return phone;
        },
        async close() {
            for (const phone of phones) phone.close();
            // JsSIP waits half a minute for an answer to its goodbye: it shall have one.
            await eventually('all phones have left', () => phones.every((phone) => !phone.ua.isConnected())).catch(() => {});
            for (const connection of PeerConnection.all) connection.close();
            pbx.close();
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        }
    };
}

export class Phone {
    readonly ua: UA;
    readonly registered: Promise<void>;
    readonly sessions: RTCSession[] = [];
    readonly events: string[] = [];
    readonly #waiting: ((session: RTCSession) => void)[] = [];

    constructor(url: string, user: string, domain: string, options: object) {
        this.ua = new JsSIP.UA({ sockets: [new JsSIP.WebSocketInterface(url)], uri: `sip:${user}@${domain}`, password: `pw${user}`, session_timers: false, ...options });
        // JsSIP's typed events lack what tests look at; the names are its own.
        const on = (name: string, listener: (event: { session: RTCSession; originator: string; cause?: string }) => void): unknown => this.ua.on(name as 'connected', listener as never);
        this.registered = new Promise((resolve, reject) => {
            on('registered', () => resolve());
            on('registrationFailed', ({ cause }) => reject(new Error(cause)));
        });
        for (const name of ['registered', 'registrationFailed', 'unregistered', 'disconnected', 'connected']) on(name, () => this.events.push(name));
        on('newRTCSession', ({ session, originator }) => {
            this.sessions.push(session);
            if (originator === 'remote') this.#waiting.shift()?.(session);
        });
        this.ua.start();
    }

    /** The next call that comes in. */
    incoming(): Promise<RTCSession> {
        return new Promise((resolve) => this.#waiting.push(resolve));
    }

    answer(session: RTCSession): void {
        session.answer({ mediaStream: microphone() });
    }

    call(target: string, options: object = {}): RTCSession {
        return this.ua.call(target, { mediaStream: microphone(), ...options });
    }

    /** The media behind a session. */
    media(session: RTCSession): MediaSession {
        return (session.connection as unknown as PeerConnection).media;
    }

    close(): void {
        this.ua.stop();
    }
}

/** A stream with one track; muting it mutes the media behind it, as a browser does. */
function microphone(): MediaStream {
    const track = {
        kind: 'audio',
        stop: () => {},
        set enabled(isEnabled: boolean) {
            for (const connection of PeerConnection.all) if (connection.getSenders().some((sender) => sender.track === track)) connection.media.mute(!isEnabled);
        }
    };
    return { getTracks: () => [track], getAudioTracks: () => [track], getVideoTracks: () => [] } as unknown as MediaStream;
}

/** Resolves with an event of a session. */
export function happens<T = { cause: string; message?: { status_code?: number } }>(session: RTCSession, name: string, timeoutMs = 10_000): Promise<T> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no ${name} within ${timeoutMs} ms`)), timeoutMs);
        session.once(name, ((event: T) => {
            clearTimeout(timer);
            resolve(event);
        }) as never);
    });
}

/** Waits until something holds, looking every few milliseconds. */
export async function eventually(what: string, holds: () => boolean, timeoutMs = 5_000): Promise<void> {
    const until = Date.now() + timeoutMs;
    while (!holds()) {
        if (Date.now() > until) throw new Error(`${what}: not within ${timeoutMs} ms`);
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}
