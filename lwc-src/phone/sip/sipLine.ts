/** A line over SIP: takes and makes calls at a PBX. JsSIP does the protocol; registration.ts keeps the way to the PBX open. */
import { UA } from 'jssip';
import RequestSender from 'jssip/lib/RequestSender';
import { OutgoingRequest } from 'jssip/lib/SIPMessage';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { CallEvent } from '../../core/call/call';
import type { PhoneConnection } from '../../core/settings/connection';
import type { DtmfSetting } from '../../core/settings/dtmf';
import type { Suspicion } from '../connectionWatch';
import type { Microphone } from '../audio/microphone';
import type { SpeakerFactory } from '../audio/speaker';
import type { WatchAudio } from '../quality/audioWatch';
import type { CallFacts, CallWas, LineCall, LineEvent, LinePort } from '../linePort';
import { Addresses } from './addresses';
import { keepPassword, teachSha256 } from './digest';
import { incomingFacts, type InviteHeaders } from './callFacts';
import { canAnswer, read } from './incoming';
import type { SendFeatureCode } from './featureCode';
import { Registration, type RegistrationTools } from './registration';
import { SipCall, type CallTools } from './sipCall';
import type { SipExtension, SipInside } from './sipInside';
import { SipSocket } from './socket';
import { isTicket, replacing, sayBye, targetOf, type DialogTicket } from './takeBack';

export interface SipLineTools extends RegistrationTools {
    readonly microphone: Microphone;
    readonly speakers: SpeakerFactory;
    readonly onSoundBlocked: () => void;
    /** By which way digits go; `automatic` when it isn't said. */
    readonly dtmf?: DtmfSetting;
    readonly watchAudio?: WatchAudio;
    /** Loaded only where a PBX is dialled with codes. */
    readonly loadFeatureCode: () => Promise<SendFeatureCode>;
    /** RFC 5626 instance id of this browser, a UUID: the PBX then knows a reloaded page for the old one. */
    readonly instanceId: string;
    readonly userAgent: string;
}

/** Short, so that a contact of a crashed browser is gone soon. */
const REGISTER_EXPIRES_SECONDS = 120;
const NO_ANSWER_SECONDS = 180;
/** RFC 3261 §21.4.26: said at once, so that the caller is led elsewhere; nobody could talk on it. */
const NOT_ACCEPTABLE_HERE = 488;
/** How long a call of another page is tried to be had back, from the line's first moment. */
const TAKE_BACK_MS = 15_000;
/** JsSIP's own reconnecting is kept from interfering: an hour. */
const NEVER_SECONDS = 3_600;

export class SipLine implements LinePort {
    private readonly connection: PhoneConnection;
    private readonly tools: SipLineTools;
    private readonly ua: UA;
    private readonly registration: Registration;
    private readonly calls = new Map<string, SipCall>();
    private extension: SipExtension | undefined;
    private listener: (event: LineEvent) => void = () => undefined;
    /** Calls of another page that wait for the line. */
    private readonly returning = new Map<SipCall, DialogTicket>();
    /** Call-ID of the INVITE made last: JsSIP tells it in an event, during the call that makes it. */
    private lastCallId = '';
    /** The connection is another one than the calls were made over. */
    private wasAway = false;

    /** @param password the agent's own; kept in memory only, handed to JsSIP for digest authentication */
    constructor(connection: PhoneConnection, password: string, tools: SipLineTools) {
        this.connection = connection;
        this.tools = tools;
        const addresses = new Addresses(connection.pbxAddresses, tools.clock);
        const socket = new SipSocket(addresses, tools.createWebSocket, tools.timers, read);
        teachSha256();
        this.ua = new UA({
            sockets: [{ socket, weight: 1 }],
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
        keepPassword(this.ua);
        this.registration = new Registration(this.ua, socket, addresses, tools, {
            stateChanged: (state) => {
                this.listener({ type: 'state', state });
                if (state.name !== 'ready') return;
                this.extension?.ready();
                if (this.wasAway) for (const call of this.calls.values()) call.reconnected();
                this.wasAway = false;
                for (const [call, ticket] of this.returning) this.bringBack(call, ticket);
                this.returning.clear();
            },
            isBusy: () => this.calls.size > 0
        });
        this.ua.on('disconnected', () => (this.wasAway = true));
        this.ua.on('newRTCSession', ({ originator, session, request }: RTCSessionEvent) => {
            if (originator === ('remote' as string)) this.incoming(session, request as unknown as InviteHeaders);
            else this.lastCallId = (request as unknown as InviteHeaders).call_id;
        });
    }

    listen(listener: (event: LineEvent) => void): void {
        this.listener = listener;
    }

    start(): void {
        this.registration.start();
    }

    /** Lets a part that is loaded later speak SIP over this line. */
    extend(make: (inside: SipInside) => SipExtension): void {
        this.extension = make({ ua: this.ua, RequestSender, OutgoingRequest });
        if (this.ua.isRegistered()) this.extension.ready();
    }

    async stop(): Promise<void> {
        await this.extension?.stop();
        await this.registration.stop();
    }

    retryNow(): void {
        this.registration.retryNow();
    }

    check(why: Suspicion): void {
        this.registration.check();
        if (why === 'network') for (const call of this.calls.values()) call.networkChanged();
    }

    async renewMicrophone(): Promise<void> {
        await Promise.all([...this.calls.values()].map((call) => call.renewMicrophone()));
    }

    dial(target: string, extra: readonly string[] = []): LineCall {
        if (!this.ua.isConnected()) {
            const call = this.newCall({ callId: localCallId(this.tools), direction: 'outbound', number: target });
            // After the caller has the call in hand.
            this.tools.timers.set(() => call.failEarly('notConnected'), 0);
            return call;
        }
        return this.invite(target, [...extra], () => this.newCall({ callId: this.lastCallId, direction: 'outbound', number: target }));
    }

    sendCode(code: string): Promise<void> {
        return this.tools.loadFeatureCode().then((send) => send(this.ua, code, this.peerConnection(), this.tools.timers));
    }

    takeBack(facts: CallFacts, ticket: unknown, was: CallWas): LineCall {
        const call = this.newCall(facts, was);
        if (isTicket(ticket)) this.returning.set(call, ticket);
        this.tools.timers.set(() => call.giveUp(), isTicket(ticket) ? TAKE_BACK_MS : 0);
        return call;
    }

    private bringBack(call: SipCall, ticket: DialogTicket): void {
        const bye = (): void => sayBye(this.ua, ticket);
        // Hung up while it waited, or the time is over.
        if (call.hasEnded) return bye();
        this.invite(targetOf(ticket, this.connection.sipDomain), replacing(ticket), (session) => {
            session.on('failed', bye);
            return call;
        });
    }

    private invite(target: string, extraHeaders: string[], callFor: (session: RTCSession) => SipCall): SipCall {
        let opened: (stream: Promise<MediaStream>) => void = () => undefined;
        // JsSIP awaits a promise in place of a stream: so the call has its Call-ID while the microphone still opens.
        const mediaStream = new Promise<MediaStream>((resolve) => (opened = resolve)) as unknown as MediaStream;
        const session = this.ua.call(target, { mediaStream, pcConfig: this.peerConnection(), extraHeaders });
        const call = callFor(session);
        call.attach(session);
        const microphone = call.openMicrophone();
        opened(microphone);
        microphone.catch(() => call.failEarly('noMicrophone'));
        return call;
    }

    private incoming(session: RTCSession, invite: InviteHeaders): void {
        if (!canAnswer(invite.body)) return session.terminate({ status_code: NOT_ACCEPTABLE_HERE });
        const { extension, authName } = this.connection;
        const call = this.newCall(incomingFacts(invite, [extension, authName]));
        call.attach(session);
        this.listener({ type: 'incoming', call });
        // In the place of a call that is talked on: nobody is to be rung for it. Without a microphone it rings after all.
        if (invite.getHeader('Replaces')) call.answer().catch(() => undefined);
    }

    private newCall(facts: CallFacts, was?: CallWas): SipCall {
        const report = (event: CallEvent): void => {
            if (event.type === 'ended') this.calls.delete(facts.callId);
            this.listener({ type: 'call', callId: facts.callId, event });
        };
        const { dtmf = 'automatic', microphone, speakers, onSoundBlocked, watchAudio, clock, timers } = this.tools;
        const tools: CallTools = { dtmf, microphone, speakers, onSoundBlocked, watchAudio, clock, timers, report, peerConnection: this.peerConnection(), isConnected: () => this.ua.isConnected() };
        const call = new SipCall(facts, tools, was);
        this.calls.set(facts.callId, call);
        return call;
    }

    private peerConnection(): RTCConfiguration {
        return { iceServers: this.connection.iceServers.map((server) => ({ ...server })) };
    }
}

/** A call that never got a Call-ID still needs a name. */
function localCallId({ instanceId, clock, random }: SipLineTools): string {
    return `${instanceId.slice(0, 8)}-${clock.now().toString(36)}-${Math.floor(random() * 1e9).toString(36)}`;
}
