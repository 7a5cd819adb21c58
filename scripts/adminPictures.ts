/** `npm run screenshots:admin`: pictures of Phone Setup for docs/admin, taken of the real product on the simulator. */
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startSimulator } from '../simulator/simulator';
import { Agent } from '../tests/e2e/support/agent';
import { toneFile } from '../tests/e2e/support/tones';
import { browserFlags, findBrowser } from './browser';

const ROOT = path.resolve(import.meta.dirname, '..');
const SETTLED_MS = 1_000;

async function picture(page: Page, name: string): Promise<void> {
    await page.waitForTimeout(SETTLED_MS);
    await page.screenshot({ path: path.join(ROOT, 'docs/admin', `${name}.png`) });
}

const simulator = await startSimulator({ root: ROOT, port: 0, namespace: 'patchbay' });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags(toneFile(440)) });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
try {
    const own = (name: string): string => simulator.org.namer.custom(name);
    const when = { all: [{ variable: 'direction', is: 'anyOf', values: ['inbound'] }, { variable: 'queue', is: 'anyOf', values: ['Sales', 'Sales IT'] }] };
    simulator.org.system().create(own('Call_Rule__c'), { Name: 'Sales', [own('Active__c')]: true, [own('Position__c')]: 10, [own('Definition__c')]: JSON.stringify({ version: 1, when }) });
    const agent = new Agent(page, simulator);
    await agent.logIn('Nora Admin', '/lightning/n/patchbay__Patchbay_Setup');
    await page.getByRole('button', { name: 'Hide' }).click();
    await page.locator('[data-step="callCenter"][data-state="done"]').waitFor();
    await picture(page, 'guide');
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.locator('[data-check]').first().waitFor();
    await picture(page, 'check');
    await page.getByRole('tab', { name: 'Rules' }).click();
    await page.locator('[data-id="summary"]').waitFor();
    await picture(page, 'rules');
    await page.getByRole('tab', { name: 'Lists' }).click();
    await page.getByRole('button', { name: 'Create defaults' }).click();
    await page.getByText('5 values created.').waitFor();
    await picture(page, 'lists');
} finally {
    await browser.close();
    await simulator.close();
}
