/** What the fields of the GraphQL schema give: records of a query, the record behind a lookup, the user. */
import { NotSimulated, refusal } from '../../org/errors';
import type { Org } from '../../org/org';
import type { Reader } from '../../org/records/format';
import type { Row } from '../../org/records/store';
import { nameOf } from '../../org/records/views';
import type { ObjectDescription, Value } from '../../org/schema/description';
import type { Session } from '../../org/session';
import { orderOf, whereOf } from './where';

/** For the length of one request. */
export interface RequestContext {
    readonly org: Org;
    readonly session: Session;
    readonly reader: Reader;
}

/** A record, as far as the user sees it. */
export interface NodeSource {
    readonly object: ObjectDescription;
    readonly row: Row;
}

export interface QueryArguments {
    readonly first?: number | null;
    readonly after?: string | null;
    readonly upperBound?: number | null;
    readonly scope?: string | null;
    readonly where?: unknown;
    readonly orderBy?: unknown;
}

export interface Connection {
    readonly edges: readonly { readonly node: NodeSource; readonly cursor: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
    readonly pageResultCount: number;
    readonly totalCount: () => number;
}

/** A page of records. */
export function connectionOf({ org, session }: RequestContext, object: ObjectDescription, args: QueryArguments): Connection {
    const { first, after, upperBound, scope, where, orderBy } = args;
    if (upperBound !== null && upperBound !== undefined) throw new NotSimulated('upperBound: pages hold at most 2,000 records');
    const offset = after === null || after === undefined ? 0 : offsetAfter(after);
    const result = session.query({
        object: object.apiName,
        offset,
        where: whereOf(org.schema, org.schema.object(object.apiName), where),
        orderBy: orderOf(org.schema, org.schema.object(object.apiName), orderBy),
        ...(first === null || first === undefined ? {} : { first }),
        ...(scope === null || scope === undefined ? {} : { scope })
    });
    const edges = result.rows.map((row, at) => ({ node: { object, row }, cursor: cursorOf(offset + at) }));
    return {
        edges,
        pageInfo: { hasNextPage: result.hasNext, hasPreviousPage: offset > 0, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
        pageResultCount: edges.length,
        totalCount: result.totalCount
    };
}

/** The record that a lookup points at, or null when the user may not see it. */
export function relatedRecord({ org, session }: RequestContext, id: Value): NodeSource | null {
    if (typeof id !== 'string') return null;
    const found = org.visible(session, id);
    return found ? { object: found.object, row: found.row } : null;
}

export function currentUser({ org, session }: RequestContext): NodeSource | null {
    return org.visible(session, session.userId) ?? null;
}

/** What a record is called. */
export function displayValueOf({ object, row }: NodeSource): string | null {
    return nameOf(object, row);
}

/** Cursors mean nothing to who gets them; here they hold a place in the result. */
export function cursorOf(place: number): string {
    return Buffer.from(`place:${place}`).toString('base64');
}

export function offsetAfter(cursor: string): number {
    const place = /^place:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1];
    if (place === undefined) throw refusal('INVALID_QUERY_LOCATOR', `invalid cursor: ${cursor}`);
    return Number(place) + 1;
}
