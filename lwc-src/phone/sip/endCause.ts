/**
 * Why a dialog ended, read from what JsSIP hands over. JsSIP merges many status codes into one text, so status and
 * Reason header (RFC 3326) are taken from the message itself.
 */
import type { EndCause } from '../../core/call/outcome';

/** The part of JsSIP's end event that we read. */
export interface JsSipEnd {
    readonly originator: string;
    readonly cause: string;
    readonly message?: { readonly status_code?: number; readonly reason_phrase?: string; getHeaders?(name: string): string[]; getHeader?(name: string): string | undefined } | null;
}

/** JsSIP's cause texts that say what no SIP message does. */
const LOCAL_REASONS: Readonly<Record<string, EndCause['reason']>> = {
    'RTP Timeout': 'mediaLost',
    'WebRTC Error': 'badMedia',
    'Bad Media Description': 'badMedia',
    'Missing SDP': 'badMedia',
    'User Denied Media Access': 'noMicrophone',
    'Connection Error': 'lineLost',
    'Request Timeout': 'lineLost',
    'No ACK': 'lineLost',
    'Dialog Error': 'lineLost'
};

/** RFC 8688: somebody on the way found the call unwanted. */
const BLOCKED = 608;

export function endCauseOf(end: JsSipEnd): EndCause {
    const status = isBlocked(end) ? BLOCKED : finalStatus(end.message?.status_code);
    const headers = end.message?.getHeaders?.('Reason') ?? [];
    const reasons = reasonsIn(headers);
    if (reasons.some(({ protocol, cause }) => protocol === 'SIP' && cause === 200)) return { by: 'them', reason: 'completedElsewhere' };
    const local = status === undefined ? LOCAL_REASONS[end.cause] : undefined;
    const by = local !== undefined || end.originator === 'system' ? 'network' : end.originator === 'local' ? 'us' : 'them';
    // Free text (RFC 3326 §2): there is no cause for it.
    const isMailbox = headers.some((header) => /\btext\s*=\s*"?[^";]{0,99}?(?:voice.?mail|mailbox)/i.test(header));
    const q850 = reasons.find(({ protocol }) => protocol === 'Q.850')?.cause;
    // Nobody pressed anything: our own timer gave up.
    if (by === 'us' && (end.cause === 'No Answer' || end.cause === 'Expires')) return { by: 'network', status: 408 };
    return { by, ...(status !== undefined && { status }), ...(q850 !== undefined && { q850 }), ...(local !== undefined && { reason: local }), ...(isMailbox && { reason: 'voicemail' as const }) };
}

/** North American networks say 603 for it, and tell it from "declined" by the phrase (ATIS-1000099, "603+"). */
function isBlocked({ message }: JsSipEnd): boolean {
    return message?.status_code === 603 && /network blocked/i.test(message.reason_phrase ?? '');
}

/** With media that can't be used JsSIP hands over the 183 or 200 that brought them: that is no refusal. */
function finalStatus(status: number | undefined): number | undefined {
    return status !== undefined && status >= 300 ? status : undefined;
}

/** RFC 3326: `Reason: SIP ;cause=200 ;text="Call completed elsewhere"`, several separated by commas. */
function reasonsIn(headers: readonly string[]): { protocol: string; cause: number }[] {
    return headers
        .flatMap((header) => header.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
        .flatMap((value) => {
            const [protocol = '', ...parameters] = value.split(';').map((part) => part.trim());
            const cause = parameters.map((parameter) => /^cause\s*=\s*(\d+)$/i.exec(parameter)?.[1]).find(Boolean);
            return cause === undefined ? [] : [{ protocol: protocol.toUpperCase(), cause: Number(cause) }];
        });
}
