/** What a script for orgs and packages does, as data: so that a dry run shows just what would be run, and tests read it. */

/** What earlier steps have found out, by name. */
export type Learned = Readonly<Record<string, string>>;

export interface Step {
    /** For whoever watches. */
    readonly says: string;
    /** Program and arguments; `sf` stands for Salesforce's command line. */
    readonly command: (learned: Learned) => readonly string[];
    /** What later steps need of the command's JSON output. A step without it shows its output. */
    readonly learns?: { readonly name: string; readonly of: (json: unknown) => string | undefined; readonly missing: string };
    /** Nothing depends on it: it may fail, and what to do then is said. */
    readonly orElse?: string;
}

/** Salesforce's command line, with arguments that don't depend on anything. */
export function sf(says: string, ...args: readonly string[]): Step {
    return { says, command: () => ['sf', ...args] };
}

/** An id that isn't known before the step that finds it out has run. */
export function known(learned: Learned, name: string): string {
    return learned[name] ?? `<${name}>`;
}

/** A mistake on the command line, or of what it needs: said in one sentence, with its cure. */
export class UsageError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'UsageError';
    }
}
