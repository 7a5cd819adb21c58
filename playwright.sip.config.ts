/** Tests against other people's telephony: see tests/sip. One at a time: its ports are fixed. */
import { defineConfig } from '@playwright/test';
import endToEnd from './playwright.config';

export default defineConfig({
    ...endToEnd,
    testDir: 'tests/sip',
    outputDir: 'test-results/sip',
    workers: 1,
    fullyParallel: false,
    preserveOutput: 'always',
    reporter: [['list'], ['json', { outputFile: 'test-results/sip.json' }]]
});
