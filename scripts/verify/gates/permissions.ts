/**
 * Gate: whoever gets our permission sets can use all of the package. A component in no permission set is there for
 * administrators alone, and for everybody else as if it weren't installed.
 */
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import type { MetadataFile } from '../source/metadataFiles';
import { objectOf, readProject, type Project } from '../source/project';
import { childrenOf, childText, type XmlElement } from '../source/xml';

/** What the permission sets of the package give, all of them together. */
interface Granted {
    readonly pages: ReadonlySet<string>;
    readonly tabs: ReadonlySet<string>;
    readonly objects: ReadonlySet<string>;
    readonly fields: ReadonlySet<string>;
    readonly applications: ReadonlySet<string>;
    readonly customPermissions: ReadonlySet<string>;
    readonly customSettings: ReadonlySet<string>;
    readonly metadataTypes: ReadonlySet<string>;
}

/** Field types that are always there with their record: the platform refuses permissions on them. */
const WITHOUT_PERMISSION: ReadonlySet<string> = new Set(['MasterDetail']);

/** Holds what the package defines against what its permission sets give. */
export const check: Check = async (root) => {
    const project = await readProject(root);
    const sets = project.withSuffix('permissionset').filter(isPackaged);
    const granted = grantedBy(sets);
    const packaged = project.metadata.filter(isPackaged);
    return signed('permissions', [...packaged.flatMap((file) => notGranted(file, granted, project)), ...sets.flatMap((set) => refused(set, project))]);
};

function isPackaged({ path }: MetadataFile): boolean {
    return path.startsWith('force-app/');
}

function grantedBy(sets: readonly MetadataFile[]): Granted {
    const names = (list: string, name: string, gives: (entry: XmlElement) => boolean): ReadonlySet<string> =>
        new Set(sets.flatMap(({ root }) => (root ? childrenOf(root, list).filter(gives).map((entry) => childText(entry, name)) : [])));
    const is = (flag: string) => (entry: XmlElement) => childText(entry, flag) === 'true';
    return {
        pages: names('pageAccesses', 'apexPage', is('enabled')),
        tabs: names('tabSettings', 'tab', (entry) => childText(entry, 'visibility') !== 'None'),
        objects: names('objectPermissions', 'object', is('allowRead')),
        fields: names('fieldPermissions', 'field', is('readable')),
        applications: names('applicationVisibilities', 'application', is('visible')),
        customPermissions: names('customPermissions', 'name', is('enabled')),
        customSettings: names('customSettingAccesses', 'name', is('enabled')),
        metadataTypes: names('customMetadataTypeAccesses', 'name', is('enabled'))
    };
}

function notGranted(file: MetadataFile, granted: Granted, project: Project): Remark[] {
    const { member, path, suffix } = file;
    const say = (what: string, cure: string): Remark[] => [{ file: path, message: `${what} is in no permission set`, cure }];
    switch (suffix) {
        case 'page':
            return granted.pages.has(member) ? [] : say(`the page ${member}`, 'add it to pageAccesses of the sets that need it');
        case 'tab':
            return granted.tabs.has(member) ? [] : say(`the tab ${member}`, 'add it to tabSettings of the sets that need it');
        case 'app':
            return granted.applications.has(member) ? [] : say(`the application ${member}`, 'add it to applicationVisibilities of the sets that need it');
        case 'customPermission':
            return granted.customPermissions.has(member) ? [] : say(`the custom permission ${member}`, 'add it to customPermissions of the sets that need it');
        case 'object':
            return objectNotGranted(file, granted);
        case 'field':
            return fieldNames(file, project)
                .filter((name) => !granted.fields.has(name))
                .flatMap((name) => say(`the field ${name}`, 'add it to fieldPermissions of the sets that need it'));
        default:
            return [];
    }
}

function objectNotGranted({ member, path, root }: MetadataFile, granted: Granted): Remark[] {
    const say = (what: string, list: string): Remark[] => [{ file: path, message: `${what} ${member} is in no permission set`, cure: `add it to ${list} of the sets that need it` }];
    if (root && childText(root, 'customSettingsType') !== '') return granted.customSettings.has(member) ? [] : say('the custom setting', 'customSettingAccesses');
    if (member.endsWith('__mdt')) return granted.metadataTypes.has(member) ? [] : say('the custom metadata type', 'customMetadataTypeAccesses');
    if (/__(?:c|e)$/.test(member)) return granted.objects.has(member) ? [] : say(member.endsWith('__e') ? 'the platform event' : 'the object', 'objectPermissions');
    return [];
}

/** The field as permission sets name it; none when it takes no permissions. */
function fieldNames(field: MetadataFile, project: Project): string[] {
    const object = objectOf(field);
    if (!field.member.endsWith('__c') || !takesPermissions(field, object, project)) return [];
    return object === 'Activity' ? [`Task.${field.member}`, `Event.${field.member}`] : [`${object}.${field.member}`];
}

function takesPermissions({ root }: MetadataFile, object: string, project: Project): boolean {
    if (!root || childText(root, 'required') === 'true' || WITHOUT_PERMISSION.has(childText(root, 'type'))) return false;
    // Settings, metadata types and events are opened as a whole.
    const owner = project.object(object, 'force-app/')?.root;
    return !/__(?:mdt|e)$/.test(object) && !(owner && childText(owner, 'customSettingsType') !== '');
}

/** Permissions on fields that take none: the deployment would fail at them. */
function refused(set: MetadataFile, project: Project): Remark[] {
    if (!set.root) return [];
    return childrenOf(set.root, 'fieldPermissions').flatMap((entry) => {
        const [object = '', name = ''] = childText(entry, 'field').split('.');
        const field = project.field(object, name, set.path);
        if (!field || takesPermissions(field, objectOf(field), project)) return [];
        return [{ file: set.path, line: entry.line, message: `${object}.${name} takes no field permissions`, cure: 'drop the entry: the field is there for whoever sees the record' }];
    });
}
