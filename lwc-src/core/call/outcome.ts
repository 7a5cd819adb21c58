/**
 * What an ended call came to, from the SIP ending. One table, so that the agent, the log and the rules speak of the
 * same thing. JsSIP merges many codes into one cause text, so the line hands over status and Reason as received.
 */
import type { Refusal } from '../status/policy';

export type Direction = 'inbound' | 'outbound';

/**
 * - `answered`: both sides could talk
 * - `missed`: the caller gave up, or nobody answered in time
 * - `declined`: the called side refused (the agent, or the far end)
 * - `elsewhere`: another device of the same number took it: not a missed call
 * - `busy`, `unanswered`, `cancelled` (the agent gave up), `notFound`, `incomplete`, `unreachable`: outbound endings
 * - `blocked`: they, or somebody on the way, take no calls from this number
 * - `congested`: the network had no room, or was disturbed
 * - `incompatible`: both ends have no sound format in common
 * - `refused`: the PBX doesn't allow this call
 * - `failed`: it never became a call: no microphone, no line
 */
export const OUTCOMES = [
    'answered',
    'missed',
    'declined',
    'elsewhere',
    'busy',
    'unanswered',
    'cancelled',
    'notFound',
    'incomplete',
    'unreachable',
    'blocked',
    'congested',
    'incompatible',
    'refused',
    'failed'
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Who ended it: the agent, the other side, or nobody: what lies between gave up. */
export type Ender = 'us' | 'them' | 'network';

/** Why a dialog ended, in SIP's terms: RFC 3261 status, RFC 3326 Reason (Q.850 cause), and what the line knows itself. */
export interface EndCause {
    readonly by: Ender;
    readonly status?: number;
    readonly q850?: number;
    readonly reason?: 'completedElsewhere' | 'mediaLost' | 'lineLost' | 'noMicrophone' | 'notConnected' | 'badMedia' | 'transferred' | 'voicemail' | Refusal;
}

type Codes = Readonly<Partial<Record<Outcome, readonly number[]>>>;

/**
 * ITU-T Q.850 causes that say more than the status they come with: a PBX in front of ISDN sends 480 or 500 for all of
 * them. Those that say nothing (16, 31, 111, 127) are left to the status.
 */
const Q850: Codes = {
    notFound: [1, 3, 22, 23],
    incomplete: [5, 28],
    busy: [17],
    unanswered: [18, 19],
    unreachable: [2, 20, 25, 27],
    declined: [21],
    blocked: [24],
    congested: [34, 38, 41, 42, 44, 46, 47, 58, 63, 102],
    refused: [29, 50, 52, 53, 54, 55, 57, 87],
    incompatible: [65, 66, 69, 70, 79, 88]
};

/** Final statuses of an outbound INVITE: RFC 3261 §21, RFC 5079 (433), RFC 5393 (440), RFC 8197 (607), RFC 8224 (428, 436 to 438), RFC 8688 (608). */
const STATUS: Codes = {
    refused: [401, 402, 403, 405, 407, 428, 436, 437, 438],
    notFound: [404, 410, 416, 604],
    unanswered: [408, 487],
    incompatible: [415, 488, 606],
    blocked: [433, 607, 608],
    congested: [440, 482, 483],
    incomplete: [484, 485],
    busy: [486],
    declined: [603]
};

/** RFC 3261 §8.1.3.2: a status that nobody knows counts as the first of its hundred. */
const CLASS: Codes = { congested: [5], busy: [6] };

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
    const { status = 0, q850 = 0 } = cause;
    const said = named(STATUS, status);
    // What blocks a call says no more than "rejected" in Q.850.
    if (said === 'blocked') return said;
    return named(Q850, q850) ?? said ?? named(CLASS, Math.floor(status / 100)) ?? 'unreachable';
}

function named(codes: Codes, code: number): Outcome | undefined {
    return (Object.keys(codes) as Outcome[]).find((outcome) => codes[outcome]?.includes(code));
}
