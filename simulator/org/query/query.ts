/**
 * Asking for records: filter, order, a page of them, and how many there are. Only what the user may see.
 */
import { NotSimulated, refusal } from '../errors';
import type { Actor } from '../records/save';
import type { Row, Store } from '../records/store';
import type { ObjectDescription, Value } from '../schema/description';
import type { Schema } from '../schema/schema';
import { dayOf } from './dates';
import type { Filter, FilterContext, Sql } from './filter';
import { filterSql, pathSql } from './filter';

export interface Order {
    readonly path: readonly string[];
    readonly descending?: boolean;
    readonly nulls?: 'first' | 'last';
}

export interface QueryRequest {
    readonly object: string;
    readonly where?: Filter;
    readonly orderBy?: readonly Order[];
    /** `MINE`: what the user owns. */
    readonly scope?: string;
    /** At most so many; 10 when missing. */
    readonly first?: number;
    /** Skips so many. */
    readonly offset?: number;
}

export interface QueryResult {
    readonly object: ObjectDescription;
    readonly rows: readonly Row[];
    readonly offset: number;
    readonly hasNext: boolean;
    /** How many there are in all. */
    readonly totalCount: () => number;
}

export interface QueryContext {
    readonly schema: Schema;
    readonly store: Store;
    readonly now: () => number;
}

export const DEFAULT_PAGE = 10;
export const LARGEST_PAGE = 2_000;

/** The records of a request, in its order, else by id. */
export function query({ schema, store, now }: QueryContext, actor: Actor, timeZone: string, request: QueryRequest): QueryResult {
    const object = schema.object(request.object);
    if (!actor.access.object(object).read) throw refusal('INVALID_TYPE', `sObject type '${request.object}' is not supported.`);
    const { first = DEFAULT_PAGE, offset = 0 } = request;
    if (first < 1 || first > LARGEST_PAGE) throw refusal('INVALID_QUERY', `The value of first must be between 1 and ${LARGEST_PAGE}, it is ${first}`);
    const context: FilterContext = { schema, store, access: actor.access, today: dayOf(now(), timeZone), timeZone };
    const condition = conditionOf(context, actor, object, request);
    const order = (request.orderBy ?? []).map((one) => orderSql(context, object, one));
    const orders = [...order, 't."Id" ASC'].join(', ');
    const rows = store.select(object, condition.text, condition.values, `ORDER BY ${orders} LIMIT ${first + 1} OFFSET ${offset}`);
    return {
        object,
        rows: rows.slice(0, first),
        offset,
        hasNext: rows.length > first,
        totalCount: () => store.count(object, condition.text, condition.values)
    };
}

/** The condition of a request with what the user may see. */
export function conditionOf(context: FilterContext, actor: Actor, object: ObjectDescription, { where, scope }: Pick<QueryRequest, 'where' | 'scope'>): Sql {
    const texts: string[] = [];
    const values: Value[] = [];
    if (object.fields.has('IsDeleted')) texts.push('t."IsDeleted" = 0');
    const mine = scopeIsMine(scope);
    const onlyOwn = object.sharing === 'Private' && !context.access.object(object).viewAll;
    if (mine || onlyOwn) {
        if (!object.fields.has('OwnerId')) throw new NotSimulated(`the scope MINE for ${object.apiName}, which has no owner`);
        texts.push('t."OwnerId" = ?');
        values.push(actor.userId);
    }
    if (where !== undefined) {
        const sql = filterSql(context, object, where);
        texts.push(sql.text);
        values.push(...sql.values);
    }
    return { text: texts.join(' AND ') || '1', values };
}

function scopeIsMine(scope: string | undefined): boolean {
    if (scope === undefined || scope === 'EVERYTHING') return false;
    if (scope === 'MINE') return true;
    throw new NotSimulated(`the scope ${scope}`);
}

/** Records without a value come first unless the request says otherwise, as in SOQL. */
function orderSql(context: FilterContext, object: ObjectDescription, { path, descending = false, nulls = 'first' }: Order): string {
    const { sql, field } = pathSql(context, object, path, 't', 'sortable');
    const collation = ['Int', 'Double', 'Currency', 'Percent', 'Boolean'].includes(field.dataType) ? '' : ' COLLATE NOCASE';
    return `${sql}${collation} ${descending ? 'DESC' : 'ASC'} NULLS ${nulls === 'first' ? 'FIRST' : 'LAST'}`;
}
