/**
 * What calls there were, seen from where the proxy stands: who rang whom, what came of it, who ended it.
 * Only watches; no message goes out because of what is written here.
 */
import type { Flow } from '../transport/flow';
import type { Timers } from '../timers';
import { callIdOf, cseqOf, fromOf, tagOf, toOf, type SipRequest, type SipResponse } from '../sip/message';
import { reasonsOf, type Reason } from '../sip/reason';

export interface WitnessedCall {
    readonly callId: string;
    readonly from: string;
    readonly to: string;
    readonly kind: 'internal' | 'fromPerson' | 'toPerson';
    readonly state: 'calling' | 'ringing' | 'answered' | 'ended';
    readonly startedAt: number;
    readonly ringingAt?: number;
    readonly answeredAt?: number;
    readonly endedAt?: number;
    /** The final status of the INVITE. */
    readonly status?: number;
    /** Who hung up or gave up; undefined when it was refused, by whomever. */
    readonly endedBy?: 'caller' | 'callee';
    /** Reasons given with the ending, if any (RFC 3326). */
    readonly reasons: readonly Reason[];
}

export interface CallEvents {
    ringing(call: WitnessedCall): void;
    answered(call: WitnessedCall): void;
    ended(call: WitnessedCall): void;
}

/** As many ended calls as anybody will ask for. */
const KEPT = 500;

export class Calls {
    readonly #timers: Timers;
    readonly #events: CallEvents;
    readonly #calls = new Map<string, WitnessedCall & { readonly callerTag: string }>();

    constructor(timers: Timers, events: CallEvents) {
        this.#timers = timers;
        this.#events = events;
    }

    get all(): readonly WitnessedCall[] {
        return [...this.#calls.values()].map(({ callerTag: _, ...call }) => call);
    }

    /** An INVITE outside a dialog goes out to those it is for. */
    started(invite: SipRequest, from: Flow, toPerson: boolean): void {
        const [oldest] = this.#calls.keys();
        if (this.#calls.size >= KEPT && oldest !== undefined) this.#calls.delete(oldest);
        this.#calls.set(callIdOf(invite), {
            callId: callIdOf(invite),
            from: fromOf(invite).uri.user ?? '',
            to: toOf(invite).uri.user ?? '',
            kind: from.trusted ? 'fromPerson' : toPerson ? 'toPerson' : 'internal',
            state: 'calling',
            startedAt: this.#timers.now(),
            reasons: [],
            callerTag: tagOf(fromOf(invite)) ?? ''
        });
    }

    /** A response to an INVITE goes back to the caller. */
    responded(response: SipResponse): void {
        const call = this.#calls.get(callIdOf(response));
        if (call === undefined || cseqOf(response).method !== 'INVITE' || call.state === 'answered' || call.state === 'ended') return;
        const at = this.#timers.now();
        if (response.status >= 300) {
            const ending = { state: 'ended', endedAt: at, status: response.status, reasons: reasonsOf(response.headers) } as const;
            this.#change(call, response.status === 487 ? { ...ending, endedBy: 'caller' } : ending, 'ended');
        } else if (response.status >= 200) this.#change(call, { state: 'answered', answeredAt: at, status: response.status }, 'answered');
        else if (response.status >= 180 && call.state === 'calling') this.#change(call, { state: 'ringing', ringingAt: at }, 'ringing');
    }

    /** A BYE passes. */
    left(bye: SipRequest): void {
        const call = this.#calls.get(callIdOf(bye));
        if (call?.state !== 'answered') return;
        const endedBy = tagOf(fromOf(bye)) === call.callerTag ? 'caller' : 'callee';
        this.#change(call, { state: 'ended', endedAt: this.#timers.now(), endedBy, reasons: reasonsOf(bye.headers) }, 'ended');
    }

    #change(call: WitnessedCall & { readonly callerTag: string }, change: Partial<WitnessedCall>, event: keyof CallEvents): void {
        const { callerTag, ...next } = { ...call, ...change };
        this.#calls.set(call.callId, { ...next, callerTag });
        this.#events[event](next);
    }
}
