/** The description of a log entry (A7, T15b, U8): the agent's notes, then remarks, then lines. */
import { outcomeIn } from '../call/call';
import { render, type Template, type ValueOf } from '../template/template';
import type { LogFacts } from './facts';
import { cut, TEXT_LIMITS } from './limits';
import type { Log } from './log';
import type { LogWords } from './words';

/** `label: value`, or the value alone. */
export interface DescriptionLine {
    /** A word in the user's language, that stands before the value. */
    readonly word?: DescriptionWord;
    /** The admin's own label instead. */
    readonly label?: string;
    readonly value: Template;
}

export const DESCRIPTION_WORDS = ['date', 'status', 'employee', 'clientNumber', 'externalNumber', 'endedBy', 'recording', 'history'] as const;
export type DescriptionWord = (typeof DESCRIPTION_WORDS)[number];

/** U8, T16 */
export const DEFAULT_DESCRIPTION: readonly DescriptionLine[] = [
    { word: 'date', value: '{date}' },
    { word: 'status', value: '{status}' },
    { word: 'employee', value: '{employee}' },
    { word: 'clientNumber', value: '{number}' },
    { word: 'externalNumber', value: '{did}' },
    { word: 'endedBy', value: '{endedBy}' },
    { word: 'recording', value: '{recording}' },
    { word: 'history', value: '{history}' }
];

/** Notes stand first, since a timeline shows only the beginning, unless a line has a place for them. Lines whose variables are empty are left out. */
export function descriptionOf(facts: LogFacts, log: Log, words: LogWords, valueOf: ValueOf): string {
    const lines = (outcomeIn(facts.call) === 'missed' && log.missedDescription) || log.description || DEFAULT_DESCRIPTION;
    const remarks = [...(facts.cutShort ? [words.cutShort] : []), ...(facts.remarks ?? [])];
    const about = [...remarks, ...lines.map((line) => lineText(line, words, valueOf))].filter((text) => text !== undefined).join('\n');
    const notes = lines.some(({ value }) => value.includes('{notes')) ? '' : facts.notes.trim();
    // What is known of the call stays whole, as long as there is room for it.
    const room = Math.max(0, (TEXT_LIMITS['Description'] as number) - about.length - 2);
    return [cut(notes, room), about].filter(Boolean).join('\n\n');
}

function lineText({ word, label, value }: DescriptionLine, words: LogWords, valueOf: ValueOf): string | undefined {
    const text = render(value, valueOf).trim();
    if (text === '' && value !== '') return undefined;
    const before = label ?? (word && words[word]);
    return before ? `${before}: ${text}` : text;
}
