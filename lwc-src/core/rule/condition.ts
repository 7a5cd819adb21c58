/**
 * Conditions of a rule (A10): comparisons over what is known of a call, joined by AND and OR to any depth. Judging one
 * says what came of each part, so that everybody can see why a rule was taken or not. While the call lasts not
 * everything is known; what hangs on that is open.
 */
import type { Match } from '../match/match';
import { isAnyLike } from './pattern';

/** What a comparison of texts can be about; `custom.` stands before the name of an org's own variable. */
export const TEXT_VARIABLES = ['direction', 'outcome', 'kind', 'queue', 'did', 'number', 'extension'] as const;
export type TextVariable = (typeof TEXT_VARIABLES)[number] | `custom.${string}`;

export interface TextCondition {
    readonly variable: TextVariable;
    /** `empty` and `given` have no values. */
    readonly is: 'anyOf' | 'noneOf' | 'empty' | 'given';
    /** Patterns, see pattern.ts. */
    readonly values?: readonly string[];
}

/** How many records have the number. Colleagues count only where their kind is named. */
export interface MatchCondition {
    readonly variable: 'match';
    readonly is: 'none' | 'one' | 'many' | 'some';
    /** Counts these kinds of record only. */
    readonly objects?: readonly string[];
}

export interface HoursCondition {
    readonly variable: 'hours';
    readonly is: 'open' | 'closed';
    /** Id of a calendar in the settings. */
    readonly calendar: string;
}

export type Comparison = TextCondition | MatchCondition | HoursCondition;
/** `all` of nothing always holds, `any` of nothing never. */
export type Condition = Comparison | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** Variables whose values are telephone numbers: patterns for them may be written as people write numbers. */
export const NUMBER_VARIABLES: ReadonlySet<string> = new Set<TextVariable>(['did', 'number', 'extension']);

const NONE: readonly string[] = [];

export type Answer = 'holds' | 'fails' | 'open';

/** What came of a condition, with what was there instead, and of its parts up to the one that decided it. */
export interface Judgement {
    readonly condition: Condition;
    readonly answer: Answer;
    /** What the variable was: a text, a number of matches, or `open` / `closed`; missing when it isn't known. */
    readonly actual?: string | number;
    readonly parts?: readonly Judgement[];
}

/** What is known of a call. */
export interface Known {
    /** Each way in which the variable's value may be written; none when it is empty, undefined when it isn't known yet. */
    readonly texts: (variable: TextVariable) => readonly string[] | undefined;
    /** Undefined when nobody has searched yet. */
    readonly matches: readonly Match[] | undefined;
    /** Undefined when there is no such calendar. */
    readonly isOpen: (calendar: string) => boolean | undefined;
}

export function isGroup(condition: Condition): condition is Exclude<Condition, Comparison> {
    return 'all' in condition || 'any' in condition;
}

export function judge(condition: Condition, known: Known): Judgement {
    if (isGroup(condition)) return judgeGroup(condition, known);
    switch (condition.variable) {
        case 'match':
            return judgeMatch(condition, known);
        case 'hours':
            return judgeHours(condition, known);
        default:
            return judgeText(condition, known);
    }
}

function judgeGroup(condition: Exclude<Condition, Comparison>, known: Known): Judgement {
    const isAll = 'all' in condition;
    const decisive = isAll ? 'fails' : 'holds';
    const parts: Judgement[] = [];
    let answer: Answer = isAll ? 'holds' : 'fails';
    for (const part of isAll ? condition.all : condition.any) {
        const judgement = judge(part, known);
        parts.push(judgement);
        if (judgement.answer === decisive) return { condition, answer: decisive, parts };
        if (judgement.answer === 'open') answer = 'open';
    }
    return { condition, answer, parts };
}

function judgeText(condition: TextCondition, known: Known): Judgement {
    const texts = known.texts(condition.variable);
    if (!texts) return { condition, answer: 'open' };
    const actual = texts[0] ?? '';
    const isEmpty = actual === '';
    if (condition.is === 'empty' || condition.is === 'given') return { condition, answer: answerOf(isEmpty === (condition.is === 'empty')), actual };
    const isNamed = isAnyLike(texts, condition.values ?? NONE, NUMBER_VARIABLES.has(condition.variable));
    return { condition, answer: answerOf(isNamed === (condition.is === 'anyOf')), actual };
}

function judgeMatch(condition: MatchCondition, known: Known): Judgement {
    const { objects, is } = condition;
    if (!known.matches) return { condition, answer: 'open' };
    const actual = countOf(known.matches, objects ?? NONE);
    return { condition, answer: answerOf(isSo(is, actual)), actual };
}

/** A loop, like the one in judgeGroup: hundreds of rules count the same matches while the telephone begins to ring. */
function countOf(matches: readonly Match[], objects: readonly string[]): number {
    let count = 0;
    for (const { objectApiName } of matches) if (objects.length > 0 ? objects.includes(objectApiName) : objectApiName !== 'User') count++;
    return count;
}

function isSo(is: MatchCondition['is'], count: number): boolean {
    if (is === 'none') return count === 0;
    if (is === 'one') return count === 1;
    return count > (is === 'many' ? 1 : 0);
}

function judgeHours(condition: HoursCondition, known: Known): Judgement {
    const isOpen = known.isOpen(condition.calendar);
    // A calendar that somebody has removed is neither open nor closed.
    if (isOpen === undefined) return { condition, answer: 'fails' };
    return { condition, answer: answerOf(isOpen === (condition.is === 'open')), actual: isOpen ? 'open' : 'closed' };
}

function answerOf(holds: boolean): Answer {
    return holds ? 'holds' : 'fails';
}
