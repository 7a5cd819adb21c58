/**
 * `npm run release:record [-- 1.0.0]`: writes down what of the package can't be taken back from now on. To be run, and committed,
 * when a version is promoted; before the first one whenever the gate `upgrade` should forget what was tried out.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build';
import { MANIFEST, manifestOf } from './verify/upgrade/manifest';

const version = process.argv[2] ?? '';
const manifest = await manifestOf(ROOT, version);
await writeFile(join(ROOT, MANIFEST), `${JSON.stringify(manifest, undefined, 4)}\n`);
console.log(`${Object.keys(manifest.components).length} components in ${MANIFEST}${version ? ` as released with ${version}` : ', none of them released yet'}.`);
