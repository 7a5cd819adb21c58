/**
 * What kind of call it was, as people sort calls (X4, T5): one word from direction, outcome and what the PBX says
 * about the way it took (way.ts).
 */
import { outcomeIn, type Call } from './call';

export const CALL_KINDS = ['inbound', 'outbound', 'missed', 'unanswered', 'voicemail', 'transferredInternally', 'transferredOutside', 'forwarded'] as const;
/**
 * - `missed`: inbound, and nobody talked; `unanswered`: outbound, and nobody talked
 * - `voicemail`: the caller left a message
 * - `transferredInternally`, `transferredOutside`: the agent handed it on to an extension, or to somebody else
 * - `forwarded`: it came to the agent from another number, for which it was meant
 */
export type CallKind = (typeof CALL_KINDS)[number];

/** How a call came, beyond what the line says: the PBX knows, by headers or by its own events. */
export interface CallWay {
    readonly voicemail?: boolean;
    /** The number that it was meant for, before it was sent here (RFC 5806 Diversion, RFC 7044 History-Info). */
    readonly forwardedFrom?: string;
    /** Who handed it on to the agent (RFC 3892 Referred-By). */
    readonly transferredBy?: string;
    readonly dialer?: Dialer;
}

/** T12: a dialer called the other side. Whether they picked up, and whether an agent was free then. */
export interface Dialer {
    readonly pickedUp: boolean;
    readonly agentWasFree: boolean;
}

/**
 * @param call one that a dialer made as outbound, see way.ts
 * @param way what the PBX says besides
 * @param isExtension whether a number is one of the company's
 */
export function kindOf(call: Call, way: CallWay, isExtension: (number: string) => boolean): CallKind {
    if (way.voicemail) return 'voicemail';
    const ended = outcomeIn(call);
    if (ended !== undefined && ended !== 'answered') return call.direction === 'inbound' ? 'missed' : 'unanswered';
    if (call.transferredTo !== undefined) return isExtension(call.transferredTo) ? 'transferredInternally' : 'transferredOutside';
    return way.forwardedFrom ? 'forwarded' : call.direction;
}
