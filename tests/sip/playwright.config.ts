/** The scenarios among other people's telephony (tests/sip/lab). One at a time: its ports are fixed. */
import { defineConfig } from '@playwright/test';
import type { ScenarioOptions } from '../scenarios/scenario';
import endToEnd from '../e2e/playwright.config';

export default defineConfig<ScenarioOptions>({
    ...endToEnd,
    testDir: '../scenarios',
    projects: [
        { name: 'lab', use: { backEnd: 'lab' } },
        { name: 'lab without GRUU', use: { backEnd: 'lab', gruu: false }, grep: /@gruu/ }
    ],
    outputDir: '../../test-results/sip',
    workers: 1,
    fullyParallel: false,
    preserveOutput: 'always',
    reporter: [['list'], ['json', { outputFile: '../../test-results/sip.json' }]]
});
