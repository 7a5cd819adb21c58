/**
 * The port between the softphone and telephony. A line registers, dials and reports; `sip` and `demo` implement it.
 * Nothing here knows SIP or Salesforce.
 */
import type { CallEvent } from '../core/call/call';
import type { Direction } from '../core/call/outcome';
import type { LineState } from '../core/state/lineState';

import type { Suspicion } from './connectionWatch';

/** What a line knows of a call at its first moment. */
export interface CallFacts {
    /** The SIP Call-ID of the leg, or what a vendor calls the call. */
    readonly callId: string;
    readonly direction: Direction;
    /** Empty when the number is withheld. */
    readonly number: string;
    readonly displayName?: string;
    readonly did?: string;
    readonly queue?: string;
    /** What the PBX says besides, by the names of its headers. */
    readonly headers?: Readonly<Record<string, string>>;
    /** The PBX wants it answered without anybody lifting a finger. */
    readonly asksForAnswer?: boolean;
}

/** How a call was when its page went. */
export interface CallWas {
    readonly held: boolean;
    readonly muted: boolean;
}

/** The sound of one call, for whoever mixes several. */
export interface LegSound {
    /** What the other side says. A track, since browsers take it out of its stream while the call is on hold. */
    readonly received: MediaStreamTrack;
    /** What the agent says; each call has a microphone of its own, which may be another one after {@link LinePort.renewMicrophone}. */
    readonly microphone: MediaStreamTrack;
}

export interface LineCall {
    readonly facts: CallFacts;
    /** Undefined as long as nothing can be heard. */
    readonly sound: LegSound | undefined;
    /**
     * What the line needs to take this call back on another page: plain data without secrets. Undefined while there
     * is nothing to take back.
     */
    ticket(): unknown;
    /**
     * Takes an incoming call.
     * @throws MicrophoneError when there is no microphone; the call goes on ringing
     */
    answer(): Promise<void>;
    /** @param how `busy` refuses the call before it has rung, without a word of who refused (RFC 3261 §21.4.24) */
    decline(how?: 'busy'): void;
    /** Ends the call in any state: cancels, declines or hangs up. Harmless when it has ended. */
    hangUp(): void;
    /** Asks for hold or resume; done as soon as the line allows, reported as `holdChanged`. */
    hold(held: boolean): void;
    mute(muted: boolean): void;
    /** Sends a mix in place of the microphone, which is in it; without one, the microphone again. Muting silences the microphone alone. */
    sendMix(mix: MediaStreamTrack | undefined): Promise<void>;
    /**
     * Sends DTMF digits, by RTP where the far end takes it, else by INFO.
     * @param digits `0-9`, `*`, `#`, `A-D`
     */
    sendDigits(digits: string): void;
    /**
     * Asks the PBX to record, or to pause that, by a request of its own. Resolves when the PBX has said yes.
     * @throws RecordingError
     */
    record(isOn: boolean): Promise<void>;
    /**
     * Asks the other side to call somebody else in our place (blind transfer). Reported as `transferring`, then `ended`
     * with reason `transferred`, or `transferFailed`.
     * @param target as for {@link LinePort.dial}
     */
    transfer(target: string): void;
    /** Connects the other side with that of another call of this line (attended transfer); reported likewise, for both. */
    transferTo(other: LineCall): void;
}

/** The PBX did not take a request to record. `status`: its SIP answer; missing when there was none. */
export class RecordingError extends Error {
    readonly status: number | undefined;

    constructor(status?: number) {
        super(`The PBX did not take the request to record: ${status ?? 'no answer'}.`);
        this.name = 'RecordingError';
        this.status = status;
    }
}

/** The PBX did not take a feature code. `status`: its SIP answer; missing when there was none. */
export class FeatureCodeError extends Error {
    readonly status: number | undefined;

    constructor(code: string, status?: number) {
        super(`The PBX did not take ${code}: ${status ?? 'no answer'}.`);
        this.name = 'FeatureCodeError';
        this.status = status;
    }
}

export type LineEvent =
    | { readonly type: 'state'; readonly state: LineState }
    | { readonly type: 'incoming'; readonly call: LineCall }
    | { readonly type: 'call'; readonly callId: string; readonly event: CallEvent };

export interface LinePort {
    /** Connects and registers; what comes of it is reported as `state`. */
    start(): void;
    /** Unregisters and closes. Resolves when the PBX knows, or after two seconds. */
    stop(): Promise<void>;
    /** Doesn't wait for the next try. */
    retryNow(): void;
    /** The connection may have been cut without a word: finds out within seconds, and cures it. */
    check(why: Suspicion): void;
    /**
     * Calls a number. The call is there at once; what becomes of it is reported as events.
     * @param target digits, `*`, `#`, a leading `+`
     * @param extra what the PBX is told along with it, in its protocol's own words: whole header lines, checked before
     */
    dial(target: string, extra?: readonly string[]): LineCall;
    /**
     * Dials a feature code of the PBX, for example `*78`; no call of the agent's, and without a microphone.
     * @throws FeatureCodeError when the PBX doesn't take it
     */
    sendCode(code: string): Promise<void>;
    /**
     * The calls under way take the microphone that is wanted now, and let go of the one before.
     * @throws MicrophoneError when it can't be opened; they keep the one they have
     */
    renewMicrophone(): Promise<void>;
    /**
     * Takes back a call that another page had, as soon as the line is ready: `restoringChanged` tells that it is here,
     * `ended` that it could not be had; then the other side has heard it end.
     * @param facts as the other page knew them; the Call-ID stays the call's name
     */
    takeBack(facts: CallFacts, ticket: unknown, was: CallWas): LineCall;
    /** One listener; the last one set wins. */
    listen(listener: (event: LineEvent) => void): void;
}
