/**
 * Visualforce pages and components: no controller, our own components alone, and scripts and styles that are files of
 * a static resource of the package.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Remark } from '../finding';
import { folderOf, lineAt } from '../source/files';
import type { Markup, Project } from '../source/project';

const HIDDEN = /<!--[^]*?-->/g;

export function markupRemarks(project: Project): Remark[] {
    return project.markup.flatMap((markup) => inMarkup(markup, project));
}

function inMarkup({ path, kind, name, text }: Markup, project: Project): Remark[] {
    const plain = text.replace(HIDDEN, (hidden) => hidden.replace(/[^\n]/g, ' '));
    const remarks: Remark[] = [];
    const find = (pattern: RegExp, judge: (match: RegExpMatchArray) => { message: string; cure: string } | undefined): void => {
        for (const match of plain.matchAll(pattern)) {
            const verdict = judge(match);
            if (verdict) remarks.push({ file: path, line: lineAt(plain, match.index), ...verdict });
        }
    };
    find(/<apex:(?:page|component)\b[^>]*?\s(controller|extensions)\s*=/g, ([, attribute = '']) => ({
        message: `${attribute} names Apex, and there is none`,
        cure: 'drop the attribute; the page reads globals and the panel does the rest'
    }));
    find(/<c:(\w+)/g, ([, component = '']) =>
        project.defined('component', component, path) ? undefined : { message: `there is no Visualforce component ${component}`, cure: 'correct the name, or run npm run build' }
    );
    find(/<(?:script|link|apex:includeScript|apex:stylesheet)\b[^>]*?\s(?:src|href|value)\s*=\s*["']((?:https?:)?\/\/[^"']+)/g, ([, address = '']) => ({
        message: `${address} is loaded from elsewhere`,
        cure: 'put the file into a static resource of the package'
    }));
    find(/URLFOR\(\s*\$Resource\.(\w+)\s*,\s*(?:'([^']+)'|"([^"]+)")/g, ([, resource = '', single, double]) => inResource(resource, single ?? double ?? '', path, project));
    if (!project.defined(kind, name, path)) remarks.push({ file: path, message: `${name} has no ${name}.${kind}-meta.xml`, cure: 'write one: apiVersion and label at least' });
    return remarks;
}

function inResource(resource: string, file: string, from: string, project: Project): { message: string; cure: string } | undefined {
    const meta = project.defined('resource', resource, from);
    // A resource that isn't there is the business of `globals`.
    if (!meta) return undefined;
    const path = `${folderOf(meta.path)}/${resource}/${file}`;
    return existsSync(join(project.root, path)) ? undefined : { message: `${path} isn't there`, cure: 'correct the name, or run npm run build' };
}
