/** How long to wait before the next try to reach the PBX: a policy as data, so that it can be read and tested. */

export interface ReconnectPolicy {
    /** @param tries how often it has failed in a row, from 1 */
    pauseMs(tries: number, random: () => number): number;
}

/** The first try at once, then with growing pauses, each a little different, so that a restarted PBX isn't stormed. */
const PAUSES_MS: readonly number[] = [0, 300, 600, 1_000, 1_500];
/** A restart of a PBX is over within a minute or so: until then nobody waits longer than this for a phone. */
const SHORT_MS = 2_000;
const SHORT_TRIES = 40;
const LATE_PAUSES_MS: readonly number[] = [4_000, 8_000, 15_000];
const SPREAD = 0.3;

export const defaultReconnectPolicy: ReconnectPolicy = {
    pauseMs(tries, random) {
        const late = LATE_PAUSES_MS[Math.min(tries - SHORT_TRIES, LATE_PAUSES_MS.length) - 1] ?? SHORT_MS;
        const pause = PAUSES_MS[tries - 1] ?? late;
        return Math.round(pause * (1 + SPREAD * (random() - 0.5) * 2));
    }
};

/** Longer than this no phone stays away: an agent without one is worth more than what a header may say by mistake. */
const LONGEST_PAUSE_MS = 10 * 60_000;

/**
 * How long a PBX asks to be left alone: `Retry-After: 120 (in a meeting) ;duration=3600` (RFC 3261 §20.33).
 * @returns 0 when it doesn't ask, or can't be read
 */
export function retryAfterMs(header: string | undefined): number {
    const seconds = Number(/^\s*(\d+)/.exec(header ?? '')?.[1] ?? 0);
    return Math.min(seconds * 1_000, LONGEST_PAUSE_MS);
}
