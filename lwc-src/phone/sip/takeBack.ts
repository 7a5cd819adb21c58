/**
 * A call outlives the page it was on: what is noted of its dialog while the page lives, and how the next page takes
 * its place, by an INVITE with Replaces (RFC 3891), or says goodbye in it, when it can't be had.
 */
import { URI, type UA } from 'jssip';
import RequestSender from 'jssip/lib/RequestSender';
import { OutgoingRequest } from 'jssip/lib/SIPMessage';
import type { RTCSession } from 'jssip/lib/RTCSession';

/** A dialog as RFC 3261 §12 knows it. Nothing in it is secret: a registered phone is asked for its password all the same. */
export interface DialogTicket {
    readonly callId: string;
    readonly localTag: string;
    readonly remoteTag: string;
    readonly localUri: string;
    readonly remoteUri: string;
    readonly remoteTarget: string;
    readonly routeSet: readonly string[];
    readonly localSequence: number;
}

interface Dialog {
    readonly id: { readonly call_id: string; readonly local_tag: string; readonly remote_tag: string };
    readonly _local_uri: URI;
    readonly _remote_uri: URI;
    readonly _remote_target: URI;
    readonly _route_set: readonly string[];
    readonly local_seqnum: number | null;
}

/** Numbers may be left out (RFC 3261 §12.2.2): what was asked after the note was made must not be repeated. */
const SEQUENCE_GAP = 1_000;

/** Undefined until both sides have agreed on the call. */
export function ticketOf(session: RTCSession): DialogTicket | undefined {
    const dialog = (session as unknown as { _dialog: Dialog | null })._dialog;
    if (!dialog || !session.isEstablished()) return undefined;
    return {
        callId: dialog.id.call_id,
        localTag: dialog.id.local_tag,
        remoteTag: dialog.id.remote_tag,
        localUri: dialog._local_uri.toString(),
        remoteUri: dialog._remote_uri.toString(),
        remoteTarget: dialog._remote_target.toString(),
        routeSet: dialog._route_set,
        localSequence: dialog.local_seqnum ?? 1
    };
}

export function isTicket(value: unknown): value is DialogTicket {
    return typeof value === 'object' && value !== null && 'remoteTag' in value && 'remoteTarget' in value;
}

/** Where the other side is called: its address, or its contact when it withholds that. */
export function targetOf({ remoteUri, remoteTarget }: DialogTicket, sipDomain: string): string {
    return remoteUri.endsWith(`@${sipDomain}`) ? remoteUri : remoteTarget;
}

/** `Require`, so that a far end that doesn't know Replaces refuses, and does not ring as if it were called anew. */
export function replacing({ callId, localTag, remoteTag }: DialogTicket): string[] {
    return [`Replaces: ${callId};to-tag=${remoteTag};from-tag=${localTag}`, 'Require: replaces'];
}

/** The other side hears the call end. Whether it answers changes nothing any more. */
export function sayBye(ua: UA, ticket: DialogTicket): void {
    const { callId, localTag, remoteTag, localUri, remoteUri, remoteTarget, routeSet, localSequence } = ticket;
    const [target, from, to] = [remoteTarget, localUri, remoteUri].map((text) => URI.parse(text) as URI | undefined);
    if (!target || !from || !to) return;
    const dialog = { call_id: callId, from_uri: from, from_tag: localTag, to_uri: to, to_tag: remoteTag, route_set: routeSet, cseq: localSequence + SEQUENCE_GAP };
    const nothing = (): void => undefined;
    const handlers = { onRequestTimeout: nothing, onTransportError: nothing, onReceiveResponse: nothing, onAuthenticated: nothing };
    new RequestSender(ua, new OutgoingRequest('BYE', target, ua, dialog), handlers).send();
}
