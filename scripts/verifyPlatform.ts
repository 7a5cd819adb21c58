/**
 * `npm run verify:platform [-- folder]`: runs every component bundle through the compiler that the platform itself uses.
 * Installs it first, once, and says under whose terms. The project must be built.
 */
import { resolve } from 'node:path';
import { lineOf } from './verify/finding';
import { checkWith } from './verify/gates/platformCompiler';
import { installPlatformTools, loadPlatformTools } from './verify/platform/tools';
import { readBundles } from './verify/source/bundles';

async function main(): Promise<void> {
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    const start = performance.now();
    const project = process.cwd();
    const root = resolve(process.argv[2] ?? '.');
    await installPlatformTools(project, tell);
    const bundles = await readBundles(root);
    if (bundles.length === 0) tell('There are no component bundles: run npm run build first.');
    const findings = await checkWith(loadPlatformTools(project), root);
    for (const finding of findings) tell(lineOf(finding));
    tell(`${bundles.length} bundles, ${findings.length} found, ${((performance.now() - start) / 1000).toFixed(1)} s`);
    process.exitCode = findings.length > 0 || bundles.length === 0 ? 1 : 0;
}

if (import.meta.filename === process.argv[1]) await main();
