/**
 * A bundle holds what the platform takes and nothing beside it. The platform's compiler looks at neither the meta file
 * nor at a forgotten source file.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Remark } from '../finding';
import type { Bundle } from '../source/bundles';
import { nameOf } from '../source/files';
import type { Project } from '../source/project';

const DEPLOYED: ReadonlySet<string> = new Set(['.js', '.html', '.css', '.svg']);

/** Folder names are what `c/…` and `<c-…>` are made from. */
const BUNDLE_NAME = /^[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/;

export async function bundleShapeRemarks(project: Project): Promise<Remark[]> {
    return [...project.bundles.flatMap((bundle) => inBundle(project, bundle)), ...(await notBuilt(project))];
}

function inBundle(project: Project, bundle: Bundle): Remark[] {
    const { name, folder, files } = bundle;
    const remarks: Remark[] = [];
    if (!BUNDLE_NAME.test(name)) {
        remarks.push({ file: folder, message: `${name} can't be a component's name`, cure: 'begin with a small letter, then letters and digits' });
    }
    for (const file of files) {
        if (nameOf(file) === `${name}.js-meta.xml` || DEPLOYED.has(extname(file))) continue;
        const message = extname(file) === '.ts' ? `the TypeScript source ${nameOf(file)} would be deployed` : `${nameOf(file)} has no place in a component bundle`;
        remarks.push({ file, message, cure: 'keep sources in lwc-src and let npm run build write the bundle' });
    }
    const styleOnly = !bundle.script && bundle.templates.length === 0 && files.includes(`${folder}/${name}.css`);
    if (!bundle.script && !styleOnly) remarks.push({ file: folder, message: `${name} has no ${name}.js`, cure: 'run npm run build' });
    if (!files.includes(`${folder}/${name}.js-meta.xml`)) {
        remarks.push({ file: folder, message: `${name} has no ${name}.js-meta.xml`, cure: 'write one: apiVersion and isExposed at least' });
    }
    const twin = project.bundles.find((other) => other.name === name && other.folder !== folder);
    if (twin) remarks.push({ file: folder, message: `a second bundle is named ${name}: ${twin.folder}`, cure: 'rename one' });
    return remarks;
}

/** Components that have sources and no bundle: what is checked would not be what is written. */
async function notBuilt(project: Project): Promise<Remark[]> {
    const sources = join(project.root, 'lwc-src/components');
    if (!existsSync(sources)) return [];
    const folders = (await readdir(sources, { withFileTypes: true })).filter((entry) => entry.isDirectory() && existsSync(join(sources, entry.name, `${entry.name}.js-meta.xml`)));
    return folders
        .filter(({ name }) => !project.bundles.some((bundle) => bundle.name === name))
        .map(({ name }) => ({ file: `lwc-src/components/${name}`, message: `${name} isn't built`, cure: 'run npm run build' }));
}
