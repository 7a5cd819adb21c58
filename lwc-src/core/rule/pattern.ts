/**
 * Patterns that an admin writes for numbers, queues and the like: `*` any run of characters, `?` one character,
 * `[2-4#]` one of a set (`[*]` is a star), everything else is itself. A pattern stands for the whole text, and capital letters
 * don't matter. No regular expressions: those can take for ever, and this takes at most length times length.
 */

export const LONGEST_PATTERN = 100;

export type PatternProblem = 'patternEmpty' | 'patternTooLong' | 'patternRegex' | 'patternUnclosed' | 'patternEmptySet' | 'patternBackwards';

/** A pattern for numbers may be written as people write numbers: blanks, brackets, dots, slashes and dashes between the digits don't count. */
export function numberPattern(pattern: string): string {
    return pattern.replace(/\[[^\]]*\]|[\s()./-]/g, (part) => (part.startsWith('[') ? part : ''));
}

/** Any run of characters, a character itself, or what one character may be. */
type Token = '*' | { readonly char: string } | ((char: string) => boolean);

interface Pattern {
    /** The characters with which every text begins that fits: most patterns differ there already, and many are nothing else. */
    readonly prefix: string;
    /** What comes after them. */
    readonly rest: readonly Token[];
}

/** Who writes `\d`, `.+`, `(a+)+`, `^39` or `39$` means a regular expression, which would be taken letter by letter and fit nothing. */
const REGEX = /\.\+|\\[a-zA-Z]|\)[+{]|^\^|\$$/;

/** What is wrong with a pattern; undefined when it can be used. */
export function patternProblem(pattern: string): PatternProblem | undefined {
    if (pattern.trim() === '') return 'patternEmpty';
    if (pattern.length > LONGEST_PATTERN) return 'patternTooLong';
    if (REGEX.test(pattern)) return 'patternRegex';
    const tokens = compile(pattern);
    return typeof tokens === 'string' ? tokens : undefined;
}

/** Whether the whole text is as the pattern says. A pattern that can't be used fits nothing. */
export function isLike(text: string, pattern: string): boolean {
    return isAnyLike([text], [pattern]);
}

/**
 * Whether one of the texts is like one of the patterns. Lists of patterns belong to rules and settings, which live long and
 * are tried on every call: each list is read once.
 */
export function isAnyLike(texts: readonly string[], patterns: readonly string[], areNumbers = false): boolean {
    const read = areNumbers ? readNumbers : readTexts;
    let known = read.get(patterns);
    if (!known) {
        known = patterns.flatMap((pattern) => patternOf(areNumbers ? numberPattern(pattern) : pattern));
        read.set(patterns, known);
    }
    for (const text of texts) {
        const lower = text.toLowerCase();
        for (const { prefix, rest } of known) if (lower.startsWith(prefix) && fits([...lower.slice(prefix.length)], rest)) return true;
    }
    return false;
}

const readTexts = new WeakMap<readonly string[], readonly Pattern[]>();
const readNumbers = new WeakMap<readonly string[], readonly Pattern[]>();

/** None for one that can't be used. */
function patternOf(pattern: string): Pattern[] {
    const tokens = compile(pattern);
    if (typeof tokens === 'string') return [];
    const end = tokens.findIndex((token) => typeof token !== 'object');
    const literal = (end < 0 ? tokens : tokens.slice(0, end)) as readonly { readonly char: string }[];
    return [{ prefix: literal.map(({ char }) => char).join(''), rest: tokens.slice(literal.length) }];
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
