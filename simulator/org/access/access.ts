/**
 * What one user may do: objects, fields, pages, custom permissions. Answers questions; refusing is up to who asks.
 */
import type { FieldDescription, ObjectDescription } from '../schema/description';
import type { PermissionSet } from './permissions';
import { ADMINISTRATOR } from './permissions';

export interface ObjectAccess {
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    /** Sees, and edits, the records of others whatever the sharing model. */
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface Access {
    /** The same for two users who may do the same. */
    readonly signature: string;
    object(object: ObjectDescription): ObjectAccess;
    sees(object: ObjectDescription, field: FieldDescription): boolean;
    edits(object: ObjectDescription, field: FieldDescription): boolean;
    page(name: string): boolean;
    customPermission(name: string): boolean;
    tab(name: string): boolean;
    application(name: string): boolean;
}

const ALL: ObjectAccess = { create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const NONE: ObjectAccess = { create: false, read: false, edit: false, delete: false, viewAll: false, modifyAll: false };
const READ: ObjectAccess = { ...NONE, read: true, viewAll: true };

/** Objects that only an administrator changes. */
const IN_SETUP: ReadonlySet<string> = new Set(['User', 'Profile', 'Group', 'Organization', 'CallCenter']);

/** Without any check: for seeds and tests. */
export const UNCHECKED: Access = {
    signature: 'unchecked',
    object: () => ALL,
    sees: () => true,
    edits: () => true,
    page: () => true,
    customPermission: () => true,
    tab: () => true,
    application: () => true
};

/** What a user of a profile with these permission sets may do. */
export function accessOf(profileName: string, sets: readonly PermissionSet[]): Access {
    const administrator = profileName === ADMINISTRATOR;
    const custom = (name: string): ObjectAccess => sets.flatMap((set) => set.objects.get(name) ?? []).reduce<ObjectAccess>(union, NONE);
    const objectAccess = (object: ObjectDescription): ObjectAccess => {
        if (administrator) return object.writable ? ALL : READ;
        if (object.custom) return custom(object.apiName);
        return IN_SETUP.has(object.apiName) ? READ : { ...ALL, viewAll: false, modifyAll: false };
    };
    const granted = (object: ObjectDescription, field: FieldDescription, kind: 'readable' | 'editable'): boolean => {
        if (administrator || !field.fieldLevelSecurity || !field.custom) return true;
        return sets.some((set) => set.fields.get(`${object.apiName}.${field.apiName}`)?.[kind] === true);
    };
    return {
        signature: [profileName, ...sets.map(({ name }) => name).sort()].join('|'),
        object: objectAccess,
        sees: (object, field) => objectAccess(object).read && granted(object, field, 'readable'),
        edits: (object, field) => granted(object, field, 'editable'),
        page: (name) => administrator || sets.some((set) => set.pages.has(name)),
        // Not even an administrator has a custom permission that nobody assigned.
        customPermission: (name) => sets.some((set) => set.customPermissions.has(name)),
        tab: (name) => administrator || sets.some((set) => set.tabs.has(name)),
        application: (name) => administrator || sets.some((set) => set.applications.has(name))
    };
}

function union(a: ObjectAccess, b: { create: boolean; read: boolean; edit: boolean; delete: boolean; viewAll: boolean; modifyAll: boolean }): ObjectAccess {
    return {
        create: a.create || b.create,
        read: a.read || b.read || b.viewAll || b.modifyAll,
        edit: a.edit || b.edit || b.modifyAll,
        delete: a.delete || b.delete || b.modifyAll,
        viewAll: a.viewAll || b.viewAll || b.modifyAll,
        modifyAll: a.modifyAll || b.modifyAll
    };
}
