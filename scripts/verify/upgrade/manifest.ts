/**
 * What of the package can't be taken back once a version with it is released: which components there are, and what of
 * each is locked (Second-Generation Managed Packaging guide, "Components available in managed packages"). As plain data, so that
 * today's package can be held against the released one.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPackaged } from '../source/bundles';
import { filesBelow } from '../source/files';
import type { MetadataFile } from '../source/metadataFiles';
import { objectOf, readProject } from '../source/project';
import { child, childrenOf, childText, readXml } from '../source/xml';

/** What is locked of one component: a text that must stay, or names of which none may go. */
export type Locked = Readonly<Record<string, string | readonly string[]>>;

export interface Manifest {
    /** The version that was released last; empty as long as none was. */
    readonly version: string;
    /** By kind and name: `field Activity.Call_Key__c`. */
    readonly components: Readonly<Record<string, Locked>>;
}

export const MANIFEST = 'config/released.json';

/** Kinds that can't be removed after a release; what is protected or generated (labels, code of the panel) can. */
const KINDS: ReadonlySet<string> = new Set(['object', 'field', 'messageChannel', 'page', 'tab', 'permissionset', 'customPermission', 'flexipage', 'app', 'flow', 'report', 'dashboard', 'quickAction']);
const LOCKED: Readonly<Record<string, readonly string[]>> = {
    object: ['customSettingsType', 'visibility'],
    field: ['type', 'unique', 'externalId', 'length', 'precision', 'scale', 'referenceTo', 'deleteConstraint'],
    messageChannel: ['isExposed']
};
/** Decorated members, as the source has them: `@api get record()`. */
const API_MEMBER = /@api\s+(?:get\s+|set\s+|async\s+)?(\w+)/g;

/** @param version the version that is released with it */
export async function manifestOf(root: string, version: string): Promise<Manifest> {
    const { metadata } = await readProject(root);
    const files = metadata.filter(({ path, suffix }) => isPackaged(path) && KINDS.has(suffix)).map((file) => [nameOf(file), lockedIn(file)] as const);
    const meta = (await filesBelow(root, 'lwc-src/components')).filter((path) => path.endsWith('.js-meta.xml'));
    const exposed = await Promise.all(meta.map((path) => exposedComponent(root, path)));
    const resources = metadata.filter(({ path, suffix }) => isPackaged(path) && suffix === 'resource').map(({ member }) => [`staticResource ${member}`, {}] as const);
    return { version, components: Object.fromEntries([...files, ...resources, ...exposed.flat()].sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}

function nameOf(file: MetadataFile): string {
    return `${file.suffix} ${file.suffix === 'field' ? `${objectOf(file)}.` : ''}${file.member}`;
}

function lockedIn({ suffix, root }: MetadataFile): Locked {
    if (!root) return {};
    const properties = (LOCKED[suffix] ?? []).map((name) => [name, childText(root, name)] as const).filter(([, value]) => value !== '' && value !== 'false');
    const nameField = suffix === 'object' ? child(root, 'nameField') : undefined;
    return Object.fromEntries([...properties, ...(nameField ? [['nameField', childText(nameField, 'type')] as const] : [])]);
}

async function exposedComponent(root: string, path: string): Promise<(readonly [string, Locked])[]> {
    const meta = readXml(await readFile(join(root, path), 'utf8'));
    if (childText(meta, 'isExposed') !== 'true') return [];
    const source = await readFile(join(root, path.replace(/\.js-meta\.xml$/, '.ts')), 'utf8');
    const targets = child(meta, 'targets');
    const api = [...new Set([...source.matchAll(API_MEMBER)].map(([, name = '']) => name))].sort();
    const name = /([^/]+)\.js-meta\.xml$/.exec(path)?.[1] ?? '';
    return [[`component ${name}`, { targets: targets ? childrenOf(targets, 'target').map(({ text }) => text).sort() : [], api }]];
}
