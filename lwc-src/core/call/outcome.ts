/**
 * What an ended call came to, from the SIP ending. One table, so that the agent, the log and the rules speak of the
 * same thing. JsSIP merges many codes into one cause text, so the line hands over status and Reason as received.
 */

export type Direction = 'inbound' | 'outbound';

/**
 * - `answered`: both sides could talk
 * - `missed`: the caller gave up, or nobody answered in time
 * - `declined`: the called side refused (the agent, or the far end)
 * - `elsewhere`: another device of the same number took it: not a missed call
 * - `busy`, `unanswered`, `cancelled` (the agent gave up), `notFound`, `unreachable`: outbound endings
 * - `refused`: the PBX doesn't allow this call
 * - `failed`: it never became a call: no microphone, no line
 */
export type Outcome =
    | 'answered'
    | 'missed'
    | 'declined'
    | 'elsewhere'
    | 'busy'
    | 'unanswered'
    | 'cancelled'
    | 'notFound'
    | 'unreachable'
    | 'refused'
    | 'failed';

/** Why a dialog ended, in SIP's terms: RFC 3261 status, RFC 3326 Reason (Q.850 cause), and what the line knows itself. */
export interface EndCause {
    readonly by: 'us' | 'them' | 'network';
    readonly status?: number;
    readonly q850?: number;
    readonly reason?: 'completedElsewhere' | 'mediaLost' | 'lineLost' | 'noMicrophone' | 'notConnected' | 'badMedia' | 'transferred';
}

/** ITU-T Q.850 causes that say more than the status they come with: a PBX in front of ISDN sends 480 or 500 for all of them. */
const OUTCOME_BY_Q850: Readonly<Record<number, Outcome>> = {
    1: 'notFound',
    17: 'busy',
    18: 'unanswered',
    19: 'unanswered',
    21: 'declined',
    22: 'notFound',
    27: 'unreachable',
    28: 'notFound',
    31: 'unanswered'
};

/** RFC 3261 §21, RFC 5393, RFC 6910, RFC 8197, RFC 8688 final statuses of an outbound INVITE. */
const OUTCOME_BY_STATUS: Readonly<Record<number, Outcome>> = {
    401: 'refused',
    403: 'refused',
    404: 'notFound',
    407: 'refused',
    408: 'unanswered',
    410: 'notFound',
    480: 'unreachable',
    484: 'notFound',
    485: 'notFound',
    486: 'busy',
    487: 'cancelled',
    488: 'failed',
    600: 'busy',
    603: 'declined',
    604: 'notFound',
    606: 'failed',
    607: 'declined',
    608: 'declined'
};

/** Reasons that mean there was never a call to speak of. */
const NEVER_A_CALL: ReadonlySet<EndCause['reason']> = new Set(['noMicrophone', 'notConnected', 'badMedia']);

/**
 * @param wasAnswered whether both sides could talk before it ended
 * @returns what the call came to
 */
export function outcomeOf(direction: Direction, wasAnswered: boolean, cause: EndCause): Outcome {
    if (wasAnswered) return 'answered';
    if (cause.reason === 'completedElsewhere') return 'elsewhere';
    if (direction === 'inbound') return cause.by === 'us' && cause.reason === undefined ? 'declined' : 'missed';
    if (NEVER_A_CALL.has(cause.reason)) return 'failed';
    if (cause.by === 'us') return 'cancelled';
    return OUTCOME_BY_Q850[cause.q850 ?? 0] ?? OUTCOME_BY_STATUS[cause.status ?? 0] ?? 'unreachable';
}
