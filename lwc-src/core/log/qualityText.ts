/** How a call sounded (B15), as one line of a log entry. */
import type { CallQuality } from '../quality/quality';
import type { LogWords } from './words';

/** In numbers that somebody who looks after networks can use. */
export function qualityText({ mos, worstMos, lossPercent, jitterMs, roundTripMs, codec }: CallQuality, { quality }: LogWords): string {
    const parts: readonly string[] = [
        `${quality.average} ${mos.toFixed(1)}`,
        `${quality.worst} ${worstMos.toFixed(1)}`,
        `${quality.loss} ${lossPercent.toFixed(1)} %`,
        `${quality.jitter} ${Math.round(jitterMs)} ms`,
        roundTripMs === undefined ? '' : `${quality.roundTrip} ${Math.round(roundTripMs)} ms`,
        codec ?? ''
    ];
    return parts.filter(Boolean).join(', ');
}
