/** How long to wait before the next try to reach the PBX: a policy as data, so that it can be read and tested. */

export interface ReconnectPolicy {
    /** @param tries how often it has failed in a row, from 1 */
    pauseMs(tries: number, random: () => number): number;
}

/** The first try at once, then with growing pauses, each a little different, so that a restarted PBX isn't stormed. */
const PAUSES_MS: readonly number[] = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
const SPREAD = 0.3;

export const defaultReconnectPolicy: ReconnectPolicy = {
    pauseMs(tries, random) {
        const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 0;
        return Math.round(pause * (1 + SPREAD * (random() - 0.5) * 2));
    }
};
