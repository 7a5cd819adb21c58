/** End-to-end tests: the product in Chromium, on the simulator. Started by scripts/e2e.ts, which keeps traffic on this machine. */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
    testDir: '.',
    outputDir: '../../test-results/e2e',
    timeout: 45_000,
    expect: { timeout: 7_000 },
    // A browser and a simulator with real media each; more workers than processors make all of them slower.
    workers: Number(process.env['E2E_WORKERS'] ?? availableParallelism()),
    fullyParallel: true,
    // On a machine of others a second try; what needed it is named as flaky.
    retries: process.env['CI'] ? 1 : 0,
    reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
    projects: [
        // What mostly waits, or goes over the same ground in another way, is run with SLOW set (npm run test:slow).
        { name: 'paths', testMatch: '**/*.test.ts', testIgnore: '**/time.test.ts', ...(!process.env['SLOW'] && { grepInvert: /@slow/ }) },
        // What needs programs of other people is run by tests/sip alone.
        { name: 'scenarios', testDir: '../scenarios', grepInvert: process.env['SLOW'] ? /@lab/ : /@lab|@slow/ },
        // Afterwards and one by one: a second browser on the same processors would be measured too.
        { name: 'time', testMatch: '**/time.test.ts', fullyParallel: false, dependencies: ['paths', 'scenarios'] }
    ],
    // A trace costs a third of the time: ask for one with --trace on.
    use: { screenshot: 'only-on-failure' }
});
