/**
 * Which Metadata API type a source file holds, told by its name, and its content as elements.
 * The names come from the registry of Salesforce's own converter, so nothing here has to be kept up.
 */
import { registry } from '@salesforce/source-deploy-retrieve';
import { filesBelow, nameOf, readText } from './files';
import { readXml, XmlError, type XmlElement } from './xml';

export interface MetadataFile {
    readonly path: string;
    /** The name before the suffix: `Call_Rule__c` of `Call_Rule__c.object-meta.xml`. */
    readonly member: string;
    readonly suffix: string;
    /** Missing when the file isn't well-formed; `trouble` says why. */
    readonly root?: XmlElement;
    readonly trouble?: XmlError;
}

/** Folders that hold metadata in source format: what is packaged, and what an admin imports. */
export const METADATA_FOLDERS: readonly string[] = ['force-app', 'unpackaged'];

const META_NAME = /^(.+)\.([A-Za-z]+)-meta\.xml$/;

/** Every `*-meta.xml` of the project, read. */
export async function metadataFiles(root: string): Promise<MetadataFile[]> {
    const paths = (await Promise.all(METADATA_FOLDERS.map((folder) => filesBelow(root, folder)))).flat();
    return Promise.all(
        paths
            .filter((path) => META_NAME.test(nameOf(path)))
            .map(async (path) => {
                const [, member = '', suffix = ''] = META_NAME.exec(nameOf(path)) ?? [];
                return { path, member, suffix, ...parsed(await readText(root, path)) };
            })
    );
}

/** The types whose files have that suffix; several types share some suffixes, none means that nobody knows it. */
export function typesOfSuffix(suffix: string): readonly string[] {
    return typesBySuffix().get(suffix) ?? [];
}

let suffixes: ReadonlyMap<string, readonly string[]> | undefined;

function typesBySuffix(): ReadonlyMap<string, readonly string[]> {
    if (suffixes) return suffixes;
    // Component bundles have no suffix in the registry: their meta file is named after the script.
    const found = new Map<string, string[]>([['js', ['LightningComponentBundle']]]);
    for (const type of Object.values(registry.types)) {
        for (const { suffix, name } of [type, ...Object.values(type.children?.types ?? {})]) {
            if (suffix !== undefined) found.set(suffix, [...(found.get(suffix) ?? []), name]);
        }
    }
    suffixes = found;
    return found;
}

function parsed(text: string): { root: XmlElement } | { trouble: XmlError } {
    try {
        return { root: readXml(text) };
    } catch (error) {
        if (error instanceof XmlError) return { trouble: error };
        throw error;
    }
}
