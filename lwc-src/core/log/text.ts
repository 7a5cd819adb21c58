/**
 * Subject and description of a log entry, by default (A6, A7, U8). Pure.
 */
import { enderOf, outcomeIn, type Call } from '../call/call';
import type { CallQuality } from '../quality/quality';
import type { LogWords } from './words';

/** A6: `[Queue] number`; without a queue the direction stands there. A call that nobody took says so first. */
export function defaultSubject(call: Call, number: string, words: LogWords): string {
    const who = number || words.withheld;
    if (outcomeIn(call) === 'missed') return `${words.missed}: ${who}`;
    return `[${call.queue ?? words.directions[call.direction]}] ${who}`;
}

export interface DescriptionFacts {
    readonly call: Call;
    /** The other side's number as people read it. */
    readonly number: string;
    readonly employee: string;
    readonly notes: string;
    /** When the call began, in the agent's time zone, ready to read. */
    readonly date: string;
    readonly recordingLink?: string;
    /** The page of the call went while it was on: what came after isn't known. */
    readonly cutShort?: boolean;
}

/** U8: notes first, since the timeline shows only the beginning; then one `label: value` a line. Lines without a value are left out. */
export function defaultDescription(facts: DescriptionFacts, words: LogWords): string {
    const { call, notes } = facts;
    const outcome = outcomeIn(call);
    const ender = enderOf(call);
    const status = [outcome && words.outcomes[outcome], words.directions[call.direction]].filter(Boolean).join(', ');
    const lines: readonly (readonly [label: string, value: string | undefined])[] = [
        [words.date, facts.date],
        [words.status, status],
        [words.employee, facts.employee],
        [words.clientNumber, facts.number || words.withheld],
        [words.externalNumber, call.did],
        [words.endedBy, ender && words.enders[ender]],
        [words.recording, facts.recordingLink]
    ];
    const labelled = lines.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`);
    const about = [...(facts.cutShort ? [words.cutShort] : []), ...labelled].join('\n');
    return notes.trim() ? `${notes.trim()}\n\n${about}` : about;
}

/** How a call sounded, in numbers that somebody who looks after networks can use. */
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
