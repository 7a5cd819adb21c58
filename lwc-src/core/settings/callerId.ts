/**
 * Which number the called person sees, where the PBX lets its telephones choose: the numbers that an admin offers, and
 * the SIP header that carries the chosen one. Pure. What isn't exactly as expected is refused as a whole, since it
 * goes into a SIP message.
 */

export interface CallerId {
    /** What agents call it, for example `Main office`. */
    readonly name: string;
    /** Digits, with or without a leading `+`. */
    readonly number: string;
}

export interface CallerIdOffer {
    readonly callerIds: readonly CallerId[];
    /** The whole header line for one of the numbers. */
    readonly headerFor: (number: string) => string;
}

export type CallerIdReading = { readonly ok: true; readonly offer?: CallerIdOffer } | { readonly ok: false };

/** RFC 3325 §9.2: whom a telephone wants to be, among the identities that the PBX knows it by. */
const USUAL_HEADER = 'P-Preferred-Identity: <sip:{number}@{domain}>';
/** Headers that say who calls, and extensions; never one that the protocol itself lives on. */
const HEADER = /^(P-Preferred-Identity|P-Asserted-Identity|Remote-Party-ID|X-[A-Za-z0-9-]{1,40}): ?([\x20-\x7e]{1,200})$/i;
const NUMBER = /^\+?[0-9]{2,20}$/;
const NAME = /^[^\p{Cc}]{1,60}$/u;
const DOMAIN = /^[A-Za-z0-9.:[\]-]+$/;
const MOST = 20;

/**
 * @param list one a line: `Main office: +39 02 8088100`, or the number alone
 * @param template header with `{number}`, and `{domain}` where it is wanted; empty: P-Preferred-Identity
 */
export function readCallerIds(list: string, template: string, sipDomain: string): CallerIdReading {
    const lines = list
        .split(/[\n,;]+/)
        .map((line) => line.trim())
        .filter(Boolean);
    if (lines.length === 0) return { ok: true };
    const header = template.trim() || USUAL_HEADER;
    const callerIds = lines.map(callerIdIn);
    const isFine = HEADER.test(header) && header.includes('{number}') && DOMAIN.test(sipDomain) && lines.length <= MOST;
    if (!isFine || !callerIds.every((one) => one !== undefined)) return { ok: false };
    return { ok: true, offer: { callerIds, headerFor: (number) => header.replaceAll('{number}', number).replaceAll('{domain}', sipDomain) } };
}

function callerIdIn(line: string): CallerId | undefined {
    const colon = line.lastIndexOf(':');
    const number = line.slice(colon + 1).replace(/[ ()./-]/g, '');
    const name = colon > 0 ? line.slice(0, colon).trim() : line;
    return NUMBER.test(number) && NAME.test(name) ? { name, number } : undefined;
}

/** The number that was kept, if it is still offered; empty: the one that the PBX shows by itself. */
export function keptCallerId(kept: string | undefined, { callerIds }: CallerIdOffer): string {
    return callerIds.find(({ number }) => number === kept)?.number ?? '';
}
