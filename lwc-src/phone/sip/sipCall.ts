/**
 * One JsSIP session as a call of the line: what the agent asks of it, and how it ends. Hold is in holding.ts, the
 * microphone in callMicrophone.ts, what is heard in callMedia.ts.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { CallEvent } from '../../core/call/call';
import type { DtmfSetting } from '../../core/settings/dtmf';
import type { Microphone } from '../audio/microphone';
import { RecordingError, type CallFacts, type CallWas, type LegSound, type LineCall } from '../linePort';
import { keepForAck } from './awaitedAck';
import { CallMedia, type CallMediaTools } from './callMedia';
import { CallMicrophone } from './callMicrophone';
import { hearHeaders } from './dialogHeaders';
import { dtmfWayFor } from './dtmf';
import { endCauseOf, type JsSipEnd } from './endCause';
import { gatheringFor } from './gathering';
import { Holding } from './holding';
import { outliveConnection, watchDialog } from './lineAway';
import { requestRecording } from './recordRequest';
import { mendAnswers, survive } from './reoffer';
import { keepRefreshed } from './sessionTimer';
import { ticketOf, type DialogTicket } from './takeBack';
import { refer, TransferError } from './transfer';

export interface CallTools extends CallMediaTools {
    readonly microphone: Microphone;
    readonly dtmf: DtmfSetting;
    readonly peerConnection: RTCConfiguration;
}

/** RFC 3261 §21.6.2: the agent declined. */
const DECLINE = 603;
/** RFC 3261 §21.4.24: not now, and not here; other telephones of the agent may go on ringing. */
const BUSY_HERE = 486;

export class SipCall implements LineCall {
    readonly facts: CallFacts;
    private readonly tools: CallTools;
    private readonly media: CallMedia;
    private readonly microphone: CallMicrophone;
    private session: RTCSession | undefined;
    private holding: Holding | undefined;
    private stopAsking: () => void = () => undefined;
    /** Answered while the line was away: waits for it. */
    private goOn: () => void = () => undefined;
    private isAnswering = false;
    private isMuted = false;
    /** The agent has hung up or declined. */
    private isGivenUp = false;
    private ended = false;
    /** Whoever hangs up now, it was for the transfer. */
    private isTransferring = false;
    /** Whoever hangs up now, another call has taken its place. */
    private isReplaced = false;
    /** Another page had this call; it is not back yet. */
    private was: CallWas | undefined;

    /** @param was how it was, when another page had it */
    constructor(facts: CallFacts, tools: CallTools, was?: CallWas) {
        this.facts = facts;
        this.was = was;
        this.tools = tools;
        this.media = new CallMedia(tools, () => this.terminate({ cause: 'RTP Timeout', status_code: 408 }));
        this.microphone = new CallMicrophone(tools.microphone);
    }

    /** Ties the call to its session: at once for an incoming one, when the INVITE is made for an outgoing one. */
    attach(session: RTCSession): void {
        this.session = session;
        const { media } = this;
        const { report, clock, peerConnection, timers, isConnected } = this.tools;
        const holding = new Holding(session, { timers, isConnected, settled: (held) => this.holdSettled(held) });
        this.holding = holding;
        outliveConnection(session);
        mendAnswers(session);
        keepForAck(session);
        hearHeaders(session, (headers) => report({ type: 'told', headers }));
        keepRefreshed(session, timers, isConnected);
        survive(session, {
            holdRefused: () => holding.answered(),
            offerRefused: () => {
                media.refused();
                holding.offerRefused();
            },
            mediaLost: () => media.recover()
        });
        const gathered = gatheringFor((peerConnection.iceServers?.length ?? 0) > 0, timers);
        session.on('icecandidate', gathered);
        session.on('peerconnection', ({ peerconnection }) => media.listenTo(peerconnection));
        session.on('progress', (event: object) => {
            const body = (event as { response?: { body?: string } }).response?.body;
            if (session.direction === ('outgoing' as string)) report({ type: 'farEndRings', earlyMedia: Boolean(body) });
        });
        session.on('accepted', () => {
            report({ type: 'answered', at: clock.now() });
            this.returned();
            media.watch(session);
        });
        session.on('hold', ({ originator }) => {
            if (originator === ('remote' as string)) report({ type: 'theirHoldChanged', held: true });
        });
        session.on('unhold', ({ originator }) => {
            if (originator === ('remote' as string)) report({ type: 'theirHoldChanged', held: false });
        });
        // RFC 3891 §3: whom the agent talks to puts somebody else in their place; the new call is answered by who takes it.
        session.on('replaces', ({ accept }) => {
            this.isReplaced = true;
            (accept as () => void)();
        });
        session.on('ended', (end) => this.finish(end));
        session.on('failed', (end) => this.finish(end));
        // An outgoing session has its connection already; its event was too early for us.
        const connection = session.connection as RTCPeerConnection | undefined;
        if (connection) media.listenTo(connection);
    }

    /** Opens the microphone for a call that is about to be made; who was muted on another page stays so. */
    openMicrophone(): Promise<MediaStream> {
        return this.microphone.open(this.was?.muted === true);
    }

    /** @throws MicrophoneError when it can't be opened; the call keeps the one it has */
    renewMicrophone(): Promise<void> {
        return this.microphone.renew(this.session?.connection);
    }

    async answer(): Promise<void> {
        const { session, tools } = this;
        if (!session || this.ended || this.isAnswering) return;
        this.isAnswering = true;
        tools.report({ type: 'answering' });
        try {
            if (!tools.isConnected()) await new Promise<void>((resolve) => (this.goOn = resolve));
            const mediaStream = await this.openMicrophone();
            session.answer({ mediaStream, pcConfig: tools.peerConnection });
        } catch (error) {
            this.isAnswering = false;
            tools.report({ type: 'answerFailed' });
            throw error;
        }
    }

    decline(how?: 'busy'): void {
        this.isGivenUp = true;
        this.terminate({ status_code: how ? BUSY_HERE : DECLINE });
    }

    hangUp(): void {
        this.isGivenUp = true;
        const ringing = this.session?.direction === ('incoming' as string) && !this.session.isEstablished();
        this.terminate(ringing ? { status_code: DECLINE } : {});
    }

    hold(held: boolean): void {
        this.holding?.want(held);
    }

    mute(muted: boolean): void {
        const { session } = this;
        if (!session) return;
        this.isMuted = muted;
        if (this.microphone.isMixed) this.microphone.silence(muted);
        else if (muted) session.mute({ audio: true });
        else session.unmute({ audio: true });
        this.tools.report({ type: 'muteChanged', muted });
    }

    get sound(): LegSound | undefined {
        const { received } = this.media;
        const { track: microphone } = this.microphone;
        return received && microphone && !this.ended ? { received, microphone } : undefined;
    }

    async sendMix(mix: MediaStreamTrack | undefined): Promise<void> {
        const { session } = this;
        if (!session || this.ended) return;
        // JsSIP silences whatever is sent when it mutes; of a mix only the microphone is to fall silent.
        if (mix) session.unmute({ audio: true });
        await this.microphone.send(session.connection, mix, () => ({ muted: this.isMuted, held: Object.values(session.isOnHold()).some(Boolean) }));
        if (!mix && this.isMuted) session.mute({ audio: true });
    }

    sendDigits(digits: string): void {
        const { session } = this;
        if (!session) return;
        const { dtmf } = this.tools;
        const way = dtmf === 'automatic' ? dtmfWayFor(session.connection.remoteDescription?.sdp ?? '') : dtmf;
        session.sendDTMF(digits, { transportType: way === 'rtp' ? ('RFC2833' as never) : ('INFO' as never) });
    }

    async record(isOn: boolean): Promise<void> {
        if (!this.session || this.ended) throw new RecordingError();
        await requestRecording(this.session, isOn);
    }

    ticket(): DialogTicket | undefined {
        return this.session && ticketOf(this.session);
    }

    get hasEnded(): boolean {
        return this.ended;
    }

    /** It can't be had back. */
    giveUp(): void {
        if (!this.was || this.ended) return;
        this.finishWith({ type: 'ended', at: this.tools.clock.now(), cause: { by: 'network', reason: 'lineLost' } });
        if (this.session && !this.session.isEnded()) this.session.terminate();
    }

    transfer(target: string): void {
        void this.handOver(target, target);
    }

    transferTo(other: SipCall): void {
        const { session, facts } = other;
        if (session) void this.handOver(session.remote_identity.uri.toString(), facts.number, other);
    }

    /** The line is back: what had to wait is done now, and what nobody could say is asked. */
    reconnected(): void {
        this.holding?.settle();
        this.stopAsking();
        // A caller who is there after all hears 480, and is served elsewhere.
        if (this.session) this.stopAsking = watchDialog(this.session, this.tools.timers, () => this.terminate({}));
        this.goOn();
    }

    /** The network is another one: the way that the sound takes may be gone. */
    networkChanged(): void {
        this.media.recover();
    }

    /** Ended before it could leave: no microphone, no line. */
    failEarly(reason: 'noMicrophone' | 'notConnected'): void {
        const { session } = this;
        this.finishWith({ type: 'ended', at: this.tools.clock.now(), cause: { by: 'us', reason } });
        if (session && !session.isEnded()) session.terminate();
    }

    private async handOver(target: string, to: string, other?: SipCall): Promise<void> {
        const { session, tools } = this;
        if (!session || this.ended || this.isTransferring) return;
        const both = other ? [this, other] : [this];
        for (const one of both) one.isTransferring = true;
        tools.report({ type: 'transferring', to });
        other?.tools.report({ type: 'transferring', to: this.facts.number });
        try {
            await refer(session, target, tools.timers, other?.session);
            // The two talk to each other now.
            for (const one of both) one.terminate({});
        } catch (error) {
            const status = error instanceof TransferError ? error.status : undefined;
            for (const one of both) {
                one.isTransferring = false;
                one.tools.report({ type: 'transferFailed', to, status });
            }
        }
    }

    private holdSettled(held: boolean): void {
        this.media.silence(held);
        this.tools.report({ type: 'holdChanged', held });
    }

    /** As the other page had it: who was muted stays so. */
    private returned(): void {
        const { was } = this;
        if (!was) return;
        this.was = undefined;
        this.tools.report({ type: 'restoringChanged', restoring: false });
        if (was.muted) this.mute(true);
        if (was.held) this.hold(true);
    }

    private terminate(options: { status_code?: number; cause?: string }): void {
        const { session } = this;
        if (this.ended) return;
        if (!session) return this.finishWith({ type: 'ended', at: this.tools.clock.now(), cause: { by: 'us' } });
        if (!session.isEnded()) session.terminate(options);
    }

    private finish(end: JsSipEnd): void {
        if (this.was && !this.isGivenUp) return this.giveUp();
        if (this.isTransferring && !this.isGivenUp) return this.finishWith({ type: 'ended', at: this.tools.clock.now(), cause: { by: 'us', reason: 'transferred' } });
        if (this.isReplaced && !this.isGivenUp) return this.finishWith({ type: 'ended', at: this.tools.clock.now(), cause: { by: 'them' } });
        const cause = endCauseOf(end);
        // What JsSIP ends by itself, for want of an answer or a connection, it calls cancelled or rejected as well.
        const nobodyAsked = cause.by === 'us' && !this.isGivenUp;
        this.finishWith({ type: 'ended', at: this.tools.clock.now(), cause: nobodyAsked ? { by: 'network', reason: 'lineLost' } : cause });
    }

    private finishWith(event: Extract<CallEvent, { type: 'ended' }>): void {
        if (this.ended) return;
        this.ended = true;
        this.holding?.stop();
        this.stopAsking();
        this.microphone.close();
        const quality = this.media.stop();
        this.tools.report(quality ? { ...event, quality } : event);
    }
}
