/**
 * Short words to describe the platform's own fields with, so that the data files of the standard objects read like a list.
 */
import type { FieldDescription, FieldPart, Picklist, PicklistEntry } from './description';
import { field } from './description';

type Extra = Partial<FieldDescription>;

const READ_ONLY: Extra = { createable: false, updateable: false };
/** Fields that the platform fills and everybody who sees the object sees. */
export const BY_PLATFORM: Extra = { ...READ_ONLY, calculated: true, fieldLevelSecurity: false };

const part = (apiName: string, label: string, dataType: FieldPart['dataType'], extra: Extra): FieldDescription => field({ apiName, label, dataType, ...extra });

export const text = (apiName: string, label: string, length: number, extra: Extra = {}): FieldDescription => part(apiName, label, 'String', { length, ...extra });
export const phone = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Phone', { length: 40, ...extra });
export const email = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Email', { length: 80, ...extra });
export const url = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Url', { length: 255, ...extra });
export const textArea = (apiName: string, label: string, length: number, extra: Extra = {}): FieldDescription => part(apiName, label, 'TextArea', { length, textArea: 'plain', ...extra });
export const longText = (apiName: string, label: string, length = 32_000, extra: Extra = {}): FieldDescription => part(apiName, label, 'TextArea', { length, textArea: 'long', ...extra });
export const flag = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Boolean', { defaultValue: false, ...extra });
export const integer = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Int', { precision: 9, ...extra });
export const currency = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Currency', { precision: 18, scale: 2, ...extra });
export const percent = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Percent', { precision: 3, ...extra });
export const date = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'Date', extra);
export const dateTime = (apiName: string, label: string, extra: Extra = {}): FieldDescription => part(apiName, label, 'DateTime', extra);

export const picklist = (apiName: string, label: string, values: readonly (string | PicklistEntry)[], extra: Extra & { restricted?: boolean } = {}): FieldDescription => {
    const { restricted = false, ...rest } = extra;
    return part(apiName, label, 'Picklist', { length: 255, picklist: list(values, restricted), ...rest });
};

export const comboBox = (apiName: string, label: string, values: readonly string[], extra: Extra = {}): FieldDescription =>
    part(apiName, label, 'ComboBox', { length: 255, picklist: list(values, false), ...extra });

export const reference = (apiName: string, label: string, to: string | readonly string[], relationshipName: string, extra: Extra = {}): FieldDescription =>
    part(apiName, label, 'Reference', { length: 18, reference: { to: typeof to === 'string' ? [to] : to, relationshipName }, ...extra });

function list(values: readonly (string | PicklistEntry)[], restricted: boolean): Picklist {
    return { restricted, values: values.map((one) => (typeof one === 'string' ? entry(one) : one)) };
}

/** One value of a picklist. */
export function entry(value: string, extra: Partial<PicklistEntry> = {}): PicklistEntry {
    return { value, label: value, isDefault: false, isActive: true, ...extra };
}

/** Street to country, as the platform names the parts of an address. */
export function address(prefix: string, label = prefix): FieldDescription[] {
    const named = (name: string): string => `${prefix}${name}`;
    const worded = (name: string): string => (label ? `${label} ${name}` : name);
    return [
        textArea(named('Street'), worded('Street'), 255),
        text(named('City'), worded('City'), 40),
        text(named('State'), worded('State/Province'), 80),
        text(named('PostalCode'), worded('Zip/Postal Code'), 20),
        text(named('Country'), worded('Country'), 80)
    ];
}

/** A person's name in its parts; `Name` is put together by the platform. */
export function personName(lastNameRequired = true): FieldDescription[] {
    return [
        text('Name', 'Name', 121, { ...BY_PLATFORM, nameField: true }),
        picklist('Salutation', 'Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'], { compoundFieldName: 'Name', length: 40 }),
        text('FirstName', 'First Name', 40, { compoundFieldName: 'Name' }),
        text('LastName', 'Last Name', 80, { compoundFieldName: 'Name', required: lastNameRequired, fieldLevelSecurity: !lastNameRequired })
    ];
}

/** What every record carries. */
export function systemFields(): FieldDescription[] {
    return [
        part('Id', 'Record ID', 'Reference', { ...BY_PLATFORM, length: 18 }),
        flag('IsDeleted', 'Deleted', BY_PLATFORM),
        dateTime('CreatedDate', 'Created Date', BY_PLATFORM),
        reference('CreatedById', 'Created By ID', 'User', 'CreatedBy', BY_PLATFORM),
        dateTime('LastModifiedDate', 'Last Modified Date', BY_PLATFORM),
        reference('LastModifiedById', 'Last Modified By ID', 'User', 'LastModifiedBy', BY_PLATFORM),
        dateTime('SystemModstamp', 'System Modstamp', BY_PLATFORM)
    ];
}

/** Who the record belongs to. Not required of who saves: the platform fills in the user. */
export function owner(...to: string[]): FieldDescription {
    return reference('OwnerId', 'Owner ID', to, 'Owner', { fieldLevelSecurity: false });
}

export const lastActivity = (): FieldDescription => date('LastActivityDate', 'Last Activity', BY_PLATFORM);

/** What a data file says of a standard object. */
export interface StandardObject {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string;
    readonly nameFields: readonly string[];
    readonly activities: boolean;
    readonly writable: boolean;
    readonly color: string;
    readonly fields: readonly FieldDescription[];
    /** Only in an org that has person accounts. */
    readonly personAccountFields?: readonly FieldDescription[];
    /** Only in an org with shared activities. */
    readonly sharedActivityFields?: readonly FieldDescription[];
}
