/**
 * Gate: who has installed a released version can take the next one. Holds today's package against what was released
 * (config/released.json): nothing is gone, nothing that is locked has changed, no text has become shorter.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import { MANIFEST, manifestOf, type Locked, type Manifest } from '../upgrade/manifest';

/** Properties that may grow, and never shrink. */
const MAY_GROW: ReadonlySet<string> = new Set(['length', 'precision', 'scale']);
const CURE = 'bring it back: installed orgs can not lose it. If no version with it was ever promoted: npm run release:record';

export const check: Check = async (root) => {
    if (!existsSync(join(root, MANIFEST))) return signed('upgrade', [{ file: MANIFEST, message: 'is missing', cure: 'npm run release:record' }]);
    const released = JSON.parse(await readFile(join(root, MANIFEST), 'utf8')) as Manifest;
    const { components } = await manifestOf(root, released.version);
    return signed('upgrade', Object.entries(released.components).flatMap(([name, locked]) => brokenIn(name, locked, components[name])));
};

function brokenIn(name: string, released: Locked, today: Locked | undefined): Remark[] {
    if (!today) return [{ file: MANIFEST, message: `${name} was released and is gone`, cure: CURE }];
    const properties = new Set([...Object.keys(released), ...Object.keys(today)]);
    return [...properties].flatMap((property) => changed(name, property, released[property], today[property]));
}

function changed(name: string, property: string, before: string | readonly string[] | undefined, now: string | readonly string[] | undefined): Remark[] {
    if (Array.isArray(before)) {
        const gone = before.filter((one) => !(now ?? []).includes(one as never));
        return gone.map((one) => ({ file: MANIFEST, message: `${name} was released with ${one} among its ${property}, and has it no more`, cure: CURE }));
    }
    if (before === now || Array.isArray(now)) return [];
    if (MAY_GROW.has(property) && Number(now) > Number(before)) return [];
    return [{ file: MANIFEST, message: `${name} was released with ${property} ${said(before)}, and has ${said(now)}`, cure: CURE }];
}

function said(value: string | readonly string[] | undefined): string {
    return value === undefined ? 'not set' : String(value);
}
