/**
 * How good a call sounds, as a mean opinion score: the E-model of ITU-T G.107 (1 to 4.5), simplified to what a phone can
 * measure of the network. Pure.
 */

export interface Conditions {
    readonly lossPercent: number;
    readonly jitterMs: number;
    /** Missing when nobody has told yet. */
    readonly roundTripMs?: number;
}

/** R of a connection without any impairment: the default values of G.107, rounded. */
const BEST_R = 93.2;
/** How well loss is concealed: G.113 Appendix I for G.711 with concealment, which browsers have for every codec. */
const LOSS_ROBUSTNESS = 25.1;
/** Packing, and the smallest buffer on the other side. */
const FIXED_DELAY_MS = 30;
/** From here on people begin to talk into each other (Cole and Rosenbluth, “Voice over IP performance monitoring”, 2001). */
const DISTURBING_DELAY_MS = 177.3;

/** Mean opinion score: 4.3 and more is as good as a phone gets, below 3.5 many people complain. */
export function mosOf({ lossPercent, jitterMs, roundTripMs = 0 }: Conditions): number {
    // A buffer holds about twice the jitter.
    const delay = roundTripMs / 2 + 2 * jitterMs + FIXED_DELAY_MS;
    const byDelay = 0.024 * delay + 0.11 * Math.max(0, delay - DISTURBING_DELAY_MS);
    const byLoss = (95 * lossPercent) / (lossPercent + LOSS_ROBUSTNESS);
    const r = Math.min(100, Math.max(0, BEST_R - byDelay - byLoss));
    return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
}
