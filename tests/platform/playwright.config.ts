/** The product's components inside Lightning Web Security: see tests/platform. */
import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config';

export default defineConfig({
    ...endToEnd,
    testDir: '.',
    projects: [{ name: 'platform', ...(!process.env['SLOW'] && { grepInvert: /@slow/ }) }],
    outputDir: '../../test-results/platform',
    reporter: [['list'], ['json', { outputFile: '../../test-results/platform.json' }]]
});
