/**
 * The witness: what went over the wire, when and between whom, newest last, bounded.
 * Secrets don't get in: whoever reads a trace can't register with it or listen in.
 */
import { legible } from './sip/grammar';
import { callIdOf, cseqOf, fromOf, toOf, type SipMessage } from './sip/message';
import type { Parsed } from './sip/parse';
import type { Flow } from './transport/flow';

export interface TraceEntry {
    readonly at: number;
    /** `in`: to the PBX. */
    readonly direction: 'in' | 'out';
    /** The connection's id; `gateway` is the people's. */
    readonly flow: string;
    /** The user at the other end, as far as known. */
    readonly peer: string;
    readonly kind: 'request' | 'response' | 'keepAlive' | 'malformed';
    /** The method, for a response the one it answers. */
    readonly method?: string;
    readonly status?: number;
    readonly callId?: string;
    readonly from?: string;
    readonly to?: string;
    /** The whole message, secrets blotted out. */
    readonly text: string;
    /** Sent or received while the PBX was frozen: it never arrived. */
    readonly lost?: true;
}

export class Trace {
    readonly #entries: TraceEntry[] = [];
    readonly #limit: number;

    constructor(limit: number) {
        this.#limit = limit;
    }

    get entries(): readonly TraceEntry[] {
        return this.#entries.slice();
    }

    clear(): void {
        this.#entries.length = 0;
    }

    write(about: { at: number; direction: 'in' | 'out'; flow: Flow; peer: string; lost: boolean }, text: string, parsed: Parsed | undefined): void {
        this.#entries.push({
            at: about.at,
            direction: about.direction,
            flow: about.flow.id,
            peer: about.peer,
            kind: parsed?.kind ?? 'keepAlive',
            ...(parsed === undefined ? {} : parsed.kind === 'malformed' ? maybe('method', parsed.method) : parties(parsed)),
            text: redact(text),
            ...(about.lost ? { lost: true as const } : {})
        });
        if (this.#entries.length > this.#limit) this.#entries.shift();
    }
}

function maybe<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
    return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}

function parties(message: SipMessage): Pick<TraceEntry, 'method' | 'status' | 'callId' | 'from' | 'to'> {
    // Our own refusal gives back what it refuses, however malformed.
    return {
        ...maybe('method', message.kind === 'request' ? message.method : legible(() => cseqOf(message).method)),
        ...(message.kind === 'response' ? { status: message.status } : {}),
        ...maybe('callId', legible(() => callIdOf(message))),
        ...maybe('from', legible(() => fromOf(message).uri.user)),
        ...maybe('to', legible(() => toOf(message).uri.user))
    };
}

/** A message without what would let its reader in: digest proofs, ICE passwords, SRTP keys. */
export function redact(text: string): string {
    return text
        .replace(/^((?:Proxy-)?Authorization\s*:[^\r\n]*(?:\r\n[ \t][^\r\n]*)*)/gim, (line) =>
            line.replace(/\b(response|cnonce)\s*=\s*("(?:[^"\\]|\\.)*"|[^,\s]+)/gi, '$1="(redacted)"').replace(/^([^:]+:\s*(?!digest\b)\S+)[\s\S]*/i, '$1 (redacted)')
        )
        .replace(/^(a=ice-pwd:|a=crypto:).*$/gim, '$1(redacted)');
}
