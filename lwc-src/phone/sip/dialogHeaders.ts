/**
 * What the PBX says of a call once it has begun: its own headers in the answer to our INVITE, and in whatever it asks later
 * in the dialog (re-INVITE, UPDATE, INFO, BYE, CANCEL). Where a recording is, for example (T10).
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import { ownHeaders, type InviteHeaders } from './callFacts';

type Message = Pick<InviteHeaders, 'headers'>;

/** What JsSIP's session can do, though its declaration doesn't say so. */
interface Inside {
    receiveRequest(request: Message & Pick<InviteHeaders, 'getHeader'> & { readonly method: string; readonly body?: string; reply(status: number): void }): void;
}

export function hearHeaders(session: RTCSession, told: (headers: Readonly<Record<string, string>>) => void): void {
    /** Whether there was anything. */
    const hear = ({ headers = {} }: Message): boolean => {
        const own = ownHeaders(headers);
        if (Object.keys(own).length === 0) return false;
        told(own);
        return true;
    };
    const inside = session as unknown as Inside;
    const receive = inside.receiveRequest.bind(session);
    inside.receiveRequest = (request) => {
        // One that takes this call's place says nothing of this call. JsSIP refuses an INFO without a body (415), though it may have said something.
        if (!request.getHeader('Replaces') && hear(request) && request.method === 'INFO' && !request.body) request.reply(200);
        else receive(request);
    };
    session.on('accepted', (event: object) => {
        const { response } = event as { response?: Message | null };
        if (response) hear(response);
    });
}
