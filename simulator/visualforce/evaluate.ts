/** Merge fields evaluated: operators and functions as the platform's formula engine has them. */
import { NotSimulated } from '../org/errors';
import { htmlEncode, jsEncode, urlEncode } from './encode';
import { VisualforceError } from './errors';
import { parseExpression } from './expression';
import type { Expression, Operator } from './expression';
import { globalValue } from './globals';
import type { MergeValue, PageContext } from './globals';
import { endOfMergeField } from './markup';

/** A page's context with the variables that `apex:variable` has set. */
export interface Scope extends PageContext {
    readonly variables: ReadonlyMap<string, MergeValue>;
}

/** A text with its merge fields replaced.
 * @param encode what the platform does to each value at this place
 */
export function mergeText(scope: Scope, text: string, encode: (value: string) => string): string {
    let merged = '';
    let at = 0;
    for (;;) {
        const start = text.indexOf('{!', at);
        if (start < 0) return merged + text.slice(at);
        const end = endOfMergeField(text, start, scope.file);
        merged += text.slice(at, start) + encode(textOf(evaluateText(scope, text.slice(start + 2, end - 1))));
        at = end;
    }
}

/** The value of an attribute that is one merge field or a literal. */
export function mergeValue(scope: Scope, text: string): MergeValue {
    const trimmed = text.trim();
    const whole = trimmed.startsWith('{!') && endOfMergeField(trimmed, 0, scope.file) === trimmed.length;
    return whole ? evaluateText(scope, trimmed.slice(2, -1)) : mergeText(scope, text, (value) => value);
}

/** How a value is written: nothing for null. */
export function textOf(value: MergeValue): string {
    return value === null ? '' : String(value);
}

function evaluateText(scope: Scope, source: string): MergeValue {
    return evaluate(scope, parseExpression(source, scope.file));
}

function evaluate(scope: Scope, expression: Expression): MergeValue {
    switch (expression.kind) {
        case 'literal':
            return expression.value;
        case 'name':
            return named(scope, expression.path);
        case 'not':
            return not(evaluate(scope, expression.operand));
        case 'operation':
            return operate(scope, expression.operator, expression.left, expression.right);
        case 'call': {
            const known = FUNCTIONS[expression.function];
            if (known === undefined) throw new NotSimulated(`the function ${expression.function} in merge fields (${scope.file})`);
            const { length } = expression.operands;
            if (length < known.least || length > known.most) throw new VisualforceError(scope.file, `Incorrect number of parameters for function '${expression.function}': ${length}`);
            return known.run(scope, expression.operands);
        }
    }
}

function named(scope: Scope, [first = '', ...rest]: readonly string[]): MergeValue {
    if (first.startsWith('$')) return globalValue(scope, first, rest);
    const value = scope.variables.get(first);
    if (value === undefined || rest.length > 0) throw new VisualforceError(scope.file, `Unknown property '${[first, ...rest].join('.')}': the page has no controller`);
    return value;
}

function operate(scope: Scope, operator: Operator, left: Expression, right: Expression): MergeValue {
    switch (operator) {
        case '&':
            return textOf(evaluate(scope, left)) + textOf(evaluate(scope, right));
        case '=':
            return equal(evaluate(scope, left), evaluate(scope, right));
        case '<>':
            return not(equal(evaluate(scope, left), evaluate(scope, right)));
        case '&&':
            return evaluate(scope, left) === true && evaluate(scope, right) === true;
        case '||':
            return evaluate(scope, left) === true || evaluate(scope, right) === true;
    }
}

/** Text without value equals empty text; case counts. */
function equal(left: MergeValue, right: MergeValue): boolean {
    const [a, b] = [left ?? '', right ?? ''];
    return a === b;
}

/** NOT of nothing is nothing. */
function not(value: MergeValue): MergeValue {
    return value === null ? null : value !== true;
}

interface MergeFunction {
    readonly least: number;
    readonly most: number;
    readonly run: (scope: Scope, operands: readonly Expression[]) => MergeValue;
}

const onText = (change: (text: string) => string): MergeFunction => ({ least: 1, most: 1, run: (scope, [text]) => change(textOf(valueAt(scope, text))) });

const FUNCTIONS: Readonly<Record<string, MergeFunction>> = {
    HTMLENCODE: onText(htmlEncode),
    JSENCODE: onText(jsEncode),
    JSINHTMLENCODE: onText((text) => jsEncode(htmlEncode(text))),
    URLENCODE: onText(urlEncode),
    NOT: { least: 1, most: 1, run: (scope, [operand]) => not(valueAt(scope, operand)) },
    ISBLANK: { least: 1, most: 1, run: (scope, [operand]) => textOf(valueAt(scope, operand)) === '' },
    IF: { least: 3, most: 3, run: (scope, [condition, yes, no]) => (valueAt(scope, condition) === true ? valueAt(scope, yes) : valueAt(scope, no)) },
    AND: { least: 1, most: 30, run: (scope, operands) => operands.every((operand) => evaluate(scope, operand) === true) },
    OR: { least: 1, most: 30, run: (scope, operands) => operands.some((operand) => evaluate(scope, operand) === true) },
    URLFOR: { least: 1, most: 2, run: urlFor }
};

function valueAt(scope: Scope, operand: Expression | undefined): MergeValue {
    return operand === undefined ? null : evaluate(scope, operand);
}

/** The address of a static resource or of the design system, with a path inside it. */
function urlFor(scope: Scope, [target, path]: readonly Expression[]): MergeValue {
    const base = textOf(valueAt(scope, target));
    const inside = textOf(valueAt(scope, path));
    if (inside === '') return base;
    if (base !== '/slds' && !base.startsWith('/resource/')) throw new NotSimulated(`URLFOR of ${base} with a path: only static resources and the design system have paths (${scope.file})`);
    if (base.startsWith('/resource/')) requireArchive(scope, base);
    return `${base}/${inside.replace(/^\//, '')}`;
}

function requireArchive({ source, namer, file }: Scope, base: string): void {
    const name = namer.local(base.slice(base.lastIndexOf('/') + 1));
    if (source.staticResources.find((one) => one.name === name)?.archive === true) return;
    throw new VisualforceError(file, `the static resource ${name} is no archive, so there is no path in it`);
}
