/**
 * Metadata files as trees of elements. Knows XML and nothing of what the elements mean, except that an element which
 * nobody named is an error: what isn't read must not be lost in silence.
 */
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { NotSimulated } from '../errors';

/** The parser's own shape: texts, lists and records of them. */
type Raw = string | Raw[] | { [name: string]: Raw };

export interface Element {
    readonly file: string;
    readonly name: string;
    /** The elements of that name, in order. */
    all(name: string): Element[];
    first(name: string): Element | undefined;
    /** The text of the first element of that name. */
    text(name: string): string | undefined;
    texts(name: string): string[];
    flag(name: string): boolean;
    number(name: string): number | undefined;
    /** Its own text. */
    readonly value: string;
    /** Throws when there is an element that isn't listed. */
    only(...names: readonly (readonly string[] | string)[]): this;
}

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: true, htmlEntities: true, ignoreDeclaration: true });

/** Reads a metadata file whose root element is `root`. */
export function readXml(file: string, root: string): Element {
    const tree = parse(file);
    const body = tree[root];
    if (body === undefined) throw new Error(`${file}: the root element should be ${root}, not ${Object.keys(tree).join(', ')}`);
    return elementOf(file, root, body);
}

function parse(file: string): Record<string, Raw> {
    try {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- without validation the parser takes what is no XML; its successor would be one more dependency
        return parser.parse(readFileSync(file, 'utf8'), true) as Record<string, Raw>;
    } catch (cause) {
        throw new Error(`${file} can't be read as XML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
}

function elementOf(file: string, name: string, raw: Raw): Element {
    const children: Record<string, Raw> = typeof raw === 'string' || Array.isArray(raw) ? {} : raw;
    const element: Element = {
        file,
        name,
        value: typeof raw === 'string' ? raw : '',
        all(child) {
            const found = children[child];
            if (found === undefined) return [];
            return (Array.isArray(found) ? found : [found]).map((one) => elementOf(file, child, one));
        },
        first: (child) => element.all(child)[0],
        text: (child) => element.first(child)?.value,
        texts: (child) => element.all(child).map(({ value }) => value),
        flag: (child) => element.text(child) === 'true',
        number(child) {
            const text = element.text(child);
            return text === undefined || text === '' ? undefined : Number(text);
        },
        only(...names) {
            const known = new Set(names.flat());
            const unknown = Object.keys(children).find((child) => !known.has(child));
            if (unknown !== undefined) throw new NotSimulated(`the element ${unknown} of ${name} in ${file}`);
            return element;
        }
    };
    return element;
}

/** An element that must be there. */
export function required(element: Element, name: string): string {
    const text = element.text(name);
    if (text === undefined) throw new Error(`${element.file}: ${element.name} has no ${name}`);
    return text;
}
