/**
 * When to stop waiting for ICE candidates. JsSIP waits until gathering is complete, which takes 40 seconds when a
 * TURN server is dead (JsSIP #940); a call leaves as soon as it can be answered.
 */
import type { Timers } from '../../core/time';

/** After a candidate: how long to wait for another one that comes with it. */
const QUIET_MS = 20;
/** With STUN or TURN servers: how long their candidates are worth waiting for. */
const WAIT_MS = 500;

export interface GatheredCandidate {
    readonly candidate: { readonly type?: string | null };
    readonly ready: () => void;
}

/**
 * @param wantsServer whether STUN or TURN servers are set: then host candidates alone may not reach the far end
 * @returns to be called with each candidate of one local description
 */
export function gatheringFor(wantsServer: boolean, timers: Timers): (event: GatheredCandidate) => void {
    let quiet: unknown;
    let limit: unknown;
    return ({ candidate, ready }) => {
        const finish = (): void => {
            timers.clear(quiet);
            timers.clear(limit);
            limit = undefined;
            ready();
        };
        limit ??= timers.set(finish, WAIT_MS);
        timers.clear(quiet);
        const isUseful = !wantsServer || candidate.type === 'srflx' || candidate.type === 'relay';
        if (isUseful) quiet = timers.set(finish, QUIET_MS);
    };
}
