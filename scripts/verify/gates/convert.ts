/**
 * Gate: Salesforce's own converter resolves all of `force-app` and turns it into a deployable package, and no file is
 * left over. A file that belongs to no component is silently not deployed.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ComponentSet, ForceIgnore, MetadataConverter, type SourceComponent } from '@salesforce/source-deploy-retrieve';
import type { Check, Finding, Remark } from '../finding';
import { signed } from '../finding';
import { filesBelow } from '../source/files';

const PACKAGE_FOLDER = 'force-app';

/** Converts `force-app` in memory and names what the converter refuses or leaves out. */
export const check: Check = async (root) => {
    if (!existsSync(join(root, PACKAGE_FOLDER))) return [];
    const components = resolve(root);
    if ('refused' in components) return components.refused;
    const remarks = [...(await leftOver(root, components.found)), ...twice(root, components.found)];
    return signed('convert', [...remarks, ...(await convert(root, components.found))]);
};

function resolve(root: string): { found: SourceComponent[] } | { refused: Finding[] } {
    try {
        return { found: ComponentSet.fromSource(join(root, PACKAGE_FOLDER)).getSourceComponents().toArray() };
    } catch (error) {
        return { refused: signed('convert', [refusal(root, error)]) };
    }
}

async function convert(root: string, components: SourceComponent[]): Promise<Remark[]> {
    try {
        const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
        return zipBuffer?.length ? [] : [{ file: PACKAGE_FOLDER, message: 'the converted package is empty', cure: 'add what shall be deployed' }];
    } catch (error) {
        return [refusal(root, error)];
    }
}

/** The converter stops at the first trouble and says in its message which file it was. */
function refusal(root: string, error: unknown): Remark {
    const message = (error as Error).message.replaceAll(`${root}${sep}`, '').replace(/\s+/g, ' ');
    const file = /force-app[\w./-]*/.exec(message)?.[0] ?? PACKAGE_FOLDER;
    return { file, message: `can't be converted: ${message}`, cure: 'correct the file, then look again: the converter names one trouble at a time' };
}

async function leftOver(root: string, components: readonly SourceComponent[]): Promise<Remark[]> {
    const ignored = new ForceIgnore(join(root, '.forceignore'));
    const claimed = new Set(components.flatMap(filesOf).map((path) => relative(root, path).split(sep).join('/')));
    return (await filesBelow(root, PACKAGE_FOLDER))
        .filter((path) => !claimed.has(path) && ignored.accepts(join(root, path)))
        .map((file) => ({ file, message: 'belongs to no component, so it is not deployed', cure: 'correct its name or folder, or add it to .forceignore' }));
}

function filesOf(component: SourceComponent): string[] {
    return [component, ...component.getChildren()].flatMap((each) => [...each.walkContent(), ...(each.xml === undefined ? [] : [each.xml])]);
}

function twice(root: string, components: readonly SourceComponent[]): Remark[] {
    const seen = new Map<string, SourceComponent>();
    return components.flatMap((component) => {
        const key = `${component.type.name}:${component.fullName}`;
        const before = seen.get(key);
        seen.set(key, before ?? component);
        if (!before) return [];
        const file = relative(root, component.xml ?? component.content ?? root).split(sep).join('/');
        return [{ file, message: `a second ${component.type.name} is named ${component.fullName}`, cure: 'rename or drop one' }];
    });
}
