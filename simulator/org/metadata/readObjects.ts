/**
 * Reads `objects/`: the object's own file, its decomposed fields, and what else lies in its folder.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NotSimulated } from '../errors';
import type { MetadataFieldType, SharingModel, SourceField, SourceObject, SourceValue } from './metadata';
import type { Element } from './xml';
import { readXml, required } from './xml';

const FIELD_TYPES: readonly MetadataFieldType[] = [
    'AutoNumber', 'Checkbox', 'Currency', 'Date', 'DateTime', 'Email', 'Html', 'LongTextArea', 'Lookup', 'MasterDetail', 'MultiselectPicklist',
    'Number', 'Percent', 'Phone', 'Picklist', 'Text', 'TextArea', 'Time', 'Url'
];

const FIELD_ELEMENTS = [
    'fullName', 'label', 'type', 'length', 'precision', 'scale', 'required', 'unique', 'externalId', 'caseSensitive', 'defaultValue', 'valueSet', 'referenceTo',
    'relationshipName', 'relationshipLabel', 'relationshipOrder', 'reparentableMasterDetail', 'writeRequiresMasterRead', 'deleteConstraint', 'visibleLines',
    'displayFormat', 'startingNumber', 'inlineHelpText'
];
/** Say nothing about how records behave. */
const FIELD_REMARKS = ['description', 'trackHistory', 'trackTrending', 'trackFeedHistory', 'securityClassification', 'businessStatus', 'complianceGroup', 'maskChar', 'maskType'];

const OBJECT_ELEMENTS = ['label', 'pluralLabel', 'nameField', 'sharingModel', 'customSettingsType', 'visibility', 'deploymentStatus', 'enableActivities'];
const OBJECT_REMARKS = [
    'description', 'actionOverrides', 'allowInChatterGroups', 'compactLayoutAssignment', 'enableBulkApi', 'enableChangeDataCapture', 'enableEnhancedLookup', 'enableFeeds',
    'enableHistory', 'enableLicensing', 'enableReports', 'enableSearch', 'enableSharing', 'enableStreamingApi', 'externalSharingModel', 'gender', 'searchLayouts', 'startsWith'
];

/** Folders beside `fields/` that change nothing that is simulated. */
const WITHOUT_EFFECT = ['listViews', 'compactLayouts', 'fieldSets', 'indexes'];

/** Endings of what is no object with records of its own. */
const NO_RECORDS = /__(mdt|e)$/;

/** The objects below a folder `objects/`. Custom metadata types and platform events are left out: they have no records in a double without Apex. */
export function readObjects(folder: string, globalValues: ReadonlyMap<string, SourceField['picklist']>): SourceObject[] {
    return foldersIn(folder)
        .filter((name) => !NO_RECORDS.test(name))
        .map((name) => readObject(join(folder, name), name, globalValues));
}

/** Global value sets by name: `globalValueSets/X.globalValueSet-meta.xml`. */
export function readGlobalValueSet(file: string): NonNullable<SourceField['picklist']> {
    const root = readXml(file, 'GlobalValueSet').only('customValue', 'description', 'masterLabel', 'sorted');
    return { restricted: true, values: root.all('customValue').map(valueOf) };
}

function readObject(folder: string, name: string, globalValues: ReadonlyMap<string, SourceField['picklist']>): SourceObject {
    const other = foldersIn(folder).find((child) => child !== 'fields' && !WITHOUT_EFFECT.includes(child) && !onlyInactiveRules(join(folder, child), child));
    if (other !== undefined) throw new NotSimulated(`${other} of ${name} (${join(folder, other)})`);
    const fieldsFolder = join(folder, 'fields');
    const fields = filesIn(fieldsFolder, '.field-meta.xml').map((file) => readField(join(fieldsFolder, file), globalValues));
    const own = join(folder, `${name}.object-meta.xml`);
    if (!name.endsWith('__c') || !existsSync(own)) {
        if (name.endsWith('__c')) throw new Error(`${folder}: ${name}.object-meta.xml is missing`);
        return { name, fields };
    }
    const root = readXml(own, 'CustomObject').only(OBJECT_ELEMENTS, OBJECT_REMARKS);
    const setting = root.text('customSettingsType');
    if (setting !== undefined && setting !== 'Hierarchy') throw new NotSimulated(`custom settings of the type ${setting} (${own})`);
    const nameField = root.first('nameField')?.only('label', 'type', 'displayFormat', 'startingNumber', 'trackHistory', 'trackFeedHistory');
    const label = required(root, 'label');
    return {
        name,
        fields,
        custom: {
            label,
            pluralLabel: root.text('pluralLabel') ?? label,
            hierarchySetting: setting === 'Hierarchy',
            sharingModel: sharingModelOf(root),
            activities: root.flag('enableActivities'),
            ...(nameField === undefined ? {} : { nameField: nameFieldOf(nameField) })
        }
    };
}

function nameFieldOf(element: Element): { label: string; autoNumber?: string } {
    const label = element.text('label') ?? 'Name';
    return element.text('type') === 'AutoNumber' ? { label, autoNumber: element.text('displayFormat') ?? '{0}' } : { label };
}

/** An inactive validation rule is only text; an active one would change what can be saved. */
function onlyInactiveRules(folder: string, kind: string): boolean {
    if (kind !== 'validationRules') return false;
    return filesIn(folder, '.validationRule-meta.xml').every((file) => readXml(join(folder, file), 'ValidationRule').text('active') === 'false');
}

const SHARING: readonly SharingModel[] = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

function sharingModelOf(root: Element): SharingModel {
    const text = root.text('sharingModel') ?? 'ReadWrite';
    const found = SHARING.find((model) => model === text);
    if (found === undefined) throw new NotSimulated(`the sharing model ${text} (${root.file})`);
    return found;
}

function readField(file: string, globalValues: ReadonlyMap<string, SourceField['picklist']>): SourceField {
    const root = readXml(file, 'CustomField').only(FIELD_ELEMENTS, FIELD_REMARKS);
    const type = FIELD_TYPES.find((known) => known === root.text('type'));
    if (type === undefined) throw new NotSimulated(`fields of the type ${root.text('type') ?? '(none)'} (${file})`);
    const picklist = picklistOf(root, globalValues);
    return {
        name: required(root, 'fullName'),
        label: required(root, 'label'),
        type,
        length: root.number('length'),
        precision: root.number('precision'),
        scale: root.number('scale'),
        required: root.flag('required') || type === 'MasterDetail',
        unique: root.flag('unique'),
        externalId: root.flag('externalId'),
        caseSensitive: root.flag('caseSensitive'),
        defaultValue: type === 'Checkbox' ? root.flag('defaultValue') : defaultOf(root, file),
        ...(picklist === undefined ? {} : { picklist }),
        referenceTo: root.text('referenceTo'),
        inlineHelpText: root.text('inlineHelpText'),
        displayFormat: root.text('displayFormat')
    };
}

/** A default is a formula; only literals are read. */
function defaultOf(root: Element, file: string): string | number | undefined {
    const text = root.text('defaultValue');
    if (text === undefined || text === '') return undefined;
    const quoted = /^(["'])([^"'\\]*)\1$/.exec(text);
    if (quoted) return quoted[2];
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    throw new NotSimulated(`the default value ${text} (${file}): only literals are`);
}

function picklistOf(root: Element, globalValues: ReadonlyMap<string, SourceField['picklist']>): SourceField['picklist'] {
    const set = root.first('valueSet')?.only('restricted', 'valueSetDefinition', 'valueSetName');
    if (set === undefined) return undefined;
    const global = set.text('valueSetName');
    if (global !== undefined) {
        const values = globalValues.get(global);
        if (values === undefined) throw new Error(`${root.file}: there is no global value set ${global}`);
        return values;
    }
    const definition = set.first('valueSetDefinition')?.only('sorted', 'value');
    return { restricted: set.flag('restricted'), values: (definition?.all('value') ?? []).map(valueOf) };
}

function valueOf(value: Element): SourceValue {
    value.only('fullName', 'label', 'default', 'isActive', 'color', 'description');
    const name = required(value, 'fullName');
    return { value: name, label: value.text('label') ?? name, isDefault: value.flag('default'), isActive: value.text('isActive') !== 'false' };
}

/** The names of the folders in a folder, sorted; none when it isn't there. */
export function foldersIn(folder: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

/** The names of the files in a folder with an ending, sorted; none when it isn't there. */
export function filesIn(folder: string, ending: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map(({ name }) => name).sort();
}
