/** Tests against other people's telephony: see tests/sip. One at a time: its ports are fixed. */
import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config';

export default defineConfig({
    ...endToEnd,
    testDir: '.',
    projects: [{ name: 'sip' }],
    outputDir: '../../test-results/sip',
    workers: 1,
    fullyParallel: false,
    preserveOutput: 'always',
    reporter: [['list'], ['json', { outputFile: '../../test-results/sip.json' }]]
});
