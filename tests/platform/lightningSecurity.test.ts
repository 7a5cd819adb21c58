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
const SHARED = '+4930901820';
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

        test('X1 X2 X3 X10 T6 T10 T11 B10: the whole Desk: a call with its matches, result and keys, a lead, a task that is edited, both versions of one, the list of calls', { tag: namespace ? [] : ['@slow'] }, async ({ agent, simulator }) => {
            test.setTimeout(120_000);
            const { org, company, pbx } = simulator;
            const { desk, page } = agent;
            await agent.start();
            const call = pbx.callFrom(SHARED, { to: '204', displayName: 'Mara Neu' });
            await agent.answer();
            await agent.openDesk();
            await desk.getByRole('button', { name: 'Take this one Mia Schröder' }).click();
            await expect(desk.locator('[data-id="who"]')).toHaveText('Mia Schröder');
            await desk.getByRole('button', { name: 'Interested' }).click();
            await desk.getByRole('tab', { name: 'Now' }).focus();
            await page.keyboard.press('n');
            await page.keyboard.type('a hammer');
            await expect(desk.getByLabel('Notes')).toHaveValue('a hammer');
            await desk.getByRole('button', { name: 'New Lead' }).click();
            await desk.getByLabel('Company').fill('Neu Holzbau');
            await desk.getByLabel('Last Name').fill('Neu');
            await desk.getByRole('button', { name: 'Save', exact: true }).click();
            await expect(desk.locator('[data-id="notice"]')).toContainText('Saved and attached to the call');
            call.hangUp();
            await expect(desk.locator('[data-id="log"]')).toContainText('Logged as a task');
            const [task] = tasks(simulator);
            expect(task).toMatchObject({ CallDisposition: 'Interested', Description: expect.stringContaining('a hammer') });
            org.system().update(String(task?.['Id']), { Description: 'Ben: sent.' }, { audit: { by: company.users.ben, modifiedAt: Date.now() + 5_000 } });
            await desk.getByLabel('Notes').fill('a hammer and a hinge');
            const conflict = desk.locator('[data-id="conflict"]');
            await expect(conflict).toContainText('Ben: sent.');
            await conflict.getByText(/^Mine/).click();
            await conflict.getByRole('button', { name: 'Save my choice' }).click();
            await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('and a hinge');
            await desk.getByRole('button', { name: 'Save and next' }).click();

            await desk.getByRole('button', { name: 'New task' }).click();
            await desk.getByRole('button', { name: 'Send Quote' }).click();
            await desk.getByRole('button', { name: 'Save', exact: true }).click();
            await desk.locator('[data-id="notice"]').getByRole('button', { name: 'Edit' }).click();
            await desk.getByLabel('Notes').fill('Four sites.');
            await desk.getByRole('button', { name: 'Save', exact: true }).click();
            await expect.poll(() => tasks(simulator).map(({ Subject, Description }) => [Subject, Description])).toContainEqual(['Send Quote', 'Four sites.']);
            await desk.getByRole('tab', { name: /^Calls/ }).click();
            await expect(desk.locator('[data-id="history"]').getByRole('listitem').first()).toContainText('Answered');
            await desk.getByRole('tab', { name: /^Calls/ }).focus();
            await page.keyboard.press('?');
            await expect(desk.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
        });
    });
}
