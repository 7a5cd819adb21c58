/**
 * One JsSIP session as a call of the line. What is odd about JsSIP's sessions stays here:
 * hold is queued while there is no connection, since a re-INVITE that can't leave ends the call; a far end that
 * vanished is noticed by connectionState, since iceConnectionState may stay `disconnected` for ever.
 * The sound is brought back by mediaRecovery.ts.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { CallEvent } from '../../core/call/call';
import type { Clock, Timers } from '../../core/time';
import { MicrophoneError, type Microphone } from '../audio/microphone';
import type { Speaker, SpeakerFactory } from '../audio/speaker';
import type { CallFacts, CallWas, LineCall } from '../linePort';
import { AudioWatch } from '../quality/audioWatch';
import { dtmfWayFor } from './dtmf';
import { endCauseOf, type JsSipEnd } from './endCause';
import { gatheringFor } from './gathering';
import { MediaRecovery } from './mediaRecovery';
import { mendAnswers, survive } from './reoffer';
import { ticketOf, type DialogTicket } from './takeBack';
import { refer, TransferError } from './transfer';

export interface CallTools {
    readonly microphone: Microphone;
    readonly speakers: SpeakerFactory;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly peerConnection: RTCConfiguration;
    readonly isConnected: () => boolean;
    readonly report: (event: CallEvent) => void;
    readonly onSoundBlocked: () => void;
}

/** How soon a hold that could not be sent is tried again. */
const HOLD_RETRY_MS = 300;
/** RFC 3261 §21.6.2: the agent declined. */
const DECLINE = 603;

export class SipCall implements LineCall {
    readonly facts: CallFacts;
    private readonly tools: CallTools;
    private readonly speaker: Speaker;
    private session: RTCSession | undefined;
    private microphone: MediaStream | undefined;
    private audioWatch: AudioWatch | undefined;
    private recovery: MediaRecovery | undefined;
    private wantsHold = false;
    private isHeld = false;
    private holdTimer: unknown;
    private isAnswering = false;
    /** The agent has hung up or declined. */
    private isGivenUp = false;
    private ended = false;
    /** Whoever hangs up now, it was for the transfer. */
    private isTransferring = false;
    /** Another page had this call; it is not back yet. */
    private was: CallWas | undefined;

    /** @param was how it was, when another page had it */
    constructor(facts: CallFacts, tools: CallTools, was?: CallWas) {
        this.facts = facts;
        this.was = was;
        this.tools = tools;
        this.speaker = tools.speakers(tools.onSoundBlocked);
    }

    /** Ties the call to its session: at once for an incoming one, when the INVITE is made for an outgoing one. */
    attach(session: RTCSession): void {
        this.session = session;
        const { report, clock, peerConnection, timers } = this.tools;
        mendAnswers(session);
        survive(session, {
            holdRefused: () => this.holdSettled(),
            offerRefused: () => this.offerRefused(),
            mediaLost: () => this.recovery?.begin()
        });
        const gathered = gatheringFor((peerConnection.iceServers?.length ?? 0) > 0, timers);
        session.on('icecandidate', gathered);
        session.on('peerconnection', ({ peerconnection }) => this.watch(peerconnection));
        session.on('progress', (event: object) => {
            const body = (event as { response?: { body?: string } }).response?.body;
            if (session.direction === ('outgoing' as string)) report({ type: 'farEndRings', earlyMedia: Boolean(body) });
        });
        session.on('accepted', () => {
            report({ type: 'answered', at: clock.now() });
            this.returned();
            this.watchAudio(session);
            this.watchMedia(session);
        });
        session.on('hold', ({ originator }) => {
            if (originator === ('remote' as string)) report({ type: 'theirHoldChanged', held: true });
        });
        session.on('unhold', ({ originator }) => {
            if (originator === ('remote' as string)) report({ type: 'theirHoldChanged', held: false });
        });
        session.on('ended', (end) => this.finish(end));
        session.on('failed', (end) => this.finish(end));
        // An outgoing session has its connection already; its event was too early for us.
        const connection = session.connection as RTCPeerConnection | undefined;
        if (connection) this.watch(connection);
    }

    /** Opens the microphone for a call that is about to be made. */
    async openMicrophone(): Promise<MediaStream> {
        const stream = await this.tools.microphone.open();
        if (this.ended) {
            stopAll(stream);
            throw new MicrophoneError('busy', 'The call ended before the microphone was open.');
        }
        this.microphone = stream;
        // Not one word before it is known whether the agent was muted.
        if (this.was?.muted) for (const track of stream.getTracks()) track.enabled = false;
        return stream;
    }

    /** @throws MicrophoneError when it can't be opened; the call keeps the one it has */
    async renewMicrophone(): Promise<void> {
        const { session, microphone: before } = this;
        const sender = (session?.connection as RTCPeerConnection | undefined)?.getSenders().find(({ track }) => track?.kind === 'audio');
        if (!before || !sender) return;
        const stream = await this.tools.microphone.open();
        const [track] = stream.getAudioTracks();
        if (this.ended || this.microphone !== before || !track) return stopAll(stream);
        // Muted stays muted, and so does hold.
        track.enabled = sender.track?.enabled ?? true;
        this.microphone = stream;
        await sender.replaceTrack(track);
        stopAll(before);
    }

    async answer(): Promise<void> {
        const { session, tools } = this;
        if (!session || this.ended || this.isAnswering) return;
        this.isAnswering = true;
        tools.report({ type: 'answering' });
        try {
            const mediaStream = await this.openMicrophone();
            session.answer({ mediaStream, pcConfig: tools.peerConnection });
        } catch (error) {
            this.isAnswering = false;
            tools.report({ type: 'answerFailed' });
            throw error;
        }
    }

    decline(): void {
        this.isGivenUp = true;
        this.terminate({ status_code: DECLINE });
    }

    hangUp(): void {
        this.isGivenUp = true;
        const ringing = this.session?.direction === ('incoming' as string) && !this.session.isEstablished();
        this.terminate(ringing ? { status_code: DECLINE } : {});
    }

    hold(held: boolean): void {
        this.wantsHold = held;
        this.settleHold();
    }

    mute(muted: boolean): void {
        const { session } = this;
        if (!session) return;
        if (muted) session.mute({ audio: true });
        else session.unmute({ audio: true });
        this.tools.report({ type: 'muteChanged', muted });
    }

    sendDigits(digits: string): void {
        const { session } = this;
        if (!session) return;
        const way = dtmfWayFor(session.connection.remoteDescription?.sdp ?? '');
        session.sendDTMF(digits, { transportType: way === 'rtp' ? ('RFC2833' as never) : ('INFO' as never) });
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

    /** The line is back: what had to wait is done now. */
    reconnected(): void {
        this.settleHold();
    }

    /** The network is another one: the way that the sound takes may be gone. */
    networkChanged(): void {
        this.recovery?.begin();
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

    private settleHold(): void {
        const { session, tools, wantsHold } = this;
        tools.timers.clear(this.holdTimer);
        if (!session || this.ended || wantsHold === this.isHeld) return;
        const done = (): void => this.holdSettled();
        const sent = tools.isConnected() && (wantsHold ? session.hold({}, done) : session.unhold({}, done));
        // Bounded by the call itself: the timer is cleared when it ends.
        if (!sent) this.holdTimer = tools.timers.set(() => this.settleHold(), HOLD_RETRY_MS);
    }

    /** Agreed with the far end, or refused by it: then it is held on this side alone, and nobody hears anything either. */
    private holdSettled(): void {
        this.isHeld = this.session?.isOnHold().local ?? false;
        this.speaker.mute(this.isHeld);
        this.tools.report({ type: 'holdChanged', held: this.isHeld });
        this.settleHold();
    }

    private watch(connection: RTCPeerConnection): void {
        connection.addEventListener('track', ({ streams, track }) => this.speaker.play(streams[0] ?? new MediaStream([track])));
        connection.addEventListener('connectionstatechange', () => {
            // From the answer on another way is looked for first.
            if (connection.connectionState === 'failed' && !this.recovery) this.loseMedia();
        });
    }

    private watchMedia(session: RTCSession): void {
        const { timers, isConnected, report } = this.tools;
        this.recovery ??= new MediaRecovery({
            session,
            connection: session.connection,
            timers,
            isConnected,
            changed: (restoring) => report({ type: 'restoringChanged', restoring }),
            lost: () => this.loseMedia()
        });
    }

    private offerRefused(): void {
        this.recovery?.refused();
        // A hold that could not leave: JsSIP takes it for done.
        if (this.wantsHold !== this.isHeld) this.holdSettled();
    }

    private loseMedia(): void {
        this.terminate({ cause: 'RTP Timeout', status_code: 408 });
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

    private watchAudio(session: RTCSession): void {
        const { clock, timers, report } = this.tools;
        this.audioWatch ??= new AudioWatch({
            connection: session.connection,
            clock,
            timers,
            isHeld: () => Object.values(session.isOnHold()).some(Boolean),
            onTrouble: (trouble) => report({ type: 'audioChanged', trouble })
        });
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
        const cause = endCauseOf(end);
        // What JsSIP ends by itself, for want of an answer or a connection, it calls cancelled or rejected as well.
        const nobodyAsked = cause.by === 'us' && !this.isGivenUp;
        this.finishWith({ type: 'ended', at: this.tools.clock.now(), cause: nobodyAsked ? { by: 'network', reason: 'lineLost' } : cause });
    }

    private finishWith(event: Extract<CallEvent, { type: 'ended' }>): void {
        if (this.ended) return;
        this.ended = true;
        this.tools.timers.clear(this.holdTimer);
        this.recovery?.stop();
        if (this.microphone) stopAll(this.microphone);
        this.speaker.stop();
        const quality = this.audioWatch?.stop();
        this.tools.report(quality ? { ...event, quality } : event);
    }
}

function stopAll(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}
