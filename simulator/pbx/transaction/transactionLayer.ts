/**
 * Finds the transaction that a message belongs to, or makes one (RFC 3261 §17.1.3, §17.2.3).
 * The proxy and the people's user agent stand on one each.
 */
import { branchOf, callIdOf, cseqOf, topVia, type SipMessage, type SipRequest, type SipResponse } from '../sip/message';
import { BRANCH_COOKIE } from '../sip/ids';
import type { Flow } from '../transport/flow';
import type { Timers } from '../timers';
import { ClientTransaction, type ClientHandlers } from './clientTransaction';
import { ServerTransaction } from './serverTransaction';

/** What stands on the transactions. */
export interface TransactionUser {
    /** Any new request but ACK and CANCEL. */
    request(transaction: ServerTransaction): void;
    /** An ACK to a 2xx: it has no transaction of its own. */
    acknowledge(ack: SipRequest, flow: Flow): void;
    /** A CANCEL, after it was answered; the INVITE's own `onCancelled` does the work. */
    cancelled(cancel: SipRequest, invite: ServerTransaction | undefined): void;
}

export interface TransactionParts {
    readonly timers: Timers;
    readonly timeoutMs: number;
    readonly send: (flow: Flow, message: SipMessage) => void;
    readonly user: TransactionUser;
}

export class TransactionLayer {
    readonly #parts: TransactionParts;
    readonly #servers = new Map<string, ServerTransaction>();
    readonly #clients = new Map<string, ClientTransaction>();

    constructor(parts: TransactionParts) {
        this.#parts = parts;
    }

    receive(flow: Flow, message: SipMessage): void {
        if (message.kind === 'response') this.#clients.get(clientKey(message))?.receive(message);
        else if (message.method === 'ACK') this.#acknowledge(flow, message);
        else if (message.method === 'CANCEL') this.#cancel(flow, message);
        else {
            const known = this.#servers.get(serverKey(message, message.method));
            if (known) known.repeat();
            else this.#parts.user.request(this.#open(flow, message));
        }
    }

    /** Sends a request and follows it. Its topmost Via must carry a branch of its own. */
    send(flow: Flow, request: SipRequest, handlers: ClientHandlers): ClientTransaction {
        const { timers, timeoutMs } = this.#parts;
        const name = clientKey(request);
        const transaction = new ClientTransaction(request, flow, handlers, {
            timers,
            timeoutMs,
            send: (message) => this.#parts.send(flow, message),
            sendCancel: (cancel) => void this.send(flow, cancel, { response: () => {} }),
            // Kept for a while: a further 2xx, or a refusal that is repeated, must still find it.
            finished: () => void timers.after(timeoutMs, () => this.#clients.delete(name))
        });
        this.#clients.set(name, transaction);
        if (!flow.isOpen) queueMicrotask(() => transaction.fail(503));
        return transaction;
    }

    /** A connection is gone: nothing that was asked over it will be answered (RFC 3261 §17.1.4). */
    closed(flow: Flow): void {
        for (const client of [...this.#clients.values()]) if (client.flow === flow) client.fail(503);
    }

    #open(flow: Flow, request: SipRequest): ServerTransaction {
        const { timers, timeoutMs, send } = this.#parts;
        const name = serverKey(request, request.method);
        const forget = (): void => void timers.after(timeoutMs, () => this.#servers.delete(name));
        const transaction = new ServerTransaction(request, flow, (response) => send(flow, response), forget);
        this.#servers.set(name, transaction);
        // Whoever asked has stopped waiting by then, answered or not; only an INVITE may take longer.
        if (request.method !== 'INVITE') forget();
        return transaction;
    }

    #acknowledge(flow: Flow, ack: SipRequest): void {
        const invite = this.#servers.get(serverKey(ack, 'INVITE'));
        const refused = invite?.final !== undefined && invite.final.status >= 300;
        if (!refused) this.#parts.user.acknowledge(ack, flow);
    }

    #cancel(flow: Flow, cancel: SipRequest): void {
        const known = this.#servers.get(serverKey(cancel, 'CANCEL'));
        if (known) {
            known.repeat();
            return;
        }
        const invite = this.#servers.get(serverKey(cancel, 'INVITE'));
        this.#open(flow, cancel).answer(invite ? 200 : 481);
        // RFC 3261 §9.2: once there is a final response, CANCEL has no effect.
        if (invite && invite.final === undefined) invite.onCancelled?.(cancel);
        this.#parts.user.cancelled(cancel, invite);
    }
}

function clientKey(message: SipRequest | SipResponse): string {
    return `${branchOf(message)} ${message.kind === 'request' ? message.method : cseqOf(message).method}`;
}

/** The branch names the transaction; a phone older than RFC 3261 (no cookie) is told apart by call and number. */
function serverKey(request: SipRequest, method: string): string {
    const { host, port, parameters } = topVia(request);
    const branch = parameters.get('branch') ?? '';
    const own = branch.startsWith(BRANCH_COOKIE) ? branch : `${callIdOf(request)} ${cseqOf(request).number} ${request.headers.get('From') ?? ''}`;
    return `${own} ${host}:${port ?? ''} ${method}`;
}
