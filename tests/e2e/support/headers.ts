/** The panel's page with other headers than the platform sends by itself, as an org or a browser may want them. */
import type { Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/simulator';

/** The browser no longer knows where such a page came from, and takes it for one of the public internet. */
export async function addHeaders(page: Page, simulator: Simulator, added: Readonly<Record<string, string>>): Promise<void> {
    await page.route('**/apex/**', async (route) => {
        // Names below localhost are the browser's own: outside of it they need not be known.
        const { host, href } = new URL(route.request().url());
        const response = await route.fetch({ url: href.replace(host, `127.0.0.1:${simulator.port}`), headers: { ...(await route.request().allHeaders()), host } });
        await route.fulfill({ response, headers: { ...response.headers(), ...added } });
    });
}
