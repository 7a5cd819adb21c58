/** The `where` and `orderBy` of a GraphQL query as the org's own conditions. The input was validated against the schema before. */
import { refusal } from '../../org/errors';
import type { Filter } from '../../org/query/filter';
import type { Order } from '../../org/query/query';
import type { ObjectDescription } from '../../org/schema/description';
import type { Schema } from '../../org/schema/schema';
import { comparisons } from './operatorInputs';
import type { JoinedRecords } from './operatorInputs';

type Input = Readonly<Record<string, unknown>>;

/** A filter input. Its parts must all hold. */
export function whereOf(schema: Schema, object: ObjectDescription, where: unknown, prefix: readonly string[] = []): Filter {
    const conditions = Object.entries((where ?? {}) as Input).flatMap(([key, input]): Filter[] => {
        if (input === null || input === undefined) return [];
        if (key === 'and') return [{ all: listOf(input).map((one) => whereOf(schema, object, one, prefix)) }];
        if (key === 'or') return [{ any: listOf(input).map((one) => whereOf(schema, object, one, prefix)) }];
        if (key === 'not') return [{ not: whereOf(schema, object, input, prefix) }];
        if (object.fields.has(key)) return [comparisons([...prefix, key], input as Input, (join) => joinedRecords(schema, join))];
        return [related(schema, object, key, input as Input, prefix)];
    });
    return conditions.length === 1 && conditions[0] ? conditions[0] : { all: conditions };
}

/** Over a lookup that may point at several objects, one key says which. */
function related(schema: Schema, object: ObjectDescription, relationship: string, input: Input, prefix: readonly string[]): Filter {
    const targets = schema.lookup(object, relationship)?.reference?.to ?? [];
    const [only] = targets;
    if (targets.length === 1 && only !== undefined) return whereOf(schema, schema.object(only), input, [...prefix, relationship]);
    return {
        all: Object.entries(input).map(([type, inner]) => whereOf(schema, schema.object(type === 'Name' ? (only ?? '') : type), inner, [...prefix, `${relationship}:${type}`]))
    };
}

/** `inq: { Task: {…}, ApiName: "WhoId" }`: ids that a field of other records holds. */
function joinedRecords(schema: Schema, input: unknown): JoinedRecords {
    const { ApiName: field, ...objects } = (input ?? {}) as Input;
    const [name, ...more] = Object.keys(objects);
    if (typeof field !== 'string' || name === undefined || more.length > 0) throw refusal('MALFORMED_QUERY', 'inq and ninq take one object and ApiName, the field that holds the ids');
    return { object: name, field, where: whereOf(schema, schema.object(name), objects[name]) };
}

/** The order of a query, in the order in which it is written. */
export function orderOf(schema: Schema, object: ObjectDescription, orderBy: unknown, prefix: readonly string[] = []): Order[] {
    return Object.entries((orderBy ?? {}) as Input).flatMap(([key, input]): Order[] => {
        if (input === null || input === undefined) return [];
        if (object.fields.has(key)) {
            const { order, nulls } = input as { order?: string | null; nulls?: string | null };
            return [{ path: [...prefix, key], descending: order === 'DESC', nulls: nulls === 'LAST' ? 'last' : 'first' }];
        }
        const target = schema.lookup(object, key)?.reference?.to[0];
        return orderOf(schema, schema.object(target ?? key), input, [...prefix, key]);
    });
}

function listOf(input: unknown): readonly unknown[] {
    return Array.isArray(input) ? input : [input];
}
