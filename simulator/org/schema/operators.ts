/**
 * Which GraphQL filter operators a field takes, and what Salesforce has that isn't described here. The table is a real
 * org's; this module only reads it.
 */
import type { FieldDescription } from './description';
import table from './uiApiFilters.json';

const OPERATORS: Readonly<Record<string, readonly string[]>> = table.operators;
const FILTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = table.filters;

/** The operators of a filter input: `StringOperators` → eq, ne, like… */
export function operatorsOf(input: string): readonly string[] {
    return OPERATORS[input] ?? [];
}

export const OPERATOR_INPUTS: readonly string[] = Object.keys(OPERATORS);

/** The name of a field's filter input, by its type. */
export function operatorInputOf(field: FieldDescription): string {
    if (field.textArea === 'long' || field.textArea === 'rich') return 'LongTextAreaOperators';
    switch (field.dataType) {
        case 'Reference':
            return 'IdOperators';
        case 'Phone':
            return 'PhoneNumberOperators';
        case 'Int':
            return 'IntegerOperators';
        case 'ComboBox':
        case 'Picklist':
            return 'PicklistOperators';
        case 'MultiPicklist':
            return 'MultiPicklistOperators';
        case 'Boolean':
        case 'Currency':
        case 'Date':
        case 'DateTime':
        case 'Double':
        case 'Email':
        case 'Percent':
        case 'String':
        case 'TextArea':
        case 'Time':
        case 'Url':
            return `${field.dataType}Operators`;
    }
}

/** The filter input that a real org generates for a standard field; undefined for what the table doesn't hold. */
export function knownFilterInput(object: string, fieldName: string): string | undefined {
    return FILTERS[object]?.[fieldName];
}

/** Whether Salesforce has a standard field or relationship of that name. */
export function existsInSalesforce(object: string, fieldName: string): boolean {
    return FILTERS[object]?.[fieldName] !== undefined;
}
