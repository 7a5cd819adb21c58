/**
 * Offers made during a call, where JsSIP would end the call over what can be lived with: an offer that the far end
 * refuses or that can't leave, an answer that leaves open who sets up DTLS, and media that may come back.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';

/** JsSIP's words for the end it would make of a call, by what is made of it instead. */
const SURVIVED = {
    'Hold Failed': 'holdRefused',
    'Unhold Failed': 'holdRefused',
    'Media Renegotiation Failed': 'offerRefused',
    // A request in the call found no connection: the sound doesn't need that one, and it comes back.
    'Connection Error': 'offerRefused',
    // ICE has failed: another way is looked for.
    'RTP Timeout': 'mediaLost'
} as const;

export interface Survivor {
    /** The far end knows nothing of the hold, or goes on holding. JsSIP has muted or unmuted the microphone by then. */
    holdRefused(): void;
    /** An offer of ours was not taken, or could not leave. */
    offerRefused(): void;
    mediaLost(): void;
}

/** What JsSIP would end an established call for, and what can be lived with, does not end it any more. */
export function survive(session: RTCSession, survivor: Survivor): void {
    const end = session.terminate.bind(session);
    session.terminate = (options) => {
        const what = SURVIVED[options?.reason_phrase as keyof typeof SURVIVED] as (typeof SURVIVED)[keyof typeof SURVIVED] | undefined;
        if (what === undefined || !session.isEstablished()) return end(options);
        if (what === 'mediaLost') return survivor.mediaLost();
        const connection = session.connection as RTCPeerConnection;
        const undone = connection.signalingState === 'have-local-offer' ? connection.setLocalDescription({ type: 'rollback' }) : Promise.resolve();
        undone.then(() => survivor[what](), () => end(options));
    };
}

/** Mends the answers that come in before they reach the browser. */
export function mendAnswers(session: RTCSession): void {
    session.on('sdp', (description) => {
        if (description.originator !== ('remote' as string) || description.type !== ('answer' as string)) return;
        const connection = session.connection as RTCPeerConnection | undefined;
        description.sdp = withDtlsRole(description.sdp, connection?.currentLocalDescription?.sdp, connection?.currentRemoteDescription?.sdp);
    });
}

/**
 * An answer must say who sets up DTLS (RFC 5763 §5); some far ends repeat `actpass`, and the browser refuses it. Who
 * did before goes on doing it: it can't change while the connection lives.
 * @param local our last agreed description
 * @param remote theirs
 */
export function withDtlsRole(answer: string, local = '', remote = ''): string {
    const isTheirsPassive = local.includes('a=setup:active') || remote.includes('a=setup:passive');
    return answer.replace(/^a=setup:actpass\b/gm, `a=setup:${isTheirsPassive ? 'passive' : 'active'}`);
}
