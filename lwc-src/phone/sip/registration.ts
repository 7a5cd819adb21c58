/**
 * Keeps the phone registered, and says how it stands. JsSIP does the protocol; when to try again, at which address,
 * and what to make of a doubt are ours, since JsSIP waits before its first try and knows one kind of failure.
 */
import type { UA } from 'jssip';
import type { LineState, LineTrouble } from '../../core/state/lineState';
import type { Clock, Timers } from '../../core/time';
import type { Addresses } from './addresses';
import { lacksSha256, useSha256, type Sha256 } from './digest';
import { ReturnToPreferred } from './returnToPreferred';
import { retryAfterMs, type ReconnectPolicy } from './reconnect';
import type { CreateWebSocket, SipSocket } from './socket';

export interface RegistrationTools {
    readonly createWebSocket: CreateWebSocket;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly reconnect: ReconnectPolicy;
    readonly random: () => number;
    /** Loaded when the PBX asks for it. */
    readonly loadSha256: () => Promise<Sha256>;
}

export interface RegistrationUser {
    stateChanged(state: LineState): void;
    /** A call is on: no connection is left for a better one. */
    isBusy(): boolean;
}

const STOP_TIMEOUT_MS = 2_000;
/** How long a PBX just connected to may leave REGISTER unanswered; JsSIP would wait 32 s (RFC 3261 §17.1.2.2, timer F). */
const REGISTER_TIMEOUT_MS = 6_000;
/** A connection that has been in the making for less is left to become one. */
const YOUNG_MS = 1_000;

export class Registration {
    private readonly ua: UA;
    private readonly socket: SipSocket;
    private readonly addresses: Addresses;
    private readonly tools: RegistrationTools;
    private readonly user: RegistrationUser;
    private readonly preferred: ReturnToPreferred;
    private tries = 0;
    private retryTimer: unknown;
    private registerTimer: unknown;
    private connectingSince = 0;
    private stopped = false;
    /** Somebody has to change something: nothing is tried by itself, or an account may be locked for it. */
    private broken = false;
    /** What the PBX answered before the connection was left for another address. */
    private refusal: LineTrouble | undefined;

    constructor(ua: UA, socket: SipSocket, addresses: Addresses, tools: RegistrationTools, user: RegistrationUser) {
        this.ua = ua;
        this.socket = socket;
        this.addresses = addresses;
        this.tools = tools;
        this.user = user;
        this.preferred = new ReturnToPreferred(addresses, tools, { isBusy: () => user.isBusy(), leave: () => socket.giveUp('left') });
        ua.on('connecting', () => (this.connectingSince = tools.clock.now()));
        ua.on('connected', () => this.awaitRegistration());
        ua.on('registered', () => this.registered());
        // JsSIP declares the response as always there; on a time-out it is null.
        ua.on('registrationFailed', (event) => {
            const response = event.response as typeof event.response | null;
            this.registrationFailed(response?.status_code, response?.reason_phrase, response?.getHeader('Retry-After'));
        });
        ua.on('disconnected', () => this.disconnected());
    }

    start(): void {
        this.user.stateChanged({ name: 'connecting' });
        this.ua.start();
    }

    /** Resolves when the PBX knows, or after two seconds. */
    async stop(): Promise<void> {
        const { timers } = this.tools;
        this.stopped = true;
        this.preferred.stop();
        timers.clear(this.retryTimer);
        timers.clear(this.registerTimer);
        const gone = new Promise<void>((resolve) => {
            // JsSIP keeps the connection for two seconds more; nobody need wait for that.
            this.ua.on('unregistered', () => resolve());
            this.ua.on('disconnected', () => resolve());
            timers.set(resolve, STOP_TIMEOUT_MS);
        });
        this.ua.stop();
        await gone;
    }

    /** Somebody wants it tried: whatever stood against it counts no more. */
    retryNow(): void {
        if (this.stopped) return;
        this.broken = false;
        this.addresses.avoidNone();
        this.check();
    }

    /**
     * There is a doubt whether the connection stands: asks at once. REGISTER goes with it, since the PBX may have
     * let the registration expire meanwhile, and has to answer it even if it knows no heartbeats.
     */
    check(): void {
        if (this.stopped || this.broken || this.addresses.waitMs() > 0) return;
        if (this.ua.isConnected()) {
            this.socket.probe();
            this.ua.register();
        } else if (this.socket.isConnecting()) {
            if (this.tools.clock.now() - this.connectingSince >= YOUNG_MS) this.socket.reopen();
        } else {
            this.tries = 0;
            this.tools.timers.clear(this.retryTimer);
            this.connect();
        }
    }

    private awaitRegistration(): void {
        const { timers } = this.tools;
        timers.clear(this.registerTimer);
        this.registerTimer = timers.set(() => this.socket.giveUp(), REGISTER_TIMEOUT_MS);
    }

    private registered(): void {
        this.tools.timers.clear(this.registerTimer);
        this.tries = 0;
        this.broken = false;
        this.addresses.worked();
        this.preferred.registered();
        this.user.stateChanged({ name: 'ready' });
    }

    private registrationFailed(status?: number, phrase = '', retryAfter?: string): void {
        this.tools.timers.clear(this.registerTimer);
        if (this.stopped) return;
        if (lacksSha256()) return void this.learnSha256();
        if (status === 401 || status === 403 || status === 407) {
            this.broken = true;
            return this.user.stateChanged({ name: 'broken', trouble: { kind: 'password', status } });
        }
        // Without a status: the request timed out on an open socket, or the socket closed, which `disconnected` reports.
        if (status === undefined) return this.socket.giveUp();
        this.addresses.avoid(retryAfterMs(retryAfter));
        this.addresses.failed();
        const trouble: LineTrouble = { kind: 'refused', status, phrase };
        // RFC 3263 §4.3: a server that can't serve is left for the next one.
        if (status < 500 || !this.addresses.hasOthers) return this.retryLater(trouble);
        this.refusal = trouble;
        this.socket.giveUp();
    }

    /** Once: then there is nothing to learn any more. */
    private async learnSha256(): Promise<void> {
        try {
            useSha256(await this.tools.loadSha256());
            if (!this.stopped) this.ua.register();
        } catch {
            this.broken = true;
            this.user.stateChanged({ name: 'broken', trouble: { kind: 'notLoaded' } });
        }
    }

    private disconnected(): void {
        const { socket } = this;
        this.tools.timers.clear(this.registerTimer);
        this.preferred.stop();
        if (this.stopped || this.broken) return;
        if (socket.lastEnd === 'left') return this.connectAgainSoon();
        const kinds = { unreachable: 'unreachable', closed: 'lost', silent: 'silent' } as const;
        const trouble = this.refusal ?? { kind: kinds[socket.lastEnd], address: socket.url };
        this.refusal = undefined;
        this.addresses.lost();
        this.retryLater(trouble);
    }

    /** Nothing is wrong, and nobody need know. JsSIP must be done with the old connection first. */
    private connectAgainSoon(): void {
        this.retryTimer = this.tools.timers.set(() => this.connect(), 0);
    }

    private retryLater(trouble: LineTrouble): void {
        const { timers, reconnect, random, clock } = this.tools;
        this.tries += 1;
        const pause = Math.max(reconnect.pauseMs(this.tries, random), this.addresses.waitMs());
        this.user.stateChanged({ name: 'connecting', trouble, retryAt: clock.now() + pause });
        timers.clear(this.retryTimer);
        this.retryTimer = timers.set(() => this.connect(), pause);
    }

    private connect(): void {
        if (this.stopped) return;
        if (this.ua.isConnected()) this.ua.register();
        else (this.ua as unknown as { transport: { connect(): void } }).transport.connect();
    }
}
