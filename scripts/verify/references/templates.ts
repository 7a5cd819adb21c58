/**
 * Tags in templates of deployed components are components that exist, with attributes that they have. An unknown tag
 * renders as nothing and an unknown attribute does nothing, both without a word.
 */
import type { Remark } from '../finding';
import { lineAt } from '../source/files';
import type { BundleFile } from '../source/bundles';
import type { Project } from '../source/project';
import { platformModules } from './platformModules';

const COMMENT = /<!--[^]*?-->/g;
const ATTRIBUTE = String.raw`[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s>"'{]+))?`;
const TAG = new RegExp(String.raw`<([a-z][\w.]*-[\w.-]*)((?:\s+${ATTRIBUTE})*)\s*/?>`, 'g');
const ONE_ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s>"'{]+))?/g;

/** Attributes that any element takes, and the compiler's own directives. */
const ANYWHERE = /^(?:on[a-z]+|(?:aria|data)-.+|(?:lwc|for|iterator|if):.+|class|style|id|title|slot|key|tabindex|role|hidden|lang|dir|accesskey|draggable|spellcheck|part|exportparts)$/;

/** Attributes of HTML whose property isn't spelt by the dashes. */
const ODD_PROPERTIES: Readonly<Record<string, string>> = { readonly: 'readOnly', maxlength: 'maxLength', minlength: 'minLength' };

export function templateRemarks(project: Project): Remark[] {
    return project.bundles.flatMap((bundle) => bundle.templates.flatMap((template) => inTemplate(template, project)));
}

function inTemplate({ path, text }: BundleFile, project: Project): Remark[] {
    const plain = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
    const remarks: Remark[] = [];
    for (const match of plain.matchAll(TAG)) {
        const [, tag = '', written = ''] = match;
        const line = lineAt(plain, match.index);
        const say = (message: string, cure: string): void => void remarks.push({ file: path, line, message, cure });
        const properties = propertiesOf(tag, path, project);
        if (properties === 'unknown tag') {
            say(`<${tag}> is no component`, tag.startsWith('c-') ? 'correct the name, or add the component to lwc-src/components' : 'use a base component of the platform or one of ours');
            continue;
        }
        if (!properties) continue;
        for (const [, attribute = ''] of written.matchAll(ONE_ATTRIBUTE)) {
            if (ANYWHERE.test(attribute) || properties.has(ODD_PROPERTIES[attribute] ?? camelCase(attribute))) continue;
            say(`<${tag}> has no attribute ${attribute}`, `use one of: ${[...properties].map(kebabCase).sort().join(', ') || 'none'}`);
        }
    }
    return remarks;
}

/** The tag's public properties; undefined when they can't be told from here. */
function propertiesOf(tag: string, from: string, project: Project): ReadonlySet<string> | 'unknown tag' | undefined {
    const name = camelCase(tag.slice(tag.indexOf('-') + 1));
    if (tag.startsWith('c-')) {
        const bundle = project.bundle(name, from);
        if (!bundle) return 'unknown tag';
        // What another base class makes public isn't in this script.
        const ownClass = /^(NavigationMixin\()?LightningElement\)?$/.test(bundle.script?.superclass ?? '');
        return ownClass ? bundle.script?.publicMembers : undefined;
    }
    if (tag.startsWith('lightning-')) {
        const { modules, properties } = platformModules();
        return modules.has(name) ? properties.get(name) : 'unknown tag';
    }
    return 'unknown tag';
}

function camelCase(name: string): string {
    return name.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

function kebabCase(name: string): string {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
