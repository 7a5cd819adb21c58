/**
 * The simple types of UI API's GraphQL: scalars, and what a field's value looks like in an answer (`{ value displayValue }`).
 */
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLObjectType, GraphQLScalarType, GraphQLString, valueFromASTUntyped } from 'graphql';
import type { GraphQLFieldConfig } from 'graphql';
import type { Reader } from '../../org/records/format';
import { displayValue } from '../../org/records/format';
import type { FieldDescription, Value } from '../../org/schema/description';

/** What a value's resolver gets. */
export interface FieldSource {
    readonly field: FieldDescription;
    readonly value: Value;
}

/** Handed to every resolver. */
export interface HasReader {
    readonly reader: Reader;
}

const textual = ['Date', 'DateTime', 'Email', 'LongTextArea', 'MultiPicklist', 'PhoneNumber', 'Picklist', 'RichTextArea', 'TextArea', 'Time', 'Url'] as const;
const numeric = ['Currency', 'Double', 'Percent', 'Long'] as const;

function scalar(name: string, accepts: (value: unknown) => boolean, what: string): GraphQLScalarType {
    const check = (value: unknown): unknown => {
        if (accepts(value)) return value;
        throw new TypeError(`${name} cannot represent ${JSON.stringify(value)}: it takes ${what}`);
    };
    return new GraphQLScalarType({ name, serialize: (value) => value, parseValue: check, parseLiteral: (node, variables) => check(valueFromASTUntyped(node, variables)) });
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));

/** By name, the built-in ones too. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = Object.fromEntries([
    ...textual.map((name) => [name, scalar(name, isText, 'a text')] as const),
    ...numeric.map((name) => [name, scalar(name, isNumber, 'a number')] as const),
    ['String', GraphQLString] as const,
    ['ID', GraphQLID] as const,
    ['Boolean', GraphQLBoolean] as const,
    ['Int', GraphQLInt] as const,
    ['Float', GraphQLFloat] as const
]);

export function scalarNamed(name: string): GraphQLScalarType {
    const found = SCALARS[name];
    if (found === undefined) throw new Error(`There is no scalar ${name}`);
    return found;
}

/** The scalar of a field's value. */
export function scalarNameOf(field: FieldDescription): string {
    switch (field.dataType) {
        case 'Reference':
            return 'ID';
        case 'Phone':
            return 'PhoneNumber';
        case 'ComboBox':
            return 'Picklist';
        case 'TextArea':
            return field.textArea === 'long' ? 'LongTextArea' : field.textArea === 'rich' ? 'RichTextArea' : 'TextArea';
        default:
            return field.dataType;
    }
}

const VALUE_TYPES = new Map(Object.keys(SCALARS).map((name) => [name, valueType(name)]));

/** `StringValue`, `PhoneNumberValue`… */
export function valueTypeOf(field: FieldDescription): GraphQLObjectType {
    const found = VALUE_TYPES.get(scalarNameOf(field));
    if (found === undefined) throw new Error(`There is no value type for ${field.apiName}`);
    return found;
}

export const LONG_VALUE = valueTypeNamed('Long');
export const DOUBLE_VALUE = valueTypeNamed('Double');

function valueTypeNamed(name: string): GraphQLObjectType {
    const found = VALUE_TYPES.get(name);
    if (found === undefined) throw new Error(`There is no value type ${name}`);
    return found;
}

function valueType(scalarName: string): GraphQLObjectType {
    const shown: GraphQLFieldConfig<FieldSource, HasReader> = {
        type: GraphQLString,
        resolve: ({ field, value }, _args, { reader }) => displayValue(field, value, reader)
    };
    return new GraphQLObjectType<FieldSource, HasReader>({
        name: `${scalarName}Value`,
        fields: {
            value: { type: scalarNamed(scalarName), resolve: ({ value }) => value },
            displayValue: shown,
            ...(scalarName === 'Picklist' ? { label: shown } : {})
        }
    });
}
