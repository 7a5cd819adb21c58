/**
 * `npm test`: all that can be tested without an org: the gates, unit tests, the simulator's and the scripts' own tests,
 * end-to-end tests in Chromium. Prints at the end which requirements they show, and how many passed and failed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser';
import { build, ROOT } from './build';
import { runEndToEnd } from './e2e';
import { run } from './process';
import { idsOfPage, lastResults, requirementRows, requirementsText } from './requirements';
import { filesBelow } from './verify/source/files';

interface Tally {
    readonly passed: number;
    readonly failed: number;
}

const RESULTS = path.join(ROOT, 'test-results');
const MINUTE = 60_000;

async function gates(): Promise<Tally> {
    const code = await run(process.execPath, ['--import', 'tsx', 'scripts/verify.ts'], { cwd: ROOT, timeout: 5 * MINUTE });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unitTests(): Promise<Tally> {
    const output = path.join(RESULTS, 'unit.json');
    const code = await run(path.join(ROOT, 'node_modules/.bin/sfdx-lwc-jest'), ['--', '--coverage', '--json', `--outputFile=${output}`, '--coverageReporters=text-summary', '--coverageReporters=json-summary'], { cwd: ROOT, timeout: 6 * MINUTE });
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(await readFile(output, 'utf8')) as Record<'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites', number>;
    const { total } = JSON.parse(await readFile(path.join(ROOT, 'coverage/coverage-summary.json'), 'utf8')) as { total: { statements: { total: number } } };
    if (total.statements.total === 0) console.error('Nothing was measured: the cache of the test runner is stale (npx jest --clearCache).');
    const failed = Math.max(numFailedTests, numFailedTestSuites, total.statements.total === 0 ? 1 : 0);
    // Too little covered fails the run without failing a test.
    return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}

/** What measures the processor's time has it to itself. */
const MEASURES = /Speed\.test\.ts$/;

async function nodeTests(): Promise<Tally> {
    const all = [...(await filesBelow(ROOT, 'simulator')), ...(await filesBelow(ROOT, 'scripts'))].filter((file) => /\/__tests__\/[^/]+\.test\.ts$/.test(file));
    const together = await nodeRun(all.filter((file) => !MEASURES.test(file)), availableParallelism());
    const alone = await nodeRun(all.filter((file) => MEASURES.test(file)), 1);
    await writeFile(path.join(RESULTS, 'node.tap'), together.tap + alone.tap);
    return { passed: together.passed + alone.passed, failed: together.failed + alone.failed };
}

async function nodeRun(files: readonly string[], concurrency: number): Promise<Tally & { readonly tap: string }> {
    const output = path.join(RESULTS, 'node.part.tap');
    const code = await run(process.execPath, ['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, '--test-reporter=dot', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${output}`, ...files], {
        cwd: ROOT,
        timeout: 5 * MINUTE
    });
    const tap = await readFile(output, 'utf8');
    const count = (what: string): number => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
    if (code !== 0) console.error(tap.split('\n').filter((line) => /^\s*not ok/.test(line)).join('\n'));
    return { tap, passed: count('pass'), failed: code === 0 ? 0 : Math.max(1, count('fail')) };
}

async function endToEndTests(): Promise<Tally> {
    const code = await runEndToEnd([]);
    const { stats } = JSON.parse(await readFile(path.join(RESULTS, 'e2e.json'), 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } };
    return { passed: stats.expected, failed: code === 0 ? 0 : Math.max(1, stats.unexpected + stats.flaky) };
}

async function main(): Promise<number> {
    findBrowser();
    await mkdir(RESULTS, { recursive: true });
    await build(ROOT);
    const rows: string[] = [];
    let total: Tally = { passed: 0, failed: 0 };
    const take = async (name: string, step: () => Promise<Tally>): Promise<void> => {
        console.log(`\n— ${name}`);
        const begun = performance.now();
        const tally = await step().catch((error: unknown): Tally => {
            console.error(error);
            return { passed: 0, failed: 1 };
        });
        total = { passed: total.passed + tally.passed, failed: total.failed + tally.failed };
        rows.push(`${name.padEnd(28)} ${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(4)} failed ${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s`);
    };
    // Each of these two keeps one processor busy.
    await Promise.all([take('gates', gates), take('unit tests', unitTests)]);
    await take('simulator and script tests', nodeTests);
    await take('end-to-end tests', endToEndTests);
    const page = await readFile(path.join(ROOT, 'docs/requirements.md'), 'utf8');
    console.log(`\n${requirementsText(requirementRows(idsOfPage(page), await lastResults(RESULTS)))}`);
    console.log(`\n${rows.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 ? 0 : 1;
}

try {
    process.exitCode = await main();
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
}
