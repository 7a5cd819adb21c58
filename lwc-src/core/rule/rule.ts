/**
 * A rule: conditions, and what to do with a call when they hold. Rules are ordered, the first that holds wins; the
 * built-in rule stands last, so an org with no settings works.
 */
import type { Create } from '../create/create';
import type { Log } from '../log/log';
import { PEOPLE } from '../match/match';
import type { Pop } from '../pop/pop';
import type { Condition } from './condition';

/** A9a, A9b, T3: whom a number is looked up in. */
export interface Search {
    /** Contacts, accounts and leads that are searched, the preferred kind first. Colleagues are always known. */
    readonly objects: readonly string[];
    /** Phone fields beside the standard ones, by object. */
    readonly also?: Readonly<Record<string, readonly string[]>>;
}

/** What is asked for one call. */
export interface WantedSearch extends Search {
    /** Only records of whose numbers the org keeps these digits, whole; else by the end of the number, however it is written. */
    readonly exactly?: readonly string[];
}

export interface Rule {
    /** Stays the same when the rule is renamed or moved. */
    readonly id: string;
    readonly name: string;
    readonly on: boolean;
    readonly when: Condition;
    readonly search: Search;
    readonly pop: Pop;
    readonly create: Create;
    readonly log: Log;
}

export const BUILT_IN = 'builtIn';

/**
 * The rule of an org that has set nothing: known people pop, nobody is created, every call is logged as a completed
 * Task of the agent.
 * @param name as the agent reads it
 */
export function builtInRule(name: string): Rule {
    return {
        id: BUILT_IN,
        name,
        on: true,
        when: { all: [] },
        search: { objects: PEOPLE },
        pop: { when: 'ringing', none: 'nothing', one: 'record', several: 'list' },
        create: { what: 'nothing' },
        log: { on: true }
    };
}
