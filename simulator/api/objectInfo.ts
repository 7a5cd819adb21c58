/** Objects, picklists and defaults of new records as UI API describes them to a user: what the user may not see isn't there. */
import { refusal } from '../org/errors';
import type { Org } from '../org/org';
import type { FieldDescription, ObjectDescription, Picklist, PicklistEntry, Value } from '../org/schema/description';
import { defaultEntry, relationshipOf } from '../org/schema/description';
import type { Session } from '../org/session';
import { eTagOf, MASTER_RECORD_TYPE } from './representations';

/** An object that UI API supports and the user may read. */
export function supportedObject(session: Session, name: string): ObjectDescription {
    const unsupported = refusal('INVALID_TYPE', `Object ${name} is not supported in UI API`);
    try {
        const object = session.describe(name);
        if (object.uiApi) return object;
    } catch (error) {
        throw error instanceof Error && error.name === 'PlatformError' ? unsupported : error;
    }
    throw unsupported;
}

/** The description of an object for a user. */
export function objectInfo(org: Org, session: Session, name: string): object {
    const object = supportedObject(session, name);
    const access = session.access.object(object);
    const info = {
        apiName: object.apiName,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: [],
        compactLayoutable: true,
        createable: access.create && object.writable,
        custom: object.custom,
        defaultRecordTypeId: MASTER_RECORD_TYPE,
        deletable: access.delete && object.writable,
        dependentFields: {},
        feedEnabled: false,
        fields: Object.fromEntries([...object.fields.values()].map((field) => [field.apiName, fieldInfo(org, session, object, field)])),
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        layoutable: true,
        mruEnabled: true,
        nameFields: object.nameFields,
        queryable: true,
        recordTypeInfos: { [MASTER_RECORD_TYPE]: { available: true, defaultRecordTypeMapping: true, master: true, name: 'Master', recordTypeId: MASTER_RECORD_TYPE } },
        searchLayoutable: true,
        searchable: true,
        themeInfo: { color: object.color, iconUrl: `/img/icon/t4v35/${object.custom ? 'custom/custom1' : `standard/${object.apiName.toLowerCase()}`}_120.png` },
        updateable: access.edit && object.writable
    };
    return { ...info, eTag: eTagOf(info) };
}

function fieldInfo(org: Org, session: Session, object: ObjectDescription, field: FieldDescription): object {
    const { apiName, dataType, reference, textArea } = field;
    const compound = dataType === 'String' && field.nameField && [...object.fields.values()].some(({ compoundFieldName }) => compoundFieldName === apiName);
    return {
        apiName,
        calculated: false,
        compound,
        compoundComponentName: null,
        compoundFieldName: field.compoundFieldName ?? null,
        controllerName: null,
        controllingFields: [],
        createable: session.mayCreate(object, field),
        custom: field.custom,
        dataType,
        externalId: field.externalId,
        extraTypeInfo: compound ? 'PersonName' : textArea === undefined ? null : textArea === 'rich' ? 'RichTextArea' : 'PlainTextArea',
        filterable: field.filterable,
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: textArea === 'rich',
        inlineHelpText: field.inlineHelpText ?? null,
        label: field.label,
        length: field.length,
        maskType: null,
        nameField: field.nameField,
        polymorphicForeignKey: (reference?.to.length ?? 0) > 1,
        precision: field.precision,
        reference: reference !== undefined,
        referenceTargetField: null,
        referenceToInfos: (reference?.to ?? []).map((to) => ({ apiName: to, nameFields: org.schema.object(to).nameFields })),
        relationshipName: relationshipOf(field) ?? null,
        // A check box is never empty, and the platform fills in an owner.
        required: field.required && field.defaultValue === undefined && !defaultEntry(field.picklist),
        scale: field.scale,
        searchPrefilterable: false,
        sortable: field.sortable,
        unique: field.unique,
        updateable: session.mayEdit(object, field)
    };
}

/** The values of one picklist. */
export function picklistValues(session: Session, objectName: string, recordTypeId: string, fieldName: string): object {
    const object = supportedObject(session, objectName);
    checkRecordType(recordTypeId);
    const field = object.fields.get(fieldName);
    if (field?.picklist === undefined) throw refusal('INVALID_FIELD', `Field ${fieldName} of ${objectName} is not a picklist`, [fieldName]);
    return valuesOf(object, field, field.picklist, recordTypeId);
}

/** The values of all picklists of an object. */
export function allPicklistValues(session: Session, objectName: string, recordTypeId: string): object {
    const object = supportedObject(session, objectName);
    checkRecordType(recordTypeId);
    const fields = [...object.fields.values()].flatMap((field) => (field.picklist && field.dataType !== 'ComboBox' ? [{ field, picklist: field.picklist }] : []));
    const picklistFieldValues = Object.fromEntries(fields.map(({ field, picklist }) => [field.apiName, valuesOf(object, field, picklist, recordTypeId)]));
    return { eTag: eTagOf(picklistFieldValues), picklistFieldValues };
}

function checkRecordType(recordTypeId: string): void {
    if (recordTypeId.slice(0, 15) !== MASTER_RECORD_TYPE.slice(0, 15)) throw refusal('NOT_FOUND', 'The requested resource does not exist');
}

function valuesOf(object: ObjectDescription, field: FieldDescription, picklist: Picklist, recordTypeId: string): object {
    const values = picklist.values.filter(({ isActive }) => isActive).map((entry) => valueOf(object, field, entry));
    const chosen = defaultEntry(picklist);
    return {
        controllerValues: {},
        defaultValue: chosen ? valueOf(object, field, chosen) : null,
        eTag: eTagOf(values),
        url: `/services/data/v66.0/ui-api/object-info/${object.apiName}/picklist-values/${recordTypeId}/${field.apiName}`,
        values
    };
}

function valueOf(object: ObjectDescription, field: FieldDescription, entry: PicklistEntry): object {
    return { attributes: attributesOf(`${object.apiName}.${field.apiName}`, entry), label: entry.label, validFor: [], value: entry.value };
}

/** What a status means. The first property is spelled as the platform spells it. */
function attributesOf(name: string, entry: PicklistEntry): object | null {
    const { closed = false, won = false, converted = false, highPriority = false } = entry;
    switch (name) {
        case 'Task.Status':
            return { picklistAtrributesValueType: 'TaskStatus', closed };
        case 'Task.Priority':
            return { picklistAtrributesValueType: 'TaskPriority', highPriority };
        case 'Case.Status':
            return { picklistAtrributesValueType: 'CaseStatus', closed };
        case 'Lead.Status':
            return { picklistAtrributesValueType: 'LeadStatus', converted };
        case 'Opportunity.StageName':
            return { picklistAtrributesValueType: 'OpportunityStage', closed, defaultProbability: entry.probability ?? 0, forecastCategoryName: entry.forecastCategory ?? null, won };
        default:
            return null;
    }
}

/** What a new record begins with. Page layouts aren't assigned here, so the layout is missing rather than made up. */
export function recordDefaults(org: Org, session: Session, objectName: string): object {
    const object = supportedObject(session, objectName);
    const fields = [...object.fields.values()]
        .filter((field) => session.mayCreate(object, field))
        .map((field): [string, { displayValue: string | null; value: Value }] => {
            const chosen = defaultEntry(field.picklist);
            const value = field.apiName === 'OwnerId' ? session.userId : (field.defaultValue ?? chosen?.value ?? null);
            return [field.apiName, { displayValue: chosen?.label ?? null, value }];
        });
    const record = {
        apiName: object.apiName,
        childRelationships: {},
        eTag: '',
        fields: Object.fromEntries(fields),
        id: null,
        lastModifiedById: null,
        lastModifiedDate: null,
        recordTypeId: MASTER_RECORD_TYPE,
        recordTypeInfo: null,
        systemModstamp: null,
        weakEtag: 0
    };
    return { layout: null, objectInfos: { [object.apiName]: objectInfo(org, session, objectName) }, record };
}
