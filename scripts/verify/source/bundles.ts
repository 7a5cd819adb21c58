/**
 * The component bundles of a project as they are deployed: script, templates, styles, meta file.
 * Says what is in a bundle; whether that is right is the gates' business.
 */
import { extname } from 'node:path';
import { filesBelow, nameOf, readText } from './files';
import { METADATA_FOLDERS } from './metadataFiles';
import { readScript, type ComponentScript } from './componentScript';

export interface BundleFile {
    readonly path: string;
    readonly text: string;
}

export interface Bundle {
    readonly name: string;
    /** Path of its folder from the root. */
    readonly folder: string;
    /** All its files but tests, as paths from the root. */
    readonly files: readonly string[];
    /** `<name>.js`; a bundle of styles alone has none. */
    readonly script?: ComponentScript;
    /** Every script, the main one included. */
    readonly scripts: readonly ComponentScript[];
    readonly templates: readonly BundleFile[];
}

const BUNDLE_PATH = /^(.*\/lwc\/([^/]+))\/./;

/** Every bundle below an `lwc` folder of the project's metadata. */
export async function readBundles(root: string): Promise<Bundle[]> {
    const paths = (await Promise.all(METADATA_FOLDERS.map((folder) => filesBelow(root, folder)))).flat();
    const folders = new Map<string, string[]>();
    for (const path of paths) {
        const folder = BUNDLE_PATH.exec(path)?.[1];
        if (folder === undefined || path.includes('/__tests__/')) continue;
        folders.set(folder, [...(folders.get(folder) ?? []), path]);
    }
    return Promise.all([...folders].map(([folder, files]) => readBundle(root, folder, files)));
}

async function readBundle(root: string, folder: string, files: readonly string[]): Promise<Bundle> {
    const name = nameOf(folder);
    const scripts = await Promise.all(
        files.filter((path) => extname(path) === '.js').map(async (path) => readScript(path, await readText(root, path)))
    );
    const templates = await Promise.all(
        files.filter((path) => extname(path) === '.html').map(async (path) => ({ path, text: await readText(root, path) }))
    );
    return { name, folder, files, scripts, templates, script: scripts.find(({ path }) => path === `${folder}/${name}.js`) };
}

/** Whether the path is in the package: what is in `unpackaged` may lean on it, never the other way round. */
export function isPackaged(path: string): boolean {
    return path.startsWith('force-app/');
}
