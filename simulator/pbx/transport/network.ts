/**
 * All connections of the PBX: takes messages off them, answers keep-alives, writes the trace, and is ill when told to be.
 * Hands parsed messages up; knows nothing of transactions.
 */
import type { Illness } from '../illness';
import { legible } from '../sip/grammar';
import { cseqOf, type SipMessage } from '../sip/message';
import { parseMessage, type Malformed, type Parsed } from '../sip/parse';
import { serialise } from '../sip/serialise';
import type { Timers } from '../timers';
import type { Trace } from '../trace';
import type { Flow, FlowEvents, Frame } from './flow';

export interface NetworkEvents {
    message(flow: Flow, message: SipMessage): void;
    malformed(flow: Flow, malformed: Malformed): void;
    closed(flow: Flow): void;
}

export interface NetworkParts {
    readonly timers: Timers;
    readonly illness: Illness;
    readonly trace: Trace;
    /** Who is behind a connection, for the trace. */
    readonly peerOf: (flow: Flow) => string;
    readonly events: NetworkEvents;
}

/** RFC 5626 §3.5.1: a double CRLF asks whether the connection lives, a single one says yes. */
const PING = '\r\n\r\n';
const PONG = '\r\n';

export class Network {
    readonly #parts: NetworkParts;
    readonly #flows = new Set<Flow>();
    /** Messages held back, by connection and direction: none may overtake another. */
    readonly #heldBack = new Map<string, HeldBack>();
    /** What waits in connections that are frozen, each in its order. */
    readonly #frozen = new Map<Flow, Delivery[]>();
    readonly flowEvents: FlowEvents;

    constructor(parts: NetworkParts) {
        this.#parts = parts;
        this.flowEvents = {
            received: (flow, raw) => this.#received(flow, raw),
            closed: (flow) => this.#closed(flow)
        };
    }

    get flows(): readonly Flow[] {
        return [...this.#flows];
    }

    add(flow: Flow): void {
        this.#flows.add(flow);
    }

    send(flow: Flow, message: SipMessage): void {
        const text = serialise(message);
        this.#later(flow, 'out', methodOf(message), () => this.#write(flow, text, message));
    }

    /** Sends a phone anything at all; what it answers is heard like everything else. */
    inject(flow: Flow, frame: Frame, pieces: number): void {
        const text = typeof frame === 'string' ? frame : Buffer.from(frame).toString();
        this.#trace(flow, 'out', text, parseMessage(frame), false);
        flow.sendRaw?.(frame, pieces);
    }

    /** Ends connections to phones without a word; the people's link is not a socket and stays. */
    drop(which: (flow: Flow) => boolean = () => true): void {
        for (const flow of this.flows) if (!flow.trusted && which(flow)) flow.drop();
    }

    /** What was frozen goes on its way, as far as its connection still stands: TCP loses nothing of one that lives (RFC 9293 §3.8). */
    thawed(): void {
        for (const [flow, waiting] of [...this.#frozen]) {
            if (this.#isFrozen(flow)) continue;
            this.#frozen.delete(flow);
            for (const deliver of waiting) deliver(false);
        }
    }

    /** Now, or when the connection is thawed. */
    #deliver(flow: Flow, run: Delivery): void {
        if (this.#isFrozen(flow)) this.#frozen.set(flow, [...(this.#frozen.get(flow) ?? []), run]);
        else run(this.#parts.illness.stopped);
    }

    #write(flow: Flow, text: string, parsed: Parsed | undefined): void {
        this.#deliver(flow, (isLost) => {
            const lost = isLost || !flow.isOpen;
            this.#trace(flow, 'out', text, parsed, lost);
            if (!lost) flow.send(text);
        });
    }

    #received(flow: Flow, raw: string | Uint8Array): void {
        this.#deliver(flow, (isLost) => this.#take(flow, raw, isLost));
    }

    #take(flow: Flow, raw: string | Uint8Array, lost: boolean): void {
        const text = typeof raw === 'string' ? raw : Buffer.from(raw).toString();
        const isKeepAlive = /^(?:\r\n)+$/.test(text);
        const parsed = isKeepAlive ? undefined : parseMessage(raw);
        this.#trace(flow, 'in', text, parsed, lost);
        if (lost) return;
        const method = parsed === undefined ? undefined : parsed.kind === 'malformed' ? parsed.method : methodOf(parsed);
        this.#later(flow, 'in', method, () => {
            if (parsed === undefined) {
                if (text.startsWith(PING)) this.#later(flow, 'out', undefined, () => this.#write(flow, PONG, undefined));
            } else if (parsed.kind === 'malformed') this.#parts.events.malformed(flow, parsed);
            else this.#parts.events.message(flow, parsed);
        });
    }

    #isFrozen(flow: Flow): boolean {
        const { illness, peerOf } = this.#parts;
        return !illness.stopped && illness.isFrozenFor(peerOf(flow));
    }

    #closed(flow: Flow): void {
        this.#flows.delete(flow);
        const waited = this.#frozen.get(flow) ?? [];
        this.#frozen.delete(flow);
        for (const deliver of waited) deliver(true);
        this.#heldBack.delete(`${flow.id} in`);
        this.#heldBack.delete(`${flow.id} out`);
        this.#parts.events.closed(flow);
    }

    #trace(flow: Flow, direction: 'in' | 'out', text: string, parsed: Parsed | undefined, lost: boolean): void {
        this.#parts.trace.write({ at: this.#parts.timers.now(), direction, flow, peer: this.#parts.peerOf(flow), lost }, text, parsed);
    }

    /** Now, or as late as the illness wants, but never before what was sent earlier on the same connection. */
    #later(flow: Flow, direction: 'in' | 'out', method: string | undefined, run: () => void): void {
        const { timers, illness } = this.#parts;
        const name = `${flow.id} ${direction}`;
        const now = timers.now();
        const held = this.#heldBack.get(name);
        const due = Math.max(now + (flow.trusted ? 0 : illness.delayOf(direction, method)), held?.until ?? 0);
        if (due <= now && held === undefined) {
            run();
            return;
        }
        const queue = held ?? { until: due, waiting: [] };
        queue.until = due;
        queue.waiting.push(run);
        this.#heldBack.set(name, queue);
        timers.after(due - now, () => {
            // Timers of equal age may fire in any order, the queue doesn't.
            const next = queue.waiting.shift();
            if (queue.waiting.length === 0 && this.#heldBack.get(name) === queue) this.#heldBack.delete(name);
            next?.();
        });
    }
}

/** @param isLost it never arrives */
type Delivery = (isLost: boolean) => void;

interface HeldBack {
    until: number;
    readonly waiting: (() => void)[];
}

function methodOf(message: SipMessage): string | undefined {
    return message.kind === 'request' ? message.method : legible(() => cseqOf(message).method);
}
