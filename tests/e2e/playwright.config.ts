/** End-to-end tests: the product in Chromium, on the simulator. Started by scripts/e2e.ts, which keeps traffic on this machine. */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
    testDir: '.',
    outputDir: '../../test-results/e2e',
    timeout: 45_000,
    expect: { timeout: 7_000 },
    // A call is mostly waiting: with one worker a processor, half of the time went by idle.
    workers: Number(process.env['E2E_WORKERS'] ?? 2 * availableParallelism()),
    fullyParallel: true,
    retries: 0,
    reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
    projects: [
        { name: 'paths', testMatch: '**/*.test.ts', testIgnore: '**/time.test.ts' },
        // What needs programs of other people is run by tests/sip alone; so is what mostly waits, unless SLOW is set.
        { name: 'scenarios', testDir: '../scenarios', grepInvert: process.env['SLOW'] ? /@lab/ : /@lab|@slow/ },
        // Afterwards and one by one: a second browser on the same processors would be measured too.
        { name: 'time', testMatch: '**/time.test.ts', fullyParallel: false, dependencies: ['paths', 'scenarios'] }
    ],
    // A trace costs a third of the time: ask for one with --trace on.
    use: { screenshot: 'only-on-failure' }
});
