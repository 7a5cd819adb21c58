/**
 * Offers made during a call, where JsSIP would end the call over what can be lived with: a hold that the far end
 * refuses, and an answer that leaves open who sets up DTLS.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';

/** JsSIP's words for the end it would make of a call whose hold or resume failed. */
const HOLD_FAILED: readonly unknown[] = ['Hold Failed', 'Unhold Failed'];

/**
 * A hold that is refused does not end the call any more. JsSIP has muted or unmuted the microphone by then.
 * @param onRefused the far end knows nothing of the hold, or goes on holding
 */
export function surviveRefusedHold(session: RTCSession, onRefused: () => void): void {
    const end = session.terminate.bind(session);
    session.terminate = (options) => {
        if (!HOLD_FAILED.includes(options?.reason_phrase)) return end(options);
        const connection = session.connection as RTCPeerConnection;
        const undone = connection.signalingState === 'have-local-offer' ? connection.setLocalDescription({ type: 'rollback' }) : Promise.resolve();
        undone.then(onRefused, () => end(options));
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
