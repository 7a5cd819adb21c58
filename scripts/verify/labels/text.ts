/** What a label's text may be, in whatever language. Pure. */

/** Characters that a custom label holds. */
export const MOST_CHARACTERS = 1_000;

const PLACE = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The places for values in a text, each once, sorted. */
export function placesIn(text: string): string {
    return [...new Set([...text.matchAll(PLACE)].map(([place]) => place))].sort().join(' ');
}

/** What is left of the braces when every well-formed place is taken out. */
export function brokenPlace(text: string): string | undefined {
    return /\{[^{}]*\}?|\}/.exec(text.replace(PLACE, ''))?.[0];
}

/** Whether there are words in it beside the places for values: a text without any is the same in every language. */
export function hasWords(text: string): boolean {
    return /\p{L}/u.test(text.replace(PLACE, ''));
}
