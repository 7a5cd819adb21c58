/**
 * A call outlives the connection that it came by. Its INVITE can be answered over the next one, where JsSIP would forget it; and
 * whether the far end still has it is asked, since its CANCEL or BYE went the old way, and nobody says it twice.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Timers } from '../../core/time';

/** A far end that has just given up may not have forgotten the call yet, and what it says later goes the old way as well. */
const AGAIN_MS = 10_000;
/** RFC 3261 §21.4.19: Call/Transaction Does Not Exist. */
const GONE = 481;

/** What is used of JsSIP's session here, though its declaration doesn't say so. */
interface InDialog {
    /** Also in a dialog that isn't confirmed yet. */
    sendRequest(method: 'OPTIONS', options: { eventHandlers: { onDialogError(answer: { readonly status_code: number }): unknown } }): unknown;
    readonly _request: { readonly server_transaction?: { onTransportError: () => void } };
}

/** A response finds its request by the branch in its Via, whichever way it comes (RFC 3261 §17.1.3). */
export function outliveConnection(session: RTCSession): void {
    const transaction = (session as unknown as InDialog)._request.server_transaction;
    if (transaction) transaction.onTransportError = () => undefined;
}

/**
 * Asks by OPTIONS in the dialog, which changes nothing in it (RFC 3261 §11), from now on until the call is over. 481 is the answer of
 * one that knows no such call (§12.2.1.2, RFC 5057 §5.1). Any other answer, or none, says nothing: who is there may not know OPTIONS.
 * @param gone told when the far end has no such call
 * @returns what ends the asking
 */
export function watchDialog(session: RTCSession, timers: Timers, gone: () => void): () => void {
    let timer: unknown;
    const ask = (): void => {
        timer = timers.set(ask, AGAIN_MS);
        // JsSIP tells 408 the same way: somebody on the way has had no answer, which proves nothing.
        (session as unknown as InDialog).sendRequest('OPTIONS', { eventHandlers: { onDialogError: ({ status_code }) => status_code === GONE && gone() } });
    };
    ask();
    return () => timers.clear(timer);
}
