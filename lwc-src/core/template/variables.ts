/**
 * The variables that templates may name (A6, A7, A8, A3), and where each gets its value. An org's own ones come beside
 * them as `custom.name`.
 */
import { enderOf, outcomeIn, talkSeconds } from '../call/call';
import type { LogFacts } from '../log/facts';
import type { LogWords } from '../log/words';
import { dateTimeText, dayIn, timerText, type Instant } from '../time';
import type { ValueOf } from './template';

type Source = (facts: LogFacts, words: LogWords) => string | undefined;

const utc = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : dateTimeText(at));

/** By name. What a person reads is in the user's language and time zone; `start`, `answer`, `end` and `day` are for fields. */
const SOURCES = {
    direction: ({ call }, words) => words.directions[call.direction],
    outcome: ({ call }, words) => words.outcomes[outcomeIn(call) ?? 'answered'],
    status({ call }, words) {
        const outcome = outcomeIn(call);
        return [outcome && words.outcomes[outcome], words.directions[call.direction]].filter(Boolean).join(', ');
    },
    endedBy({ call }, words) {
        const ender = enderOf(call);
        return ender && words.enders[ender];
    },
    queue: ({ call }) => call.queue,
    did: ({ call }) => call.did,
    number: ({ number }, words) => number || words.withheld,
    rawNumber: ({ call }) => call.number,
    callerName: ({ call }) => call.displayName,
    transferredTo: ({ call }) => call.transferredTo,
    callKey: ({ call }) => call.key,
    date: ({ call, agent }) => new Intl.DateTimeFormat(agent.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: agent.timeZone }).format(call.startedAt),
    day: ({ call, agent }) => dayIn(call.startedAt, agent.timeZone),
    start: ({ call }) => utc(call.startedAt),
    answer: ({ call }) => utc(call.answeredAt),
    end: ({ call }) => utc(call.endedAt),
    duration: ({ call }) => timerText(talkSeconds(call) * 1000),
    seconds: ({ call }) => String(talkSeconds(call)),
    employee: ({ agent }) => agent.name,
    extension: ({ agent }) => agent.extension,
    name: ({ match }) => match?.name,
    company: ({ match }) => match?.company,
    recordId: ({ match }) => match?.id,
    notes: ({ notes }) => notes.trim(),
    disposition: ({ disposition }) => disposition,
    memo: ({ memo }) => memo?.join('; '),
    recording: ({ recordingLink }) => recordingLink,
    history: ({ historyLink }) => historyLink
} satisfies Record<string, Source>;

export type VariableName = keyof typeof SOURCES;
export const VARIABLES = Object.keys(SOURCES) as readonly VariableName[];

/** Stands before the name of an org's own variable. */
export const CUSTOM = 'custom.';

/** The values for one call. */
export function valuesOf(facts: LogFacts, words: LogWords): ValueOf {
    return (name) => (Object.hasOwn(SOURCES, name) ? SOURCES[name as VariableName](facts, words) : name.startsWith(CUSTOM) ? facts.custom?.[name.slice(CUSTOM.length)] : undefined);
}
