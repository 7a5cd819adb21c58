/**
 * Brings the sound of a call back over another way through the network: an ICE restart (RFC 8445 §9) offered in a
 * re-INVITE. Asked for when the browser has lost the other side for a while, when it gives up, and when the network
 * is another one. Bounded: a far end that is gone must not hold the agent for long.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Timers } from '../../core/time';

export interface RecoveryTools {
    readonly session: RTCSession;
    readonly connection: RTCPeerConnection;
    readonly timers: Timers;
    /** Whether an offer can leave at all. */
    readonly isConnected: () => boolean;
    /** Also told while the browser is only in doubt: nobody is heard then either. */
    readonly changed: (isRestoring: boolean) => void;
    /** Nothing helped. */
    readonly lost: () => void;
}

/** Lost packets alone make a browser doubt as well: it often finds back by itself. */
const DOUBT_MS = 3_000;
const MOST_TRIES = 3;
/** How long a new way may take after both sides have agreed on it. */
const AGAIN_MS = 4_000;
/** No connection, or another offer is under way. */
const WAIT_MS = 300;
const LIMIT_MS = 20_000;

export class MediaRecovery {
    private readonly tools: RecoveryTools;
    private tries = 0;
    private isRestoring = false;
    private isAsked = false;
    private isOver = false;
    private hasSaid = false;
    private timer: unknown;
    private limit: unknown;

    constructor(tools: RecoveryTools) {
        this.tools = tools;
        const { connection } = tools;
        connection.addEventListener('connectionstatechange', () => this.look());
        connection.addEventListener('iceconnectionstatechange', () => this.look());
    }

    /** The way through the network is not what it was: asked for at once, since a browser takes seconds to see it. */
    begin(): void {
        if (this.isRestoring || this.isOver) return;
        const { timers, lost } = this.tools;
        this.isRestoring = true;
        this.tries = 0;
        this.say(true);
        this.limit = timers.set(lost, LIMIT_MS);
        this.ask();
    }

    /** The far end did not take the offer, or it never left. */
    refused(): void {
        this.isAsked = false;
        if (this.isRestoring) this.later(() => this.ask(), WAIT_MS);
    }

    /** The call is over. */
    stop(): void {
        this.isOver = true;
        this.clear();
    }

    private clear(): void {
        this.isRestoring = false;
        this.tools.timers.clear(this.timer);
        this.tools.timers.clear(this.limit);
    }

    private look(): void {
        const { connectionState, iceConnectionState } = this.tools.connection;
        if (connectionState === 'connected' && !this.isAsked) return this.settle();
        if (this.isRestoring || this.isOver) return;
        if (connectionState === 'failed' || iceConnectionState === 'failed') return this.begin();
        if (connectionState !== 'disconnected') return;
        this.say(true);
        this.later(() => this.begin(), DOUBT_MS);
    }

    private ask(): void {
        const { session, isConnected } = this.tools;
        // The limit bounds the waiting.
        if (!isConnected()) return this.later(() => this.ask(), WAIT_MS);
        if (this.tries >= MOST_TRIES) return;
        const sent = session.renegotiate({ rtcOfferConstraints: { iceRestart: true } }, () => this.agreed());
        if (!sent) return this.later(() => this.ask(), WAIT_MS);
        this.tries += 1;
        this.isAsked = true;
    }

    private agreed(): void {
        this.isAsked = false;
        if (this.tools.connection.connectionState === 'connected') return this.settle();
        this.later(() => this.ask(), AGAIN_MS);
    }

    private settle(): void {
        this.clear();
        this.say(false);
    }

    private say(isRestoring: boolean): void {
        if (this.hasSaid === isRestoring) return;
        this.hasSaid = isRestoring;
        this.tools.changed(isRestoring);
    }

    private later(run: () => void, ms: number): void {
        this.tools.timers.clear(this.timer);
        this.timer = this.tools.timers.set(run, ms);
    }
}
