/**
 * A rule: what to do with a call. Rules are ordered, the first that holds wins; the built-in rule stands last,
 * so an org with no settings works.
 */

export type PopTarget = 'record' | 'list' | 'nothing';

export interface Rule {
    readonly name: string;
    /** Screen pop while the phone rings (inbound), by how many records have the number. */
    readonly pop: { readonly none: PopTarget; readonly one: PopTarget; readonly several: PopTarget };
    /** Order in which kinds of record are preferred. */
    readonly objectOrder: readonly string[];
    readonly log: { readonly internalCalls: boolean };
}

/**
 * The rule of an org that has set nothing.
 * @param name as the agent reads it
 */
export function builtInRule(name: string): Rule {
    return {
        name,
        pop: { none: 'nothing', one: 'record', several: 'list' },
        objectOrder: ['Contact', 'Account', 'Lead', 'User'],
        log: { internalCalls: false }
    };
}
