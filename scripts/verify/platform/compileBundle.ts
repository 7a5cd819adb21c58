/**
 * Compiles one component bundle as the platform would when it is deployed, and remembers the answer for as long as neither
 * the files nor the compiler change. The code that comes out is what Lightning Web Security evaluates.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { filesBelow, nameOf, readText } from '../source/files';
import type { CompilerOutput, PlatformTools } from './tools';

export interface BundleToCompile {
    /** The project's root, below which `folder` is. */
    readonly root: string;
    /** The bundle's folder, from the root. */
    readonly folder: string;
    /** The package's namespace; missing for an org without one. */
    readonly namespace?: string;
}

export interface CompiledBundle {
    /** The module's name: `patchbay/desk`, or `c/desk` without a namespace. */
    readonly id: string;
    readonly success: boolean;
    readonly diagnostics: CompilerOutput['diagnostics'];
    readonly metadata?: CompilerOutput['metadata'];
    /** An AMD module (`define(name, dependencies, factory)`) with the transforms of Lightning Web Security; empty when it failed. */
    readonly code: string;
}

const COMPILED = new Set(['.js', '.html', '.css']);

/** What the platform makes of a bundle. Rejects only when the compiler itself breaks down. */
export async function compileBundle(tools: PlatformTools, bundle: BundleToCompile): Promise<CompiledBundle> {
    const request = await requestFor(bundle);
    const key = createHash('sha256').update(tools.version).update(JSON.stringify(request)).digest('hex');
    const known = join(tools.cache, `${key}.json`);
    if (existsSync(known)) return JSON.parse(await readFile(known, 'utf8')) as CompiledBundle;

    const { success, diagnostics, results, metadata } = await tools.compile(request);
    const compiled: CompiledBundle = {
        id: `${request.bundle.namespace}/${request.bundle.name}`,
        success,
        diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, message: diagnostic.message.replaceAll(`${process.cwd()}/`, '') })),
        metadata,
        code: results?.[0]?.code ?? ''
    };
    await mkdir(tools.cache, { recursive: true });
    // Written aside and moved, so that a run that is cut off leaves no half answer behind.
    await writeFile(`${known}.${process.pid}`, JSON.stringify(compiled));
    await rename(`${known}.${process.pid}`, known);
    return compiled;
}

async function requestFor({ root, folder, namespace }: BundleToCompile) {
    const name = nameOf(folder);
    const paths = (await filesBelow(root, folder)).filter((path) => !path.includes('/__tests__/'));
    const files: Record<string, string> = {};
    for (const path of paths.filter((each) => COMPILED.has(extname(each)))) files[path.slice(folder.length + 1)] = await readText(root, path);
    const meta = paths.find((path) => path === `${folder}/${name}.js-meta.xml`);
    const apiVersion = Number(/<apiVersion>(\d+)/.exec(meta === undefined ? '' : await readText(root, meta))?.[1] ?? 0);
    return {
        bundle: {
            type: 'platform',
            name,
            // An org without a namespace calls its own components c; nothing is rewritten then.
            namespace: namespace ?? 'c',
            ...(namespace === undefined ? {} : { namespaceMapping: { c: namespace } }),
            files,
            options: { ...(apiVersion > 0 ? { apiVersion } : {}), dynamicImport: 'stringLiteralOnly', enableLightningWebSecurityTransforms: true }
        },
        compilerConfigs: [{ outputConfig: { minify: false, lockerConfig: {}, env: { NODE_ENV: 'development' } } }]
    };
}
