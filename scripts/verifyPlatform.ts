/**
 * `npm run verify:platform [-- folder]`: runs every component bundle through the compiler that the platform itself uses, and
 * this project's components in Chromium inside Lightning Web Security. Installs both first, once, and says under whose terms.
 */
import { resolve } from 'node:path';
import { runEndToEnd } from './e2e';
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
    const compiles = findings.length === 0 && bundles.length > 0;
    process.exitCode = compiles && root === project ? await runEndToEnd([], 'tests/platform/playwright.config.ts') : Number(!compiles);
}

if (import.meta.filename === process.argv[1]) await main();
