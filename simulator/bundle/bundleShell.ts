/**
 * Puts the Lightning shell together: the simulator's own components, Salesforce's base components, and the product's
 * components as they stand in force-app, all compiled the same way.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { resolveModule } from '@lwc/module-resolver';
import * as esbuild from 'esbuild';
import { stripTypes } from '../../scripts/build/stripTypes';
import type { PlatformTools } from '../../scripts/verify/platform/tools';
import { LwcCompiler } from './compileLwc';
import { platformModule, type PlatformNames } from './platformModules';
import { securedComponents } from './securedComponents';

/** The engine that belongs to the compiler; others of other versions may lie around in node_modules. */
const require = createRequire(createRequire(import.meta.url).resolve('lwc'));
const SHELL = 'simulator/shell';
const PRODUCT = 'force-app/main/default/lwc';
/** The engine's own packages, by the name under which compiled components import them. */
const ENGINE: Readonly<Record<string, string>> = {
    lwc: '@lwc/engine-dom',
    '@lwc/engine-dom': '@lwc/engine-dom',
    '@lwc/synthetic-shadow': '@lwc/synthetic-shadow',
    '@lwc/wire-service': '@lwc/wire-service'
};

export interface ShellBundle {
    /** File name → content, as served below the shell's script folder. */
    readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface ShellParts {
    /** The repository. */
    readonly root: string;
    /** The package's, empty when it is deployed from source. */
    readonly namespace: string;
    readonly names: PlatformNames;
    /** With them, the product's components run inside Lightning Web Security. */
    readonly security?: PlatformTools;
}

/** @throws Error with the first thing that doesn't compile or isn't simulated */
export async function bundleShell(parts: ShellParts): Promise<ShellBundle> {
    const { root } = parts;
    const result = await esbuild.build({
        // Synthetic shadow changes the DOM before the engine looks at it: a script of its own, loaded first.
        entryPoints: { syntheticShadow: require.resolve('@lwc/synthetic-shadow').replace(/index\.cjs(\.js)?$/, 'index.js'), shell: path.join(root, SHELL, 'main.ts') },
        bundle: true,
        write: false,
        format: 'esm',
        splitting: true,
        outdir: '/',
        sourcemap: 'linked',
        sourcesContent: false,
        logLevel: 'silent',
        // As in an org, unless somebody has switched debug mode on for a user.
        define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' },
        plugins: [componentsPlugin(parts)]
    });
    return { files: new Map(result.outputFiles.map(({ path: file, contents }) => [path.basename(file), contents])) };
}

function componentsPlugin({ root, namespace, names, security }: ShellParts): esbuild.Plugin {
    const compiler = new LwcCompiler(root);
    const shell = path.join(root, SHELL);
    const config = { rootDir: root, modules: [{ dir: path.join(SHELL, 'modules') }, { npm: 'lightning-base-components' }] };
    return {
        name: 'components',
        setup(build) {
            build.onResolve({ filter: /.*/ }, ({ path: asked, importer, kind }) => {
                if (kind === 'entry-point' || security?.sandbox === asked || importer.includes('/@locker/')) return undefined;
                const [id = '', query] = asked.split('?');
                const suffix = query ? `?${query}` : '';
                if (id.startsWith('.')) return { ...fileOf(path.resolve(path.dirname(importer), id)), suffix };
                if (ENGINE[id]) return { path: require.resolve(ENGINE[id]).replace(/index\.cjs(\.js)?$/, 'index.js') };
                if (id === '@lwc/resources/empty_css.css') return { path: id, namespace: 'empty' };
                if (id === 'product-components') return { path: id, namespace: 'product' };
                if (id === '@simulator/security') return { path: path.join(shell, 'services/security.ts') };
                if (id.startsWith('c/')) return { path: productFile(root, id.slice(2)) };
                const own = path.join(root, 'simulator/platform', `${id}.ts`);
                if (existsSync(own)) return { path: own };
                // A right-to-left twin of each icon: this org is read from left to right.
                if (/^lightning\/iconSvgTemplates\w+Rtl$/.test(id)) return { path: resolveModule(id.replace(/Rtl$/, ''), importer, config).entry };
                const isProduct = importer.startsWith(path.join(root, PRODUCT)) || importer.startsWith(shell) || importer === 'product-components';
                if (id.startsWith('@salesforce/') && isProduct) return { path: id, namespace: 'platform' };
                try {
                    return { path: resolveModule(id, importer, config).entry };
                } catch (error) {
                    return { errors: [{ text: `${importer} imports ${id}, which is not simulated (${(error as Error).message})` }] };
                }
            });
            build.onLoad({ filter: /.*/, namespace: 'empty' }, ({ path: file }) => ({ contents: emptyModule(file), resolveDir: root }));
            build.onLoad({ filter: /.*/, namespace: 'platform' }, ({ path: id }) => ({ contents: platformModule(id, names), resolveDir: root }));
            build.onLoad({ filter: /.*/, namespace: 'product' }, async () => ({ contents: await productComponents({ root, namespace, security }), resolveDir: root }));
            build.onLoad({ filter: /\.(js|ts|html|css)$/ }, async ({ path: file, suffix }) => {
                if (/node_modules[\\/]@lwc[\\/]/.test(file)) return undefined;
                const isComponent = file.startsWith(path.join(shell, 'modules')) || file.startsWith(path.join(root, PRODUCT)) || /lightning-base-components[\\/]src/.test(file);
                if (!isComponent) return undefined;
                const text = await readFile(file, 'utf8');
                const source = file.endsWith('.ts') ? stripTypes(text, file).code : text;
                const folder = path.dirname(file);
                const contents = await compiler.compile({
                    file,
                    source,
                    // In an installed package the tags of its components carry its namespace.
                    namespace: file.startsWith(path.join(root, PRODUCT)) ? namespace || 'c' : path.basename(path.dirname(folder)),
                    name: path.basename(folder),
                    scopedStyles: suffix.includes('scoped')
                });
                return { contents, loader: 'js', resolveDir: folder };
            });
        }
    };
}

/** LWC leaves the extension away and asks for templates and styles that need not exist. */
function fileOf(file: string): { path: string; namespace?: string } {
    if (existsSync(file) && /\.\w+$/.test(file)) return { path: file };
    for (const extension of ['.js', '.ts']) if (existsSync(file + extension)) return { path: file + extension };
    return { path: file, namespace: 'empty' };
}

function emptyModule(file: string): string {
    if (file.endsWith('.html')) return "import { registerTemplate } from 'lwc';\nexport default registerTemplate(() => []);";
    return 'export default undefined;';
}

function productFile(root: string, name: string): string {
    const file = path.join(root, PRODUCT, name, `${name}.js`);
    if (!existsSync(file)) throw new Error(`c/${name} is not in ${PRODUCT}: is it built?`);
    return file;
}

/** All components of the product by name, so that the shell can place those that the metadata names. */
async function productComponents({ root, namespace, security }: Omit<ShellParts, 'names'>): Promise<string> {
    const folders = (await readdir(path.join(root, PRODUCT), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    if (security) return securedComponents(security, root, folders.map((name) => `${PRODUCT}/${name}`), namespace);
    const placeable = folders.filter((name) => existsSync(path.join(root, PRODUCT, name, `${name}.html`)));
    const lines = placeable.map((name) => `    ${JSON.stringify(name)}: () => import('c/${name}')`);
    return `export const productComponents = {\n${lines.join(',\n')}\n};`;
}
