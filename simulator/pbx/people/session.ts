/**
 * A confirmed dialog of a person (RFC 3261 §14, §15; RFC 3311, 3515, 4028, 6086): answers what the phone asks within the call,
 * and asks in its turn. What an offer means is the call's business.
 */
import type { ServerTransaction } from '../transaction/serverTransaction';
import { contentTypeOf, type SipRequest, type SipResponse } from '../sip/message';
import { quote } from '../sip/grammar';
import { formatReason, reasonsOf, type Reason } from '../sip/reason';
import { keyOfInfo } from '../media/telephoneEvent';
import { MediaRefused } from '../media/mediaSession';
import type { Dialog, RequestParts } from './dialog';
import { ALLOW, SDP, type Ending, type Line } from './line';

/** What a session tells the call it belongs to. */
export interface SessionOwner {
    readonly contact: string;
    /** Answers an offer; throws MediaRefused to refuse it. */
    offered(offer: string): Promise<string>;
    /** The phone acknowledged an answer of ours. */
    acknowledged(): void;
    pressed(key: string): void;
    /** The phone asks for a recording, `on` or `off`; false where nobody records. */
    recorded(wish: string): boolean;
    wrote(text: string): void;
    referred(transaction: ServerTransaction): void;
    ended(ending: Ending): void;
}

export class Session {
    readonly dialog: Dialog;
    readonly #line: Line;
    readonly #owner: SessionOwner;
    #stopAckTimer: () => void = () => {};
    #stopSessionTimer: () => void = () => {};
    #reinviting = false;

    constructor(dialog: Dialog, line: Line, owner: SessionOwner) {
        this.dialog = dialog;
        this.#line = line;
        this.#owner = owner;
    }

    /** A request within this dialog. */
    receive(transaction: ServerTransaction): void {
        const { request, method } = transaction;
        if (!this.dialog.takes(request)) {
            transaction.answer(500, { reason: 'Server Internal Error: out of order' });
            return;
        }
        if (method === 'BYE') {
            transaction.answer(200);
            this.#owner.ended({ by: 'phone', reasons: reasonsOf(request.headers) });
        } else if (method === 'INVITE' || method === 'UPDATE') void this.#renegotiate(transaction);
        else if (method === 'INFO') this.#info(transaction);
        else if (method === 'REFER') this.#owner.referred(transaction);
        else if (method === 'MESSAGE') {
            this.#owner.wrote(request.body);
            transaction.answer(200);
        } else if (method === 'OPTIONS') transaction.answer(200, { headers: [['Allow', ALLOW], ['Accept', SDP]] });
        else if (method === 'NOTIFY') transaction.answer(481, { reason: 'Subscription does not exist' });
        else transaction.answer(405, { headers: [['Allow', ALLOW]] });
    }

    /** A 2xx of ours was acknowledged. */
    acknowledged(): void {
        this.#stopAckTimer();
        this.#owner.acknowledged();
    }

    /** RFC 3261 §13.3.1.4: whoever never acknowledges the answer isn't there. */
    expectAck(): void {
        this.#stopAckTimer();
        this.#stopAckTimer = this.#line.timers.after(this.#line.timeoutMs, () => this.bye([{ protocol: 'SIP', cause: 408, text: 'No ACK' }], 'network'));
    }

    /** RFC 4028 §9, as the one who doesn't refresh: the phone must, or the call ends. Returns what the answer says about it. */
    sessionTimer(request: SipRequest): [string, string][] {
        const seconds = Number(/^\d+/.exec(request.headers.get('Session-Expires') ?? '')?.[0] ?? Number.NaN);
        this.#stopSessionTimer();
        if (!(seconds > 0) || !request.headers.lists('Supported', 'timer')) return [];
        this.watchSession(seconds);
        return [
            ['Require', 'timer'],
            ['Session-Expires', `${seconds};refresher=uac`]
        ];
    }

    /** Ends the call when nobody refreshes it in time (RFC 4028 §10: a little before the whole interval has passed). */
    watchSession(seconds: number): void {
        const ms = (seconds - Math.min(32, seconds / 3)) * 1_000;
        this.#stopSessionTimer();
        this.#stopSessionTimer = this.#line.timers.after(ms, () => this.bye([{ protocol: 'SIP', cause: 408, text: 'Session expired' }], 'network'));
    }

    /** Ends the call. Whether the BYE is answered changes nothing any more. @param own headers that the PBX adds */
    bye(reasons: readonly Reason[], by: Ending['by'] = 'person', own: Readonly<Record<string, string>> = {}): void {
        const headers = [...reasons.map((reason): [string, string] => ['Reason', formatReason(reason)]), ...Object.entries(own)];
        this.#line.send(this.dialog.request('BYE', { headers }), { response: () => {} });
        this.#owner.ended({ by, reasons });
    }

    /** Sends a request and waits for its final response, from the network or made up for the lack of one. */
    ask(method: string, parts: RequestParts): Promise<SipResponse> {
        return new Promise((resolve) => {
            this.#line.send(this.dialog.request(method, parts), { response: (response) => (response.status >= 200 ? resolve(response) : undefined) });
        });
    }

    /**
     * A re-INVITE with an offer of ours; resolves with the final response, a 2xx already acknowledged.
     * @throws Error while another one is under way (RFC 3261 §14.1)
     */
    reinvite(sdp: string): Promise<SipResponse> {
        if (this.#reinviting) throw new Error('A re-INVITE is under way: the next has to wait for its answer.');
        const invite = this.dialog.request('INVITE', { headers: [['Contact', this.#owner.contact], ['Allow', ALLOW]], body: { type: SDP, text: sdp } });
        this.#reinviting = true;
        return new Promise((resolve) => {
            this.#line.send(invite, {
                response: (response) => {
                    if (response.status < 200) return;
                    this.#reinviting = false;
                    if (response.status < 300) {
                        this.dialog.retarget(response);
                        this.#line.acknowledge(this.dialog.ack(invite));
                    }
                    resolve(response);
                }
            });
        });
    }

    stop(): void {
        this.#stopAckTimer();
        this.#stopSessionTimer();
    }

    async #renegotiate(transaction: ServerTransaction): Promise<void> {
        const { request, method } = transaction;
        if (this.#reinviting && request.body !== '') {
            transaction.answer(491);
            return;
        }
        if (request.body === '' && method === 'INVITE') {
            transaction.answer(488, { headers: [['Warning', '399 people "a re-INVITE without an offer is not simulated"']] });
            return;
        }
        if (request.body !== '' && contentTypeOf(request) !== SDP) {
            transaction.answer(415, { headers: [['Accept', SDP]] });
            return;
        }
        try {
            const answer = request.body === '' ? undefined : await this.#owner.offered(request.body);
            this.dialog.retarget(request);
            const headers: [string, string][] = [['Contact', this.#owner.contact], ['Allow', ALLOW], ...this.sessionTimer(request)];
            transaction.answer(200, { headers, ...(answer === undefined ? {} : { body: { type: SDP, text: answer } }) });
            if (method === 'INVITE') this.expectAck();
        } catch (error) {
            if (!(error instanceof MediaRefused)) throw error;
            transaction.answer(error.status, { headers: [['Warning', `399 people ${quote(error.message.replace(/"/g, "'"))}`]] });
        }
    }

    #info(transaction: ServerTransaction): void {
        const { request } = transaction;
        const wish = request.headers.get('Record');
        if (wish !== undefined) {
            transaction.answer(/^(on|off)$/.test(wish) && this.#owner.recorded(wish) ? 200 : 403);
            return;
        }
        const key = keyOfInfo(contentTypeOf(request), request.body);
        if (key === undefined && request.body !== '') transaction.answer(415, { headers: [['Accept', 'application/dtmf-relay, application/dtmf']] });
        else {
            if (key !== undefined) this.#owner.pressed(key);
            transaction.answer(200);
        }
    }
}
