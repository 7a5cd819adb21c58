/**
 * One call of one person: the handle that a test or a demo holds. It joins the leg (SIP), the media and the person's behaviour,
 * tells what the person saw and heard, and lets the person act.
 */
import { Emitter } from '../emitter';
import { MediaRefused, MediaSession, type Media } from '../media/mediaSession';
import { NoMedia } from '../media/noMedia';
import type { Sound } from '../media/ear';
import { sendsIn } from '../media/sdp';
import { infoBody } from '../media/telephoneEvent';
import { callIdOf, fromOf, tagOf, toOf, type SipRequest, type SipResponse } from '../sip/message';
import type { Reason } from '../sip/reason';
import { escapeUser } from '../sip/uri';
import type { ServerTransaction } from '../transaction/serverTransaction';
import { reaching, type PersonCallState, type ProgressEvents } from './callProgress';
import { CalledLeg } from './calledLeg';
import { CallingLeg, type Invitation } from './callingLeg';
import { Conduct } from './conduct';
import type { Ending, Line } from './line';
import type { Behaviour, Person } from './person';
import { answerTo, refusedFor, reoffer } from './negotiation';
import { refer } from './referral';
import type { Session, SessionOwner } from './session';

/** What the person hears, and the keys that the agent pressed, by the way they came. */
export interface Heard extends Sound {
    readonly keysByRtp: string;
    readonly keysByInfo: string;
}

export interface PersonCallParts {
    readonly line: Line;
    readonly host: string;
    readonly media: 'all' | 'loopback' | 'none';
    /** Starts another call of the same person, for a transfer. */
    readonly callAnother: (invitation: Invitation) => PersonCall;
}

export class PersonCall {
    readonly person: Person;
    readonly direction: 'toPerson' | 'fromPerson';
    readonly callId: string;
    /** The INVITE, as it came to the person or went from it. */
    readonly invite: SipRequest;
    readonly events = new Emitter<ProgressEvents>();
    /** Texts that the agent sent within the call. */
    readonly messages: string[] = [];
    /** What the agent asked of the recording by INFO, `on` and `off`, as far as it was taken. */
    readonly recordings: string[] = [];
    /** The call that took this one's place: after a transfer, or after the agent came back with Replaces. */
    successor: PersonCall | undefined;
    readonly #behaviour: Behaviour;
    readonly #parts: PersonCallParts;
    readonly #media: Media;
    readonly #called: CalledLeg | undefined;
    readonly #calling: CallingLeg | undefined;
    #session: Session | undefined;
    #state: PersonCallState;
    #ending: Ending | undefined;
    #vanished = false;
    /** The re-INVITE that the person has made last. */
    #asked: Promise<unknown> = Promise.resolve();
    #keysByInfo = '';
    /** Hung up between answer and ACK: RFC 3261 §15 lets nobody who was called say BYE before it. */
    #hangUpOnceTalking: readonly Reason[] | undefined;
    readonly #conduct: Conduct;

    /** @param call the INVITE that came, or the one to send */
    constructor(person: Person, behaviour: Behaviour, call: ServerTransaction | Invitation, parts: PersonCallParts) {
        this.person = person;
        this.#behaviour = behaviour;
        this.#parts = parts;
        const { timers } = parts.line;
        const { media } = parts;
        this.#media = media === 'none' ? new NoMedia() : new MediaSession({ toneHz: person.toneHz, voice: person.voice ?? 'steady', codecs: behaviour.codecs ?? 'narrow', echoes: behaviour.echoes ?? false, addresses: media, timers });
        this.#conduct = new Conduct(behaviour, timers, {
            ring: () => this.#called?.ring(),
            progress: () => void this.#progress(),
            answer: () => void this.answer(),
            refuse: (status, reason) => this.refuse(status, reason),
            hangUp: () => this.hangUp(),
            vanish: () => this.vanish(),
            hold: () => void this.hold()
        });
        const owner = this.#owner();
        if ('request' in call) {
            this.direction = 'toPerson';
            this.#state = 'ringing';
            this.#called = new CalledLeg(call, parts.line, owner);
            this.invite = call.request;
        } else {
            this.direction = 'fromPerson';
            this.#state = 'calling';
            this.#calling = new CallingLeg(call, parts.line, {
                ...owner,
                progressed: (response) => this.#progressed(response),
                answered: (session, response) => void this.#accepted(session, response)
            });
            this.invite = this.#calling.invite;
        }
        this.callId = callIdOf(this.invite);
    }

    get state(): PersonCallState {
        return this.#state;
    }

    get ending(): Ending | undefined {
        return this.#ending;
    }

    get session(): Session | undefined {
        return this.#session;
    }

    get hasVanished(): boolean {
        return this.#vanished;
    }

    /** `lost` when the other side's media broke off. */
    get mediaState(): Media['state'] {
        return this.#media.state;
    }

    get codec(): Media['codec'] {
        return this.#media.codec;
    }

    /** Whether the agent put the person on hold: the person is not listened to. */
    get isHeld(): boolean {
        return this.#state === 'talking' && !sendsIn(this.#media.direction);
    }

    /** Whether a request of the phone belongs to this call, which nobody has answered yet. */
    waitsFor(request: SipRequest): boolean {
        return this.direction === 'fromPerson' && !this.#vanished && (this.#state === 'calling' || this.#state === 'ringing') && callIdOf(request) === this.callId && tagOf(toOf(request)) === tagOf(fromOf(this.invite));
    }

    heard(): Heard {
        return { ...this.#media.heard(), keysByRtp: this.#media.keys, keysByInfo: this.#keysByInfo };
    }

    /**
     * Resolves when the call is in this state or past it.
     * @throws Error after the time, or when the call ended before it got there
     */
    until(state: PersonCallState, timeoutMs = 10_000): Promise<void> {
        return reaching(this, state, this.#parts.line.timers, timeoutMs);
    }

    /** Does what the behaviour says. Called once, by the gateway. */
    begin(): void {
        if (this.#calling) void this.#offer(this.#calling);
        else this.#conduct.called();
    }

    /** Picks up, if it still rings; talking begins when the phone has acknowledged it. */
    async answer(): Promise<void> {
        if (!this.#called?.isOpen) return;
        const called = this.#called;
        try {
            this.#session = called.accept(this.#media.local === '' ? await this.#media.answer(called.offer) : this.#media.local, this.#behaviour.answersWith);
        } catch (error) {
            refusedFor(called, error);
        }
    }

    refuse(status: number, reason?: Reason): void {
        this.#called?.refuse(status, reason ? [reason] : []);
    }

    /** Hangs up, or gives up while it rings at the other side. @param own headers that the PBX adds to the BYE */
    hangUp(reason?: Reason, own: Readonly<Record<string, string>> = {}): void {
        const reasons = reason ? [reason] : [];
        if (this.#state === 'ended') return;
        if (this.#session && this.#state !== 'talking') this.#hangUpOnceTalking = reasons;
        else if (this.#session) this.#session.bye(reasons, 'person', own);
        else if (this.#calling) this.#calling.cancel(reasons);
        else this.#called?.refuse(603, reasons);
    }

    /** Gone: no media, no signalling, no answer to anything, for ever. */
    vanish(): void {
        this.#vanished = true;
        this.#called?.forget();
        this.#calling?.forget();
        this.#ended({ by: 'network', reasons: [] });
    }

    mute(isMuted: boolean): void {
        this.#media.mute(isMuted);
    }

    /** From now on this share (0 to 1) of what the person says is lost on the way to the agent. */
    loseSound(share: number): void {
        this.#media.lose(share);
    }

    /** Puts the agent on hold; resolves with the final status of the re-INVITE. */
    hold(): Promise<number> {
        return this.#reoffer('sendonly');
    }

    resume(): Promise<number> {
        return this.#reoffer('sendrecv');
    }

    /** The PBX says something within the call, by headers alone; resolves with the final status. RFC 3311 §5.1 wants a Contact in UPDATE. */
    async tell(headers: Readonly<Record<string, string>>, by: 'INFO' | 'UPDATE' = 'INFO'): Promise<number> {
        const session = this.#talking();
        const { status } = await session.ask(by, { headers: [...(by === 'UPDATE' ? [['Contact', this.#owner().contact] as const] : []), ...Object.entries(headers)] });
        return status;
    }

    /** Presses keys: by RTP, or by INFO one after the other. */
    async press(keys: string, by: 'rtp' | 'info' = 'rtp'): Promise<void> {
        if (by === 'rtp') this.#media.press(keys, 100);
        else for (const key of keys) await this.#talking().ask('INFO', { body: infoBody(key, 100) });
    }

    /** This call is taken over by another one of the agent's (RFC 3891): it ends, and its place is taken. */
    replaceBy(call: PersonCall): void {
        this.successor = call;
        this.hangUp();
    }

    /** One after the other (RFC 3261 §14.1). */
    #reoffer(direction: 'sendonly' | 'sendrecv'): Promise<number> {
        const asked = this.#asked.then(() => reoffer(this.#talking(), this.#media, direction));
        this.#asked = asked.catch(() => undefined);
        return asked;
    }

    #owner(): SessionOwner {
        return {
            contact: `<sip:${escapeUser(this.person.number)}@${this.#parts.host};transport=tcp>`,
            offered: (offer) => answerTo(offer, this.#media, this.#behaviour),
            // Only now is the answer known to have arrived.
            acknowledged: () => (this.#session ? this.#talk(this.#session) : undefined),
            pressed: (key) => {
                this.#keysByInfo += key;
            },
            recorded: (wish) => {
                if (this.#behaviour.recordsOnInfo) this.recordings.push(wish);
                return this.#behaviour.recordsOnInfo === true;
            },
            wrote: (text) => this.messages.push(text),
            referred: (transaction) => this.#referred(transaction),
            ended: (ending) => this.#ended(ending)
        };
    }

    async #progress(): Promise<void> {
        const called = this.#called;
        if (!called?.isOpen) return;
        try {
            called.progress(await this.#media.answer(called.offer));
        } catch (error) {
            refusedFor(called, error);
        }
    }

    async #offer(calling: CallingLeg): Promise<void> {
        calling.start(await this.#media.offer());
    }

    #progressed(response: SipResponse): void {
        this.events.emit('provisional', response);
        if (this.#state === 'calling') this.#become('ringing');
    }

    async #accepted(session: Session, response: SipResponse): Promise<void> {
        // Known at once, so that a BYE on the heels of the answer finds its call.
        this.#session = session;
        const seconds = Number(/^\d+/.exec(response.headers.get('Session-Expires') ?? '')?.[0] ?? 0);
        if (seconds > 0) session.watchSession(seconds);
        try {
            await this.#media.accept(response.body);
            this.#talk(session);
        } catch (error) {
            if (!(error instanceof MediaRefused)) throw error;
            session.bye([{ protocol: 'SIP', cause: error.status, text: error.message }]);
        }
    }

    #talk(session: Session): void {
        if (this.#state === 'ended' || this.#state === 'talking') return;
        this.#become('talking');
        if (this.#hangUpOnceTalking) {
            session.bye(this.#hangUpOnceTalking);
            return;
        }
        this.#conduct.talking();
    }

    #referred(transaction: ServerTransaction): void {
        const successor = refer(transaction, this.#talking(), (invitation) => this.#parts.callAnother(invitation), this.#parts.line.domain);
        if (successor) this.successor = successor;
    }

    #talking(): Session {
        if (this.#session && this.#state === 'talking') return this.#session;
        throw new Error(`${this.person.name} is ${this.#state}, not talking`);
    }

    #ended(ending: Ending): void {
        if (this.#state === 'ended') return;
        this.#ending = ending;
        this.#conduct.stop();
        this.#session?.stop();
        this.#media.close();
        this.#become('ended');
    }

    #become(state: PersonCallState): void {
        this.#state = state;
        this.events.emit('changed', state);
    }
}
