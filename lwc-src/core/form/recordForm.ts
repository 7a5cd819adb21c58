/**
 * A short form for a new record, made from the org's own description of its kind: the fields that are wanted, and those
 * that this org requires. Pure; knows neither where the description comes from nor how a form is drawn.
 */
import type { Fields, FieldValue } from '../log/taskDraft';

/** A field as UI API describes it (User Interface API Developer Guide, Field), as far as a form needs it. */
export interface DescribedField {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly length: number;
    readonly scale?: number;
    readonly required: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly inlineHelpText?: string | null;
    readonly controllerName?: string | null;
    readonly referenceToInfos?: readonly { readonly apiName: string }[];
}

export interface DescribedObject {
    readonly apiName: string;
    readonly label: string;
    readonly fields: Readonly<Record<string, DescribedField>>;
    readonly recordTypeInfos?: Readonly<Record<string, { readonly available: boolean; readonly master: boolean; readonly name: string; readonly recordTypeId: string }>>;
}

export type FieldKind = 'text' | 'phone' | 'email' | 'url' | 'longText' | 'checkbox' | 'number' | 'date' | 'dateTime' | 'picklist' | 'multiPicklist' | 'lookup';

export interface FormField {
    readonly name: string;
    readonly label: string;
    readonly kind: FieldKind;
    readonly required: boolean;
    /** 0 when it has none. */
    readonly length: number;
    readonly scale: number;
    readonly help: string;
    /** The picklist on which this one's values depend. */
    readonly controller?: string;
    /** A lookup's kinds of record. */
    readonly to: readonly string[];
}

export interface RecordForm {
    readonly fields: readonly FormField[];
    /** Labels of wanted fields that this user may not write. */
    readonly refused: readonly string[];
    /** Labels of fields that are required and that a short form can't show. */
    readonly beyond: readonly string[];
}

/** UI API's data types by what they are written with. */
const KINDS: Readonly<Record<string, FieldKind>> = {
    String: 'text',
    ComboBox: 'text',
    Phone: 'phone',
    Email: 'email',
    Url: 'url',
    TextArea: 'longText',
    Boolean: 'checkbox',
    Int: 'number',
    Double: 'number',
    Currency: 'number',
    Percent: 'number',
    Date: 'date',
    DateTime: 'dateTime',
    Picklist: 'picklist',
    MultiPicklist: 'multiPicklist',
    Reference: 'lookup'
};

/** What is asked for when an admin has set nothing else. */
export const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
    Lead: ['FirstName', 'LastName', 'Company', 'Title', 'Phone', 'Email', 'Status'],
    Contact: ['FirstName', 'LastName', 'AccountId', 'Title', 'Phone', 'Email'],
    Account: ['Name', 'Phone', 'Website'],
    Case: ['Subject', 'ContactId', 'AccountId', 'Status', 'Priority', 'Origin', 'Description'],
    Opportunity: ['Name', 'AccountId', 'StageName', 'CloseDate', 'Amount']
};

/** The platform fills these, or the form asks for them in its own way. */
const NOT_ASKED: ReadonlySet<string> = new Set(['OwnerId', 'RecordTypeId']);

/**
 * @param wanted API names in the order in which they are asked for; those that the org doesn't have are left out
 * @param required more fields that the page layout requires
 */
export function recordForm(object: DescribedObject, wanted: readonly string[] = SHORT_FORMS[object.apiName] ?? [], required: readonly string[] = []): RecordForm {
    const known = wanted.flatMap((name) => object.fields[name] ?? []);
    const isRequired = (field: DescribedField): boolean => field.required || required.includes(field.apiName);
    const demanded = Object.values(object.fields).filter((field) => field.createable && isRequired(field) && field.dataType !== 'Boolean' && !wanted.includes(field.apiName) && !NOT_ASKED.has(field.apiName));
    const all = [...known, ...demanded];
    const fields = all.flatMap((field) => (field.createable ? shown(field, isRequired(field)) : []));
    return {
        fields,
        refused: known.filter(({ createable }) => !createable).map(({ label }) => label),
        beyond: demanded.filter(({ dataType }) => !(dataType in KINDS)).map(({ label }) => label)
    };
}

function shown(field: DescribedField, required: boolean): FormField[] {
    const kind = KINDS[field.dataType];
    if (!kind) return [];
    const { apiName, label, length, scale = 0, inlineHelpText, controllerName, referenceToInfos = [] } = field;
    return [{ name: apiName, label, kind, required: required && kind !== 'checkbox', length, scale, help: inlineHelpText ?? '', to: referenceToInfos.map((one) => one.apiName), ...(controllerName && { controller: controllerName }) }];
}

/** The record types from which this user chooses; none when there is nothing to choose. */
export function recordTypes({ recordTypeInfos = {} }: DescribedObject): { readonly id: string; readonly name: string }[] {
    const own = Object.values(recordTypeInfos).filter(({ available, master }) => available && !master);
    return own.length > 1 ? own.map(({ recordTypeId: id, name }) => ({ id, name })) : [];
}

/** A picklist as UI API describes it for a record type. */
export interface PicklistValues {
    readonly values: readonly { readonly label: string; readonly value: string; readonly validFor?: readonly number[] }[];
    readonly controllerValues?: Readonly<Record<string, number>>;
    readonly defaultValue?: { readonly value: string } | null;
}

/** The values that are offered while the controlling field has a value. */
export function offered({ values, controllerValues = {} }: PicklistValues, controlling?: FieldValue): { readonly label: string; readonly value: string }[] {
    const isDependent = Object.keys(controllerValues).length > 0;
    const index = controllerValues[String(controlling)];
    return values.filter(({ validFor = [] }) => !isDependent || (index !== undefined && validFor.includes(index))).map(({ label, value }) => ({ label, value }));
}

/** What is written: nothing that is empty, and only what the form asks for. */
export function filled(form: RecordForm, values: Fields): Fields {
    const names = new Set(form.fields.map(({ name }) => name));
    return Object.fromEntries(Object.entries(values).filter(([name, value]) => names.has(name) && value !== '' && value !== null));
}

/** What this user may write of a new record, and the labels of what somebody filled in that they may not. */
export function writableOf(fields: Fields, described: Readonly<Record<string, Pick<DescribedField, 'label' | 'createable'>>>): { readonly writable: Fields; readonly leftOut: readonly string[] } {
    const given = Object.entries(fields).filter(([, value]) => value !== null && value !== false);
    const may = ([name]: readonly [string, FieldValue]): boolean => described[name]?.createable === true;
    return { writable: Object.fromEntries(given.filter(may)), leftOut: given.filter((one) => !may(one)).map(([name]) => described[name]?.label ?? name) };
}

/** Fields that are required and empty, by their API names. */
export function missing(form: RecordForm, values: Fields): string[] {
    return form.fields.filter(({ name, required }) => required && (values[name] === undefined || values[name] === null || String(values[name]).trim() === '')).map(({ name }) => name);
}

interface LayoutItem {
    readonly required: boolean;
    readonly layoutComponents: readonly { readonly apiName: string | null; readonly componentType: string }[];
}
/** A page layout as UI API describes it (User Interface API Developer Guide, Record Layout). */
export interface PageLayout {
    readonly sections: readonly { readonly layoutRows: readonly { readonly layoutItems: readonly LayoutItem[] }[] }[];
}

/** The fields that a page layout requires. */
export function requiredIn(layout: PageLayout | null | undefined): string[] {
    const items = (layout?.sections ?? []).flatMap(({ layoutRows }) => layoutRows.flatMap(({ layoutItems }) => layoutItems));
    return items.filter(({ required }) => required).flatMap(({ layoutComponents }) => layoutComponents.flatMap(({ apiName, componentType }) => (componentType === 'Field' && apiName ? [apiName] : [])));
}
