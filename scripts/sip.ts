/** `npm run test:sip`: the scenarios of tests/scenarios against software that nobody here wrote: Kamailio, rtpengine, baresip, SIPp, coturn. */
import { requirePackages } from '../tests/sip/lab/packages';
import { build, ROOT } from './build';
import { runEndToEnd } from './e2e';

/** One at a time, on a machine that may be busy. */
const TIMEOUT_MS = 20 * 60_000;

try {
    requirePackages();
    await build(ROOT);
    process.exitCode = await runEndToEnd(process.argv.slice(2), 'tests/sip/playwright.config.ts', TIMEOUT_MS);
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
}
