/**
 * What the far end asks in a call before its ACK has come: on its way through proxies one message overtakes another. It waits
 * here, in its order (RFC 5407 §3.1.4). JsSIP would refuse it, and then no longer know the ACK, and end the call half a minute later.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';

interface Request {
    readonly method: string;
    reply(status: number): void;
}

/** What is used of JsSIP's session here, though its declaration doesn't say so. */
interface InDialog {
    readonly _dialog: { receiveRequest(request: Request): void };
}

/** JsSIP's number for a 2xx that isn't acknowledged. */
const WAITING_FOR_ACK = 6;
/** RFC 3261 §15.1.2: to what is still open when a call ends. */
const REQUEST_TERMINATED = 487;

/** JsSIP ends a call whose ACK hasn't come within 32 s (Timer H): nothing waits longer. */
export function keepForAck(session: RTCSession): void {
    const early: Request[] = [];
    const isWaiting = (): boolean => (session.status as number) === WAITING_FOR_ACK;
    session.on('accepted', () => {
        const dialog = (session as unknown as InDialog)._dialog;
        const receive = dialog.receiveRequest.bind(dialog);
        dialog.receiveRequest = (request) => {
            if (isWaiting() && !/ACK|BYE/.test(request.method)) early.push(request);
            else receive(request);
            if (!isWaiting()) early.splice(0).forEach(receive);
        };
    });
    session.on('ended', () => early.splice(0).forEach((request) => request.reply(REQUEST_TERMINATED)));
}
