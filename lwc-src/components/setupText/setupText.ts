/**
 * The texts of Setup: custom labels by name, with values in their places, and phrases of core as sentences in the user's
 * language. Knows no rules; which label says what is decided here alone.
 */
import LOCALE from '@salesforce/i18n/locale';
import type { RecordError } from '../../core/errors';
import type { Phrase, PhraseArgument } from '../../core/phrase';
import type { Problem } from '../../core/json/reader';
import { CHECK_LABELS } from './checkLabels';
import { DEFAULTS_LABELS } from './defaultsLabels';
import { EDITOR_LABELS } from './editorLabels';
import { ERRORS_LABELS } from './errorsLabels';
import { LISTS_LABELS } from './listsLabels';
import { NUMBERS_LABELS } from './numbersLabels';
import { PAGE_LABELS } from './pageLabels';
import { PROBLEM_LABELS } from './problemLabels';
import { RULE_LABELS } from './ruleLabels';

const LABELS = { ...PAGE_LABELS, ...CHECK_LABELS, ...LISTS_LABELS, ...DEFAULTS_LABELS, ...ERRORS_LABELS, ...NUMBERS_LABELS, ...EDITOR_LABELS, ...PROBLEM_LABELS, ...RULE_LABELS };
export type SetupLabel = keyof typeof LABELS;

/** The text of a label. @param args what stands in its places */
export function t(label: SetupLabel, args: Readonly<Record<string, string | number>> = {}): string {
    return filled(LABELS[label], args);
}

/** One of a family of labels: `named('wordPop', 'newTab')` is the text of `wordPopNewTab`; the name itself where there is none. */
export function named(family: string, name: string, args: Readonly<Record<string, string | number>> = {}): string {
    const label = `${family}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return Object.hasOwn(LABELS, label) ? filled(LABELS[label as SetupLabel], args) : name;
}

function filled(text: string, args: Readonly<Record<string, string | number>>): string {
    return text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : place));
}

/** A phrase as a text. Parts of a condition are joined by "and" or "or", other lists by "or". */
export function say({ key, args = {} }: Phrase): string {
    const [, kind, word] = /^word\.(\w+)\.(\w+)$/.exec(key) ?? [];
    if (kind !== undefined && word !== undefined) return named(`word${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, word);
    const join = key === 'ruleAll' ? 'conjunction' : 'disjunction';
    const texts = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, textOf(value, join)]));
    return Object.hasOwn(LABELS, key) ? filled(LABELS[key as SetupLabel], texts) : key;
}

function textOf(value: PhraseArgument, join: 'conjunction' | 'disjunction'): string {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return named('object', value);
    if (!Array.isArray(value)) return say(value as Phrase);
    const parts = (value as readonly (string | Phrase)[]).map((part) => textOf(part, join));
    return new Intl.ListFormat(LOCALE, { type: join }).format(parts);
}

/** What is wrong, as a sentence. */
export function problemText({ problem, value = '' }: Problem): string {
    return named('problem', problem, { value });
}

/** What is wrong at one place, as sentences; empty when nothing is. */
export function problemAt(problems: readonly Problem[], path: string): string {
    return problems.filter((one) => one.path === path).map(problemText).join(' ');
}

/** The same, for a place and all within it. */
export function problemsIn(problems: readonly Problem[], path: string): string {
    return [...new Set(problems.filter((one) => one.path === path || one.path.startsWith(`${path}.`) || one.path.startsWith(`${path}[`)).map(problemText))].join(' ');
}

/** Why Salesforce did not do it: its own words, else ours for the kind. */
export function errorText({ said, trouble }: RecordError): string {
    return t('setupFailed', { said: said || named('logFailed', trouble) });
}

/** An instant as people of this user's language and zone read it. */
export function timeText(at: number | string, timeZone: string, style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' }): string {
    return new Intl.DateTimeFormat(LOCALE, { ...style, timeZone }).format(typeof at === 'string' ? Date.parse(at) : at);
}
