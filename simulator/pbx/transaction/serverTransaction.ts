/**
 * The answering side of one request (RFC 3261 §17.2, RFC 6026), over transports that don't lose messages:
 * it absorbs repeats, keeps the last answer for them, and lets several 2xx pass for an INVITE that forked.
 */
import { cseqOf, responseTo, type ResponseParts, type SipRequest, type SipResponse } from '../sip/message';
import type { Flow } from '../transport/flow';

export class ServerTransaction {
    readonly request: SipRequest;
    readonly flow: Flow;
    /** Set by whoever answers an INVITE: what to do when the caller gives up. */
    onCancelled: ((cancel: SipRequest) => void) | undefined;
    readonly #send: (response: SipResponse) => void;
    readonly #finished: (final: SipResponse) => void;
    #last: SipResponse | undefined;

    constructor(request: SipRequest, flow: Flow, send: (response: SipResponse) => void, finished: (final: SipResponse) => void) {
        this.request = request;
        this.flow = flow;
        this.#send = send;
        this.#finished = finished;
    }

    get method(): string {
        return this.request.method;
    }

    /** The final response, once there is one. */
    get final(): SipResponse | undefined {
        return this.#last !== undefined && this.#last.status >= 200 ? this.#last : undefined;
    }

    /**
     * Sends a response. After a final one nothing more goes out, except further 2xx to an INVITE.
     * @returns whether it was sent
     */
    respond(response: SipResponse): boolean {
        const { final } = this;
        const another2xx = this.method === 'INVITE' && final !== undefined && isSuccess(final) && isSuccess(response);
        if (final !== undefined && !another2xx) return false;
        this.#last = response;
        this.#send(response);
        if (final === undefined && response.status >= 200) this.#finished(response);
        return true;
    }

    /** Makes up a response of its own. */
    answer(status: number, parts: ResponseParts = {}): boolean {
        return this.respond(responseTo(this.request, status, parts));
    }

    /** The same request came once more: the same answer goes out once more. */
    repeat(): void {
        if (this.#last !== undefined) this.#send(this.#last);
    }

    toString(): string {
        return `${this.method} ${cseqOf(this.request).number}`;
    }
}

const isSuccess = (response: SipResponse): boolean => response.status >= 200 && response.status < 300;
