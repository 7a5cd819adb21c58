/**
 * Global names in pages and metadata: `$Label`, `$Resource`, `$Setup`, `$Permission`, `$MessageChannel`, `$Page`, and the
 * address of a page. What they name must be in the package.
 */
import type { Remark } from '../finding';
import { lineAt } from '../source/files';
import type { Project } from '../source/project';
import { everyElement } from '../source/xml';

type Judge = (names: readonly string[], from: string, project: Project) => string | undefined;

interface GlobalName {
    readonly pattern: RegExp;
    /** What is missing, or undefined when all is there. */
    readonly missing: Judge;
}

const GLOBAL_NAMES: readonly GlobalName[] = [
    {
        pattern: /\$Label\.(?:(\w+)\.)?(\w+)/g,
        missing: ([owner, name = ''], from, project) => (ours(owner) && !project.label(name, from) ? `label ${name}` : undefined)
    },
    {
        pattern: /\$Resource\.(\w+)/g,
        missing: ([name = ''], from, project) => (project.defined('resource', name, from) ? undefined : `static resource ${name}`)
    },
    {
        pattern: /\$Setup\.(\w+)(?:\.(\w+))?/g,
        missing: ([object = '', field], from, project) => {
            if (!project.object(object, from)) return `custom setting ${object}`;
            return field?.endsWith('__c') && !project.field(object, field, from) ? `field ${field} of ${object}` : undefined;
        }
    },
    {
        pattern: /\$Permission\.(?:CustomPermission\.)?(\w+)(?!\w*\.)/g,
        missing: ([name = ''], from, project) => (project.defined('customPermission', name, from) ? undefined : `custom permission ${name}`)
    },
    {
        pattern: /\$MessageChannel\.(\w+?)__c\b/g,
        missing: ([name = ''], from, project) => (project.defined('messageChannel', name, from) ? undefined : `message channel ${name}`)
    },
    {
        pattern: /\$Page\.(\w+)/g,
        missing: ([name = ''], from, project) => (project.defined('page', name, from) ? undefined : `page ${name}`)
    },
    {
        // An admin who imports a file after installation may write the package's namespace before the name.
        pattern: /\/apex\/(?:\w+?__)?(\w+)/g,
        missing: ([name = ''], from, project) => (project.defined('page', name, from) ? undefined : `page ${name}`)
    }
];

export function globalRemarks(project: Project): Remark[] {
    const inMarkup = project.markup.flatMap(({ path, text }) => inText(text, path, (index) => lineAt(text, index), project));
    const inMetadata = project.metadata.flatMap(({ path, root }) =>
        root ? [...everyElement(root)].flatMap((element) => inText(element.text, path, () => element.line, project)) : []
    );
    return [...inMarkup, ...inMetadata];
}

function inText(text: string, file: string, line: (index: number) => number, project: Project): Remark[] {
    return GLOBAL_NAMES.flatMap(({ pattern, missing }) =>
        [...text.matchAll(pattern)].flatMap((match) => {
            const what = missing(match.slice(1), file, project);
            return what === undefined ? [] : [{ file, line: line(match.index), message: `${match[0]}: there is no ${what}`, cure: 'correct the name, or add it' }];
        })
    );
}

function ours(owner: string | undefined): boolean {
    return owner === undefined || owner === 'c';
}
