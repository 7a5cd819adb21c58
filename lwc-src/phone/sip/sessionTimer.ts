/**
 * Keeps a call's session timer alive (RFC 4028) where JsSIP would let it run out: a refresh that can't leave at its
 * moment, for want of a connection or because another offer is under way, is made up for; and a far end that agreed
 * on a timer and doesn't allow UPDATE gets a re-INVITE (§7.4).
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Timers } from '../../core/time';

/** What is read of JsSIP's session here; it has no public names for it. */
interface TimedSession {
    readonly _sessionTimers: { currentExpires: number; refresher: boolean; refreshMethod: 'UPDATE' | 'INVITE'; timer: unknown };
    readonly _request: Message;
    _runSessionTimer(): void;
    _sendUpdate(): void;
    _sendReinvite(): void;
}
interface Message {
    readonly session_expires?: number;
    getHeaders(name: string): readonly string[];
}

const AGAIN_MS = 3_000;

export function keepRefreshed(session: RTCSession, timers: Timers, isConnected: () => boolean): void {
    const timed = session as unknown as TimedSession;
    const run = timed._runSessionTimer.bind(session);
    let timer: unknown;
    /** A far end that knows no timers doesn't miss a refresh. */
    let isAgreed = false;
    timed._runSessionTimer = () => {
        run();
        timers.clear(timer);
        const { refresher, currentExpires, timer: armed } = timed._sessionTimers;
        // JsSIP refreshes at half the time; what comes of it arms another timer.
        if (refresher) timer = timers.set(() => makeUp(armed, currentExpires * 500), currentExpires * 500 + AGAIN_MS);
    };
    const makeUp = (armed: unknown, leftMs: number): void => {
        if (!isAgreed || session.isEnded() || timed._sessionTimers.timer !== armed || leftMs <= 0) return;
        if (isConnected() && session.isReadyToReOffer()) {
            if (timed._sessionTimers.refreshMethod === 'UPDATE') timed._sendUpdate();
            else timed._sendReinvite();
        }
        timer = timers.set(() => makeUp(armed, leftMs - AGAIN_MS), AGAIN_MS);
    };
    const stop = (): void => timers.clear(timer);
    session.on('ended', stop);
    session.on('failed', stop);
    session.on('accepted', (event: object) => {
        const answer = (event as { response?: Message }).response;
        isAgreed = !answer || answer.session_expires !== undefined;
        const allowed = (answer ?? timed._request).getHeaders('Allow');
        if (isAgreed && !allowed.some((methods) => /\bUPDATE\b/.test(methods))) timed._sessionTimers.refreshMethod = 'INVITE';
    });
}
