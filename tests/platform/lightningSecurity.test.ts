/**
 * The Desk as an org runs it: compiled by the platform's own compiler, inside Lightning Web Security.
 * Run by `npm run verify:platform`, which installs Salesforce's tools.
 */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { loadPlatformTools } from '../../scripts/verify/platform/tools';
import { expect, test } from '../e2e/support/test';
import { tasks } from '../e2e/support/records';

const ROSSI = '+393401182290';
const security = loadPlatformTools(path.resolve(import.meta.dirname, '../..'));

/** In which of the page's worlds a script was evaluated, by its address's path. */
async function contextsOfScripts(page: Page): Promise<ReadonlyMap<string, number>> {
    const contexts = new Map<string, number>();
    const browser = await page.context().newCDPSession(page);
    browser.on('Debugger.scriptParsed', ({ url, executionContextId }) => contexts.set(url.replace(/^https?:\/\/[^/]+/, ''), executionContextId));
    await browser.send('Debugger.enable');
    return contexts;
}

for (const namespace of ['patchbay', '']) {
    test.describe(namespace ? `installed as ${namespace}` : 'deployed from source', () => {
        test.use({ simulatorOptions: { security, namespace } });

        test('U8 T8: notes taken on the Desk during a call are in its Task', async ({ agent, simulator }) => {
            const contexts = await contextsOfScripts(agent.page);
            await agent.start();
            const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
            await agent.answer();
            await call.until('talking');
            await agent.openDesk();
            await agent.desk.getByLabel('Notes').fill('Wants the new price list');
            await agent.openPhone();
            await agent.hangUp();
            await call.until('ended');
            await expect.poll(() => tasks(simulator).map(({ Description }) => String(Description))).toEqual([expect.stringContaining('Wants the new price list')]);
            expect(contexts.get(`${namespace || 'c'}/desk.js`)).toBeDefined();
            expect(contexts.get(`${namespace || 'c'}/desk.js`)).not.toBe(contexts.get('/shell/shell.js'));
        });
    });
}
