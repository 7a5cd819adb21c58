/**
 * Reads JSON that somebody else wrote into data of a known shape. Everything that is wrong is named at its place, all of
 * it at once; a property that nobody knows is wrong too, since it is most likely a slip of the pen.
 */

export interface Problem<P extends string = string> {
    /** As a developer would write it: `log.fields[2].value`; empty for the whole. */
    readonly path: string;
    readonly problem: P;
    /** What stands there, shortened; missing when nothing does. */
    readonly value?: string;
}

/** Where a reader is, and what it has found wrong so far. */
export class Place {
    readonly path: string;
    readonly problems: Problem[];

    constructor(path = '', problems: Problem[] = []) {
        this.path = path;
        this.problems = problems;
    }

    property(name: string): Place {
        return new Place(this.path ? `${this.path}.${name}` : name, this.problems);
    }

    item(index: number): Place {
        return new Place(`${this.path}[${index}]`, this.problems);
    }

    wrong(problem: string, value?: unknown): undefined {
        if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path: this.path, problem, ...(value !== undefined && { value: short(value) }) });
        return undefined;
    }
}

/** Nobody reads more of them. */
const MOST_PROBLEMS = 50;
const LONGEST_SHOWN = 80;

function short(value: unknown): string {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Undefined when it can't be read; the place has the reason then. */
export type Reader<T> = (value: unknown, place: Place) => T | undefined;

/** @param check what else is wrong with it */
export function text(most: number, check: (text: string) => string | undefined = () => undefined): Reader<string> {
    return (value, place) => {
        if (typeof value !== 'string') return place.wrong('wrongType', value);
        const problem = value.length > most ? 'tooLong' : check(value);
        return problem ? place.wrong(problem, value) : value;
    };
}

export const flag: Reader<boolean> = (value, place) => (typeof value === 'boolean' ? value : place.wrong('wrongType', value));

export function integer(least: number, most: number): Reader<number> {
    return (value, place) => {
        if (typeof value !== 'number' || !Number.isInteger(value)) return place.wrong('wrongType', value);
        return value < least || value > most ? place.wrong('outOfRange', value) : value;
    };
}

export function oneOf<const T extends string>(...values: readonly T[]): Reader<T> {
    return (value, place) => values.find((known) => known === value) ?? place.wrong(typeof value === 'string' ? 'unknownValue' : 'wrongType', value);
}

export function list<T>(read: Reader<T>, most: number): Reader<readonly T[]> {
    return (value, place) => {
        if (!Array.isArray(value)) return place.wrong('wrongType', value);
        if (value.length > most) return place.wrong('tooMany', String(value.length));
        return value.flatMap((item, index) => read(item, place.item(index)) ?? []);
    };
}

/** Values under names that somebody chose. */
export function dictionary<T>(read: Reader<T>, check: (name: string) => string | undefined, most: number): Reader<Readonly<Record<string, T>>> {
    return (value, place) => {
        if (!isObject(value)) return place.wrong('wrongType', value);
        const names = Object.keys(value);
        if (names.length > most) return place.wrong('tooMany', String(names.length));
        return Object.fromEntries(
            names.flatMap((name) => {
                const at = place.property(name);
                const problem = check(name);
                const item = problem ? at.wrong(problem, name) : read(value[name], at);
                return item === undefined ? [] : [[name, item]];
            })
        );
    };
}

export interface Property<T> {
    readonly read: Reader<T>;
    readonly must: boolean;
}

export function must<T>(read: Reader<T>): Property<T> {
    return { read, must: true };
}

export function may<T>(read: Reader<T>): Property<T> {
    return { read, must: false };
}

/** An object with these properties and no others. */
export function shape<T>(properties: { readonly [K in keyof T]-?: Property<NonNullable<T[K]>> }): Reader<T> {
    const known = Object.entries<Property<unknown>>(properties);
    return (value, place) => {
        if (!isObject(value)) return place.wrong('wrongType', value);
        const before = place.problems.length;
        for (const name of Object.keys(value)) if (!Object.hasOwn(properties, name)) place.property(name).wrong('unknownProperty', name);
        const entries = known.flatMap(([name, { read, must: isNeeded }]) => {
            const at = place.property(name);
            if (Object.hasOwn(value, name)) return [[name, read(value[name], at)]];
            if (isNeeded) at.wrong('missing');
            return [];
        });
        return place.problems.length > before ? undefined : (Object.fromEntries(entries) as T);
    };
}

/** @returns undefined when the text is no JSON, which the place knows then */
export function parsed(json: string, place: Place): unknown {
    try {
        return JSON.parse(json);
    } catch {
        return place.wrong('notJson', json);
    }
}

export function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
