/** What the parts of a person's call need from the gateway they stand on, and what they tell the call. Types only. */
import type { ClientHandlers, ClientTransaction } from '../transaction/clientTransaction';
import type { SipRequest } from '../sip/message';
import type { Reason } from '../sip/reason';
import type { Timers } from '../timers';

export interface Line {
    readonly timers: Timers;
    /** The PBX's domain. */
    readonly domain: string;
    /** Transport and host of the gateway's Via, without a branch. */
    readonly via: string;
    /** 64·T1. */
    readonly timeoutMs: number;
    send(request: SipRequest, handlers: ClientHandlers): ClientTransaction;
    /** ACK to a 2xx: no transaction, no answer. */
    acknowledge(ack: SipRequest): void;
}

/** How a call ended, as the person knows it. */
export interface Ending {
    /** `phone` is the other side: the agent's phone, or the PBX on its behalf. */
    readonly by: 'person' | 'phone' | 'network';
    /** The final status of the INVITE, sent or seen. */
    readonly status?: number;
    /** Reasons that came with it, or went (RFC 3326). */
    readonly reasons: readonly Reason[];
}

export const ALLOW = 'INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, REFER, MESSAGE';
export const SDP = 'application/sdp';
