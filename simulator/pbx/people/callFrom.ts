/** How a person's call looks to the agent's phone: who calls, whom they dialled, and by which queue it came. */
import { escapeUser, formatNameAddr } from '../sip/uri';
import type { Invitation } from './callingLeg';
import type { Behaviour, Person } from './person';

export interface CallFrom {
    /** The agent's user, or a group's number. */
    readonly to: string;
    /** Becomes `X-Queue`. */
    readonly queue?: string;
    /** The number that the person dialled: in To and in P-Called-Party-ID (RFC 7315 §4.2). */
    readonly did?: string;
    /** Where the DID stands, for PBXs that say it in one place only. */
    readonly didIn?: 'to' | 'pCalledPartyId' | 'both';
    /** Instead of the person's own name. */
    readonly displayName?: string;
    /** The number is withheld (RFC 3323 §4.1.1.3). */
    readonly anonymous?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
    /** Instead of the person's own: codecs, and what happens after the answer. */
    readonly behaviour?: Behaviour;
}

export function invitationTo(person: Person, domain: string, how: CallFrom): Invitation {
    const address = (user: string): string => `sip:${escapeUser(user)}@${domain}`;
    const { did, didIn = 'both' } = how;
    const known = { displayName: how.displayName ?? person.name, uri: address(person.number) };
    const own = how.anonymous ? { displayName: 'Anonymous', uri: 'sip:anonymous@anonymous.invalid' } : known;
    const headers: [string, string][] = Object.entries(how.headers ?? {});
    if (how.queue !== undefined) headers.push(['X-Queue', how.queue]);
    if (did !== undefined && didIn !== 'to') headers.push(['P-Called-Party-ID', `<${address(did)}>`]);
    if (how.anonymous) headers.push(['Privacy', 'id']);
    return {
        uri: address(how.to),
        from: formatNameAddr(own),
        to: `<${address(did !== undefined && didIn !== 'pCalledPartyId' ? did : how.to)}>`,
        headers
    };
}
