/** What the org says of an object's fields (UI API: object info, picklist values), as rules are checked by it and forms show it. */
import type { FieldDescription } from '../../core/log/fieldValue';

export interface NamedField extends FieldDescription {
    readonly apiName: string;
    readonly label: string;
}

export interface ObjectInfo {
    readonly fields: Readonly<
        Record<string, { readonly apiName: string; readonly label: string; readonly dataType: string; readonly createable: boolean; readonly updateable: boolean; readonly length: number }>
    >;
}
export interface PicklistValues {
    readonly picklistFieldValues: Readonly<Record<string, { readonly values: readonly { readonly value: string; readonly label: string; readonly attributes?: { readonly closed?: boolean } | null }[] }>>;
}

/** By API name. The field that makes log entries one is nobody's to fill, so it isn't there. */
export function fieldsIn(info: ObjectInfo, picklists: PicklistValues | undefined): Readonly<Record<string, NamedField>> {
    const fields = Object.values(info.fields).filter(({ apiName }) => !/(?:^|__)Call_Key__c$/.test(apiName));
    return Object.fromEntries(
        fields.map(({ apiName, label, dataType, createable, length }) => {
            const values = picklists?.picklistFieldValues[apiName]?.values.map(({ value }) => value);
            return [apiName, { apiName, label, dataType, writeable: createable, length, ...(values && { values }) }];
        })
    );
}
