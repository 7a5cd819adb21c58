/**
 * Renders a page of the metadata as Salesforce serves it to a user. Components without which the product's pages can't be
 * shown are known; every other one, and every attribute that isn't listed, is refused.
 *
 * Merge fields are HTML-encoded by the platform, last, after any function, except in scripts and styles and in a component with
 * escape="false" (Secure Coding Guide, "Built in Auto Encoding"). The guide names `<`, `>` and quotes; whether `&` is among them
 * it doesn't say, so a page must be right in both cases: {@link RenderOptions.encodesAmpersand}.
 */
import { NotSimulated, refusal } from '../org/errors';
import type { MetadataSet, SourceMarkup } from '../org/metadata/metadata';
import { Namer } from '../org/metadata/metadata';
import type { Org } from '../org/org';
import { htmlEncode, htmlEncodeMarkup } from './encode';
import { VisualforceError } from './errors';
import { mergeText, mergeValue, textOf } from './evaluate';
import type { Scope } from './evaluate';
import type { MergeValue } from './globals';
import { parseMarkup, VOID_ELEMENTS } from './markup';
import type { MarkupElement, MarkupNode } from './markup';

export interface RenderOptions {
    readonly userId: string;
    /** The page's address with its parameters. */
    readonly url: string | URL;
    /** Whether the platform's own encoding turns `&` into `&amp;`. It does when missing. */
    readonly encodesAmpersand?: boolean;
}

/** What the answer to a page's request carries beside the page. */
export interface PageOptions {
    readonly contentType: string;
    /** Whether the platform restricts what the page may connect to. */
    readonly cspHeader: boolean;
}

/** A page as HTML.
 * @param pageName as outside the package: `patchbay__Softphone`
 */
export function renderPage(org: Org, pageName: string, options: RenderOptions): Promise<string> {
    return Promise.resolve().then(() => {
        const { page, source, namer } = findPage(org, pageName);
        if (!org.as(options.userId).access.page(pageName)) return INSUFFICIENT_PRIVILEGES;
        const url = typeof options.url === 'string' ? new URL(options.url, 'https://simulator.invalid') : options.url;
        const scope: Scope = { org, userId: options.userId, url, source, namer, file: page.file, variables: new Map() };
        const encode = options.encodesAmpersand === false ? htmlEncodeMarkup : htmlEncode;
        return new Renderer(encode).page(scope, rootOf(page, 'apex:page'));
    });
}

/** How a page is to be served. */
export function pageOptions(org: Org, pageName: string): PageOptions {
    const { page } = findPage(org, pageName);
    const root = rootOf(page, 'apex:page');
    return { contentType: attribute(root, 'contentType') ?? 'text/html;charset=UTF-8', cspHeader: attribute(root, 'cspHeader') === 'true' };
}

/** What the platform shows instead of a page that the user has no access to. */
export const INSUFFICIENT_PRIVILEGES = `<!DOCTYPE HTML>
<html><head><title>Insufficient Privileges</title></head><body><h1>Insufficient Privileges</h1>
<p>You do not have the level of access necessary to perform the operation you requested.</p></body></html>`;

function findPage(org: Org, pageName: string): { page: SourceMarkup; source: MetadataSet; namer: Namer } {
    const { packaged, unpackaged } = org.metadata;
    const own = packaged.pages.find(({ name }) => org.namer.part(name) === pageName);
    if (own) return { page: own, source: packaged, namer: org.namer };
    const other = unpackaged.pages.find(({ name }) => name === pageName);
    if (other) return { page: other, source: unpackaged, namer: new Namer('') };
    throw refusal('NOT_FOUND', `Page ${pageName} does not exist`);
}

function rootOf(markup: SourceMarkup, name: 'apex:page' | 'apex:component'): MarkupElement {
    const elements = parseMarkup(markup.markup, markup.file).filter((node): node is MarkupElement => node.kind === 'element');
    const [root, ...more] = elements;
    if (root?.name !== name || more.length > 0) throw new VisualforceError(markup.file, `there should be one ${name} and nothing beside it`);
    return root;
}

function attribute({ attributes }: MarkupElement, name: string): string | undefined {
    return attributes.find((one) => one.name === name)?.value;
}

const DOCTYPES: Readonly<Record<string, string>> = {
    'html-5.0': '<!DOCTYPE HTML>',
    'html-4.01-transitional': '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">'
};
const PAGE_ATTRIBUTES = [
    'docType', 'title', 'showHeader', 'sidebar', 'standardStylesheets', 'applyHtmlTag', 'applyBodyTag', 'contentType', 'cspHeader', 'cache', 'expires', 'id', 'lightningStylesheets', 'showChat'
];
const SLDS = '<link rel="stylesheet" type="text/css" href="/slds/assets/styles/salesforce-lightning-design-system.css" />';
const DEEPEST = 20;

class Renderer {
    private readonly encode: (value: string) => string;

    constructor(encode: (value: string) => string) {
        this.encode = encode;
    }

    page(scope: Scope, root: MarkupElement): string {
        only(scope, root, PAGE_ATTRIBUTES);
        if (attribute(root, 'showHeader') !== 'false') throw new NotSimulated(`pages with Salesforce's header: set showHeader="false" (${scope.file})`);
        if (attribute(root, 'standardStylesheets') !== 'false') throw new NotSimulated(`Salesforce's own stylesheets of pages: set standardStylesheets="false" (${scope.file})`);
        if (attribute(root, 'lightningStylesheets') === 'true') throw new NotSimulated(`lightningStylesheets (${scope.file})`);
        const docType = DOCTYPES[attribute(root, 'docType') ?? 'html-4.01-transitional'];
        if (docType === undefined) throw new NotSimulated(`the document type ${attribute(root, 'docType') ?? ''} (${scope.file})`);
        const content = this.nodes(scope, root.children, 0);
        return `${docType}\n${this.framed(scope, root, content).trim()}\n`;
    }

    /** The tags that the platform writes around a page unless told not to. */
    private framed(scope: Scope, root: MarkupElement, content: string): string {
        const applies = (name: string): boolean => attribute(root, name) !== 'false';
        if (!applies('applyHtmlTag')) return content;
        const body = applies('applyBodyTag') ? `<body${content.includes(SLDS) ? ' class="slds-scope"' : ''}>${content}</body>` : content;
        return `<html><head><title>${this.merged(scope, attribute(root, 'title') ?? '')}</title></head>${body}</html>`;
    }

    /** A variable counts from where it is set to the end of its parent. */
    private nodes(scope: Scope, nodes: readonly MarkupNode[], depth: number): string {
        let inner = scope;
        let html = '';
        for (const node of nodes) {
            if (node.kind === 'element' && node.name === 'apex:variable') inner = this.withVariable(inner, node);
            else html += this.node(inner, node, depth);
        }
        return html;
    }

    private node(scope: Scope, node: MarkupNode, depth: number): string {
        if (node.kind === 'text') return this.merged(scope, node.text);
        if (node.kind === 'comment') return `<!--${this.merged(scope, node.text)}-->`;
        if (!node.name.includes(':')) return this.plain(scope, node, depth);
        if (node.name.startsWith('c:')) return this.component(scope, node, depth);
        return this.standard(scope, node, depth);
    }

    private standard(scope: Scope, element: MarkupElement, depth: number): string {
        switch (element.name) {
            case 'apex:slds':
                only(scope, element, ['rendered', 'id']);
                return rendered(scope, element) ? SLDS : '';
            case 'apex:outputText': {
                only(scope, element, ['value', 'escape', 'rendered', 'id']);
                if (element.children.some((child) => child.kind === 'element')) throw new NotSimulated(`parameters of apex:outputText (${scope.file})`);
                const value = textOf(mergeValue(scope, attribute(element, 'value') ?? ''));
                if (!rendered(scope, element)) return '';
                return attribute(element, 'escape') === 'false' ? value : this.encode(value);
            }
            case 'apex:outputPanel':
                only(scope, element, ['layout', 'rendered', 'id']);
                if (attribute(element, 'layout') !== 'none') throw new NotSimulated(`apex:outputPanel with an element of its own: set layout="none" (${scope.file})`);
                return rendered(scope, element) ? this.nodes(scope, element.children, depth) : '';
            default:
                throw new NotSimulated(`the Visualforce component ${element.name} (${scope.file})`);
        }
    }

    private withVariable(scope: Scope, element: MarkupElement): Scope {
        only(scope, element, ['var', 'value']);
        const name = attribute(element, 'var');
        if (name === undefined || element.children.length > 0) throw new NotSimulated(`apex:variable without var, or with content (${scope.file})`);
        const value: MergeValue = mergeValue(scope, attribute(element, 'value') ?? '');
        return { ...scope, variables: new Map([...scope.variables, [name, value]]) };
    }

    /** A component of the same package, put in place. */
    private component(scope: Scope, element: MarkupElement, depth: number): string {
        only(scope, element, ['rendered', 'id']);
        if (depth >= DEEPEST) throw new VisualforceError(scope.file, `${element.name} contains itself`);
        const markup = scope.source.components.find(({ name }) => name === element.name.slice(2));
        if (markup === undefined) throw new VisualforceError(scope.file, `Component <${element.name}> does not exist`);
        const root = rootOf(markup, 'apex:component');
        const inner: Scope = { ...scope, file: markup.file, variables: new Map() };
        only(inner, root, ['layout', 'access', 'id', 'allowDML', 'language']);
        if (attribute(root, 'layout') !== 'none') throw new NotSimulated(`apex:component with an element of its own: set layout="none" (${markup.file})`);
        return rendered(scope, element) ? this.nodes(inner, root.children, depth + 1) : '';
    }

    private plain(scope: Scope, element: MarkupElement, depth: number): string {
        const { name, attributes, children, selfClosed } = element;
        const list = attributes.map((one) => ` ${one.name}="${this.merged(scope, one.value).replace(/"/g, '&quot;')}"`).join('');
        if (VOID_ELEMENTS.has(name)) return `<${name}${list} />`;
        // HTML takes it as a start tag, so that all that follows would be inside; what Salesforce makes of it isn't documented.
        if (selfClosed && !isInSvg(name)) throw new NotSimulated(`<${name} /> without an end tag: write <${name}></${name}> (${scope.file})`);
        // Scripts and styles are the places where the platform doesn't encode.
        const raw = name === 'script' || name === 'style';
        const content = raw ? children.map((child) => mergeText(scope, child.kind === 'element' ? '' : child.text, (value) => value)).join('') : this.nodes(scope, children, depth);
        return `<${name}${list}>${content}</${name}>`;
    }

    private merged(scope: Scope, text: string): string {
        return mergeText(scope, text, this.encode);
    }
}

const SVG = new Set(['use', 'path', 'circle', 'rect', 'line', 'polygon', 'g']);

function isInSvg(name: string): boolean {
    return SVG.has(name);
}

function rendered(scope: Scope, element: MarkupElement): boolean {
    const condition = attribute(element, 'rendered');
    if (condition === undefined) return true;
    const value = mergeValue(scope, condition);
    return value === true || value === 'true';
}

function only(scope: Scope, element: MarkupElement, names: readonly string[]): void {
    const other = element.attributes.find(({ name }) => !names.includes(name) && !name.startsWith('xmlns'));
    if (other) throw new NotSimulated(`the attribute ${other.name} of ${element.name} (${scope.file})`);
}
