/**
 * The variables that templates may name (A6, A7, A8, A3), and where each gets its value. An org's own ones come beside
 * them as `custom.name`.
 */
import { talkSeconds } from '../call/call';
import type { LogFacts } from '../log/facts';
import type { LogWords } from '../log/words';
import { dateTimeText, dayIn, timerText, type Instant } from '../time';
import type { ValueOf } from './template';
import { USUAL_SOURCES, type Source } from './usualVariables';

const utc = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : dateTimeText(at));

/** By name. What a person reads is in the user's language and time zone; `start`, `answer`, `end` and `day` are for fields. */
const SOURCES = {
    ...USUAL_SOURCES,
    rawNumber: ({ call }) => call.number,
    callerName: ({ call }) => call.displayName,
    transferredBy: ({ transferredBy }) => transferredBy,
    transferredTo: ({ call }) => call.transferredTo,
    forwardedFrom: ({ forwardedFrom }) => forwardedFrom,
    callKey: ({ call }) => call.key,
    day: ({ call, agent }) => dayIn(call.startedAt, agent.timeZone),
    start: ({ call }) => utc(call.startedAt),
    answer: ({ call }) => utc(call.answeredAt),
    end: ({ call }) => utc(call.endedAt),
    duration: ({ call }) => timerText(talkSeconds(call) * 1000),
    seconds: ({ call }) => String(talkSeconds(call)),
    extension: ({ agent }) => agent.extension,
    name: ({ match }) => match?.name,
    company: ({ match }) => match?.company,
    recordId: ({ match }) => match?.id,
    notes: ({ notes }) => notes.trim(),
    disposition: ({ disposition }) => disposition,
    memo: ({ memo }) => memo?.join('; ')
} satisfies Record<string, Source>;

export type VariableName = keyof typeof SOURCES;
export const VARIABLES = Object.keys(SOURCES) as readonly VariableName[];

/** Stands before the name of an org's own variable. */
export const CUSTOM = 'custom.';

/** The values for one call. */
export function valuesOf(facts: LogFacts, words: LogWords): ValueOf {
    return (name) => {
        if (Object.hasOwn(SOURCES, name)) return SOURCES[name as VariableName](facts, words);
        return name.startsWith(CUSTOM) ? customIn(facts.custom ?? {}, name) : undefined;
    };
}

/** @param name with `custom.` before it */
export function customIn(custom: Readonly<Record<string, string>>, name: string): string | undefined {
    const own = name.slice(CUSTOM.length);
    return Object.hasOwn(custom, own) ? custom[own] : undefined;
}
