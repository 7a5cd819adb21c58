/**
 * Dials a feature code of the PBX (do-not-disturb, queue pause): a short call without a microphone that is no call of the
 * agent's. Most PBXs answer it, say a word and hang up; so do we, if they don't.
 */
import type { UA } from 'jssip';
import type { Timers } from '../../core/time';
import { FeatureCodeError } from '../linePort';
import { gatheringFor } from './gathering';

/** A PBX that hasn't answered by then won't. */
const ANSWER_MS = 8_000;
/** Time for the PBX to do it: some act when the call is on. */
const TALK_MS = 1_500;

/** @throws FeatureCodeError */
export type SendFeatureCode = (ua: UA, code: string, pcConfig: RTCConfiguration, timers: Timers) => Promise<void>;

export const sendFeatureCode: SendFeatureCode = (ua, code, pcConfig, timers) =>
    new Promise((resolve, reject) => {
        if (!ua.isConnected()) return reject(new FeatureCodeError(code));
        const hangUp = (): void => {
            if (!session.isEnded()) session.terminate();
        };
        const timer = timers.set(() => {
            hangUp();
            reject(new FeatureCodeError(code));
        }, ANSWER_MS);
        const session = ua.call(code, { mediaConstraints: { audio: false, video: false }, rtcOfferConstraints: { offerToReceiveAudio: true }, pcConfig });
        session.on('icecandidate', gatheringFor((pcConfig.iceServers?.length ?? 0) > 0, timers));
        session.on('accepted', () => {
            timers.clear(timer);
            timers.set(hangUp, TALK_MS);
            resolve();
        });
        session.on('failed', ({ message }) => {
            timers.clear(timer);
            reject(new FeatureCodeError(code, (message as { status_code?: number } | null)?.status_code));
        });
    });
