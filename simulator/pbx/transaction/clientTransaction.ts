/**
 * The asking side of one request (RFC 3261 §17.1): time-outs, the ACK to a refusal, and CANCEL at the right moment.
 * What the network doesn't answer comes up as a response of its own making, marked `local`.
 */
import { branchOf, responseTo, type SipRequest, type SipResponse } from '../sip/message';
import { HeaderList } from '../sip/headerList';
import type { Flow } from '../transport/flow';
import type { Timers } from '../timers';

export interface ClientHandlers {
    /** Every provisional response, then every final one; several 2xx may come for an INVITE that forked further on. */
    response(response: SipResponse, origin: 'network' | 'local'): void;
}

export interface ClientParts {
    readonly timers: Timers;
    /** 64·T1 of RFC 3261 §17.1.1.2: how long anybody waits for an answer that doesn't come. */
    readonly timeoutMs: number;
    readonly send: (request: SipRequest) => void;
    /** Starts another transaction beside this one, for CANCEL. */
    readonly sendCancel: (request: SipRequest) => void;
    readonly finished: () => void;
}

export class ClientTransaction {
    readonly request: SipRequest;
    readonly flow: Flow;
    readonly #handlers: ClientHandlers;
    readonly #parts: ClientParts;
    #stopTimer: () => void;
    #state: 'calling' | 'proceeding' | 'done' = 'calling';
    /** Asked to cancel before anything came back: RFC 3261 §9.1 wants a provisional response first. */
    #cancelWhenProceeding: HeaderList | undefined;
    #cancelled = false;

    constructor(request: SipRequest, flow: Flow, handlers: ClientHandlers, parts: ClientParts) {
        this.request = request;
        this.flow = flow;
        this.#handlers = handlers;
        this.#parts = parts;
        this.#stopTimer = parts.timers.after(parts.timeoutMs, () => this.fail(408));
        parts.send(request);
    }

    get branch(): string {
        return branchOf(this.request);
    }

    get isDone(): boolean {
        return this.#state === 'done';
    }

    receive(response: SipResponse): void {
        if (this.request.method === 'INVITE' && response.status >= 300) this.#parts.send(this.#ack(response));
        if (this.#state === 'done' && !(this.request.method === 'INVITE' && isSuccess(response))) return;
        if (response.status >= 200) this.#finish();
        else if (this.#state === 'calling') this.#proceed();
        this.#handlers.response(response, 'network');
    }

    /** No answer will come: the connection is gone (503) or time is up (408). */
    fail(status: 408 | 503): void {
        if (this.#state === 'done') return;
        this.#finish();
        this.#handlers.response(responseTo(this.request, status), 'local');
    }

    /** Gives an INVITE up, with the reason if there is one to tell (RFC 3326). Without an answer to it in time, it counts as 408. */
    cancel(reasons: readonly string[] = []): void {
        if (this.#state === 'done' || this.#cancelled) return;
        const headers = new HeaderList(reasons.map((value) => ({ name: 'Reason', value })));
        if (this.#state === 'calling') this.#cancelWhenProceeding = headers;
        else this.#sendCancel(headers);
    }

    #proceed(): void {
        this.#state = 'proceeding';
        // An INVITE may ring for long; how long is the caller's business (RFC 3261 §17.1.1.2).
        if (this.request.method === 'INVITE') this.#stopTimer();
        if (this.#cancelWhenProceeding) this.#sendCancel(this.#cancelWhenProceeding);
    }

    #sendCancel(reasons: HeaderList): void {
        this.#cancelled = true;
        this.#stopTimer();
        this.#stopTimer = this.#parts.timers.after(this.#parts.timeoutMs, () => this.fail(408));
        const { headers } = this.request;
        const [via = ''] = headers.lines('Via');
        let own = HeaderList.of(['Via', via], ['Max-Forwards', '70']);
        for (const name of ['From', 'To', 'Call-ID', 'Route']) for (const value of headers.lines(name)) own = own.add(name, value);
        own = own.add('CSeq', `${this.#number} CANCEL`);
        for (const { name, value } of reasons.fields) own = own.add(name, value);
        this.#parts.sendCancel({ kind: 'request', method: 'CANCEL', uri: this.request.uri, headers: own, body: '' });
    }

    get #number(): string {
        return (this.request.headers.get('CSeq') ?? '').split(/\s/)[0] ?? '';
    }

    /** RFC 3261 §17.1.1.3: the ACK to a refusal belongs to the transaction and takes To from the response. */
    #ack(response: SipResponse): SipRequest {
        const { headers } = this.request;
        const [via = ''] = headers.values('Via');
        let own = HeaderList.of(['Via', via], ['Max-Forwards', '70']);
        for (const value of headers.lines('Route')) own = own.add('Route', value);
        own = own.add('From', headers.get('From') ?? '').add('To', response.headers.get('To') ?? '');
        own = own.add('Call-ID', headers.get('Call-ID') ?? '').add('CSeq', `${this.#number} ACK`);
        return { kind: 'request', method: 'ACK', uri: this.request.uri, headers: own, body: '' };
    }

    #finish(): void {
        this.#state = 'done';
        this.#stopTimer();
        this.#parts.finished();
    }
}

const isSuccess = (response: SipResponse): boolean => response.status >= 200 && response.status < 300;
