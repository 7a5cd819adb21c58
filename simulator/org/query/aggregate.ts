/** Counting, adding up and extremes over groups of records that a user may see. */
import { refusal } from '../errors';
import type { Actor } from '../records/save';
import type { Value } from '../schema/description';
import { dayOf } from './dates';
import type { Filter, FilterContext } from './filter';
import { pathSql } from './filter';
import type { QueryContext } from './query';
import { conditionOf, LARGEST_PAGE } from './query';

export type AggregateFunction = 'count' | 'countDistinct' | 'min' | 'max' | 'sum' | 'avg';

export interface AggregateRequest {
    readonly object: string;
    readonly where?: Filter;
    readonly scope?: string;
    readonly groupBy: readonly string[];
    readonly first: number;
}

/** Records that are alike in the fields they are grouped by. */
export interface Group {
    readonly values: ReadonlyMap<string, Value>;
    compute(field: string, name: AggregateFunction): Value;
}

const SQL: Readonly<Record<AggregateFunction, (sql: string) => string>> = {
    count: (sql) => `count(${sql})`,
    countDistinct: (sql) => `count(DISTINCT ${sql})`,
    min: (sql) => `min(${sql})`,
    max: (sql) => `max(${sql})`,
    sum: (sql) => `sum(${sql})`,
    avg: (sql) => `avg(${sql})`
};

/** The groups of a request, in the order of their values; one group of all when nothing is grouped by. */
export function aggregate({ schema, store, now }: QueryContext, actor: Actor, timeZone: string, request: AggregateRequest): Group[] {
    const object = schema.object(request.object);
    if (!actor.access.object(object).read) throw refusal('INVALID_TYPE', `sObject type '${request.object}' is not supported.`);
    if (request.first < 1 || request.first > LARGEST_PAGE) throw refusal('INVALID_QUERY', `The value of first must be between 1 and ${LARGEST_PAGE}, it is ${request.first}`);
    const context: FilterContext = { schema, store, access: actor.access, today: dayOf(now(), timeZone), timeZone };
    const condition = conditionOf(context, actor, object, request);
    const grouped = request.groupBy.map((name) => ({ name, ...pathSql(context, object, [name], 't', 'filterable') }));
    const from = `FROM "${object.apiName}" t WHERE ${condition.text}`;
    const list = grouped.map(({ sql }, at) => `${sql} AS g${at}`);
    const order = list.map((_, at) => at + 1).join(', ');
    const select = `SELECT ${list.join(', ')} ${from} GROUP BY ${grouped.map(({ sql }) => sql).join(', ')} ORDER BY ${order} LIMIT ${request.first}`;
    const rows: Readonly<Record<string, Value>>[] = grouped.length === 0 ? [{}] : store.query(select, condition.values);
    return rows.map((row) => {
        const same = grouped.map(({ sql }, at) => ({ text: `${sql} IS ?`, value: row[`g${at}`] ?? null }));
        const values = grouped.map(({ name, field }, at): [string, Value] => [name, field.dataType === 'Boolean' ? row[`g${at}`] === 1 : (row[`g${at}`] ?? null)]);
        return {
            values: new Map(values),
            compute(fieldName, name) {
                const { sql } = pathSql(context, object, [fieldName], 't', 'filterable');
                const inGroup = [from, ...same.map(({ text }) => text)].join(' AND ');
                const [result] = store.query(`SELECT ${SQL[name](sql)} AS result ${inGroup}`, [...condition.values, ...same.map(({ value }) => value)]);
                return result?.['result'] ?? null;
            }
        };
    });
}
