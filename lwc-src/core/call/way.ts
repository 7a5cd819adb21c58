/**
 * How a call came and where it went, beyond what the line says (X4, T5, T12): read from the headers of its INVITE, from the
 * reason it ended for, and from two variables that an admin may name, `voicemail` and `dialer`.
 */
import type { Call } from './call';
import type { CallWay, Dialer } from './kind';

/** @param custom the values of the org's own variables */
export function wayOf(call: Call, custom: Readonly<Record<string, string>>): CallWay {
    const { state, headers = {} } = call;
    const forwardedFrom = diversionIn(headerIn(headers, 'diversion')) ?? historyIn(headerIn(headers, 'history-info'));
    const transferredBy = referrerIn(headerIn(headers, 'referred-by'));
    const endedInMailbox = state.name === 'ended' && state.cause.reason === 'voicemail';
    return {
        ...((endedInMailbox || isYes(custom['voicemail'])) && { voicemail: true }),
        ...(forwardedFrom !== undefined && { forwardedFrom }),
        ...(transferredBy !== undefined && { transferredBy }),
        ...(custom['dialer'] && { dialer: dialerOf(call, custom['dialer']) })
    };
}

/**
 * T12: a call of a dialer comes in at the agent's phone, and is one that the company has made. Nobody has talked where nobody
 * picked up, or whoever did found no agent.
 */
export function asDialled(call: Call, dialer: Dialer | undefined): Call {
    if (!dialer) return call;
    const dialled: Call = { ...call, direction: 'outbound' };
    const { state } = call;
    if (state.name !== 'ended' || (dialer.pickedUp && dialer.agentWasFree)) return dialled;
    return { ...dialled, answeredAt: undefined, state: { ...state, outcome: 'unanswered' } };
}

function headerIn(headers: Readonly<Record<string, string>>, name: string): string {
    return Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1] ?? '';
}

function isYes(text: string | undefined): boolean {
    return text !== undefined && !/^(?:|0|no|false)$/i.test(text);
}

/** ITU-T Q.850: nobody picked up, or nobody could. */
const NOT_PICKED_UP: ReadonlySet<number> = new Set([1, 17, 18, 19, 20, 21, 22, 27, 28]);

/** What the dialer says, or what the reason shows for which it ended a call whose other side it had still to reach. */
function dialerOf({ state, answeredAt }: Call, said: string): Dialer {
    const cause = state.name === 'ended' ? state.cause.q850 : undefined;
    const pickedUp = !/^(?:no[ _-]?answer|unanswered|busy|failed)$/i.test(said) && (cause === undefined || !NOT_PICKED_UP.has(cause));
    const agentWasFree = !/^(?:no[ _-]?agent|abandoned)$/i.test(said) && (state.name !== 'ended' || answeredAt !== undefined);
    return { pickedUp, agentWasFree };
}

/** RFC 5806 §4.1: each diversion stands before the older ones; the last is whom the caller wanted. */
function diversionIn(header: string): string | undefined {
    return addressesIn(header).at(-1)?.user;
}

/** RFC 3892 §3: who asked the caller to call the agent; in brackets, or bare. */
function referrerIn(header: string): string | undefined {
    return addressesIn(header.includes('<') ? header : `<${header}>`)[0]?.user;
}

/**
 * RFC 7044 §5: where a request went, step by step. It was forwarded from a target that is mapped to another one (`mp`), or that
 * it left for a reason (RFC 3326, in the address); a step from a user to that user's own telephones (`rc`) is none.
 */
function historyIn(header: string): string | undefined {
    const steps = addressesIn(header);
    const mapped = steps.flatMap(({ after }) => /;\s*mp\s*=\s*([\d.]+)/i.exec(after)?.[1] ?? [])[0];
    const isLeft = ({ within }: Address): boolean => /[?&]Reason=SIP(?:%3B|;)cause(?:%3D|=)[345]\d\d/i.test(within);
    return (steps.find(isLeft) ?? steps.find(({ after }) => indexIn(after) === mapped && mapped !== undefined))?.user;
}

function indexIn(after: string): string | undefined {
    return /;\s*index\s*=\s*([\d.]+)/i.exec(after)?.[1];
}

interface Address {
    readonly user: string;
    /** The whole of it, with its own parameters and headers. */
    readonly within: string;
    /** The parameters that stand after it. */
    readonly after: string;
}

/** RFC 3261 §20: addresses in angle brackets, separated by commas. */
function addressesIn(header: string): Address[] {
    const found = header.matchAll(/<([^<>]*)>([^<]*)/g) as Iterable<[whole: string, within: string, after: string]>;
    return [...found].flatMap(([, within, after]) => {
        const user = /^\s*(?:sips?|tel):([^@;?\s]+)/i.exec(within)?.[1];
        return user === undefined ? [] : [{ user: unescaped(user), within, after }];
    });
}

function unescaped(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
