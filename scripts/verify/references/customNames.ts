/**
 * Every custom name (`Call_Rule__c`, `Task.Call_Key__c`, `Call_Event__e`) in metadata and in the texts of our code is
 * defined in the project. A misspelt one is found nowhere else before an org says so.
 */
import type { Remark } from '../finding';
import { readScript } from '../source/componentScript';
import { filesBelow, readText } from '../source/files';
import { fieldOwner, type Project } from '../source/project';
import { childText, everyElement } from '../source/xml';

const CUSTOM_NAME = /(?:\b([A-Za-z]\w*)\.)?\b([A-Za-z]\w*?)__(c|e|mdt|r)\b/g;

/** The names that may be used, by what is said of them. */
interface Names {
    /** Objects, events, metadata types, fields and channels, without regard to where they belong. */
    readonly any: ReadonlySet<string>;
    /** Fields by object, for the objects that the project has a folder for. */
    readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function customNameRemarks(project: Project): Promise<Remark[]> {
    const packaged = namesFor('force-app/', project);
    const imported = namesFor('unpackaged/', project);
    const inMetadata = project.metadata.flatMap(({ path, root }) => {
        const names = path.startsWith('force-app/') ? packaged : imported;
        return root ? [...everyElement(root)].flatMap(({ text, line }) => inText(text, path, line, names)) : [];
    });
    return [...inMetadata, ...(await inCode(project.root, packaged))];
}

function namesFor(from: string, project: Project): Names {
    const mayUse = project.metadata.filter(({ path }) => path.startsWith('force-app/') || !from.startsWith('force-app/'));
    const fields = new Map<string, Set<string>>();
    const any = new Set<string>();
    for (const { suffix, member, path, root } of mayUse) {
        const object = /\/objects\/([^/]+)\//.exec(path)?.[1];
        if (object !== undefined && !fields.has(object)) fields.set(object, new Set());
        if (suffix === 'object') any.add(member);
        // Reports name a report type of our own like an object.
        if (suffix === 'messageChannel' || suffix === 'reportType') any.add(`${member}__c`);
        if (suffix === 'field' && object !== undefined) {
            any.add(member);
            fields.get(object)?.add(member);
            // A lookup is followed by its own name from the child, by its relationship's name from the parent.
            const relationship = root ? childText(root, 'relationshipName') : '';
            if (relationship !== '') any.add(`${relationship}__r`);
            if (/^(?:Lookup|MasterDetail|MetadataRelationship)$/.test(root ? childText(root, 'type') : '')) any.add(member.replace(/__c$/, '__r'));
        }
    }
    return { any, fields };
}

async function inCode(root: string, names: Names): Promise<Remark[]> {
    const paths = (await filesBelow(root, 'lwc-src')).filter((path) => path.endsWith('.ts') && !path.includes('/__tests__/'));
    const scripts = await Promise.all(paths.map(async (path) => readScript(path, await readText(root, path))));
    return scripts.flatMap(({ path, texts }) => texts.flatMap(({ text, line }) => inText(text, path, line, names)));
}

function inText(text: string, file: string, line: number, names: Names): Remark[] {
    return [...text.matchAll(CUSTOM_NAME)].flatMap(([, owner, stem = '', ending = '']) => {
        // A namespace before the name says whose it is, not which it is.
        const name = `${stem.slice(stem.lastIndexOf('__') + 1).replace(/^_/, '')}__${ending}`;
        const fields = owner === undefined || ending !== 'c' ? undefined : names.fields.get(fieldOwner(owner));
        if (fields ? fields.has(name) : names.any.has(name)) return [];
        const message = fields ? `${owner ?? ''} has no field ${name}` : `nothing is called ${name}`;
        return [{ file, line, message, cure: 'correct the name, or add it to force-app/main/default/objects' }];
    });
}
