/**
 * Conditions on records, as data and as SQL. Each comparison is true or false, never unknown: a field without a value
 * differs from every value, as in SOQL. What the user may not see can't be asked for.
 */
import type { Access } from '../access/access';
import { NotSimulated, refusal } from '../errors';
import { normalId } from '../ids';
import type { FieldDescription, ObjectDescription, Value } from '../schema/description';
import { unknownField } from '../schema/schema';
import type { Schema } from '../schema/schema';
import { quote } from '../records/store';
import type { Store } from '../records/store';
import { judge } from '../records/values';
import { addDays, daysOf, daysOfRange, startOfDay } from './dates';

export type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'like' | 'in' | 'nin' | 'includes' | 'excludes';

/** A day or span of days relative to now. */
export interface RelativeDate {
    readonly literal?: string;
    readonly range?: { readonly name: string; readonly count: number };
}

export type Operand = Value | RelativeDate;

/**
 * A path goes over lookups to a field: `['Account', 'Name']`. A lookup that may point at several objects says which:
 * `['Who:Contact', 'Name']`.
 */
export type Filter =
    | { readonly all: readonly Filter[] }
    | { readonly any: readonly Filter[] }
    | { readonly not: Filter }
    | { readonly path: readonly string[]; readonly operator: Comparison; readonly value: Operand | readonly Operand[] }
    | { readonly path: readonly string[]; readonly among: { readonly object: string; readonly field: string; readonly where: Filter }; readonly negated: boolean };

export interface FilterContext {
    readonly schema: Schema;
    readonly store: Store;
    readonly access: Access;
    /** The user's day and time zone, for relative dates. */
    readonly today: string;
    readonly timeZone: string;
}

export interface Sql {
    readonly text: string;
    readonly values: readonly Value[];
}

/** A filter on records of an object whose table is `alias`. */
export function filterSql(context: FilterContext, object: ObjectDescription, filter: Filter, alias = 't'): Sql {
    if ('all' in filter) return joined(filter.all.map((one) => filterSql(context, object, one, alias)), ' AND ', '1');
    if ('any' in filter) return joined(filter.any.map((one) => filterSql(context, object, one, alias)), ' OR ', '0');
    if ('not' in filter) {
        const inner = filterSql(context, object, filter.not, alias);
        return { text: `NOT (${inner.text})`, values: inner.values };
    }
    const { field, sql } = pathSql(context, object, filter.path, alias, 'filterable');
    if ('among' in filter) return amongSql(context, sql, filter);
    return comparisonSql(context, field, sql, filter.operator, filter.value, object);
}

/** The SQL of a field at the end of a path.
 * @param use what the field must allow
 */
export function pathSql(context: FilterContext, object: ObjectDescription, path: readonly string[], alias: string, use: 'filterable' | 'sortable'): { field: FieldDescription; sql: string } {
    const [first = '', ...rest] = path;
    if (rest.length === 0) {
        const field = object.fields.get(first);
        if (field === undefined || !context.access.sees(object, field)) throw unknownField(object, first);
        if (!field[use]) throw refusal('INVALID_FIELD', `field '${first}' can not be ${use === 'filterable' ? 'filtered' : 'sorted'} in a query call`, [first]);
        return { field, sql: context.store.expression(field, alias) };
    }
    const [relationship = '', type] = first.split(':');
    const lookup = context.schema.lookup(object, relationship);
    if (lookup === undefined || !context.access.sees(object, lookup)) throw unknownField(object, relationship);
    const inner = `${alias}_${relationship.toLowerCase()}`;
    const targets = targetsOf(context, lookup, type);
    const found = targets.map((target) => {
        const end = pathSql(context, target, rest, inner, use);
        return { ...end, sql: `(SELECT ${end.sql} FROM ${quote(target.apiName)} ${inner} WHERE ${inner}."Id" = ${alias}.${quote(lookup.apiName)})` };
    });
    const [only] = found;
    if (only === undefined) throw unknownField(object, relationship);
    return { field: only.field, sql: found.length === 1 ? only.sql : `COALESCE(${found.map(({ sql }) => sql).join(', ')})` };
}

function targetsOf({ schema, access }: FilterContext, lookup: FieldDescription, type: string | undefined): ObjectDescription[] {
    const names = lookup.reference?.to ?? [];
    // `Name` stands for whatever record the lookup points at.
    const chosen = type === undefined || type === 'Name' ? names : names.filter((name) => name === type);
    return chosen.map((name) => schema.object(name)).filter((target) => access.object(target).read);
}

function joined(parts: readonly Sql[], word: string, none: string): Sql {
    if (parts.length === 0) return { text: none, values: [] };
    return { text: `(${parts.map(({ text }) => text).join(word)})`, values: parts.flatMap(({ values }) => values) };
}

function amongSql(context: FilterContext, sql: string, filter: Extract<Filter, { among: unknown }>): Sql {
    const { object: name, field: fieldName, where } = filter.among;
    const object = context.schema.object(name);
    const field = object.fields.get(fieldName);
    if (field === undefined || !context.access.sees(object, field)) throw unknownField(object, fieldName);
    const inner = filterSql(context, object, where, 'j');
    const alive = object.fields.has('IsDeleted') ? 'j."IsDeleted" = 0 AND ' : '';
    const select = `SELECT ${context.store.expression(field, 'j')} FROM ${quote(name)} j WHERE ${alive}${inner.text}`;
    return { text: filter.negated ? `COALESCE(NOT (${sql} IN (${select})), 1)` : `COALESCE(${sql} IN (${select}), 0)`, values: inner.values };
}

function comparisonSql(context: FilterContext, field: FieldDescription, sql: string, operator: Comparison, value: Operand | readonly Operand[], object: ObjectDescription): Sql {
    switch (operator) {
        case 'eq':
        case 'ne': {
            const equal = equalSql(context, field, sql, one(value), object);
            return operator === 'eq' ? equal : { text: `NOT (${equal.text})`, values: equal.values };
        }
        case 'in':
        case 'nin': {
            const inList = joined(list(value).map((item) => equalSql(context, field, sql, item, object)), ' OR ', '0');
            return operator === 'in' ? inList : { text: `NOT (${inList.text})`, values: inList.values };
        }
        case 'lt':
        case 'lte':
        case 'gt':
        case 'gte':
            return orderSql(context, field, sql, operator, one(value), object);
        case 'like':
            return likeSql(sql, one(value));
        case 'includes':
        case 'excludes': {
            const any = joined(list(value).map((item) => holdsAll(sql, typeof item === 'string' ? item : '')), ' OR ', '0');
            return operator === 'includes' ? any : { text: `NOT (${any.text})`, values: any.values };
        }
    }
}

function equalSql(context: FilterContext, field: FieldDescription, sql: string, operand: Operand, object: ObjectDescription): Sql {
    if (operand === null) return { text: `${sql} IS NULL`, values: [] };
    if (isRelative(operand)) {
        const { from, to } = spanOf(context, field, operand);
        return { text: `COALESCE(${sql} >= ? AND ${sql} < ?, 0)`, values: [from, to] };
    }
    const value = comparable(field, operand, object);
    // IS is never unknown, and finds by an index.
    if (!isText(field) || typeof value !== 'string') return { text: `${sql} IS ?`, values: [value] };
    // Text is compared without regard to case; SQLite's own folding ends at ASCII.
    if (isAscii(value)) return { text: `${sql} IS ? COLLATE NOCASE`, values: [value] };
    return { text: `COALESCE(fold(${sql}) = ?, 0)`, values: [value.toLowerCase()] };
}

const SIGNS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function orderSql(context: FilterContext, field: FieldDescription, sql: string, operator: keyof typeof SIGNS, operand: Operand, object: ObjectDescription): Sql {
    if (operand === null) return { text: '0', values: [] };
    if (isRelative(operand)) {
        const { from, to } = spanOf(context, field, operand);
        // After a span begins where it ends; before it ends where it begins.
        const [sign, edge] = { lt: ['<', from], lte: ['<', to], gt: ['>=', to], gte: ['>=', from] }[operator] as [string, string];
        return { text: `COALESCE(${sql} ${sign} ?, 0)`, values: [edge] };
    }
    const collation = isText(field) ? ' COLLATE NOCASE' : '';
    return { text: `COALESCE(${sql} ${SIGNS[operator]} ?${collation}, 0)`, values: [comparable(field, operand, object)] };
}

/** `%` stands for any text, `_` for one character, a backslash takes their meaning away. */
function likeSql(sql: string, operand: Operand): Sql {
    if (typeof operand !== 'string') return { text: '0', values: [] };
    if (isAscii(operand)) return { text: `COALESCE(${sql} LIKE ? ESCAPE '\\', 0)`, values: [operand] };
    return { text: `COALESCE(fold(${sql}) LIKE ? ESCAPE '\\', 0)`, values: [operand.toLowerCase()] };
}

function holdsAll(sql: string, wanted: string): Sql {
    const values = wanted.split(';');
    return { text: `(${values.map(() => `COALESCE(instr(';' || ${sql} || ';', ?) > 0, 0)`).join(' AND ')})`, values: values.map((value) => `;${value};`) };
}

/** A value in the form in which it is stored. Ids are compared in their long form. */
function comparable(field: FieldDescription, value: Value, object: ObjectDescription): Value {
    if (field.dataType === 'Reference') {
        const id = typeof value === 'string' ? normalId(value) : undefined;
        if (id === undefined) throw refusal('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${String(value)}`, [field.apiName]);
        return id;
    }
    if (field.dataType !== 'Date' && field.dataType !== 'DateTime') return value;
    const judged = judge(field, value);
    if ('problem' in judged) throw refusal('INVALID_FIELD', `value of filter criterion for field '${field.apiName}' of ${object.apiName} must be of type ${field.dataType}`, [field.apiName]);
    return judged.value;
}

function spanOf({ today, timeZone }: FilterContext, field: FieldDescription, { literal, range }: RelativeDate): { from: string; to: string } {
    const days = literal !== undefined ? daysOf(literal, today) : range ? daysOfRange(range.name, range.count, today) : undefined;
    if (days === undefined) throw new NotSimulated('a date filter with neither value, literal nor range');
    const after = addDays(days.last, 1);
    if (field.dataType === 'Date') return { from: days.first, to: after };
    return { from: new Date(startOfDay(days.first, timeZone)).toISOString(), to: new Date(startOfDay(after, timeZone)).toISOString() };
}

function one(value: Operand | readonly Operand[]): Operand {
    if (isList(value)) throw refusal('MALFORMED_QUERY', 'a list of values where one is expected');
    return value;
}

function list(value: Operand | readonly Operand[]): readonly Operand[] {
    return isList(value) ? value : [value];
}

function isList(value: Operand | readonly Operand[]): value is readonly Operand[] {
    return Array.isArray(value);
}

function isRelative(value: Operand): value is RelativeDate {
    return typeof value === 'object' && value !== null;
}

function isText({ dataType }: FieldDescription): boolean {
    return ['String', 'Phone', 'Email', 'Url', 'TextArea', 'Picklist', 'ComboBox', 'MultiPicklist'].includes(dataType);
}

function isAscii(text: string): boolean {
    // eslint-disable-next-line no-control-regex -- ASCII begins with the control characters
    return /^[\x00-\x7F]*$/.test(text);
}
