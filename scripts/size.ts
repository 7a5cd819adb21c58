/**
 * `npm run size [-- --install]`: how big what ships is, beside its limits; with `--install` the development tools on disk
 * too. Ends with status 1 when something is over. The project must be built.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf } from './verify/finding';
import { bytesOnDisk, check, checkInstall, kilobytes, measure, megabytes } from './verify/gates/size';
import { MOST_INSTALL_BYTES, MOST_RESOURCE_BYTES, PANEL_RESOURCE } from './verify/sizeLimits';

/** The table that the command prints. */
export async function sizeTable(root: string): Promise<string[]> {
    const { scripts, resources } = await measure(root);
    const rows = [
        ...scripts.map(({ path, gzipped, limit }) => [path.slice(PANEL_RESOURCE.length + 1), kilobytes(gzipped), limit ? kilobytes(limit.gzipped) : 'no limit', limit?.what ?? '']),
        ...resources.map(({ path, bytes }) => [path.slice(path.lastIndexOf('/') + 1), kilobytes(bytes), kilobytes(MOST_RESOURCE_BYTES), 'static resource, unzipped'])
    ];
    return [['', 'has', 'may have', ''], ...rows].map(([name = '', has = '', may = '', what = '']) => `${name.padEnd(28)}${has.padStart(12)}${may.padStart(12)}   ${what}`.trimEnd());
}

async function main(): Promise<void> {
    const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
    const root = process.cwd();
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    for (const row of await sizeTable(root)) tell(row);
    const findings = await check(root);
    const tools = join(root, 'node_modules');
    if (values.install && existsSync(tools)) {
        tell(`node_modules: ${megabytes(await bytesOnDisk(tools))} of ${megabytes(MOST_INSTALL_BYTES)}`);
        findings.push(...(await checkInstall(root)).map((remark) => ({ gate: 'size', ...remark })));
    }
    for (const finding of findings) tell(lineOf(finding));
    process.exitCode = findings.length > 0 ? 1 : 0;
}

if (import.meta.filename === process.argv[1]) await main();
