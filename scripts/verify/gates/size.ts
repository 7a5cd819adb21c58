/**
 * Gate: what is loaded stays small. Every script of the panel's static resource within its limit, every static resource
 * within the platform's. Measures the built files; builds nothing.
 */
import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import { filesBelow } from '../source/files';
import { MOST_INSTALL_BYTES, MOST_RESOURCE_BYTES, PANEL_RESOURCE, SCRIPT_LIMITS, type ScriptLimit } from '../sizeLimits';

export interface MeasuredScript {
    readonly path: string;
    readonly gzipped: number;
    readonly plain: number;
    readonly limit?: ScriptLimit;
}

export interface MeasuredResource {
    readonly path: string;
    readonly bytes: number;
}

export interface Sizes {
    readonly scripts: readonly MeasuredScript[];
    readonly resources: readonly MeasuredResource[];
}

const RESOURCES = 'force-app/main/default/staticresources';

/** Measures the scripts of the panel and all static resources. */
export async function measure(root: string): Promise<Sizes> {
    const paths = await filesBelow(root, RESOURCES);
    const scripts = await Promise.all(paths.filter((path) => path.startsWith(`${PANEL_RESOURCE}/`) && path.endsWith('.js')).map((path) => measureScript(root, path)));
    const resources = new Map<string, number>();
    for (const path of paths.filter((each) => !each.endsWith('-meta.xml'))) {
        const resource = `${RESOURCES}/${path.slice(RESOURCES.length + 1).split('/')[0] ?? ''}`;
        resources.set(resource, (resources.get(resource) ?? 0) + (await stat(join(root, path))).size);
    }
    return { scripts, resources: [...resources].map(([path, bytes]) => ({ path, bytes })) };
}

/** Holds what is built against the limits. */
export const check: Check = async (root) => {
    if (!existsSync(join(root, 'lwc-src/softphone')) && !existsSync(join(root, PANEL_RESOURCE))) return [];
    const { scripts, resources } = await measure(root);
    return signed('size', [...missing(scripts), ...scripts.flatMap(tooBig), ...resources.flatMap(tooHeavy)]);
};

/** Bytes that a folder takes on disk; a file with several names counts once. */
export async function bytesOnDisk(folder: string): Promise<number> {
    const seen = new Set<number>();
    const visit = async (path: string): Promise<number> => {
        const { blocks, ino, nlink } = await lstat(path);
        if (nlink > 1 && seen.has(ino)) return 0;
        seen.add(ino);
        return blocks * 512;
    };
    const paths = (await readdir(folder, { recursive: true })).map((path) => join(folder, path));
    let bytes = await visit(folder);
    for (const path of paths) bytes += await visit(path);
    return bytes;
}

/** Holds an installation against its limit; nothing to say when nothing is installed. */
export async function checkInstall(root: string): Promise<Remark[]> {
    const folder = join(root, 'node_modules');
    if (!existsSync(folder)) return [];
    const bytes = await bytesOnDisk(folder);
    if (bytes <= MOST_INSTALL_BYTES) return [];
    return [{ file: 'node_modules', message: `takes ${megabytes(bytes)}, more than ${megabytes(MOST_INSTALL_BYTES)}`, cure: 'drop or replace the heaviest dependency' }];
}

/** Bytes as people read them. */
export function kilobytes(bytes: number): string {
    return `${(bytes / 1_000).toFixed(1)} kB`;
}

/** Disk space as `du` counts it. */
export function megabytes(bytes: number): string {
    return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

async function measureScript(root: string, path: string): Promise<MeasuredScript> {
    const content = await readFile(join(root, path));
    const name = path.slice(PANEL_RESOURCE.length + 1);
    const limit = SCRIPT_LIMITS.find(({ file }) => file === name) ?? SCRIPT_LIMITS.find(({ file }) => matches(file, name));
    return { path, plain: content.length, gzipped: gzipSync(content, { level: 9 }).length, ...(limit ? { limit } : {}) };
}

function matches(pattern: string, name: string): boolean {
    return pattern.includes('*') && new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[\\w-]+')}$`).test(name);
}

function missing(scripts: readonly MeasuredScript[]): Remark[] {
    return SCRIPT_LIMITS.filter(({ first, file }) => first && !scripts.some(({ path }) => path === `${PANEL_RESOURCE}/${file}`)).map(({ file }) => ({
        file: `${PANEL_RESOURCE}/${file}`,
        message: "isn't built",
        cure: 'run npm run build'
    }));
}

function tooBig({ path, gzipped, limit }: MeasuredScript): Remark[] {
    if (!limit) return [{ file: path, message: 'has no limit', cure: 'give it one in scripts/verify/sizeLimits.ts' }];
    if (gzipped <= limit.gzipped) return [];
    return [{ file: path, message: `has ${kilobytes(gzipped)} gzipped, ${kilobytes(gzipped - limit.gzipped)} over its limit`, cure: `load less with it: ${limit.what}` }];
}

function tooHeavy({ path, bytes }: MeasuredResource): Remark[] {
    if (bytes <= MOST_RESOURCE_BYTES) return [];
    return [{ file: path, message: `has ${kilobytes(bytes)} unzipped, the platform takes ${kilobytes(MOST_RESOURCE_BYTES)}`, cure: 'leave out what the page does not load' }];
}
