/** Descriptions of what the package brings: custom objects, custom settings and custom fields, named as they are outside the package. */
import type { Namer, SourceField, SourceObject } from '../metadata/metadata';
import { BY_PLATFORM, owner, reference, systemFields, text } from './builders';
import type { FieldDescription, FieldPart, ObjectDescription } from './description';
import { field } from './description';

/** A custom field. */
export function customField(source: SourceField, namer: Namer): FieldDescription {
    const apiName = namer.custom(source.name);
    return field({
        apiName,
        label: source.label,
        custom: true,
        required: source.required,
        // A field that every record must have can't be hidden.
        fieldLevelSecurity: !source.required,
        unique: source.unique,
        externalId: source.externalId,
        caseSensitive: source.caseSensitive,
        ...(source.inlineHelpText === undefined ? {} : { inlineHelpText: source.inlineHelpText }),
        ...(source.defaultValue === undefined ? {} : { defaultValue: source.defaultValue }),
        ...typeOf(source, namer)
    });
}

function typeOf(source: SourceField, namer: Namer): Pick<FieldPart, 'dataType'> & Partial<FieldDescription> {
    const picklist = source.picklist && {
        restricted: source.picklist.restricted,
        values: source.picklist.values.map(({ value, label, isDefault, isActive }) => ({ value, label, isDefault, isActive }))
    };
    switch (source.type) {
        case 'AutoNumber':
            return { dataType: 'String', length: 30, createable: false, updateable: false, calculated: true, autoNumber: source.displayFormat ?? '{0}' };
        case 'Checkbox':
            return { dataType: 'Boolean', defaultValue: source.defaultValue === true };
        case 'Text':
            return { dataType: 'String', length: source.length ?? 255 };
        case 'TextArea':
            return { dataType: 'TextArea', length: 255, textArea: 'plain' };
        case 'LongTextArea':
            return { dataType: 'TextArea', length: source.length ?? 32_768, textArea: 'long', filterable: false, sortable: false };
        case 'Html':
            return { dataType: 'TextArea', length: source.length ?? 32_768, textArea: 'rich', filterable: false, sortable: false };
        case 'Number':
            return { dataType: 'Double', precision: source.precision ?? 18, scale: source.scale ?? 0 };
        case 'Currency':
        case 'Percent':
            return { dataType: source.type, precision: source.precision ?? 18, scale: source.scale ?? 0 };
        case 'Date':
        case 'DateTime':
        case 'Time':
            return { dataType: source.type };
        case 'Email':
            return { dataType: 'Email', length: 80 };
        case 'Phone':
            return { dataType: 'Phone', length: 40 };
        case 'Url':
            return { dataType: 'Url', length: 255 };
        case 'Picklist':
            return { dataType: 'Picklist', length: 255, picklist };
        case 'MultiselectPicklist':
            return { dataType: 'MultiPicklist', length: 4_099, picklist, sortable: false };
        case 'Lookup':
        case 'MasterDetail': {
            const to = namer.custom(source.referenceTo ?? '');
            const relationshipName = namer.custom(source.name).replace(/__c$/, '__r');
            return { dataType: 'Reference', length: 18, reference: { to: [to], relationshipName }, updateable: source.type === 'Lookup' };
        }
    }
}

/** A custom object or custom setting with its own fields. */
export function customObject(source: SourceObject, keyPrefix: string, namer: Namer): ObjectDescription {
    const { custom } = source;
    if (custom === undefined) throw new Error(`${source.name} is no custom object`);
    const fields = source.fields.map((one) => customField(one, namer));
    const owned = !custom.hierarchySetting && !source.fields.some(({ type }) => type === 'MasterDetail');
    const described = [...systemFields(), nameOf(source), ...(owned ? [owner('Group', 'User')] : []), ...(custom.hierarchySetting ? [setupOwner()] : []), ...activityDates(source), ...fields];
    return {
        apiName: namer.custom(source.name),
        label: custom.label,
        labelPlural: custom.pluralLabel,
        keyPrefix,
        custom: true,
        fields: new Map(described.map((one) => [one.apiName, one])),
        nameFields: ['Name'],
        writable: true,
        uiApi: !custom.hierarchySetting,
        hierarchySetting: custom.hierarchySetting,
        sharing: custom.sharingModel,
        activities: custom.activities,
        color: '7F8CED'
    };
}

function nameOf({ name, custom }: SourceObject): FieldDescription {
    const nameField = custom?.nameField;
    const common = { nameField: true, fieldLevelSecurity: false };
    if (nameField?.autoNumber !== undefined) return text('Name', nameField.label, 80, { ...BY_PLATFORM, ...common, autoNumber: nameField.autoNumber });
    if (custom?.hierarchySetting === true) return text('Name', 'Name', 80, { ...common, defaultValue: name });
    // A text name may be left out: the platform then takes the id.
    return text('Name', nameField?.label ?? 'Name', 80, common);
}

/** Whom a record of a hierarchy custom setting is for: the organisation, a profile or a user. */
function setupOwner(): FieldDescription {
    return reference('SetupOwnerId', 'Location', ['Organization', 'Profile', 'User'], 'SetupOwner', { required: true, unique: true, updateable: false, fieldLevelSecurity: false });
}

function activityDates({ custom }: SourceObject): FieldDescription[] {
    return custom?.activities === true ? [field({ ...BY_PLATFORM, apiName: 'LastActivityDate', label: 'Last Activity Date', dataType: 'Date' })] : [];
}

