/**
 * Formulas of flows, read and worked out as Salesforce's formula engine does it. Knows what our own flows use; any other
 * function or operator is refused.
 */
import { NotSimulated } from '../org/errors';
import type { Value } from '../org/schema/description';

/** A formula that has been read. */
export type Formula =
    | { readonly kind: 'literal'; readonly value: Value }
    /** `$Record.Phone`, or a resource of the flow. */
    | { readonly kind: 'reference'; readonly name: string }
    | { readonly kind: 'call'; readonly function: string; readonly operands: readonly Formula[] };

/** Where a formula takes its values from. */
export interface Surroundings {
    readonly valueOf: (name: string) => Value;
    readonly isNew: boolean;
    /** Whether a field of the record differs from what was saved before. */
    readonly isChanged: (name: string) => boolean;
}

const TOKEN = /\s*(?:\{!([^}]+)\}|"((?:[^"\\]|\\.)*)"|(\d+(?:\.\d+)?)|([A-Za-z]\w*)|(<>|[&=()<>,+*/^!|-]))/y;
/** From the loosest to the tightest. */
const OPERATORS: readonly (readonly string[])[] = [['='], ['>'], ['&'], ['-']];

/** @throws Error when it isn't well-formed, NotSimulated for what isn't known here */
export function parseFormula(source: string): Formula {
    const tokens = tokensOf(source);
    let at = 0;
    const take = (sign: string): boolean => {
        const isThere = tokens[at]?.[5] === sign;
        if (isThere) at += 1;
        return isThere;
    };
    const need = (sign: string): void => {
        if (!take(sign)) throw new Error(`The formula ${source} lacks ${sign}`);
    };
    const level = (depth: number): Formula => {
        const operators = OPERATORS[depth];
        if (!operators) return single();
        let left = level(depth + 1);
        for (let operator = operators.find(take); operator !== undefined; operator = operators.find(take)) {
            left = { kind: 'call', function: operator, operands: [left, level(depth + 1)] };
        }
        return left;
    };
    const single = (): Formula => {
        const [, reference, text, number, name, sign] = tokens[at] ?? [];
        at += 1;
        if (reference !== undefined) return { kind: 'reference', name: reference };
        if (text !== undefined) return { kind: 'literal', value: text.replace(/\\(.)/g, '$1') };
        if (number !== undefined) return { kind: 'literal', value: Number(number) };
        if (name !== undefined) return called(name.toUpperCase());
        if (sign !== '(') throw new Error(`The formula ${source} is not well-formed`);
        const inner = level(0);
        need(')');
        return inner;
    };
    const called = (name: string): Formula => {
        if (!FUNCTIONS[name]) throw new NotSimulated(`the function ${name} in formulas of flows`);
        need('(');
        const operands: Formula[] = [];
        if (take(')')) return { kind: 'call', function: name, operands };
        do operands.push(level(0));
        while (take(','));
        need(')');
        return { kind: 'call', function: name, operands };
    };
    const formula = level(0);
    if (at < tokens.length) throw new NotSimulated(`${String(tokens[at]?.[0])} at this place of the formula ${source}`);
    return formula;
}

function tokensOf(source: string): RegExpExecArray[] {
    const tokens: RegExpExecArray[] = [];
    TOKEN.lastIndex = 0;
    const length = source.trimEnd().length;
    while (TOKEN.lastIndex < length) {
        const from = TOKEN.lastIndex;
        const token = TOKEN.exec(source);
        if (!token) throw new NotSimulated(`"${source.slice(from, from + 20)}" in formulas of flows`);
        tokens.push(token);
    }
    return tokens;
}

/** What a formula comes to; text that is empty is no value. */
export function evaluate(formula: Formula, around: Surroundings): Value {
    switch (formula.kind) {
        case 'literal':
            return formula.value;
        case 'reference':
            return around.valueOf(formula.name);
        case 'call':
            return (FUNCTIONS[formula.function] as Operation)((index) => evaluate(formula.operands[index] as Formula, around), formula.operands, around);
    }
}

/** Each operand is worked out when it is wanted, so that IF, AND and OR stop early. */
type Operation = (operand: (index: number) => Value, operands: readonly Formula[], around: Surroundings) => Value;

const text = (value: Value): string => (value === null ? '' : String(value));
const number = (value: Value): number => Number(value);
const indexes = (operands: readonly Formula[]): number[] => [...operands.keys()];

const FUNCTIONS: Readonly<Record<string, Operation>> = {
    '&': (operand) => text(operand(0)) + text(operand(1)),
    '=': (operand) => text(operand(0)) === text(operand(1)),
    '>': (operand) => number(operand(0)) > number(operand(1)),
    '-': (operand) => number(operand(0)) - number(operand(1)),
    AND: (operand, operands) => indexes(operands).every((index) => operand(index) === true),
    OR: (operand, operands) => indexes(operands).some((index) => operand(index) === true),
    NOT: (operand) => operand(0) !== true,
    IF: (operand) => (operand(0) === true ? operand(1) : operand(2)),
    ISBLANK: (operand) => text(operand(0)) === '',
    BLANKVALUE: (operand) => (text(operand(0)) === '' ? operand(1) : operand(0)),
    ISNEW: (_operand, _operands, { isNew }) => isNew,
    ISCHANGED: (_operand, [field], { isChanged }) => isChanged(field?.kind === 'reference' ? field.name : ''),
    LOWER: (operand) => text(operand(0)).toLowerCase(),
    LEFT: (operand) => text(operand(0)).slice(0, Math.max(0, number(operand(1)))),
    // The first character is the first, not the zeroth.
    MID: (operand) => text(operand(0)).slice(number(operand(1)) - 1).slice(0, number(operand(2))),
    FIND: (operand) => text(operand(1)).indexOf(text(operand(0))) + 1,
    MIN: (operand, operands) => Math.min(...indexes(operands).map((index) => number(operand(index)))),
    SUBSTITUTE: (operand) => text(operand(0)).replaceAll(text(operand(1)), text(operand(2))),
    REGEX: (operand) => new RegExp(`^(?:${text(operand(1))})$`).test(text(operand(0)))
};
