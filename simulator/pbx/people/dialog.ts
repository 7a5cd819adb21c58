/**
 * One SIP dialog seen from a user agent (RFC 3261 §12): tags, targets, route set and sequence numbers.
 * Makes requests and judges those that come; sends nothing itself.
 */
import { HeaderList } from '../sip/headerList';
import { callIdOf, contactOf, cseqOf, fromOf, tagOf, toOf, type SipMessage, type SipRequest, type SipResponse } from '../sip/message';
import { newBranch, newSequence } from '../sip/ids';
import { formatNameAddr, parseNameAddr } from '../sip/uri';

export interface DialogParts {
    readonly callId: string;
    readonly localTag: string;
    readonly remoteTag: string;
    /** From and To as they stand in requests of ours, without tags. */
    readonly local: string;
    readonly remote: string;
    readonly remoteTarget: string;
    readonly routeSet: readonly string[];
    readonly localSequence: number;
    readonly remoteSequence: number | undefined;
}

export interface RequestParts {
    readonly headers?: readonly (readonly [name: string, value: string])[];
    readonly body?: { readonly type: string; readonly text: string };
}

export class Dialog {
    readonly callId: string;
    readonly localTag: string;
    readonly remoteTag: string;
    readonly #parts: DialogParts;
    readonly #via: string;
    #remoteTarget: string;
    #localSequence: number;
    #remoteSequence: number | undefined;

    /** @param via transport and host of our Via, without a branch */
    constructor(parts: DialogParts, via: string) {
        this.callId = parts.callId;
        this.localTag = parts.localTag;
        this.remoteTag = parts.remoteTag;
        this.#parts = parts;
        this.#via = via;
        this.#remoteTarget = parts.remoteTarget;
        this.#localSequence = parts.localSequence;
        this.#remoteSequence = parts.remoteSequence;
    }

    /** As the one who was called. */
    static called(invite: SipRequest, localTag: string, via: string): Dialog {
        return new Dialog(
            {
                callId: callIdOf(invite),
                localTag,
                remoteTag: tagOf(fromOf(invite)) ?? '',
                local: untagged(invite.headers.get('To') ?? ''),
                remote: untagged(invite.headers.get('From') ?? ''),
                remoteTarget: contactOf(invite)?.uri.text ?? fromOf(invite).uri.text,
                routeSet: invite.headers.values('Record-Route'),
                localSequence: newSequence(),
                remoteSequence: cseqOf(invite).number
            },
            via
        );
    }

    /** As the one who called, from a response that makes a dialog. */
    static calling(invite: SipRequest, response: SipResponse, via: string): Dialog {
        return new Dialog(
            {
                callId: callIdOf(invite),
                localTag: tagOf(fromOf(invite)) ?? '',
                remoteTag: tagOf(toOf(response)) ?? '',
                local: untagged(invite.headers.get('From') ?? ''),
                remote: untagged(invite.headers.get('To') ?? ''),
                remoteTarget: contactOf(response)?.uri.text ?? invite.uri,
                routeSet: response.headers.values('Record-Route').reverse(),
                localSequence: cseqOf(invite).number,
                remoteSequence: undefined
            },
            via
        );
    }

    /** Whether a request within a dialog belongs to this one. */
    has(request: SipRequest): boolean {
        return callIdOf(request) === this.callId && tagOf(toOf(request)) === this.localTag && tagOf(fromOf(request)) === this.remoteTag;
    }

    /** RFC 3261 §12.2.2: requests come in order. False: answer 500. */
    takes(request: SipRequest): boolean {
        const { number } = cseqOf(request);
        if (this.#remoteSequence !== undefined && number <= this.#remoteSequence) return false;
        this.#remoteSequence = number;
        return true;
    }

    /** A target refresh: from now on requests go to this Contact. */
    retarget(message: SipMessage): void {
        const contact = contactOf(message);
        if (contact) this.#remoteTarget = contact.uri.text;
    }

    request(method: string, parts: RequestParts = {}): SipRequest {
        this.#localSequence += 1;
        return this.#make(method, this.#localSequence, parts);
    }

    /** The ACK to a 2xx: it takes the number of the INVITE it belongs to (RFC 3261 §13.2.2.4). */
    ack(invite: SipRequest): SipRequest {
        return this.#make('ACK', cseqOf(invite).number, {});
    }

    #make(method: string, sequence: number, { headers = [], body }: RequestParts): SipRequest {
        let own = HeaderList.of(['Via', `${this.#via};branch=${newBranch()}`], ['Max-Forwards', '70']);
        for (const route of this.#parts.routeSet) own = own.add('Route', route);
        own = own.add('From', `${this.#parts.local};tag=${this.localTag}`);
        own = own.add('To', this.remoteTag === '' ? this.#parts.remote : `${this.#parts.remote};tag=${this.remoteTag}`);
        own = own.add('Call-ID', this.callId).add('CSeq', `${sequence} ${method}`);
        for (const [name, value] of headers) own = own.add(name, value);
        if (body) own = own.add('Content-Type', body.type);
        return { kind: 'request', method, uri: this.#remoteTarget, headers: own, body: body?.text ?? '' };
    }
}

function untagged(header: string): string {
    const { displayName, uri } = parseNameAddr(header);
    return formatNameAddr({ ...(displayName === undefined ? {} : { displayName }), uri: uri.text });
}
