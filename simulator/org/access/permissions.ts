/**
 * Profiles, permission sets and who has which. A profile gives the platform's objects and fields; what the package brings is
 * given by permission sets alone, but for a System Administrator, who has everything.
 */
import type { Metadata, ObjectPermission, SourcePermissionSet } from '../metadata/metadata';
import { Namer } from '../metadata/metadata';
import type { Schema } from '../schema/schema';
import { ACTIVITIES } from '../schema/schema';

export const ADMINISTRATOR = 'System Administrator';
export const STANDARD_USER = 'Standard User';

/** What a permission set grants, in names as they are outside the package. */
export interface PermissionSet {
    readonly name: string;
    readonly label: string;
    readonly objects: ReadonlyMap<string, ObjectPermission>;
    /** By `Object.Field`. */
    readonly fields: ReadonlyMap<string, { readonly readable: boolean; readonly editable: boolean }>;
    readonly pages: ReadonlySet<string>;
    readonly customPermissions: ReadonlySet<string>;
    readonly tabs: ReadonlySet<string>;
    readonly applications: ReadonlySet<string>;
    readonly userPermissions: ReadonlySet<string>;
}

export class Permissions {
    readonly sets: ReadonlyMap<string, PermissionSet>;
    private readonly assignments = new Map<string, Set<string>>();
    private changes = 0;

    constructor(metadata: Metadata, schema: Schema) {
        const parts = [[metadata.packaged, metadata.namespace], [metadata.unpackaged, '']] as const;
        const sets = parts.flatMap(([set, namespace]) => set.permissionSets.map((source) => permissionSet(source, new Namer(namespace))));
        for (const set of sets) checkFields(set, schema);
        this.sets = new Map(sets.map((set) => [set.name, set]));
    }

    /** Grows with every assignment. */
    get version(): number {
        return this.changes;
    }

    /** Gives a user a permission set, named as outside the package. */
    assign(userId: string, name: string): void {
        if (!this.sets.has(name)) throw new Error(`There is no permission set ${name}; there are ${[...this.sets.keys()].join(', ') || 'none'}`);
        const held = this.assignments.get(userId) ?? new Set();
        held.add(name);
        this.assignments.set(userId, held);
        this.changes += 1;
    }

    /** Takes a permission set away. */
    revoke(userId: string, name: string): void {
        this.assignments.get(userId)?.delete(name);
        this.changes += 1;
    }

    of(userId: string): PermissionSet[] {
        return [...(this.assignments.get(userId) ?? [])].flatMap((name) => this.sets.get(name) ?? []);
    }
}

/** Installed from a managed package, a set grants nothing on standard objects or tabs, and no user permission. */
function permissionSet(source: SourcePermissionSet, namer: Namer): PermissionSet {
    const managed = namer.namespace !== '';
    const objects = source.objects.filter(({ object }) => !managed || object.endsWith('__c'));
    return {
        name: namer.part(source.name),
        label: source.label,
        objects: new Map(objects.map((one) => [namer.custom(one.object), { ...one, object: namer.custom(one.object) }])),
        fields: new Map(source.fields.map(({ object, field, readable, editable }) => [`${namer.custom(object)}.${namer.custom(field)}`, { readable: readable || editable, editable }])),
        pages: new Set(source.pages.map((page) => namer.part(page))),
        customPermissions: new Set(source.customPermissions.map((name) => namer.part(name))),
        tabs: new Set(source.tabs.filter(({ tab, visible }) => visible && !(managed && tab.startsWith('standard-'))).map(({ tab }) => namer.part(tab))),
        applications: new Set(source.applications.map((name) => namer.part(name))),
        userPermissions: new Set(managed ? [] : source.userPermissions)
    };
}

/** A set that names what isn't there could not be deployed. */
function checkFields(set: PermissionSet, schema: Schema): void {
    const problem = (what: string): Error => new Error(`The permission set ${set.name} could not be deployed: ${what}`);
    for (const name of set.objects.keys()) if (!schema.find(name)) throw problem(`there is no object ${name}`);
    for (const name of set.fields.keys()) {
        const [object = '', field = ''] = name.split('.');
        const described = schema.find(object)?.fields.get(field);
        if (described === undefined) throw problem(`there is no field ${name}${object === 'Activity' ? `; fields of activities are named by ${ACTIVITIES.join(' and ')}` : ''}`);
        if (described.custom && !described.fieldLevelSecurity) throw problem(`you cannot deploy to a required field: ${name}`);
    }
}
