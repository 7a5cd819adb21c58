/**
 * `npm run docs:package`: the page of what is in the package, counted from the metadata, and how big what the phone loads may
 * get. A gate holds the page against the package; sizes are limits there, since what is built differs by a few bytes with each build.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MOST_RESOURCE_BYTES, SCRIPT_LIMITS } from './verify/sizeLimits';
import { filesBelow, readText } from './verify/source/files';
import type { MetadataFile } from './verify/source/metadataFiles';
import { objectOf, readProject } from './verify/source/project';
import { childText, childrenOf, readXml, type XmlElement } from './verify/source/xml';

const ROOT = path.resolve(import.meta.dirname, '..');
export const PAGE = 'docs/package.md';
export const COMMAND = 'npm run docs:package';

/** What has a row of its own, in the order of the table: suffix, what to call it, and its name if not the file's. */
const ROWS: readonly (readonly [suffix: string, what: string, name?: (file: MetadataFile) => string])[] = [
    ['object', 'Objects and settings'],
    ['field', 'Fields', (file) => `${objectOf(file)}.${file.member}`],
    ['layout', 'Page layouts'],
    ['compactLayout', 'Compact layouts'],
    ['listView', 'List views', (file) => `${/\/objects\/([^/]+)\//.exec(file.path)?.[1] ?? ''}.${file.member}`],
    ['tab', 'Tabs'],
    ['flexipage', 'Lightning pages'],
    ['permissionset', 'Permission sets'],
    ['customPermission', 'Custom permissions'],
    ['flow', 'Flows'],
    ['report', 'Reports'],
    ['reportType', 'Report types'],
    ['dashboard', 'Dashboards'],
    ['reportFolder', 'Report folders'],
    ['dashboardFolder', 'Dashboard folders'],
    ['page', 'Visualforce pages'],
    ['messageChannel', 'Message channels'],
    ['resource', 'Static resources'],
    ['translation', 'Translations']
];
/** Made by the build or counted apart. */
const ELSEWHERE: ReadonlySet<string> = new Set(['labels', 'js', 'component']);

/** The page's text. Throws when the package has a kind of component that the page doesn't know. */
export async function packagePage(root: string): Promise<string> {
    const { metadata } = await readProject(root);
    const packaged = metadata.filter(({ path: file }) => file.startsWith('force-app/'));
    const strange = packaged.find(({ suffix }) => !ELSEWHERE.has(suffix) && !ROWS.some(([known]) => known === suffix));
    if (strange) throw new Error(`${strange.path}: ${PAGE} has no row for .${strange.suffix}; give it one in scripts/packageDoc.ts`);
    const rows = ROWS.flatMap(([suffix, what, name]) => {
        const names = packaged.filter((file) => file.suffix === suffix).map((file) => name?.(file) ?? file.member);
        return names.length === 0 ? [] : [`| ${what} | ${names.length} | ${inShort(names)} |`];
    });
    const exposed = await exposedComponents(root);
    return [
        '# What is in the package',
        '',
        `Made by \`${COMMAND}\` from the metadata; \`npm run verify\` holds it to it. There is no Apex in it, no trigger, no remote site, no connected app. What a package can't hold is in \`unpackaged/\` ([decision 17](decisions/0017-what-stays-outside-the-package.md)).`,
        '',
        '| | how many | which |',
        '|---|---|---|',
        ...rows,
        `| Lightning web components | | exposed: ${exposed.join(', ')}; the others are their parts |`,
        '| Custom labels | | every text; protected: a subscriber can translate them, not use them |',
        '',
        '## What the phone loads',
        '',
        `One static resource, at most ${(MOST_RESOURCE_BYTES / 1_000_000).toFixed(0)} MB unzipped. Its scripts after gzip may have at most (\`npm run size\` says what they have):`,
        '',
        '| script | kB | |',
        '|---|---|---|',
        ...SCRIPT_LIMITS.map(({ file, gzipped, what }) => `| \`${file}\` | ${(gzipped / 1_000).toFixed(0)} | ${what} |`),
        ''
    ].join('\n');
}

/** Names that share what stands before the point stand together. */
function inShort(names: readonly string[]): string {
    const groups = new Map<string, string[]>();
    for (const name of names) {
        const [, group = '', own = name] = /^([^.]+)\.(.+)$/.exec(name) ?? [];
        groups.set(group, [...(groups.get(group) ?? []), own]);
    }
    return [...groups].map(([group, own]) => (group === '' ? own.map(code).join(', ') : `${group}: ${own.map(code).join(', ')}`)).join('; ');
}

function code(name: string): string {
    return `\`${name}\``;
}

/** What an admin can put on a page or into a bar, with where. */
async function exposedComponents(root: string): Promise<string[]> {
    const files = (await filesBelow(root, 'lwc-src/components')).filter((file) => file.endsWith('.js-meta.xml'));
    const read = await Promise.all(files.map(async (file) => ({ name: path.basename(file, '.js-meta.xml'), meta: readXml(await readText(root, file)) })));
    const targets = (meta: XmlElement): string => childrenOf(meta, 'targets').flatMap((each) => childrenOf(each, 'target')).map(({ text }) => text.replace('lightning__', '')).join(', ');
    return read.filter(({ meta }) => childText(meta, 'isExposed') === 'true').map(({ name, meta }) => `${code(name)} (${targets(meta)})`);
}

if (process.argv[1] === import.meta.filename) await writeFile(path.join(ROOT, PAGE), await packagePage(ROOT));
