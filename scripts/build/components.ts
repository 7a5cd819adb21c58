/**
 * Builds the Lightning components: TypeScript becomes JavaScript file by file, so that what the platform compiles
 * reads like the source; service modules (bundles without a template) take in what they import from core.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rollup } from 'rollup';
import { typesAway } from './rollupParts';
import { stripTypes } from './stripTypes';
import resolve from '@rollup/plugin-node-resolve';

const SOURCE = 'lwc-src/components';
const TARGET = 'force-app/main/default/lwc';

export async function buildComponents(root: string): Promise<void> {
    const target = path.join(root, TARGET);
    await rm(target, { recursive: true, force: true });
    const folders = (await readdir(path.join(root, SOURCE), { withFileTypes: true })).filter((entry) => entry.isDirectory());
    await Promise.all(folders.map(({ name }) => buildComponent(root, name)));
}

async function buildComponent(root: string, name: string): Promise<void> {
    const from = path.join(root, SOURCE, name);
    const to = path.join(root, TARGET, name);
    await mkdir(to, { recursive: true });
    const files = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
    const isService = !files.includes(`${name}.html`);
    await Promise.all(
        files.map(async (file) => {
            if (!file.endsWith('.ts')) return cp(path.join(from, file), path.join(to, file));
            if (isService) return file === `${name}.ts` ? writeFile(path.join(to, `${name}.js`), await bundled(path.join(from, file))) : undefined;
            const source = await readFile(path.join(from, file), 'utf8');
            return writeFile(path.join(to, file.replace(/\.ts$/, '.js')), stripTypes(source, file).code);
        })
    );
}

/** Everything by a relative path becomes part of the module; platform modules and other bundles stay imports. */
async function bundled(file: string): Promise<string> {
    const bundle = await rollup({
        input: file,
        external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
        plugins: [typesAway(), resolve({ extensions: ['.ts', '.js'] })]
    });
    try {
        const { output } = await bundle.generate({ format: 'es' });
        return output[0].code;
    } finally {
        await bundle.close();
    }
}
