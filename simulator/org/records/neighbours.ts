/** What saving one record means for the records around it: locks, dates of last activity, who refers to whom. */
import type { ObjectDescription, Value } from '../schema/description';
import type { Schema } from '../schema/schema';
import { isFilled } from './derived';
import { quote } from './store';
import type { Row, Store } from './store';

/** The records that saving holds: a task holds what it is related to, unless it is new and closed or has no date. */
export function lockedBy(object: ObjectDescription, row: Row, kind: 'create' | 'update'): Value[] {
    if (object.apiName !== 'Task') return [row['Id'] ?? null];
    const related = [row['AccountId'], row['WhoId'], row['WhatId']].map((id) => id ?? null);
    if (kind === 'update') return [row['Id'] ?? null, ...related];
    return row['IsClosed'] === true || !isFilled(row['ActivityDate']) ? [] : related;
}

/** The latest date of what was done: closed tasks, and events. Doesn't count as a change of the record. */
export function stampLastActivity(store: Store, object: ObjectDescription, id: string): void {
    if (!object.fields.has('LastActivityDate')) return;
    const about = '(t."WhoId" = ?1 OR t."WhatId" = ?1 OR t."AccountId" = ?1) AND t."IsDeleted" = 0';
    const dates = ['Task', 'Event'].map((name) => `SELECT t."ActivityDate" AS d FROM ${quote(name)} t WHERE ${about}${name === 'Task' ? ' AND t."IsClosed" = 1' : ''}`);
    const [latest] = store.query(`SELECT max(d) AS latest FROM (${dates.join(' UNION ALL ')})`, [id]);
    store.update(object, id, { LastActivityDate: latest?.['latest'] ?? null });
}

/** An object of which a record refers to this one. */
export function referring(schema: Schema, store: Store, object: ObjectDescription, id: string): ObjectDescription | undefined {
    return schema.all().find((other) =>
        [...other.fields.values()].some((field) => {
            if (field.reference?.to.includes(object.apiName) !== true || field.follows !== undefined) return false;
            const alive = other.fields.has('IsDeleted') ? ' AND t."IsDeleted" = 0' : '';
            return store.count(other, `t.${quote(field.apiName)} = ? AND t."Id" <> ?${alive}`, [id, id]) > 0;
        })
    );
}
