/**
 * How good a call sounds, as a mean opinion score (1 to 4.5): the E-model of ITU-T G.107, reduced to what a phone can measure
 * of the network by Cole and Rosenbluth, “Voice over IP Performance Monitoring” (ACM SIGCOMM Computer Communication Review
 * 31 (2), 2001). All else of the E-model (noise, loudness, echo) stands at G.107's defaults. Pure.
 */

export interface Conditions {
    readonly lossPercent: number;
    readonly jitterMs: number;
    /** Missing when nobody has told yet. */
    readonly roundTripMs?: number;
}

/** R without delay or loss: G.107 §7.7, all parameters at their defaults (Cole and Rosenbluth had 94.2, of the model's edition of 2000). */
const BEST_R = 93.2;
/** Bpl, how well loss is concealed: G.113 Appendix I for G.711 with concealment, which browsers have for every codec. */
const LOSS_ROBUSTNESS = 25.1;
/** The impairment at which nothing is left: G.107 §7.5, Ie-eff = Ie + (95 - Ie) · Ppl / (Ppl + Bpl) for loss at random; Ie of G.711 is 0. */
const WORST_LOSS_IMPAIRMENT = 95;
/** Packing, and the smallest buffer on the other side. */
const FIXED_DELAY_MS = 30;
/** From here on people begin to talk into each other: Cole and Rosenbluth's Id = 0.024 d + 0.11 (d - 177.3), the second part from 177.3 ms on. */
const DISTURBING_DELAY_MS = 177.3;

/** Mean opinion score: 4.3 and more is as good as a phone gets, below 3.5 many people complain. */
export function mosOf({ lossPercent, jitterMs, roundTripMs = 0 }: Conditions): number {
    // A buffer holds about twice the jitter.
    const delay = roundTripMs / 2 + 2 * jitterMs + FIXED_DELAY_MS;
    return mosOfRating(BEST_R - delayImpairment(delay) - lossImpairment(lossPercent));
}

/** Id, in points of R. @param ms from mouth to ear, one way */
export function delayImpairment(ms: number): number {
    return 0.024 * ms + 0.11 * Math.max(0, ms - DISTURBING_DELAY_MS);
}

/** Ie-eff, in points of R. */
export function lossImpairment(percent: number): number {
    return (WORST_LOSS_IMPAIRMENT * percent) / (percent + LOSS_ROBUSTNESS);
}

/** G.107 Annex B: R to the score; near 0 the cubic dips below 1, which no score does. */
export function mosOfRating(r: number): number {
    const within = Math.min(100, Math.max(0, r));
    return Math.max(1, 1 + 0.035 * within + within * (within - 60) * (100 - within) * 7e-6);
}
