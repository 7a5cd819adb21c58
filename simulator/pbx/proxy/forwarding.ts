/**
 * One request on its way to one or many phones (RFC 3261 §16.6-§16.8): branches, the best of their answers,
 * giving up, and telling those that ring in vain why they stop.
 */
import type { Timers } from '../timers';
import type { Flow } from '../transport/flow';
import type { ClientTransaction } from '../transaction/clientTransaction';
import type { ServerTransaction } from '../transaction/serverTransaction';
import type { TransactionLayer } from '../transaction/transactionLayer';
import { COMPLETED_ELSEWHERE, formatReason } from '../sip/reason';
import { responseTo, type SipRequest, type SipResponse } from '../sip/message';
import { reasonPhrase } from '../sip/status';

export interface ForwardingParts {
    readonly timers: Timers;
    readonly transactions: TransactionLayer;
    /** For an INVITE: how long it may ring. */
    readonly noAnswerMs: number;
    /** A response from this connection came in, before it goes on. */
    readonly seen: (flow: Flow, response: SipResponse) => void;
    /** A response went back to the sender of the request. */
    readonly responded: (response: SipResponse) => void;
}

interface Branch {
    client: ClientTransaction;
    final?: SipResponse;
    /** Given up for want of an answer: its 487 counts as 408. */
    gaveUp: boolean;
}

export class Forwarding {
    readonly #transaction: ServerTransaction;
    readonly #parts: ForwardingParts;
    readonly #branches: Branch[] = [];
    #stopNoAnswer: () => void = () => {};

    /** @param requests one for each target, with its own Request-URI and Via */
    constructor(transaction: ServerTransaction, requests: readonly { flow: Flow; request: SipRequest }[], parts: ForwardingParts) {
        this.#transaction = transaction;
        this.#parts = parts;
        if (transaction.method === 'INVITE') {
            transaction.answer(100);
            transaction.onCancelled = (cancel) => this.#cancelAll(cancel.headers.lines('Reason'));
            this.#stopNoAnswer = parts.timers.after(parts.noAnswerMs, () => this.#noAnswer());
        }
        for (const { flow, request } of requests) {
            const branch: Partial<Branch> & { gaveUp: boolean } = { gaveUp: false };
            branch.client = parts.transactions.send(flow, request, {
                response: (response, origin) => {
                    if (origin === 'network') parts.seen(flow, response);
                    this.#received(branch as Branch, response);
                }
            });
            this.#branches.push(branch as Branch);
        }
    }

    #received(branch: Branch, response: SipResponse): void {
        if (response.status === 100) return;
        if (response.status < 200) {
            this.#back(response);
            return;
        }
        branch.final ??= branch.gaveUp && response.status >= 300 ? responseTo(branch.client.request, 408) : response;
        if (response.status < 300) {
            // Every 2xx goes back, also a late one: its phone believes it is in a call (RFC 3261 §16.7 step 5).
            this.#back(response);
            this.#cancelAll([formatReason(COMPLETED_ELSEWHERE)]);
        } else if (response.status >= 600) {
            this.#cancelAll([formatReason({ protocol: 'SIP', cause: response.status, text: reasonPhrase(response.status) })]);
        }
        if (this.#branches.every(({ final }) => final !== undefined)) this.#finish();
    }

    #finish(): void {
        this.#stopNoAnswer();
        if (this.#transaction.final !== undefined) return;
        const best = bestOf(this.#branches.map(({ final }) => final).filter((final) => final !== undefined));
        // RFC 4320 §4.1: a 408 to anything but INVITE comes too late to be of use to anybody.
        if (best.status === 408 && this.#transaction.method !== 'INVITE') return;
        // RFC 3261 §16.7 step 6: that one phone is overloaded doesn't say that we are.
        this.#back(best.status === 503 ? responseTo({ headers: best.headers }, 500) : best);
    }

    #cancelAll(reasons: readonly string[]): void {
        this.#stopNoAnswer();
        if (this.#transaction.method !== 'INVITE') return;
        for (const { client, final } of this.#branches) if (final === undefined) client.cancel(reasons);
    }

    #noAnswer(): void {
        for (const branch of this.#branches) branch.gaveUp ||= branch.final === undefined;
        this.#cancelAll([]);
    }

    /** Our own Via comes off, and the response goes where the request came from (RFC 3261 §16.7 steps 3 and 9). */
    #back(response: SipResponse): void {
        const own = { ...response, headers: response.headers.withoutFirst('Via') };
        if (this.#transaction.respond(own)) this.#parts.responded(own);
    }
}

/** Within 4xx, answers that let the caller try again come first (RFC 3261 §16.7 step 6). */
const TRY_AGAIN: readonly number[] = [401, 407, 415, 420, 484];

/** RFC 3261 §16.7 step 6: 6xx wins, then the lowest class; within a class the lowest code, useful ones before. */
export function bestOf(responses: readonly SipResponse[]): SipResponse {
    const rank = ({ status }: SipResponse): number => {
        if (status >= 600) return status - 600;
        const useful = TRY_AGAIN.indexOf(status);
        return useful >= 0 ? 400 + useful / 10 : status + (status >= 400 && status < 500 ? 1 : 0);
    };
    return [...responses].sort((one, other) => rank(one) - rank(other))[0] ?? neverEmpty();
}

function neverEmpty(): never {
    throw new Error('a request was forwarded to nobody');
}
