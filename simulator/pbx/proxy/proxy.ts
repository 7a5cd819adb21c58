/**
 * The PBX proper: checks a request (RFC 3261 §16.3), finds out who sent it, and answers it, registers it or passes it on.
 * Keeps no dialogs but the notifier's: what belongs to one is told by its route and its Contact alone.
 */
import { createHash } from 'node:crypto';
import type { Illness } from '../illness';
import type { ResolvedOptions } from '../options';
import type { Busy } from '../presence/busy';
import { isForNotifier, type Notifier } from '../presence/notifier';
import type { Registrar } from '../registrar/registrar';
import type { Timers } from '../timers';
import type { Flow } from '../transport/flow';
import type { ServerTransaction } from '../transaction/serverTransaction';
import type { TransactionLayer, TransactionUser } from '../transaction/transactionLayer';
import { newBranch } from '../sip/ids';
import { callIdOf, cseqOf, fromOf, isInDialog, parseVia, responseTo, tagOf, toOf, topVia, type SipMessage, type SipRequest, type SipResponse } from '../sip/message';
import { escapeUser, formatNameAddr, isNameAddr, parseNameAddr, parseUri } from '../sip/uri';
import type { Authenticator } from './authenticator';
import type { Calls } from './calls';
import { Forwarding } from './forwarding';
import type { Router, Target } from './router';

export interface ProxyParts {
    readonly options: ResolvedOptions;
    readonly timers: Timers;
    readonly illness: Illness;
    readonly authenticator: Authenticator;
    readonly registrar: Registrar;
    readonly router: Router;
    readonly calls: Calls;
    readonly busy: Busy;
    readonly notifier: Notifier;
    readonly transactions: () => TransactionLayer;
    /** Sends without a transaction: ACK alone. */
    readonly send: (flow: Flow, message: SipMessage) => void;
    /** The user behind a connection became known. */
    readonly identified: (flow: Flow, user: string) => void;
    /** The user behind a connection; undefined for the people's. */
    readonly userOf: (flow: Flow) => string | undefined;
}

const METHODS = 'INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, REFER, SUBSCRIBE, NOTIFY, MESSAGE, REGISTER';
/** Methods that begin a dialog: the proxy stays in its path. */
const DIALOG_MAKERS: ReadonlySet<string> = new Set(['INVITE', 'REFER', 'SUBSCRIBE']);
const MAX_FORWARDS = 70;

export class Proxy implements TransactionUser {
    readonly #parts: ProxyParts;

    constructor(parts: ProxyParts) {
        this.#parts = parts;
    }

    request(transaction: ServerTransaction): void {
        const { illness } = this.#parts;
        const rejection = transaction.flow.trusted ? undefined : illness.takeRejection(transaction.method);
        if (rejection) {
            const headers = Object.entries(rejection.headers ?? {});
            transaction.answer(rejection.status, { ...(rejection.reason === undefined ? {} : { reason: rejection.reason }), headers });
            return;
        }
        const fault = this.#fault(transaction.request);
        if (fault) transaction.answer(fault.status, { headers: fault.headers ?? [], ...(fault.reason === undefined ? {} : { reason: fault.reason }) });
        else if (transaction.method === 'REGISTER') this.#register(transaction);
        else this.#pass(transaction);
    }

    /** RFC 3261 §13.2.2.4: the ACK to a 2xx goes the dialog's way, and nobody answers it. */
    acknowledge(ack: SipRequest, _flow: Flow): void {
        const routed = this.#parts.router.ownRouteTaken(ack);
        const route = routed && this.#fault(ack) === undefined ? this.#parts.router.inDialog(routed.request) : undefined;
        if (!routed?.hadRoute || route === undefined || !('targets' in route)) return;
        for (const target of route.targets.slice(0, 1)) this.#parts.send(target.flow, this.#onwards(routed.request, target, false));
    }

    cancelled(_cancel: SipRequest, _invite: ServerTransaction | undefined): void {}

    /** What is wrong with a request before anybody asks whose it is (RFC 3261 §16.3). */
    #fault(request: SipRequest): { status: number; reason?: string; headers?: [string, string][] } | undefined {
        const { scheme } = parseUri(request.uri);
        if (!['sip', 'sips', 'tel'].includes(scheme)) return { status: 416 };
        if (request.headers.get('Max-Forwards') === '0') return { status: 483 };
        const wanted = request.headers.values('Proxy-Require');
        if (wanted.length > 0) return { status: 420, headers: [['Unsupported', wanted.join(', ')]] };
        if (this.#hasLooped(request)) return { status: 482 };
        const preferred = request.headers.get('P-Preferred-Identity');
        if (preferred !== undefined && !isNameAddr(preferred)) return { status: 400, reason: 'Bad P-Preferred-Identity' };
        return undefined;
    }

    #register(transaction: ServerTransaction): void {
        const { request, flow } = transaction;
        const { authenticator, registrar, router, options } = this.#parts;
        const unknown = request.headers.values('Require').filter((tag) => !['path', 'outbound', 'gruu'].includes(tag.toLowerCase()));
        if (unknown.length > 0) transaction.answer(420, { headers: [['Unsupported', unknown.join(', ')]] });
        else if (parseUri(request.uri).host !== options.domain) transaction.answer(404, { reason: 'Not Found: not our domain' });
        else {
            const verdict = authenticator.check(request, 'registrar');
            if ('refusal' in verdict) {
                transaction.respond(verdict.refusal);
                return;
            }
            this.#parts.identified(flow, verdict.account.user);
            const response = registrar.register(request, verdict.account.user, flow);
            if (response.status === 200 && request.headers.get('Contact') !== '*') router.learn(flow, request);
            transaction.respond(response);
        }
    }

    #pass(transaction: ServerTransaction): void {
        const routed = this.#parts.router.ownRouteTaken(transaction.request);
        if (routed === undefined) transaction.answer(403, { reason: 'Relay forbidden' });
        else if (!isInDialog(transaction.request)) this.#begin(transaction, routed.request);
        else if (isForNotifier(routed.request, this.#parts.options.domain)) this.#subscribe(transaction);
        // Without its route set, a request only seems to belong to a dialog: we stood in the path of every one.
        else if (!routed.hadRoute) transaction.answer(404, { reason: 'Not here: the route set is missing' });
        else {
            if (transaction.method === 'BYE') {
                this.#parts.calls.left(transaction.request);
                this.#parts.busy.over(callIdOf(transaction.request));
            }
            this.#parts.router.learn(transaction.flow, transaction.request);
            this.#forward(transaction, routed.request, this.#parts.router.inDialog(routed.request), false);
        }
    }

    #begin(transaction: ServerTransaction, request: SipRequest): void {
        const { options, router, calls } = this.#parts;
        const uri = parseUri(request.uri);
        if (request.method === 'OPTIONS' && uri.user === undefined && uri.host === options.domain) {
            transaction.answer(200, { headers: [['Allow', METHODS], ['Accept', 'application/sdp'], ['Supported', 'path, outbound, gruu']] });
            return;
        }
        if (request.method === 'SUBSCRIBE') return this.#subscribe(transaction);
        const known = this.#identify(transaction, request);
        if (known === undefined) return;
        if (request.method === 'PUBLISH') {
            // Telephones don't say here how they are: the PBX sees it.
            transaction.answer(489, { reason: 'Bad Event: nothing is published here' });
            return;
        }
        if (request.method === 'BYE' || request.method === 'UPDATE' || request.method === 'INFO') {
            transaction.answer(481);
            return;
        }
        const route = router.outside(known);
        if (request.method === 'INVITE') {
            router.learn(transaction.flow, request);
            calls.started(request, transaction.flow, 'targets' in route && route.targets.some(({ flow }) => flow.trusted));
            this.#parts.busy.invited(callIdOf(request), this.#parts.userOf(transaction.flow));
        }
        this.#forward(transaction, known, route, DIALOG_MAKERS.has(request.method));
    }

    #subscribe(transaction: ServerTransaction): void {
        const { notifier, router, userOf } = this.#parts;
        if (this.#identify(transaction, transaction.request) === undefined) return;
        router.learn(transaction.flow, transaction.request);
        notifier.subscribe(transaction, userOf(transaction.flow) ?? '');
    }

    /** The request with its proven sender, or undefined when it was challenged or refused. */
    #identify(transaction: ServerTransaction, request: SipRequest): SipRequest | undefined {
        if (transaction.flow.trusted) return request;
        const { authenticator, options } = this.#parts;
        const verdict = authenticator.check(request, 'proxy');
        if ('refusal' in verdict) {
            transaction.respond(verdict.refusal);
            return undefined;
        }
        const { user, displayName } = verdict.account;
        this.#parts.identified(transaction.flow, user);
        const clean = authenticator.withoutOwnCredentials(request);
        // RFC 3325 §5 and §6: what the sender asserts about itself is replaced by what we know; whom it prefers to be, it is when it may.
        const preferred = request.headers.get('P-Preferred-Identity');
        const number = preferred === undefined ? undefined : parseNameAddr(preferred).uri.user;
        const shown = number !== undefined && options.ownNumbers.includes(number) ? { user: number } : { user, displayName };
        const identity = formatNameAddr({ ...shown, uri: `sip:${escapeUser(shown.user)}@${options.domain}` });
        return { ...clean, headers: clean.headers.without('P-Preferred-Identity').without('P-Asserted-Identity').add('P-Asserted-Identity', identity) };
    }

    #forward(transaction: ServerTransaction, request: SipRequest, route: ReturnType<Router['inDialog']>, recordRoute: boolean): void {
        const { timers, options, calls, busy, router, userOf } = this.#parts;
        const responded = (response: SipResponse): void => {
            calls.responded(response);
            if (cseqOf(response).method === 'INVITE' && response.status >= 300) busy.refused(callIdOf(response));
        };
        if (!('targets' in route)) {
            const response = responseTo(transaction.request, route.status, route.reason === undefined ? {} : { reason: route.reason });
            transaction.respond(response);
            responded(response);
            return;
        }
        const requests = route.targets.map((target) => ({ flow: target.flow, request: this.#onwards(request, target, recordRoute) }));
        new Forwarding(transaction, requests, {
            timers,
            transactions: this.#parts.transactions(),
            noAnswerMs: options.noAnswerMs,
            seen: (flow, response) => {
                router.learn(flow, response);
                if (cseqOf(response).method === 'INVITE') busy.responded(callIdOf(response), userOf(flow), response.status);
            },
            responded
        });
    }

    /** The request as it goes to one target (RFC 3261 §16.6). */
    #onwards(request: SipRequest, target: Target, recordRoute: boolean): SipRequest {
        const { domain } = this.#parts.options;
        const hops = Number(request.headers.get('Max-Forwards') ?? MAX_FORWARDS) - 1;
        let headers = request.headers.with('Max-Forwards', String(hops));
        if (recordRoute) headers = headers.prepend('Record-Route', `<sip:${domain};lr>`);
        const branch = newBranch(`.${this.#loopMark(request)}`);
        return { ...request, uri: target.uri, headers: headers.prepend('Via', `SIP/2.0/${target.flow.transport} ${domain};branch=${branch}`) };
    }

    /** RFC 5393 §4.2: the same request, to the same place, through us again. A different target is a spiral, which is fine. */
    #hasLooped(request: SipRequest): boolean {
        const mark = `.${this.#loopMark(request)}`;
        return request.headers.values('Via').some((via) => {
            const { host, parameters } = parseVia(via);
            return host === this.#parts.options.domain && (parameters.get('branch') ?? '').endsWith(mark);
        });
    }

    #loopMark(request: SipRequest): string {
        const parts = [request.uri, tagOf(fromOf(request)), tagOf(toOf(request)), callIdOf(request), cseqOf(request).number];
        return createHash('md5').update(parts.join(' ')).digest('hex').slice(0, 12);
    }
}

/** A request as it came in, with the address it really came from (RFC 3261 §18.2.1). */
export function withReceived(flow: Flow, message: SipMessage): SipMessage {
    if (message.kind === 'response' || topVia(message).host === flow.remoteAddress) return message;
    const [first = ''] = message.headers.values('Via');
    const honest = first.replace(/;\s*received\s*=[^;]*/i, '');
    return { ...message, headers: message.headers.withFirst('Via', `${honest};received=${flow.remoteAddress}`) };
}
