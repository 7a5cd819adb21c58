/**
 * Reads the parts that are one file each: labels with their translations, message channels, pages, Visualforce components,
 * static resources, permission sets and custom permissions.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NotSimulated } from '../errors';
import type { ObjectPermission, SourceChannel, SourceLabel, SourceMarkup, SourcePermissionSet, SourceResource } from './metadata';
import { filesIn } from './readObjects';
import type { Element } from './xml';
import { readXml, required } from './xml';

/** Custom labels, each with what `translations/` says of it. */
export function readLabels(folder: string, translations: string): SourceLabel[] {
    const translated = new Map<string, Record<string, string>>();
    for (const file of filesIn(translations, '.translation-meta.xml')) {
        const language = basename(file, '.translation-meta.xml');
        for (const label of readXml(join(translations, file), 'Translations').all('customLabels')) {
            const of = translated.get(required(label, 'name')) ?? {};
            of[language] = label.text('label') ?? '';
            translated.set(required(label, 'name'), of);
        }
    }
    return filesIn(folder, '.labels-meta.xml')
        .flatMap((file) => readXml(join(folder, file), 'CustomLabels').only('labels').all('labels'))
        .map((label) => {
            label.only('fullName', 'categories', 'language', 'protected', 'shortDescription', 'value');
            const name = required(label, 'fullName');
            return { name, language: required(label, 'language'), value: label.text('value') ?? '', translations: translated.get(name) ?? {} };
        });
}

/** Lightning message channels. Their name is the file's; outside it ends in `__c`. */
export function readChannels(folder: string): SourceChannel[] {
    return filesIn(folder, '.messageChannel-meta.xml').map((file) => {
        const root = readXml(join(folder, file), 'LightningMessageChannel').only('masterLabel', 'description', 'isExposed', 'lightningMessageFields');
        return {
            name: basename(file, '.messageChannel-meta.xml'),
            label: required(root, 'masterLabel'),
            isExposed: root.flag('isExposed'),
            fields: root.all('lightningMessageFields').map((field) => required(field, 'fieldName'))
        };
    });
}

/** Pages (`.page`, ApexPage) or components (`.component`, ApexComponent): markup with a file that describes it. */
export function readMarkup(folder: string, ending: '.page' | '.component', root: string): SourceMarkup[] {
    return filesIn(folder, ending).map((file) => {
        const path = join(folder, file);
        const meta = readXml(`${path}-meta.xml`, root).only('apiVersion', 'availableInTouch', 'confirmationTokenRequired', 'description', 'label', 'packageVersions');
        return { name: basename(file, ending), label: required(meta, 'label'), markup: readFileSync(path, 'utf8'), file: path };
    });
}

const META = '.resource-meta.xml';

/** Static resources: an unpacked archive is a folder beside its description. */
export function readResources(folder: string): SourceResource[] {
    return filesIn(folder, META).map((file) => {
        const root = readXml(join(folder, file), 'StaticResource').only('cacheControl', 'contentType', 'description');
        const name = basename(file, META);
        const contentType = required(root, 'contentType');
        const path = contentPath(folder, name, contentType);
        return { name, contentType, cacheControl: root.text('cacheControl') === 'Private' ? 'Private' : 'Public', path, archive: contentType === 'application/zip' };
    });
}

/** Where the content lies. It may be made by the build, so it need not be there yet: whoever asks for it finds out. */
function contentPath(folder: string, name: string, contentType: string): string {
    const unpacked = join(folder, name);
    if (contentType === 'application/zip') {
        if (existsSync(unpacked) && !statSync(unpacked).isDirectory()) throw new NotSimulated(`static resources that are packed archives (${unpacked}): keep the folder`);
        return unpacked;
    }
    const file = filesIn(folder, '').find((candidate) => candidate.startsWith(`${name}.`) && !candidate.endsWith(META));
    return file === undefined ? unpacked : join(folder, file);
}

const PERMISSION_SET = [
    'objectPermissions', 'fieldPermissions', 'pageAccesses', 'customPermissions', 'tabSettings', 'applicationVisibilities', 'customSettingAccesses', 'userPermissions', 'description',
    'hasActivationRequired', 'label', 'license', 'customMetadataTypeAccesses', 'flowAccesses'
];

/** Permission sets, with everything that grants access to what is simulated. */
export function readPermissionSets(folder: string): SourcePermissionSet[] {
    return filesIn(folder, '.permissionset-meta.xml').map((file) => {
        const root = readXml(join(folder, file), 'PermissionSet').only(PERMISSION_SET);
        const enabled = (kind: string, name: string): string[] => root.all(kind).filter((one) => one.flag('enabled')).map((one) => required(one, name));
        return {
            name: basename(file, '.permissionset-meta.xml'),
            label: required(root, 'label'),
            objects: root.all('objectPermissions').map(objectPermission),
            fields: root.all('fieldPermissions').map((one) => {
                const [object = '', field = ''] = required(one, 'field').split('.');
                return { object, field, readable: one.flag('readable'), editable: one.flag('editable') };
            }),
            pages: enabled('pageAccesses', 'apexPage'),
            customPermissions: enabled('customPermissions', 'name'),
            tabs: root.all('tabSettings').map((one) => ({ tab: required(one, 'tab'), visible: one.text('visibility') === 'Visible' || one.text('visibility') === 'Available' })),
            applications: root.all('applicationVisibilities').filter((one) => one.flag('visible')).map((one) => required(one, 'application')),
            customSettings: enabled('customSettingAccesses', 'name'),
            userPermissions: enabled('userPermissions', 'name')
        };
    });
}

function objectPermission(element: Element): ObjectPermission {
    element.only('object', 'allowCreate', 'allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords', 'viewAllFields');
    return {
        object: required(element, 'object'),
        create: element.flag('allowCreate'),
        read: element.flag('allowRead'),
        edit: element.flag('allowEdit'),
        delete: element.flag('allowDelete'),
        viewAll: element.flag('viewAllRecords'),
        modifyAll: element.flag('modifyAllRecords')
    };
}

/** Custom permissions: only that they are there. */
export function readCustomPermissions(folder: string): { name: string; label: string }[] {
    return filesIn(folder, '.customPermission-meta.xml').map((file) => {
        const root = readXml(join(folder, file), 'CustomPermission').only('label', 'description', 'isLicensed');
        return { name: basename(file, '.customPermission-meta.xml'), label: required(root, 'label') };
    });
}
