/**
 * Patterns that an admin writes for numbers, queues and the like: `*` any run of characters, `?` one character,
 * `[2-4#]` one of a set (`[*]` is a star), everything else is itself. A pattern stands for the whole text, and capital letters
 * don't matter. No regular expressions: those can take for ever, and this takes at most length times length.
 */

export const LONGEST_PATTERN = 100;

export type PatternProblem = 'patternEmpty' | 'patternTooLong' | 'patternUnclosed' | 'patternEmptySet' | 'patternBackwards';

/** A pattern for numbers may be written as people write numbers: blanks, brackets, dots, slashes and dashes between the digits don't count. */
export function numberPattern(pattern: string): string {
    return remembered(numberPatterns, pattern, () => pattern.replace(/\[[^\]]*\]|[\s()./-]/g, (part) => (part.startsWith('[') ? part : '')));
}

const numberPatterns = new Map<string, string>();

/** Any run of characters, a character itself, or what one character may be. */
type Token = '*' | { readonly char: string } | ((char: string) => boolean);

/** What is wrong with a pattern; undefined when it can be used. */
export function patternProblem(pattern: string): PatternProblem | undefined {
    if (pattern.trim() === '') return 'patternEmpty';
    if (pattern.length > LONGEST_PATTERN) return 'patternTooLong';
    const compiled = compiledOf(pattern);
    return typeof compiled === 'string' ? compiled : undefined;
}

/** Whether the whole text is as the pattern says. A pattern that can't be used fits nothing. */
export function isLike(text: string, pattern: string): boolean {
    return isAnyLike([text], pattern);
}

/** The same for a text that may be written in several ways. */
export function isAnyLike(texts: readonly string[], pattern: string): boolean {
    const compiled = compiledOf(pattern);
    if (typeof compiled === 'string') return false;
    return texts.some((text) => {
        const lower = text.toLowerCase();
        return lower.startsWith(compiled.prefix) && fits([...lower], compiled.tokens);
    });
}

/** An org has few patterns, and tries each on every call. */
const patterns = new Map<string, Compiled | PatternProblem>();
const MOST_COMPILED = 5_000;

interface Compiled {
    readonly tokens: readonly Token[];
    /** The characters with which every text begins that fits: most patterns differ there already. */
    readonly prefix: string;
}

function compiledOf(pattern: string): Compiled | PatternProblem {
    return remembered(patterns, pattern, () => {
        const tokens = compile(pattern);
        if (typeof tokens === 'string') return tokens;
        const end = tokens.findIndex((token) => typeof token !== 'object');
        const literal = (end < 0 ? tokens : tokens.slice(0, end)) as readonly { readonly char: string }[];
        return { tokens, prefix: literal.map(({ char }) => char).join('') };
    });
}

function remembered<T>(known: Map<string, T>, pattern: string, make: () => T): T {
    const made = known.get(pattern);
    if (made !== undefined) return made;
    if (known.size >= MOST_COMPILED) known.clear();
    const value = make();
    known.set(pattern, value);
    return value;
}

function compile(pattern: string): readonly Token[] | PatternProblem {
    const chars = [...pattern.toLowerCase()];
    const tokens: Token[] = [];
    for (let at = 0; at < chars.length; at++) {
        const char = chars[at];
        if (char === '*') tokens.push('*');
        else if (char === '?') tokens.push(() => true);
        else if (char !== '[') tokens.push({ char: char as string });
        else {
            const end = chars.indexOf(']', at);
            if (end < 0) return 'patternUnclosed';
            const set = setOf(chars.slice(at + 1, end));
            if (typeof set === 'string') return set;
            tokens.push(set);
            at = end;
        }
    }
    return tokens;
}

/** `2-4a` in brackets: a character from a range, or one of those named. A minus at either end is itself. */
function setOf(chars: readonly string[]): ((char: string) => boolean) | PatternProblem {
    if (chars.length === 0) return 'patternEmptySet';
    const ranges: (readonly [from: string, to: string])[] = [];
    for (let at = 0; at < chars.length; at++) {
        const from = chars[at] as string;
        const to = chars[at + 1] === '-' ? chars[at + 2] : undefined;
        if (to !== undefined && to < from) return 'patternBackwards';
        ranges.push([from, to ?? from]);
        if (to !== undefined) at += 2;
    }
    return (char) => ranges.some(([from, to]) => from <= char && char <= to);
}

function takes(token: Exclude<Token, '*'>, char: string): boolean {
    return typeof token === 'function' ? token(char) : token.char === char;
}

/** Goes back to the last `*` alone, so that no pattern makes it try all combinations. */
function fits(text: readonly string[], tokens: readonly Token[]): boolean {
    let [at, next] = [0, 0];
    let star: { readonly token: number; readonly text: number } | undefined;
    while (at < text.length) {
        const token = tokens[next];
        if (token === '*') {
            star = { token: next, text: at };
            next++;
        } else if (token && takes(token, text[at] as string)) {
            at++;
            next++;
        } else if (star) {
            star = { ...star, text: star.text + 1 };
            at = star.text;
            next = star.token + 1;
        } else return false;
    }
    return tokens.slice(next).every((token) => token === '*');
}
