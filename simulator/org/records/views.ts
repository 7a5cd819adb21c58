/**
 * A record as a user reads it: the fields asked for, over lookups too, each with its value and how it is displayed.
 * A field that the user may not see is refused, unless it was asked for as optional.
 */
import { NotSimulated, refusal } from '../errors';
import type { FieldDescription, ObjectDescription, Value } from '../schema/description';
import type { Schema } from '../schema/schema';
import { unknownField } from '../schema/schema';
import type { Reader } from './format';
import { displayValue } from './format';
import type { Actor, Records } from './save';
import type { Row } from './store';

export interface FieldView {
    readonly value: Value | RecordView;
    readonly displayValue: string | null;
}

export interface RecordView {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldView>>;
    readonly lastModifiedDate: string;
    readonly lastModifiedById: string | null;
    readonly systemModstamp: string;
}

export interface ViewContext {
    readonly schema: Schema;
    readonly records: Records;
    readonly actor: Actor;
    readonly reader: Reader;
}

/** What is asked for below one record: its own fields, and those of records that it points at. */
interface Wish {
    readonly required: boolean;
    readonly below: Map<string, Wish>;
}

/** A record with the fields of these paths: `Name`, `Account.Owner.Name`. */
export function viewOf(context: ViewContext, object: ObjectDescription, row: Row, fields: readonly string[], optionalFields: readonly string[] = []): RecordView {
    const wishes = new Map<string, Wish>();
    for (const path of fields) addWish(wishes, path.split('.'), true);
    for (const path of optionalFields) addWish(wishes, path.split('.'), false);
    return view(context, object, row, wishes);
}

function addWish(wishes: Map<string, Wish>, [first = '', ...rest]: readonly string[], required: boolean): void {
    const known = wishes.get(first);
    const wish: Wish = { required: required || known?.required === true, below: known?.below ?? new Map<string, Wish>() };
    wishes.set(first, wish);
    if (rest.length > 0) addWish(wish.below, rest, required);
}

function view(context: ViewContext, object: ObjectDescription, row: Row, wishes: ReadonlyMap<string, Wish>): RecordView {
    const fields: Record<string, FieldView> = {};
    for (const [name, wish] of wishes) {
        const found = wish.below.size === 0 ? fieldView(context, object, row, name) : relatedView(context, object, row, name, wish);
        if (found === undefined && wish.required) throw refusedField(object, name);
        if (found !== undefined) fields[name] = found;
    }
    return {
        id: String(row['Id']),
        apiName: object.apiName,
        fields,
        lastModifiedDate: String(row['LastModifiedDate']),
        lastModifiedById: typeof row['LastModifiedById'] === 'string' ? row['LastModifiedById'] : null,
        systemModstamp: String(row['SystemModstamp'])
    };
}

function fieldView({ actor, reader }: ViewContext, object: ObjectDescription, row: Row, name: string): FieldView | undefined {
    const field = object.fields.get(name);
    if (field === undefined || !actor.access.sees(object, field)) return undefined;
    const value = row[name] ?? null;
    return { value, displayValue: displayValue(field, value, reader) };
}

function relatedView(context: ViewContext, object: ObjectDescription, row: Row, relationship: string, wish: Wish): FieldView | undefined {
    const { schema, actor, records } = context;
    const lookup = schema.lookup(object, relationship);
    if (lookup === undefined || !actor.access.sees(object, lookup)) return undefined;
    const id = row[lookup.apiName];
    const found = records.find(id ?? null);
    if (found === undefined || found.row['IsDeleted'] === true || !records.sees(actor, found.object, found.row)) return { value: null, displayValue: null };
    if (isPolymorphic(lookup)) refuseBeyondName(lookup, wish);
    const related = view(context, found.object, found.row, wish.below);
    return { value: related, displayValue: nameOf(found.object, found.row) };
}

/** Over a lookup that may point at several objects only what every record has can be read this way. */
function refuseBeyondName(lookup: FieldDescription, wish: Wish): void {
    const other = [...wish.below.keys()].find((name) => name !== 'Id' && name !== 'Name');
    if (other !== undefined) throw new NotSimulated(`reading ${other} over ${lookup.apiName}, which may point at several objects, in UI API; GraphQL can`);
}

export function isPolymorphic(lookup: FieldDescription): boolean {
    return (lookup.reference?.to.length ?? 0) > 1;
}

/** What a record is called. */
export function nameOf(object: ObjectDescription, row: Row): string | null {
    const name = [...object.fields.values()].find(({ nameField }) => nameField);
    const value = name ? row[name.apiName] : null;
    return typeof value === 'string' ? value : null;
}

const NO_SUCH_COLUMN =
    "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. " +
    'Please reference your WSDL or the describe call for the appropriate names.';

function refusedField(object: ObjectDescription, name: string): Error {
    const error = unknownField(object, name);
    if (error instanceof NotSimulated) return error;
    return refusal('INVALID_FIELD', `No such column '${name}' on entity '${object.apiName}'. ${NO_SUCH_COLUMN}`, [name]);
}
