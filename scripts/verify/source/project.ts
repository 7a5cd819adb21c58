/**
 * What a project defines, by the names that other parts of it may use. Packaged metadata can lean on packaged metadata
 * alone; what an admin imports can lean on both.
 */
import { isPackaged, readBundles, type Bundle, type BundleFile } from './bundles';
import { filesBelow, nameOf, readText } from './files';
import { METADATA_FOLDERS, metadataFiles, type MetadataFile } from './metadataFiles';
import { childrenOf, childText, type XmlElement } from './xml';

/** A Visualforce page or component with its markup. */
export interface Markup extends BundleFile {
    readonly kind: 'page' | 'component';
    readonly name: string;
}

export interface Label {
    readonly name: string;
    readonly value: string;
    readonly file: string;
    readonly line: number;
}

export class Project {
    readonly root: string;
    readonly metadata: readonly MetadataFile[];
    readonly bundles: readonly Bundle[];
    readonly markup: readonly Markup[];
    readonly labels: readonly Label[];

    constructor(root: string, metadata: readonly MetadataFile[], bundles: readonly Bundle[], markup: readonly Markup[]) {
        this.root = root;
        this.metadata = metadata;
        this.bundles = bundles;
        this.markup = markup;
        this.labels = metadata.flatMap(labelsIn);
    }

    /** The files with that suffix. */
    withSuffix(suffix: string): MetadataFile[] {
        return this.metadata.filter((file) => file.suffix === suffix);
    }

    /** The file that defines the member, if one that `from` may use does. */
    defined(suffix: string, member: string, from: string): MetadataFile | undefined {
        return this.metadata.find((file) => file.suffix === suffix && file.member === member && mayUse(from, file.path));
    }

    bundle(name: string, from: string): Bundle | undefined {
        return this.bundles.find((bundle) => bundle.name === name && mayUse(from, `${bundle.folder}/`));
    }

    label(name: string, from: string): Label | undefined {
        return this.labels.find((label) => label.name === name && mayUse(from, label.file));
    }

    /** The object's field; the fields of Task and Event are those of Activity. */
    field(object: string, field: string, from: string): MetadataFile | undefined {
        const folder = `/objects/${fieldOwner(object)}/fields/`;
        return this.metadata.find((file) => file.suffix === 'field' && file.member === field && file.path.includes(folder) && mayUse(from, file.path));
    }

    /** Whether the project defines a custom object, event, metadata type or setting of that name. */
    object(name: string, from: string): MetadataFile | undefined {
        return this.defined('object', name, from);
    }
}

/** Task and Event take their custom fields from Activity. */
export function fieldOwner(object: string): string {
    return object === 'Task' || object === 'Event' ? 'Activity' : object;
}

/** The object that a field file belongs to, told by its folder. */
export function objectOf(field: MetadataFile): string {
    return /\/objects\/([^/]+)\/fields\//.exec(field.path)?.[1] ?? '';
}

/** Reads the project below `root`. */
export async function readProject(root: string): Promise<Project> {
    const [metadata, bundles, markup] = await Promise.all([metadataFiles(root), readBundles(root), readMarkup(root)]);
    return new Project(root, metadata, bundles, markup);
}

function mayUse(from: string, definition: string): boolean {
    return isPackaged(definition) || !isPackaged(from);
}

async function readMarkup(root: string): Promise<Markup[]> {
    const paths = (await Promise.all(METADATA_FOLDERS.map((folder) => filesBelow(root, folder)))).flat();
    return Promise.all(
        paths
            .filter((path) => /\.(page|component)$/.test(path))
            .map(async (path) => {
                const [, name = '', kind = 'page'] = /^(.+)\.(page|component)$/.exec(nameOf(path)) ?? [];
                return { path, name, kind: kind as Markup['kind'], text: await readText(root, path) };
            })
    );
}

function labelsIn({ suffix, root, path }: MetadataFile): Label[] {
    if (suffix !== 'labels' || !root) return [];
    return childrenOf(root, 'labels').map((label: XmlElement) => ({
        name: childText(label, 'fullName'),
        value: childText(label, 'value'),
        file: path,
        line: label.line
    }));
}
