/** Phrases of the rules as sentences in the user's language. */
import type { Phrase, PhraseArgument } from '../../core/phrase';
import { t, type Label } from '../i18n/labels';

/** @param language how lists are joined: BCP 47 */
export function phraseText(phrase: Phrase, language: string): string {
    const values = Object.entries(phrase.args ?? {}).map(([name, value]) => [name, argumentText(value, phrase.key === 'ruleAll' ? 'conjunction' : 'disjunction', language)]);
    return t(labelOf(phrase), Object.fromEntries(values) as Readonly<Record<string, string>>);
}

function argumentText(value: PhraseArgument, type: 'conjunction' | 'disjunction', language: string): string {
    if (typeof value !== 'object') return String(value);
    if ('key' in value) return phraseText(value, language);
    return new Intl.ListFormat(language, { type }).format(value.map((part) => (isGroup(part) ? `(${phraseText(part, language)})` : argumentText(part, type, language))));
}

/** Groups in groups would read as one. */
function isGroup(part: string | Phrase): part is Phrase {
    return typeof part === 'object' && (part.key === 'ruleAll' || part.key === 'ruleAny');
}

/** `word.value.notFound` is the label `wordValueNotFound`. */
function labelOf({ key }: Phrase): Label {
    return key.replace(/\.(\w)/g, (_dot, first: string) => first.toUpperCase()) as Label;
}
