/**
 * A line over SIP: registers at the PBX, takes and makes calls. JsSIP does the protocol; reconnecting and what the
 * agent is told of it are ours, since JsSIP waits before its first try and knows one kind of failure.
 */
import { UA } from 'jssip';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { CallEvent } from '../../core/call/call';
import type { PhoneConnection } from '../../core/settings/connection';
import type { LineState, LineTrouble } from '../../core/state/lineState';
import type { Clock, Timers } from '../../core/time';
import type { Microphone } from '../audio/microphone';
import type { SpeakerFactory } from '../audio/speaker';
import type { LineCall, LineEvent, LinePort } from '../linePort';
import { incomingFacts, type InviteHeaders } from './callFacts';
import type { ReconnectPolicy } from './reconnect';
import { SipCall, type CallTools } from './sipCall';
import { SipSocket, type CreateWebSocket } from './socket';

export interface SipLineTools {
    readonly createWebSocket: CreateWebSocket;
    readonly microphone: Microphone;
    readonly speakers: SpeakerFactory;
    readonly onSoundBlocked: () => void;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly reconnect: ReconnectPolicy;
    readonly random: () => number;
    /** RFC 5626 instance id of this browser, a UUID: the PBX then knows a reloaded page for the old one. */
    readonly instanceId: string;
    readonly userAgent: string;
}

/** Short, so that a contact of a crashed browser is gone soon. */
const REGISTER_EXPIRES_SECONDS = 120;
const NO_ANSWER_SECONDS = 180;
/** JsSIP's own reconnecting is kept from interfering: an hour. */
const NEVER_SECONDS = 3_600;
const STOP_TIMEOUT_MS = 2_000;
/** How long a PBX just connected to may leave REGISTER unanswered; JsSIP would wait 32 s (RFC 3261 §17.1.2.2, timer F). */
const REGISTER_TIMEOUT_MS = 6_000;

export class SipLine implements LinePort {
    private readonly connection: PhoneConnection;
    private readonly tools: SipLineTools;
    private readonly socket: SipSocket;
    private readonly ua: UA;
    private readonly calls = new Map<string, SipCall>();
    private listener: (event: LineEvent) => void = () => undefined;
    private tries = 0;
    private retryTimer: unknown;
    private registerTimer: unknown;
    private stopped = false;
    /** Call-ID of the INVITE made last: JsSIP tells it in an event, during the call that makes it. */
    private lastCallId = '';

    /** @param password the agent's own; kept in memory only, handed to JsSIP for digest authentication */
    constructor(connection: PhoneConnection, password: string, tools: SipLineTools) {
        this.connection = connection;
        this.tools = tools;
        this.socket = new SipSocket(connection.pbxAddresses, tools.createWebSocket, tools.timers);
        this.ua = new UA({
            sockets: [{ socket: this.socket, weight: 1 }],
            uri: `sip:${encodeURIComponent(connection.extension)}@${connection.sipDomain}`,
            authorization_user: connection.authName,
            password,
            display_name: connection.displayName || undefined,
            instance_id: tools.instanceId,
            register: true,
            register_expires: REGISTER_EXPIRES_SECONDS,
            no_answer_timeout: NO_ANSWER_SECONDS,
            session_timers: true,
            connection_recovery_min_interval: NEVER_SECONDS,
            connection_recovery_max_interval: NEVER_SECONDS,
            user_agent: tools.userAgent
        });
        this.ua.on('connected', () => this.awaitRegistration());
        this.ua.on('registered', () => this.registered());
        // JsSIP declares the response as always there; on a time-out it is null.
        this.ua.on('registrationFailed', (event) => {
            const response = event.response as typeof event.response | null;
            this.registrationFailed(response?.status_code, response?.reason_phrase);
        });
        this.ua.on('disconnected', () => this.disconnected());
        this.ua.on('newRTCSession', ({ originator, session, request }: RTCSessionEvent) => {
            if (originator === ('remote' as string)) this.incoming(session, request as unknown as InviteHeaders);
            else this.lastCallId = (request as unknown as InviteHeaders).call_id;
        });
    }

    listen(listener: (event: LineEvent) => void): void {
        this.listener = listener;
    }

    start(): void {
        this.report({ name: 'connecting' });
        this.ua.start();
    }

    async stop(): Promise<void> {
        this.stopped = true;
        this.tools.timers.clear(this.retryTimer);
        this.tools.timers.clear(this.registerTimer);
        const gone = new Promise<void>((resolve) => {
            // JsSIP keeps the connection for two seconds more; nobody need wait for that.
            this.ua.on('unregistered', () => resolve());
            this.ua.on('disconnected', () => resolve());
            this.tools.timers.set(resolve, STOP_TIMEOUT_MS);
        });
        this.ua.stop();
        await gone;
    }

    retryNow(): void {
        if (this.stopped) return;
        if (this.ua.isConnected()) {
            this.socket.probe();
            if (!this.ua.isRegistered()) this.ua.register();
            return;
        }
        this.tools.timers.clear(this.retryTimer);
        this.connect();
    }

    dial(target: string): LineCall {
        if (!this.ua.isConnected()) {
            const call = this.newCall({ callId: localCallId(this.tools), direction: 'outbound', number: target });
            // After the caller has the call in hand.
            this.tools.timers.set(() => call.failEarly('notConnected'), 0);
            return call;
        }
        let opened: (stream: Promise<MediaStream>) => void = () => undefined;
        // JsSIP awaits a promise in place of a stream: so the call has its Call-ID while the microphone still opens.
        const mediaStream = new Promise<MediaStream>((resolve) => (opened = resolve)) as unknown as MediaStream;
        const session = this.ua.call(target, { mediaStream, pcConfig: this.peerConnection() });
        const call = this.newCall({ callId: this.lastCallId, direction: 'outbound', number: target });
        call.attach(session);
        const microphone = call.openMicrophone();
        opened(microphone);
        microphone.catch(() => call.failEarly('noMicrophone'));
        return call;
    }

    private incoming(session: RTCSession, invite: InviteHeaders): void {
        const { extension, authName } = this.connection;
        const call = this.newCall(incomingFacts(invite, [extension, authName]));
        call.attach(session);
        this.listener({ type: 'incoming', call });
    }

    private newCall(facts: SipCall['facts']): SipCall {
        const report = (event: CallEvent): void => {
            if (event.type === 'ended') this.calls.delete(facts.callId);
            this.listener({ type: 'call', callId: facts.callId, event });
        };
        const { microphone, speakers, onSoundBlocked, clock, timers } = this.tools;
        const tools: CallTools = { microphone, speakers, onSoundBlocked, clock, timers, report, peerConnection: this.peerConnection(), isConnected: () => this.ua.isConnected() };
        const call = new SipCall(facts, tools);
        this.calls.set(facts.callId, call);
        return call;
    }

    private peerConnection(): RTCConfiguration {
        return { iceServers: this.connection.iceServers.map((server) => ({ ...server })) };
    }

    private awaitRegistration(): void {
        const { timers } = this.tools;
        timers.clear(this.registerTimer);
        this.registerTimer = timers.set(() => this.socket.giveUp(), REGISTER_TIMEOUT_MS);
    }

    private registered(): void {
        this.tools.timers.clear(this.registerTimer);
        this.tries = 0;
        this.report({ name: 'ready' });
        for (const call of this.calls.values()) call.reconnected();
    }

    private registrationFailed(status?: number, phrase = ''): void {
        this.tools.timers.clear(this.registerTimer);
        if (this.stopped) return;
        if (status === 401 || status === 403 || status === 407) {
            this.report({ name: 'broken', trouble: { kind: 'password', status } });
            return;
        }
        // Without a status: the request timed out on an open socket, or the socket closed, which `disconnected` reports.
        if (status === undefined) this.socket.giveUp();
        else this.retryLater({ kind: 'refused', status, phrase });
    }

    private disconnected(): void {
        this.tools.timers.clear(this.registerTimer);
        if (this.stopped) return;
        const kinds = { unreachable: 'unreachable', closed: 'lost', silent: 'silent' } as const;
        this.retryLater({ kind: kinds[this.socket.lastEnd], address: this.socket.url });
    }

    private retryLater(trouble: LineTrouble): void {
        const { timers, reconnect, random, clock } = this.tools;
        this.tries += 1;
        const pause = reconnect.pauseMs(this.tries, random);
        this.report({ name: 'connecting', trouble, retryAt: clock.now() + pause });
        timers.clear(this.retryTimer);
        this.retryTimer = timers.set(() => this.connect(), pause);
    }

    private connect(): void {
        if (this.stopped) return;
        if (this.ua.isConnected()) this.ua.register();
        else (this.ua as unknown as { transport: { connect(): void } }).transport.connect();
    }

    private report(state: LineState): void {
        this.listener({ type: 'state', state });
    }
}

/** A call that never got a Call-ID still needs a name. */
function localCallId({ instanceId, clock, random }: SipLineTools): string {
    return `${instanceId.slice(0, 8)}-${clock.now().toString(36)}-${Math.floor(random() * 1e9).toString(36)}`;
}
