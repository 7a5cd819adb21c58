/** A person calls: the INVITE until somebody answers, refuses, or the person gives up (RFC 3261 §13.2, as the caller). */
import type { ClientTransaction } from '../transaction/clientTransaction';
import { HeaderList } from '../sip/headerList';
import { newBranch, newCallId, newSequence, newTag } from '../sip/ids';
import { tagOf, toOf, type SipRequest, type SipResponse } from '../sip/message';
import { formatReason, reasonsOf, type Reason } from '../sip/reason';
import { Dialog } from './dialog';
import { ALLOW, SDP, type Line } from './line';
import { Session, type SessionOwner } from './session';

export interface Invitation {
    /** The Request-URI. */
    readonly uri: string;
    /** From and To as they stand in the header, without tags. */
    readonly from: string;
    readonly to: string;
    readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface CallingOwner extends SessionOwner {
    progressed(response: SipResponse): void;
    answered(session: Session, response: SipResponse): void;
}

export class CallingLeg {
    readonly invite: SipRequest;
    readonly #line: Line;
    readonly #owner: CallingOwner;
    #client: ClientTransaction | undefined;
    #session: Session | undefined;
    #gaveUp: readonly Reason[] | undefined;
    #isForgotten = false;

    constructor(invitation: Invitation, line: Line, owner: CallingOwner) {
        this.#line = line;
        this.#owner = owner;
        let headers = HeaderList.of(
            ['Via', `${line.via};branch=${newBranch()}`],
            ['Max-Forwards', '70'],
            ['From', `${invitation.from};tag=${newTag()}`],
            ['To', invitation.to],
            ['Call-ID', newCallId(line.domain)],
            ['CSeq', `${newSequence()} INVITE`],
            ['Contact', owner.contact],
            ['Allow', ALLOW],
            ['Supported', 'replaces']
        );
        for (const [name, value] of invitation.headers) headers = headers.add(name, value);
        this.invite = { kind: 'request', method: 'INVITE', uri: invitation.uri, headers: headers.add('Content-Type', SDP), body: '' };
    }

    /** Sends the INVITE with this offer, unless the person gave up meanwhile. */
    start(sdp: string): void {
        if (this.#isForgotten) return;
        if (this.#gaveUp) this.#owner.ended({ by: 'person', reasons: this.#gaveUp });
        else this.#client = this.#line.send({ ...this.invite, body: sdp }, { response: (response, origin) => this.#received(response, origin) });
    }

    /** Gives up while it rings. */
    cancel(reasons: readonly Reason[]): void {
        this.#gaveUp = reasons;
        this.#client?.cancel(reasons.map(formatReason));
    }

    /** The person is gone: whatever comes back is heard by nobody. */
    forget(): void {
        this.#isForgotten = true;
    }

    #received(response: SipResponse, origin: 'network' | 'local'): void {
        if (this.#isForgotten) return;
        if (response.status < 200) {
            if (response.status > 100) this.#owner.progressed(response);
        } else if (response.status < 300) this.#accepted(response);
        else {
            const by = origin === 'local' ? 'network' : this.#gaveUp && response.status === 487 ? 'person' : 'phone';
            this.#owner.ended({ by, status: response.status, reasons: this.#gaveUp && by === 'person' ? this.#gaveUp : reasonsOf(response.headers) });
        }
    }

    #accepted(response: SipResponse): void {
        const first = this.#session;
        if (first && first.dialog.remoteTag === tagOf(toOf(response))) {
            this.#line.acknowledge(first.dialog.ack(this.invite));
            return;
        }
        const session = new Session(Dialog.calling(this.invite, response, this.#line.via), this.#line, first ? DEAF : this.#owner);
        this.#line.acknowledge(session.dialog.ack(this.invite));
        if (first) {
            // A second phone answered at the same moment: only one can have the call (RFC 3261 §13.2.2.4).
            session.bye([]);
            return;
        }
        this.#session = session;
        this.#owner.answered(session, response);
        // The answer overtook the CANCEL.
        if (this.#gaveUp) session.bye(this.#gaveUp);
    }
}

/** Nobody listens to the dialog of a phone that came second. */
const DEAF: SessionOwner = {
    contact: '',
    offered: () => Promise.reject(new Error('this dialog is over')),
    acknowledged: () => {},
    pressed: () => {},
    recorded: () => false,
    wrote: () => {},
    referred: () => {},
    ended: () => {}
};
