/**
 * The simulated org: metadata, schema, records, users and what they may do. A test double, so faithful and loud: it enforces
 * what Salesforce enforces, and what it doesn't know it refuses. Knows no HTTP; api/ and visualforce/ stand on it.
 */
import { accessOf, UNCHECKED } from './access/access';
import type { Access } from './access/access';
import { ADMINISTRATOR, Permissions, STANDARD_USER } from './access/permissions';
import { readBeforeSaveFlow } from '../flow/beforeSave';
import type { BeforeSaveFlow } from '../flow/beforeSave';
import { refusal } from './errors';
import { Faults } from './faults';
import { makeId, normalId } from './ids';
import type { Metadata } from './metadata/metadata';
import { Namer } from './metadata/metadata';
import { readMetadata } from './metadata/readMetadata';
import { aggregate } from './query/aggregate';
import type { AggregateRequest, Group } from './query/aggregate';
import { query } from './query/query';
import type { QueryRequest, QueryResult } from './query/query';
import { convertLead } from './records/convertLead';
import type { Converted, ConvertOptions } from './records/convertLead';
import type { Reader } from './records/format';
import type { DuplicateRule, ValidationRule } from './records/orgRules';
import { OrgRules } from './records/orgRules';
import { Records } from './records/save';
import type { Actor } from './records/save';
import { settingFor } from './records/settings';
import { Store } from './records/store';
import type { Row } from './records/store';
import { viewOf } from './records/views';
import type { RecordView } from './records/views';
import type { FieldPart, ObjectDescription, PicklistEntry } from './schema/description';
import { field } from './schema/description';
import { Schema } from './schema/schema';
import { search } from './search/search';
import type { Found } from './search/search';
import { SearchIndex } from './search/searchIndex';
import { Session } from './session';
import type { SessionHost } from './session';

export interface OrgOptions {
    /** The repository's root: its metadata is the org's. */
    readonly root: string;
    /** Of the package; empty for source that is deployed without one. */
    readonly namespace: string;
    /** The org's clock, in milliseconds since the epoch. */
    readonly now: () => number;
    readonly name?: string;
    /** Whether people can be accounts; the fields are there only then. */
    readonly personAccounts?: boolean;
    readonly sharedActivities?: boolean;
}

/** Opens an org with the metadata of a repository, without users of its own and without records. */
export function openOrg(options: OrgOptions): Promise<Org> {
    return Promise.resolve().then(() => new Org(options));
}

export class Org implements SessionHost {
    readonly metadata: Metadata;
    readonly namer: Namer;
    readonly schema: Schema;
    readonly permissions: Permissions;
    readonly rules = new OrgRules();
    readonly faults = new Faults();
    readonly organizationId: string;
    readonly profiles: { readonly administrator: string; readonly standardUser: string };
    readonly now: () => number;
    /** When the org was opened: part of every static resource's address. */
    readonly openedAt: number;
    private readonly store: Store;
    private readonly records: Records;
    private readonly index = new SearchIndex();
    private readonly processUserId = makeId('005', 1);
    private readonly flows: BeforeSaveFlow[] = [];
    private readonly accesses = new Map<string, { readonly version: string; readonly access: Access }>();

    constructor(options: OrgOptions) {
        this.now = options.now;
        this.openedAt = options.now();
        this.namer = new Namer(options.namespace);
        this.metadata = readMetadata(options.root, options.namespace);
        this.schema = new Schema(this.metadata, { personAccounts: options.personAccounts ?? true, sharedActivities: options.sharedActivities ?? false });
        this.permissions = new Permissions(this.metadata, this.schema);
        this.store = new Store(this.schema);
        const { schema, store, rules, now } = this;
        this.records = new Records({ schema, store, rules, now, beforeSave: (object, row, before) => this.runFlows(object, row, before), changed: (object, id) => this.reindex(object, id) });
        const system = this.system();
        this.organizationId = system.create('Organization', { Name: options.name ?? 'Simulated Org' });
        this.profiles = { administrator: system.create('Profile', { Name: ADMINISTRATOR }), standardUser: system.create('Profile', { Name: STANDARD_USER }) };
        // The platform's own user, in whose name automation writes.
        const address = 'autoproc@simulator.example';
        const process = { LastName: 'Automated Process', Username: address, Email: address, Alias: 'autoproc', UserType: 'AutomatedProcess' };
        system.create('User', { ...process, ProfileId: this.profiles.standardUser });
        for (const { name, displayName, adapterUrl } of [...this.metadata.packaged.callCenters, ...this.metadata.unpackaged.callCenters]) {
            system.create('CallCenter', { Name: displayName, InternalName: name, AdapterUrl: adapterUrl });
        }
    }

    get namespace(): string {
        return this.namer.namespace;
    }

    /** The org as a user. */
    as(userId: string): Session {
        const id = normalId(userId);
        const user = id === undefined ? undefined : this.records.find(id);
        if (user?.object.apiName !== 'User') throw new Error(`There is no user ${userId}`);
        if (user.row['IsActive'] !== true) throw refusal('INVALID_LOGIN', `user ${userId} is not active`);
        return new Session(this, String(user.row['Id']), false);
    }

    /** The org without permission checks, and with what only the platform may set: for seeds and tests. */
    system(): Session {
        return new Session(this, this.processUserId, true);
    }

    /** Gives a user a permission set, named as in the source or as outside the package. */
    assignPermissionSet(userId: string, name: string): void {
        this.permissions.assign(userId, this.permissions.sets.has(name) ? name : this.namer.part(name));
    }

    revokePermissionSet(userId: string, name: string): void {
        this.permissions.revoke(userId, this.permissions.sets.has(name) ? name : this.namer.part(name));
    }

    /** Adds a field to an object, as an admin of this org does; `Activity` is tasks and events. Names are taken as they stand. */
    addField(object: string, part: FieldPart): void {
        this.schema.addField(object, field({ custom: part.apiName.endsWith('__c'), fieldLevelSecurity: part.required !== true, length: 255, ...part }));
    }

    /** Gives a picklist other values, as orgs do. */
    setPicklistValues(objectName: string, fieldName: string, values: readonly (Partial<PicklistEntry> & { readonly value: string })[]): void {
        const object = this.schema.object(objectName);
        const old = this.schema.field(object, fieldName);
        const entries = values.map((one) => ({ label: one.value, isDefault: false, isActive: true, ...one }));
        this.schema.addField(objectName, { ...old, picklist: { restricted: old.picklist?.restricted ?? false, values: entries } });
    }

    addValidationRule(rule: ValidationRule): void {
        this.rules.addValidationRule(rule);
    }

    addDuplicateRule(rule: DuplicateRule): void {
        this.rules.addDuplicateRule(rule);
    }

    /** Switches on a flow that runs before records are saved, as an admin does in Setup; named as in the source. Records that are there stay as they are. */
    activateFlow(name: string): void {
        const found = [...this.metadata.packaged.flows, ...this.metadata.unpackaged.flows].find((flow) => flow.name === name);
        if (!found) throw new Error(`There is no flow ${name}`);
        this.flows.push(readBeforeSaveFlow(found.file, (field) => this.namer.custom(field)));
    }

    /** Another transaction holds a record until it is unlocked. */
    lock(id: string): void {
        this.rules.lock(id);
    }

    unlock(id: string): void {
        this.rules.unlock(id);
    }

    /** How long a change can't be found by searching. */
    get searchLagMs(): number {
        return this.index.lagMs;
    }

    set searchLagMs(ms: number) {
        this.index.lagMs = ms;
    }

    /** Searches as a user. */
    search(session: Session, text: string, { objects }: { objects?: readonly string[] } = {}): Found[] {
        return search(this.index, this.records, session.actor, this.now(), text, objects);
    }

    /** Converts a lead, as somebody does in the platform's own screens. */
    convertLead(leadId: string, options: ConvertOptions = {}): Converted {
        const { schema, store, records, now } = this;
        return convertLead({ schema, store, records, now }, this.system().actor, leadId, options);
    }

    /** The fields of a hierarchy custom setting for a user, named as outside the package. */
    setting(objectName: string, userId: string): Row {
        const object = this.schema.object(objectName);
        if (!object.hierarchySetting) throw refusal('INVALID_TYPE', `${objectName} is no hierarchy custom setting`);
        return settingFor(this.store, object, { user: userId, profile: String(this.record(userId)?.row['ProfileId']), organization: this.organizationId });
    }

    /** The id of a call center by its internal name. */
    callCenter(internalName: string): string | undefined {
        const found = this.store.select(this.schema.object('CallCenter'), 't."InternalName" = ?', [internalName])[0];
        return found && String(found['Id']);
    }

    /** A record whoever asks, or undefined. */
    record(id: string): { readonly object: ObjectDescription; readonly row: Row } | undefined {
        const found = this.records.find(normalId(id) ?? '');
        return found && found.row['IsDeleted'] !== true ? found : undefined;
    }

    /** A record that a session may see, with the fields that it sees. */
    visible(session: Session, id: string): { readonly object: ObjectDescription; readonly row: Row } | undefined {
        const found = this.record(id);
        const { actor } = session;
        return found && this.records.sees(actor, found.object, found.row) ? { object: found.object, row: seenOf(actor, found.object, found.row) } : undefined;
    }

    aggregate(session: Session, request: AggregateRequest): Group[] {
        const { schema, store, now } = this;
        return aggregate({ schema, store, now }, session.actor, session.reader.timeZone, request);
    }

    /** Does all of it or nothing, and faster: for seeds. */
    transaction<T>(work: () => T): T {
        return this.store.transaction(work);
    }

    close(): void {
        this.store.close();
    }

    actor(userId: string, system: boolean): Actor {
        return { userId, system, access: system ? UNCHECKED : this.accessOf(userId) };
    }

    reader(userId: string): Reader {
        const row = this.record(userId)?.row ?? {};
        return { locale: String(row['LocaleSidKey'] ?? 'en_US'), timeZone: String(row['TimeZoneSidKey'] ?? 'UTC') };
    }

    create(...args: Parameters<Records['create']>): string {
        return this.records.create(...args);
    }

    update(...args: Parameters<Records['update']>): void {
        this.records.update(...args);
    }

    delete(...args: Parameters<Records['delete']>): void {
        this.records.delete(...args);
    }

    read(actor: Actor, id: string, fields: readonly string[], optionalFields: readonly string[]): RecordView {
        const { object, row } = this.records.require(actor, id);
        return viewOf({ schema: this.schema, records: this.records, actor, reader: this.reader(actor.userId) }, object, row, fields, optionalFields);
    }

    query(actor: Actor, request: QueryRequest): QueryResult {
        const { schema, store, now } = this;
        const result = query({ schema, store, now }, actor, this.reader(actor.userId).timeZone, request);
        return { ...result, rows: result.rows.map((row) => seenOf(actor, result.object, row)) };
    }

    visibleObject(actor: Actor, name: string): ObjectDescription {
        const object = this.schema.object(name);
        if (!actor.access.object(object).read) throw refusal('INVALID_TYPE', `sObject type '${name}' is not supported.`);
        return { ...object, fields: new Map([...object.fields].filter(([, one]) => actor.access.sees(object, one))) };
    }

    /** The contact behind a person account is saved with it: only flows of accounts run (Salesforce Help, "Person Accounts"). */
    private runFlows(object: ObjectDescription, row: Row, before: Row | undefined): Row {
        if (object.apiName === 'Contact' && row['IsPersonAccount'] === true) return {};
        const own = this.flows.filter((flow) => flow.object === object.apiName);
        return own.reduce<Row>((set, flow) => ({ ...set, ...flow.run({ ...row, ...set }, before) }), {});
    }

    private accessOf(userId: string): Access {
        const profileId = this.record(userId)?.row['ProfileId'];
        const version = `${this.permissions.version}/${String(profileId)}`;
        const known = this.accesses.get(userId);
        if (known?.version === version) return known.access;
        const profile = this.records.find(profileId ?? null)?.row['Name'];
        const access = accessOf(String(profile), this.permissions.of(userId));
        this.accesses.set(userId, { version, access });
        return access;
    }

    private reindex(object: ObjectDescription, id: string): void {
        const row = this.store.find(object, id);
        if (row) this.index.put(object, row, this.now());
    }
}

/** A record without the fields that the actor may not see. */
function seenOf(actor: Actor, object: ObjectDescription, row: Row): Row {
    if (actor.system) return row;
    return Object.fromEntries([...object.fields.values()].filter((one) => actor.access.sees(object, one)).map(({ apiName }) => [apiName, row[apiName] ?? null]));
}
