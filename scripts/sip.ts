/** `npm run test:sip`: the panel against software that nobody here wrote: Kamailio, rtpengine, baresip, SIPp. */
import { requirePackages } from '../tests/sip/lab/packages';
import { build, ROOT } from './build';
import { runEndToEnd } from './e2e';

try {
    requirePackages();
    await build(ROOT);
    process.exitCode = await runEndToEnd(process.argv.slice(2), 'tests/sip/playwright.config.ts');
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
}
