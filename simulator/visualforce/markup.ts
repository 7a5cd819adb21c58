/**
 * Visualforce markup as a tree. It is XML but for merge fields: between `{!` and `}` anything may stand, `&`, `<` and quotes
 * too. Scripts and styles are taken as they are. Knows no component and evaluates nothing.
 */
import { VisualforceError } from './errors';

export interface Attribute {
    readonly name: string;
    /** As it is written, merge fields included. */
    readonly value: string;
}

export interface MarkupElement {
    readonly kind: 'element';
    /** With its prefix: `apex:page`, `c:labels`, `div`. */
    readonly name: string;
    readonly attributes: readonly Attribute[];
    readonly children: readonly MarkupNode[];
    readonly selfClosed: boolean;
}

export type MarkupNode = MarkupElement | { readonly kind: 'text'; readonly text: string } | { readonly kind: 'comment'; readonly text: string };

/** Elements of HTML that have no content and no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const RAW_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style']);

/** Parses a page or component. */
export function parseMarkup(source: string, file: string): MarkupNode[] {
    return new Parser(source.replace(/^\ufeff/, ''), file).document();
}

class Parser {
    private readonly source: string;
    private readonly file: string;
    private at = 0;

    constructor(source: string, file: string) {
        this.source = source;
        this.file = file;
    }

    document(): MarkupNode[] {
        const nodes = this.nodes(undefined);
        if (this.at < this.source.length) throw this.problem(`unexpected ${this.source.slice(this.at, this.at + 20)}`);
        return nodes;
    }

    private nodes(parent: string | undefined): MarkupNode[] {
        const found: MarkupNode[] = [];
        while (this.at < this.source.length) {
            if (this.source.startsWith('</', this.at)) {
                if (parent === undefined) throw this.problem('an end tag without its start tag');
                return found;
            }
            found.push(this.node());
        }
        if (parent !== undefined) throw this.problem(`the element type "${parent}" must be terminated by the matching end-tag "</${parent}>"`);
        return found;
    }

    private node(): MarkupNode {
        if (this.source.startsWith('<!--', this.at)) return { kind: 'comment', text: this.until('-->', 4) };
        if (this.source.startsWith('<![CDATA[', this.at)) return { kind: 'text', text: this.until(']]>', 9) };
        if (/^<[A-Za-z]/.test(this.source.slice(this.at, this.at + 2))) return this.element();
        if (this.source.startsWith('<', this.at)) throw this.problem('"<" where a tag, text or merge field is expected');
        return { kind: 'text', text: this.text() };
    }

    private element(): MarkupElement {
        this.at += 1;
        const name = this.word();
        const attributes: Attribute[] = [];
        for (;;) {
            this.blanks();
            if (this.take('/>')) return { kind: 'element', name, attributes, children: [], selfClosed: true };
            if (this.take('>')) break;
            attributes.push(this.attribute(name));
        }
        const children = RAW_ELEMENTS.has(name) ? this.raw(name) : this.nodes(name);
        if (!this.take(`</${name}`)) throw this.problem(`the element type "${name}" must be terminated by the matching end-tag "</${name}>"`);
        this.blanks();
        if (!this.take('>')) throw this.problem(`the end tag of ${name} isn't closed`);
        return { kind: 'element', name, attributes, children, selfClosed: false };
    }

    private attribute(element: string): Attribute {
        const name = this.word();
        this.blanks();
        if (!this.take('=')) throw this.problem(`attribute name "${name}" associated with an element type "${element}" must be followed by the ' = ' character`);
        this.blanks();
        const quote = this.source.charAt(this.at);
        if (quote !== '"' && quote !== "'") throw this.problem(`the value of ${name} must be quoted`);
        this.at += 1;
        const start = this.at;
        while (this.at < this.source.length && this.source.charAt(this.at) !== quote) this.step();
        const value = this.source.slice(start, this.at);
        if (!this.take(quote)) throw this.problem(`the value of ${name} doesn't end`);
        return { name, value };
    }

    private text(): string {
        const start = this.at;
        while (this.at < this.source.length && this.source.charAt(this.at) !== '<') this.step();
        return this.source.slice(start, this.at);
    }

    /** One character, or a whole merge field. */
    private step(): void {
        this.at = this.source.startsWith('{!', this.at) ? endOfMergeField(this.source, this.at, this.file) : this.at + 1;
    }

    private raw(name: string): MarkupNode[] {
        const end = this.source.indexOf(`</${name}`, this.at);
        if (end < 0) throw this.problem(`the element type "${name}" must be terminated by the matching end-tag "</${name}>"`);
        const text = this.source.slice(this.at, end);
        this.at = end;
        return text === '' ? [] : [{ kind: 'text', text }];
    }

    private until(end: string, skip: number): string {
        const stop = this.source.indexOf(end, this.at + skip);
        if (stop < 0) throw this.problem(`${end} is missing`);
        const text = this.source.slice(this.at + skip, stop);
        this.at = stop + end.length;
        return text;
    }

    private word(): string {
        const word = /^[A-Za-z_][\w:.-]*/.exec(this.source.slice(this.at, this.at + 200))?.[0];
        if (word === undefined) throw this.problem('a name is missing');
        this.at += word.length;
        return word;
    }

    private blanks(): void {
        while (/\s/.test(this.source.charAt(this.at))) this.at += 1;
    }

    private take(text: string): boolean {
        if (!this.source.startsWith(text, this.at)) return false;
        this.at += text.length;
        return true;
    }

    private problem(message: string): VisualforceError {
        return new VisualforceError(this.file, `line ${this.source.slice(0, this.at).split('\n').length}: ${message}`);
    }
}

/** The place after the `}` of a merge field that begins at a place; texts in it may hold braces. */
export function endOfMergeField(source: string, start: number, file: string): number {
    let quote = '';
    for (let at = start + 2; at < source.length; at += 1) {
        const char = source.charAt(at);
        if (quote !== '') {
            if (char === '\\') at += 1;
            else if (char === quote) quote = '';
        } else if (char === '"' || char === "'") quote = char;
        else if (char === '}') return at + 1;
    }
    throw new VisualforceError(file, `a merge field doesn't end: ${source.slice(start, start + 40)}`);
}
