/**
 * XML as elements with lines. Stricter than the parser below it: one root, and no entity that a plain XML reader
 * wouldn't know. Knows nothing of Salesforce.
 */
import { XMLParser } from 'fast-xml-parser';
import { lineAt } from './files';

export interface XmlElement {
    readonly name: string;
    readonly line: number;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
    /** Its own text without that of its children, trimmed. */
    readonly text: string;
}

/** Why a text isn't well-formed XML, and where. */
export class XmlError extends Error {
    readonly line: number;

    constructor(message: string, line: number) {
        super(message);
        this.name = 'XmlError';
        this.line = line;
    }
}

const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false,
    captureMetaData: true,
    htmlEntities: true,
    commentPropName: '#comment'
});
const PLACE = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** What the parser gives for one thing in the text: its name as the one key, attributes beside it. */
type ParsedNode = Record<string | symbol, unknown>;

/** The root element of an XML text. Throws `XmlError` when the text isn't well-formed. */
export function readXml(text: string): XmlElement {
    const nodes = parse(text);
    refuseUnknownEntities(text);
    const [root, second] = elementsOf(nodes, text);
    if (!root) throw new XmlError('there is no element in it', 1);
    if (second) throw new XmlError(`a second root element <${second.name}>`, second.line);
    return root;
}

/** The first child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((each) => each.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
    return element.children.filter((each) => each.name === name);
}

/** The text of the first child of that name; empty when there is none. */
export function childText(element: XmlElement, name: string): string {
    return child(element, name)?.text ?? '';
}

/** The element and everything in it, from the top down. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
    yield element;
    for (const each of element.children) yield* everyElement(each);
}

function parse(text: string): ParsedNode[] {
    try {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own, for this one call
        return parser.parse(text, true) as ParsedNode[];
    } catch (error) {
        // The parser puts line and column behind its sentence.
        const [, message, line] = /^([^]*?):(\d+):[^:]*$/.exec((error as Error).message) ?? [];
        throw new XmlError(message ?? (error as Error).message, Number(line ?? 1));
    }
}

function elementsOf(nodes: readonly ParsedNode[], text: string): XmlElement[] {
    return nodes.flatMap((node) => {
        const name = Object.keys(node).find((key) => key !== ':@');
        if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
        const inside = node[name] as ParsedNode[];
        const place = node[PLACE] as { startIndex: number };
        return [
            {
                name,
                line: lineAt(text, place.startIndex),
                attributes: (node[':@'] ?? {}) as Record<string, string>,
                children: elementsOf(inside, text),
                text: inside.map((each) => (typeof each['#text'] === 'string' ? each['#text'] : '')).join('').trim()
            }
        ];
    });
}

function refuseUnknownEntities(text: string): void {
    const plain = text.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (match) => match.replace(/[^\n]/g, ' '));
    const unknown = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[^;\s]*;?/i.exec(plain);
    if (unknown) throw new XmlError(`the entity ${unknown[0]} isn't one that XML knows`, lineAt(text, unknown.index));
}
