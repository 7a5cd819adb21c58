/** A person's telephone rings: the INVITE until it is answered, refused or given up (RFC 3261 §13.3, as the one who is called). */
import type { ServerTransaction } from '../transaction/serverTransaction';
import { newTag } from '../sip/ids';
import { formatReason, reasonsOf, type Reason } from '../sip/reason';
import { Dialog } from './dialog';
import { ALLOW, SDP, type Ending, type Line } from './line';
import { Session, type SessionOwner } from './session';

export class CalledLeg {
    readonly #transaction: ServerTransaction;
    readonly #line: Line;
    readonly #owner: SessionOwner;
    readonly #tag = newTag();
    #isForgotten = false;

    constructor(transaction: ServerTransaction, line: Line, owner: SessionOwner) {
        this.#transaction = transaction;
        this.#line = line;
        this.#owner = owner;
        transaction.onCancelled = (cancel) => {
            transaction.answer(487, { toTag: this.#tag });
            owner.ended({ by: 'phone', status: 487, reasons: reasonsOf(cancel.headers) });
        };
    }

    get offer(): string {
        return this.#transaction.request.body;
    }

    get isOpen(): boolean {
        return !this.#isForgotten && this.#transaction.final === undefined;
    }

    /** The person is gone: nothing is answered any more, not even a CANCEL. */
    forget(): void {
        this.#isForgotten = true;
        this.#transaction.onCancelled = undefined;
    }

    ring(): void {
        this.#transaction.answer(180, { toTag: this.#tag, headers: [['Contact', this.#owner.contact], ['Allow', ALLOW]] });
    }

    /** Sound before the answer: an announcement, the network's own ringing tone. */
    progress(sdp: string): void {
        if (this.isOpen) this.#transaction.answer(183, { toTag: this.#tag, headers: [['Contact', this.#owner.contact], ['Allow', ALLOW]], body: { type: SDP, text: sdp } });
    }

    /**
     * @param own headers that the PBX adds
     * @returns undefined when the caller has given up meanwhile, or the person is gone
     */
    accept(sdp: string, own: Readonly<Record<string, string>> = {}): Session | undefined {
        const { request } = this.#transaction;
        if (!this.isOpen) return undefined;
        const session = new Session(Dialog.called(request, this.#tag, this.#line.via), this.#line, this.#owner);
        const headers: [string, string][] = [['Contact', this.#owner.contact], ['Allow', ALLOW], ['Supported', 'timer, replaces'], ...session.sessionTimer(request), ...Object.entries(own)];
        this.#transaction.answer(200, { toTag: this.#tag, headers, body: { type: SDP, text: sdp } });
        session.expectAck();
        return session;
    }

    refuse(status: number, reasons: readonly Reason[] = [], by: Ending['by'] = 'person'): void {
        const headers = reasons.map((reason): [string, string] => ['Reason', formatReason(reason)]);
        if (this.isOpen && this.#transaction.answer(status, { toTag: this.#tag, headers })) this.#owner.ended({ by, status, reasons });
    }
}
