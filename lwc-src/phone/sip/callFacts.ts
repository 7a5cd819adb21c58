/** Who calls, whom, through which queue: read from the headers of an INVITE. */
import type { CallFacts } from '../linePort';

/** The part of JsSIP's request that we read. */
export interface InviteHeaders {
    readonly call_id: string;
    readonly from: { readonly display_name?: string; readonly uri: { readonly user?: string } };
    readonly to: { readonly uri: { readonly user?: string } };
    readonly body?: string;
    /** All of them, by name; of each what stands after the colon. */
    readonly headers?: Readonly<Record<string, readonly { readonly raw: string }[]>>;
    getHeader(name: string): string | undefined;
}

/** The header in which most PBXs name the queue. */
const QUEUE_HEADER = 'X-Queue';

/**
 * @param ownUsers our own user parts: a To or P-Called-Party-ID that names us is no dialled number
 */
export function incomingFacts(invite: InviteHeaders, ownUsers: readonly string[]): CallFacts {
    const asserted = nameAddress(invite.getHeader('P-Asserted-Identity'));
    const user = asserted?.user ?? invite.from.uri.user ?? '';
    const withheld = /^(anonymous|unavailable|restricted|unknown)?$/i.test(user) || /\bid\b/i.test(invite.getHeader('Privacy') ?? '');
    const name = asserted?.name ?? invite.from.display_name;
    const called = nameAddress(invite.getHeader('P-Called-Party-ID'))?.user ?? invite.to.uri.user;
    const queue = invite.getHeader(QUEUE_HEADER)?.trim();
    return {
        callId: invite.call_id,
        direction: 'inbound',
        number: withheld ? '' : user,
        ...(name && name !== user && !withheld && { displayName: name }),
        ...(called && !ownUsers.includes(called) && { did: called }),
        ...(queue && { queue }),
        ...(invite.headers && { headers: ownHeaders(invite.headers) }),
        ...(asksForAnswer(invite) && { asksForAnswer: true })
    };
}

/** The PBX's own headers, which an org's variables may be taken from (A10), and those that say whom the call was meant for and who handed it on (RFC 5806, RFC 7044, RFC 3892). Others may hold what is withheld. */
export function ownHeaders(headers: NonNullable<InviteHeaders['headers']>): Record<string, string> {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, all]) => (/^x-|^diversion$|^history-info$|^referred-by$/i.test(name) ? [[name, all.map(({ raw }) => raw).join()]] : [])));
}

/**
 * Answer-Mode and Priv-Answer-Mode of RFC 5373; and what PBXs had before it: `Call-Info: <…>;answer-after=0` (Asterisk, snom) and
 * `Alert-Info: <…>;info=alert-autoanswer` (FreeSWITCH, Cisco, Yealink).
 */
function asksForAnswer(invite: InviteHeaders): boolean {
    const header = (name: string): string => invite.getHeader(name) ?? '';
    const isAuto = (name: string): boolean => /^\s*auto\b/i.test(header(name));
    return isAuto('Answer-Mode') || isAuto('Priv-Answer-Mode') || /;\s*answer-after\s*=\s*0\b/i.test(header('Call-Info')) || /\binfo\s*=\s*"?alert-autoanswer/i.test(header('Alert-Info'));
}

/** RFC 3261 §20.10 name-addr: `"Elena Rossi" <sip:+393401182290@pbx>;tag=…`, or a bare address; `tel:` as well. */
function nameAddress(header: string | undefined): { name?: string; user: string } | undefined {
    const found = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<?\s*(?:sips?|tel):([^@;>\s]+)/i.exec(header ?? '');
    if (!found?.[3]) return undefined;
    const name = (found[1]?.replace(/\\(.)/g, '$1') ?? found[2])?.trim();
    return { user: unescaped(found[3]), ...(name && { name }) };
}

/** RFC 3261 §19.1.2 escapes; what isn't one stays as it is: a PBX's mistake must not keep a call from ringing. */
function unescaped(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
