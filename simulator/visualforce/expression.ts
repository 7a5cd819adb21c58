/** The expressions in merge fields as trees: literals, global variables, functions, operators. Evaluates nothing. */
import { NotSimulated } from '../org/errors';
import { VisualforceError } from './errors';

export type Expression =
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    /** `$User.Id`, or a variable of the page. */
    | { readonly kind: 'name'; readonly path: readonly string[] }
    | { readonly kind: 'call'; readonly function: string; readonly operands: readonly Expression[] }
    | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'not'; readonly operand: Expression };

export type Operator = '&' | '=' | '<>' | '&&' | '||';

interface Token {
    readonly type: 'text' | 'number' | 'name' | 'sign' | 'end';
    readonly text: string;
}

const SIGNS = ['&&', '||', '==', '!=', '<>', '<=', '>=', '(', ')', ',', '&', '=', '!', '<', '>', '+', '-', '*', '/', '^', '[', ']'];
const SAME: Readonly<Record<string, Operator>> = { '==': '=', '!=': '<>' };
/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['=', '==', '!=', '<>'], ['&']];

/** Parses what stands between `{!` and `}`. */
export function parseExpression(source: string, file: string): Expression {
    const tokens = tokensOf(source, file);
    let at = 0;
    const next = (): Token => tokens[at] ?? { type: 'end', text: '' };
    const problem = (message: string): VisualforceError => new VisualforceError(file, `syntax error in {!${source}}: ${message}`);

    const level = (depth: number): Expression => {
        const operators = LEVELS[depth];
        if (operators === undefined) return unary();
        let left = level(depth + 1);
        while (next().type === 'sign' && operators.includes(next().text)) {
            const sign = next().text;
            at += 1;
            left = { kind: 'operation', operator: SAME[sign] ?? (sign as Operator), left, right: level(depth + 1) };
        }
        return left;
    };
    const unary = (): Expression => {
        if (next().text === '!' && next().type === 'sign') {
            at += 1;
            return { kind: 'not', operand: unary() };
        }
        return primary();
    };
    const primary = (): Expression => {
        const token = next();
        at += 1;
        if (token.type === 'text') return { kind: 'literal', value: token.text };
        if (token.type === 'number') return { kind: 'literal', value: Number(token.text) };
        if (token.type === 'name') return named(token.text);
        if (token.text === '(') {
            const inner = level(0);
            expect(')');
            return inner;
        }
        throw problem(token.type === 'end' ? 'it ends too early' : `unexpected ${token.text}`);
    };
    const named = (name: string): Expression => {
        const literal = LITERALS.get(name.toLowerCase());
        if (literal !== undefined) return literal;
        if (next().text !== '(' || next().type !== 'sign') return { kind: 'name', path: name.split('.') };
        at += 1;
        const operands: Expression[] = [];
        while (next().text !== ')') {
            operands.push(level(0));
            if (next().text !== ',') break;
            at += 1;
        }
        expect(')');
        return { kind: 'call', function: name.toUpperCase(), operands };
    };
    const expect = (sign: string): void => {
        if (next().text !== sign) throw unexpected(next(), sign);
        at += 1;
    };
    const unexpected = (token: Token, wanted: string): Error =>
        token.type === 'sign' && token.text !== ')' && token.text !== ',' ? new NotSimulated(`the operator ${token.text} in merge fields ({!${source}})`) : problem(`${wanted} is missing`);

    const expression = level(0);
    const rest = next();
    if (rest.type === 'sign') throw unexpected(rest, 'the end');
    if (rest.type !== 'end') throw problem(`unexpected ${rest.text}`);
    return expression;
}

const LITERALS: ReadonlyMap<string, Expression> = new Map<string, Expression>([
    ['true', { kind: 'literal', value: true }],
    ['false', { kind: 'literal', value: false }],
    ['null', { kind: 'literal', value: null }]
]);

function tokensOf(source: string, file: string): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < source.length) {
        const rest = source.slice(at);
        const blank = /^\s+/.exec(rest)?.[0];
        const text = /^'((?:[^'\\]|\\.)*)'|^"((?:[^"\\]|\\.)*)"/s.exec(rest);
        const number = /^\d+(\.\d+)?/.exec(rest)?.[0];
        const name = /^\$?[A-Za-z_]\w*(\.\w+)*/.exec(rest)?.[0];
        const sign = SIGNS.find((one) => rest.startsWith(one));
        if (blank !== undefined) at += blank.length;
        else if (text) {
            tokens.push({ type: 'text', text: (text[1] ?? text[2] ?? '').replace(/\\(.)/gs, (_, char: string) => ({ n: '\n', r: '\r', t: '\t' })[char] ?? char) });
            at += text[0].length;
        } else if (number !== undefined || name !== undefined || sign !== undefined) {
            const found = number ?? name ?? sign ?? '';
            tokens.push({ type: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign', text: found });
            at += found.length;
        } else throw new VisualforceError(file, `syntax error in {!${source}}: unexpected ${rest.charAt(0)}`);
    }
    return tokens;
}
