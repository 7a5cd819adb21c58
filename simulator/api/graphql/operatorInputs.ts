/** The operators of a filter as GraphQL input types, and what somebody wrote with them as a condition. */
import { GraphQLEnumType, GraphQLInputObjectType, GraphQLInt, GraphQLList } from 'graphql';
import type { GraphQLInputFieldConfig, GraphQLInputType } from 'graphql';
import { NotSimulated } from '../../org/errors';
import type { Comparison, Filter, Operand } from '../../org/query/filter';
import { OPERATOR_INPUTS, operatorsOf } from '../../org/schema/operators';
import { scalarNamed } from './scalars';

const LITERALS = [
    'LAST_90_DAYS', 'LAST_FISCAL_QUARTER', 'LAST_FISCAL_YEAR', 'LAST_MONTH', 'LAST_QUARTER', 'LAST_WEEK', 'LAST_YEAR', 'NEXT_90_DAYS', 'NEXT_FISCAL_QUARTER', 'NEXT_FISCAL_YEAR', 'NEXT_MONTH',
    'NEXT_QUARTER', 'NEXT_WEEK', 'NEXT_YEAR', 'THIS_FISCAL_QUARTER', 'THIS_FISCAL_YEAR', 'THIS_MONTH', 'THIS_QUARTER', 'THIS_WEEK', 'THIS_YEAR', 'TODAY', 'TOMORROW', 'YESTERDAY'
];
const UNITS = ['days', 'fiscal_quarters', 'fiscal_years', 'months', 'quarters', 'weeks', 'years'];
const RANGES = UNITS.flatMap((unit) => [`last_n_${unit}`, `n_${unit}_ago`, `next_n_${unit}`]);

const dateLiteral = new GraphQLEnumType({ name: 'DateLiteral', values: Object.fromEntries(LITERALS.map((name) => [name, {}])) });
const dateRange = new GraphQLInputObjectType({ name: 'DateRange', fields: Object.fromEntries(RANGES.map((name) => [name, { type: GraphQLInt }])) });
const dateInput = (name: 'Date' | 'DateTime'): GraphQLInputObjectType =>
    new GraphQLInputObjectType({ name: `${name}Input`, fields: { literal: { type: dateLiteral }, range: { type: dateRange }, value: { type: scalarNamed(name) } } });
// There so that who asks for them is told that they aren't simulated, not that they don't exist.
const dateFunction = new GraphQLInputObjectType({ name: 'DateFunctionInput', fields: { convertTimezoneValue: { type: GraphQLInt }, value: { type: GraphQLInt } } });

const OPERANDS: Readonly<Record<string, GraphQLInputType>> = {
    BooleanOperators: scalarNamed('Boolean'),
    CurrencyOperators: scalarNamed('Currency'),
    DateOperators: dateInput('Date'),
    DateTimeOperators: dateInput('DateTime'),
    DoubleOperators: scalarNamed('Double'),
    EmailOperators: scalarNamed('Email'),
    IdOperators: scalarNamed('ID'),
    IntegerOperators: scalarNamed('Int'),
    LongTextAreaOperators: scalarNamed('LongTextArea'),
    MultiPicklistOperators: scalarNamed('MultiPicklist'),
    PercentOperators: scalarNamed('Percent'),
    PhoneNumberOperators: scalarNamed('PhoneNumber'),
    PicklistOperators: scalarNamed('Picklist'),
    StringOperators: scalarNamed('String'),
    TextAreaOperators: scalarNamed('TextArea'),
    TimeOperators: scalarNamed('Time'),
    UrlOperators: scalarNamed('Url')
};

const LISTS = new Set(['in', 'nin', 'includes', 'excludes']);
const JOINS = new Set(['inq', 'ninq']);

/** The operator inputs by name.
 * @param join the input of `inq` and `ninq`, which knows all objects of the schema
 */
export function operatorInputs(join: () => GraphQLInputObjectType): Map<string, GraphQLInputObjectType> {
    const types = new Map<string, GraphQLInputObjectType>();
    for (const name of OPERATOR_INPUTS) {
        const operand = OPERANDS[name];
        if (operand === undefined) continue;
        const fields = () => Object.fromEntries(operatorsOf(name).map((operator) => [operator, operatorField(operator, operand, join)]));
        types.set(name, new GraphQLInputObjectType({ name, fields }));
    }
    return types;
}

function operatorField(operator: string, operand: GraphQLInputType, join: () => GraphQLInputObjectType): GraphQLInputFieldConfig {
    if (JOINS.has(operator)) return { type: join() };
    if (operator === operator.toUpperCase()) return { type: dateFunction };
    return { type: LISTS.has(operator) ? new GraphQLList(operand) : operand };
}

/** What one field is compared with, as a condition; several operators must all hold. */
export function comparisons(path: readonly string[], operators: Readonly<Record<string, unknown>>, joined: (input: unknown) => JoinedRecords): Filter {
    const conditions = Object.entries(operators).map(([operator, operand]): Filter => {
        if (JOINS.has(operator)) return { path, among: joined(operand), negated: operator === 'ninq' };
        if (operator === operator.toUpperCase()) throw new NotSimulated(`the date function ${operator} in filters`);
        const value = Array.isArray(operand) ? operand.map(operandOf) : operandOf(operand);
        return { path, operator: operator as Comparison, value };
    });
    return conditions.length === 1 && conditions[0] ? conditions[0] : { all: conditions };
}

export type JoinedRecords = Extract<Filter, { among: unknown }>['among'];

function operandOf(operand: unknown): Operand {
    if (typeof operand !== 'object' || operand === null) return operand as Operand;
    const { value, literal, range } = operand as { value?: Operand; literal?: string; range?: Record<string, number> };
    if (literal !== undefined) return { literal };
    const [first] = Object.entries(range ?? {});
    if (first) return { range: { name: first[0], count: first[1] } };
    return value ?? null;
}
