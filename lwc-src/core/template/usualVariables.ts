/**
 * The variables of the subject and the description that an org gets which has set nothing (A6, U8). They are in the first
 * load of the panel; the others come with the rules that name them.
 */
import { enderOf, outcomeIn } from '../call/call';
import type { LogFacts } from '../log/facts';
import type { LogWords } from '../log/words';
import { formatOf } from '../time';
import type { ValueOf } from './template';

export type Source = (facts: LogFacts, words: LogWords) => string | undefined;

export const USUAL_SOURCES = {
    direction: ({ call }, words) => words.directions[call.direction],
    outcome: ({ call, outcomeWord }, words) => outcomeWord ?? words.outcomes[outcomeIn(call) ?? 'answered'],
    status({ call, outcomeWord }, words) {
        const outcome = outcomeIn(call);
        return [outcome && (outcomeWord ?? words.outcomes[outcome]), words.directions[call.direction]].filter(Boolean).join(', ');
    },
    endedBy({ call, cutShort }, words) {
        // Whose page went doesn't know how it went on.
        const ender = cutShort ? undefined : enderOf(call);
        return ender && words.enders[ender];
    },
    queue: ({ call }) => call.queue,
    did: ({ call }) => call.did,
    number: ({ number }, words) => number || words.withheld,
    date: ({ call, agent }) => formatOf(agent.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: agent.timeZone }).format(call.startedAt),
    employee: ({ agent }) => agent.name,
    recording: ({ recordingLink }) => recordingLink,
    history: ({ historyLink }) => historyLink
} satisfies Record<string, Source>;

/** The values for one call, of templates that name no others. */
export function usualValues(facts: LogFacts, words: LogWords): ValueOf {
    return (name) => (Object.hasOwn(USUAL_SOURCES, name) ? USUAL_SOURCES[name as keyof typeof USUAL_SOURCES](facts, words) : undefined);
}
