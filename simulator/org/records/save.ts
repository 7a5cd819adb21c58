/**
 * Saving: create, update and delete as the platform does it, step by step: access, types, defaults, derived fields, required,
 * lookups, uniqueness, rules of the platform, duplicate rules, validation rules, locks. Either everything is saved or nothing.
 */
import type { Access } from '../access/access';
import { NotSimulated, PlatformError, refusal } from '../errors';
import type { Problem } from '../errors';
import { makeId, shortId } from '../ids';
import type { FieldDescription, ObjectDescription, Value } from '../schema/description';
import { ACTIVITIES, unknownField } from '../schema/schema';
import type { Schema } from '../schema/schema';
import { derive, fullName, isFilled } from './derived';
import { lockedBy, referring, stampLastActivity } from './neighbours';
import { autoNumbers, defaultRow, emptyRow, withName } from './newRow';
import type { OrgRules } from './orgRules';
import { personFields } from './personAccount';
import { problemsOf } from './rules';
import { quote } from './store';
import type { Row, Store } from './store';
import { judge, wholeSeconds } from './values';

export type FieldValues = Readonly<Record<string, unknown>>;

/** In whose name something is saved. */
export interface Actor {
    readonly userId: string;
    readonly access: Access;
    /** Seeds: may set what the platform sets otherwise. */
    readonly system: boolean;
}

export interface CreateOptions {
    /** Saves although an alerting duplicate rule found something. */
    readonly allowSaveOnDuplicate?: boolean;
    /** Seeds only: when and by whom it was made. */
    readonly audit?: { readonly createdAt?: number; readonly modifiedAt?: number; readonly by?: string };
}

export interface UpdateOptions {
    /** An instant in ISO 8601 or as in an HTTP header: refused when the record was changed after it. */
    readonly ifUnmodifiedSince?: string;
    readonly allowSaveOnDuplicate?: boolean;
    readonly audit?: { readonly modifiedAt?: number; readonly by?: string };
}

export interface SaveContext {
    readonly schema: Schema;
    readonly store: Store;
    readonly rules: OrgRules;
    readonly now: () => number;
    /** What automation sets before a record is saved; `before` is undefined when it is new. */
    readonly beforeSave: (object: ObjectDescription, row: Row, before: Row | undefined) => Row;
    /** Told after every change, for the search index. */
    readonly changed: (object: ObjectDescription, id: string) => void;
}

export class Records {
    private readonly context: SaveContext;
    private readonly counters = new Map<string, number>();

    constructor(context: SaveContext) {
        this.context = context;
    }

    /** Creates a record and returns its id. */
    create(actor: Actor, objectName: string, fields: FieldValues, options: CreateOptions = {}): string {
        const { schema, store, now, rules } = this.context;
        const object = schema.object(objectName);
        if (!actor.access.object(object).create || (!object.writable && !actor.system)) {
            throw refusal('INSUFFICIENT_ACCESS_OR_READONLY', `You do not have the level of access necessary to create ${object.labelPlural}`);
        }
        return store.transaction(() => {
            const values = this.judgeAll(actor, object, fields, 'createable');
            const id = this.nextId(object);
            const created = wholeSeconds(options.audit?.createdAt ?? now());
            const modified = wholeSeconds(options.audit?.modifiedAt ?? options.audit?.createdAt ?? now());
            const by = options.audit?.by ?? actor.userId;
            const audit: Row = { Id: id, IsDeleted: false, CreatedDate: created, CreatedById: by, LastModifiedDate: modified, LastModifiedById: by, SystemModstamp: modified };
            const defaulted: Row = { ...emptyRow(object), ...defaultRow(object, by), ...autoNumbers(object, (counter) => this.count(counter)), ...values, ...audit };
            const given = new Set(Object.keys(values));
            const derived = derive({ object, row: defaulted, given, now: options.audit?.createdAt ?? now(), find: (other) => this.find(other) });
            const { row } = this.automated(object, withName(object, { ...defaulted, ...derived }, id), undefined);
            const changed = [...object.fields.values()].filter(({ apiName }) => isFilled(row[apiName]) && !(apiName in audit));
            this.refuse(object, row, undefined, changed, options.allowSaveOnDuplicate === true);
            rules.checkLocks(lockedBy(object, row, 'create'));
            store.insert(object, row);
            if (row['IsPersonAccount'] === true && object.apiName === 'Account') this.createPersonContact(actor, row, options);
            this.afterSave(object, row, undefined);
            return id;
        });
    }

    /** Changes fields of a record. */
    update(actor: Actor, id: string, fields: FieldValues, options: UpdateOptions = {}): void {
        const { store, now, rules } = this.context;
        const { object, row: before } = this.require(actor, id);
        if (!this.mayWrite(actor, object, before, 'edit')) throw refusal('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        if (object.apiName === 'Contact' && before['IsPersonAccount'] === true) throw new NotSimulated('changing the contact behind a person account: change the account');
        this.refuseWhenModified(before, options.ifUnmodifiedSince);
        store.transaction(() => {
            const values = this.judgeAll(actor, object, fields, 'updateable');
            const by = options.audit?.by ?? actor.userId;
            const modified = wholeSeconds(options.audit?.modifiedAt ?? now());
            const audit: Row = { LastModifiedDate: modified, LastModifiedById: by, SystemModstamp: modified };
            const merged: Row = { ...before, ...values, ...audit };
            const given = new Set(Object.keys(values));
            const derived = derive({ object, row: merged, before, given, now: now(), find: (other) => this.find(other) });
            const { row, set } = this.automated(object, withName(object, { ...merged, ...derived }, id), before);
            const changed = [...object.fields.values()].filter(({ apiName }) => (given.has(apiName) || apiName in set) && row[apiName] !== before[apiName]);
            this.refuse(object, row, before, changed, options.allowSaveOnDuplicate === true);
            rules.checkLocks(lockedBy(object, row, 'update'));
            store.update(object, id, row);
            if (object.apiName === 'Account' && row['IsPersonAccount'] === true) this.updatePersonContact(row);
            this.afterSave(object, row, before);
        });
    }

    /** Puts a record into the recycle bin. */
    delete(actor: Actor, id: string): void {
        const { schema, store, now, rules } = this.context;
        const { object, row } = this.require(actor, id);
        if (!this.mayWrite(actor, object, row, 'delete')) throw refusal('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        if (!object.fields.has('IsDeleted')) throw refusal('INSUFFICIENT_ACCESS_OR_READONLY', `${object.label}: records can't be deleted`);
        const holder = referring(schema, store, object, id);
        if (holder !== undefined) throw new NotSimulated(`what deleting a ${object.label} does to the ${holder.labelPlural} that refer to it`);
        rules.checkLocks(lockedBy(object, row, 'update'));
        const modified = wholeSeconds(now());
        const gone: Row = { ...row, IsDeleted: true, LastModifiedDate: modified, LastModifiedById: actor.userId, SystemModstamp: modified };
        store.transaction(() => {
            store.update(object, id, gone);
            this.afterSave(object, gone, row);
        });
    }

    /** A record that isn't deleted and that the actor may see, or the platform's refusal. */
    require(actor: Actor, id: string): { object: ObjectDescription; row: Row } {
        const found = this.find(id);
        if (found === undefined || !this.sees(actor, found.object, found.row)) throw refusal('NOT_FOUND', 'The requested resource does not exist');
        if (found.row['IsDeleted'] === true) throw refusal('ENTITY_IS_DELETED', 'entity is deleted');
        return found;
    }

    /** A record of any object by its id, deleted ones too. */
    find(id: Value | undefined): { object: ObjectDescription; row: Row } | undefined {
        const object = typeof id === 'string' ? this.context.schema.objectOf(id) : undefined;
        const row = object && typeof id === 'string' ? this.context.store.find(object, id) : undefined;
        return object && row ? { object, row } : undefined;
    }

    /** Whether the actor may see a record: the object, and under a private model the owner's records only. */
    sees(actor: Actor, object: ObjectDescription, row: Row): boolean {
        const may = actor.access.object(object);
        return may.read && (object.sharing !== 'Private' || may.viewAll || row['OwnerId'] === actor.userId);
    }

    private mayWrite(actor: Actor, object: ObjectDescription, row: Row, kind: 'edit' | 'delete'): boolean {
        const may = actor.access.object(object);
        if (actor.system) return true;
        if (!may[kind] || !object.writable) return false;
        return may.modifyAll || object.sharing === 'ReadWrite' || object.sharing === 'ControlledByParent' || row['OwnerId'] === actor.userId;
    }

    private judgeAll(actor: Actor, object: ObjectDescription, fields: FieldValues, kind: 'createable' | 'updateable'): Row {
        const values: Record<string, Value> = {};
        const problems: Problem[] = [];
        const readOnly: string[] = [];
        for (const [name, input] of Object.entries(fields)) {
            if (input === undefined) continue;
            const field = object.fields.get(name);
            if (field === undefined || !actor.access.sees(object, field)) throw unknownField(object, name);
            if (!actor.system && (!field[kind] || !actor.access.edits(object, field))) {
                readOnly.push(name);
                continue;
            }
            const judged = judge(field, input);
            if ('problem' in judged) problems.push(judged.problem);
            else values[name] = judged.value;
        }
        if (readOnly.length > 0) {
            const hint = 'Please check the security settings of this field and verify that it is read/write for your profile or permission set.';
            problems.push({ code: 'INVALID_FIELD_FOR_INSERT_UPDATE', message: `Unable to create/update fields: ${readOnly.join(', ')}. ${hint}`, fields: readOnly });
        }
        if (problems.length > 0) throw new PlatformError(problems);
        return values;
    }

    /** Flows that run before a record is saved write past permissions, not past the kinds and lengths of fields. */
    private automated(object: ObjectDescription, row: Row, before: Row | undefined): { readonly row: Row; readonly set: Row } {
        const judged = Object.entries(this.context.beforeSave(object, row, before)).map(([name, value]): [string, Value] => {
            const field = object.fields.get(name);
            if (!field) throw unknownField(object, name);
            const result = judge(field, value);
            if ('problem' in result) throw new PlatformError([result.problem]);
            return [name, result.value];
        });
        const set = Object.fromEntries(judged);
        return { row: { ...row, ...set }, set };
    }

    private refuse(object: ObjectDescription, row: Row, before: Row | undefined, changed: readonly FieldDescription[], allowDuplicates: boolean): void {
        const { schema, rules } = this.context;
        const missing = [...object.fields.values()].filter(({ required, apiName, dataType }) => required && dataType !== 'Boolean' && !isFilled(row[apiName]));
        const problems = missing.map(({ apiName }) => ({ code: 'REQUIRED_FIELD_MISSING', message: `Required fields are missing: [${apiName}]`, fields: [apiName] }));
        if (problems.length > 0) throw new PlatformError(problems);
        const ruled = problemsOf({ object, row, before, changed, find: (id) => this.find(id), objectOf: (id) => schema.objectOf(id) });
        if (ruled.length > 0) throw new PlatformError(ruled);
        const duplicate = rules.duplicatesOf(object, row, allowDuplicates, this.context.store);
        if (duplicate) throw new PlatformError([duplicate]);
        const invalid = rules.validate(object, row, before);
        if (invalid.length > 0) throw new PlatformError(invalid);
        for (const field of changed) this.refuseDuplicateValue(object, field, row);
    }

    /** A unique field of activities is unique among tasks and events together: they share it. */
    private refuseDuplicateValue(object: ObjectDescription, field: FieldDescription, row: Row): void {
        const value = row[field.apiName];
        if (!field.unique || !isFilled(value)) return;
        const { schema, store } = this.context;
        for (const name of field.custom && ACTIVITIES.includes(object.apiName) ? ACTIVITIES : [object.apiName]) {
            const collation = field.caseSensitive ? '' : ' COLLATE NOCASE';
            const alive = schema.object(name).fields.has('IsDeleted') ? ' AND t."IsDeleted" = 0' : '';
            const condition = `t.${quote(field.apiName)} = ?${collation} AND t."Id" <> ?${alive}`;
            const other = store.query(`SELECT t."Id" AS id FROM ${quote(name)} t WHERE ${condition} LIMIT 1`, [value ?? null, row['Id'] ?? null])[0];
            if (other) throw refusal('DUPLICATE_VALUE', `duplicate value found: ${field.apiName} duplicates value on record with id: ${shortId(String(other['id']))}`);
        }
    }

    private refuseWhenModified(before: Row, since: string | undefined): void {
        if (since === undefined) return;
        const at = Date.parse(since);
        if (Number.isNaN(at)) throw refusal('INVALID_DATE_FORMAT', `Invalid date: ${since}`);
        if (Date.parse(String(before['LastModifiedDate'])) <= at) return;
        const name = this.find(before['LastModifiedById'])?.row['Name'];
        throw refusal(
            'CollisionDetectedException',
            `This record was modified by ${String(name)} during your edit session. Make a note of the data you entered, then reload the record and enter your updates again.`
        );
    }

    private afterSave(object: ObjectDescription, row: Row, before: Row | undefined): void {
        this.context.changed(object, String(row['Id']));
        if (!ACTIVITIES.includes(object.apiName)) return;
        const touched = [row, before].flatMap((one) => [one?.['WhoId'], one?.['WhatId'], one?.['AccountId']]);
        for (const id of new Set(touched)) {
            const found = this.find(id);
            if (found) stampLastActivity(this.context.store, found.object, String(id));
        }
    }

    /** Behind every person account stands a contact. */
    private createPersonContact(actor: Actor, account: Row, options: CreateOptions): void {
        const fields = { ...personFields(account), AccountId: account['Id'], OwnerId: account['OwnerId'], IsPersonAccount: true };
        const contact = this.create({ ...actor, system: true }, 'Contact', fields, options);
        this.context.store.update(this.context.schema.object('Account'), String(account['Id']), { PersonContactId: contact });
    }

    private updatePersonContact(account: Row): void {
        const contact = this.context.schema.object('Contact');
        const id = String(account['PersonContactId']);
        const fields = personFields(account);
        const { LastModifiedDate = null, LastModifiedById = null, SystemModstamp = null } = account;
        this.context.store.update(contact, id, { ...fields, LastModifiedDate, LastModifiedById, SystemModstamp, Name: fullName(fields) });
        this.context.changed(contact, id);
    }

    private nextId(object: ObjectDescription): string {
        return makeId(object.keyPrefix, this.count(object.apiName));
    }

    private count(what: string): number {
        const next = (this.counters.get(what) ?? 0) + 1;
        this.counters.set(what, next);
        return next;
    }
}
