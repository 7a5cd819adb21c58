/**
 * Templates: text with variables in braces, `[{queue|direction}] {number}`. Of several names the first that has a value
 * stands there; a name that nobody knows is empty at call time, and found when a rule is checked. A brace without its
 * other half is itself.
 */

export type Template = string;

/** The value of a variable; undefined or empty when it has none. */
export type ValueOf = (name: string) => string | undefined;

const VARIABLE = /\{([^{}]*)\}/g;

export function render(template: Template, valueOf: ValueOf): string {
    return template.replace(VARIABLE, (_all, names: string) => namesOf(names).map(valueOf).find(Boolean) ?? '');
}

/** On one line: a variable without a value leaves no gap (A6). */
export function renderLine(template: Template, valueOf: ValueOf): string {
    return render(template, valueOf).replace(/\s+/g, ' ').trim();
}

/** The variables that a template names, in its order. */
export function namesIn(template: Template): string[] {
    return [...template.matchAll(VARIABLE)].flatMap(([, names]) => namesOf(names as string));
}

function namesOf(names: string): string[] {
    return names.split('|').map((name) => name.trim());
}
