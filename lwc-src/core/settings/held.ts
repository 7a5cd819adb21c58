/** Who decides on a setting: what is locked is the admin's, then comes the agent's own choice, the admin's default, and what is built in (B4). Pure. */

/** What an admin wants: values, and the names of those that agents can't change. */
export interface AdminDefaults<T> {
    readonly values: Partial<T>;
    readonly locked: ReadonlySet<string>;
}

export const NO_DEFAULTS: AdminDefaults<object> = { values: {}, locked: new Set() };

/**
 * What holds.
 * @param usual what is built in; names that don't stand here are nobody's but the agent's
 * @param chosen by the agent
 */
export function held<T extends object>(usual: T, chosen: Partial<T>, { values, locked }: AdminDefaults<T>): T {
    const known = Object.entries(values).filter(([name]) => Object.hasOwn(usual, name));
    return { ...usual, ...Object.fromEntries(known), ...chosen, ...Object.fromEntries(known.filter(([name]) => locked.has(name))) };
}
