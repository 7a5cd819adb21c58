/**
 * Which packages of other people are in what ships, told by the source maps of the bundles, so that nothing is forgotten
 * and nothing is named that isn't there; and the notices that their licences ask to go along.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ShippedPackage {
    readonly name: string;
    readonly version: string;
    /** As an SPDX expression. */
    readonly licence: string;
    /** Its licence text, as its authors ship it. */
    readonly text: string;
    /** The files of the static resource that it is in. */
    readonly files: readonly string[];
}

/** Licences that let us ship: each asks for its notice, and for nothing else. */
const ALLOWED: ReadonlySet<string> = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);
const IN_PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//g;

/** @param maps the folder with the source maps, one for each file: `panel.js.map` */
export async function shippedPackages(root: string, maps: string): Promise<readonly ShippedPackage[]> {
    const files = new Map<string, Set<string>>();
    for (const map of (await readdir(path.join(root, maps))).filter((name) => name.endsWith('.map'))) {
        const { sources } = JSON.parse(await readFile(path.join(root, maps, map), 'utf8')) as { sources: readonly string[] };
        for (const source of sources) {
            const name = [...source.matchAll(IN_PACKAGE)].at(-1)?.[1];
            if (name !== undefined) files.set(name, (files.get(name) ?? new Set()).add(map.replace(/\.map$/, '')));
        }
    }
    const found = await Promise.all([...files].map(([name, where]) => readPackage(root, name, [...where].sort())));
    return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function readPackage(root: string, name: string, files: readonly string[]): Promise<ShippedPackage> {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
    const licenceFile = (await readdir(folder)).find((file) => /^licen[cs]e(\.md|\.txt)?$/i.test(file));
    return { name, version, licence: license, text: licenceFile === undefined ? '' : await readFile(path.join(folder, licenceFile), 'utf8'), files };
}

/**
 * What goes along in the static resource.
 * @throws Error when a package has a licence that wasn't looked at, or ships none
 */
export function noticesOf(packages: readonly ShippedPackage[]): string {
    for (const { name, licence, text } of packages) {
        if (!ALLOWED.has(licence)) throw new Error(`${name} comes under ${licence}: look whether we may ship it, then name it in scripts/build/shipped.ts.`);
        if (!text.trim()) throw new Error(`${name} ships no licence text, and its licence asks for one to go along.`);
    }
    const entries = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`);
    return `Patchbay's softphone contains software of other people, under their licences.\n\n${entries.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
