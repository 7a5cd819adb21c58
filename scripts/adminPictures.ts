/** `npm run screenshots:admin`: pictures of Phone Setup for docs/admin, taken of the real product on the simulator. */
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startSimulator, type Simulator } from '../simulator/simulator';
import { Agent } from '../tests/e2e/support/agent';
import { toneFile } from '../tests/e2e/support/tones';
import { browserFlags, findBrowser } from './browser';

const ROOT = path.resolve(import.meta.dirname, '..');
const SETTLED_MS = 1_000;

async function picture(page: Page, name: string): Promise<void> {
    await page.waitForTimeout(SETTLED_MS);
    await page.screenshot({ path: path.join(ROOT, 'docs/admin', `${name}.png`) });
}

/** A company at work: people with extensions, calls of today, a log that was refused, a setting that is locked. */
function fillCompany({ org, company }: Simulator): void {
    const own = (name: string): string => org.namer.custom(name);
    const create = (object: string, fields: Readonly<Record<string, unknown>>, name?: string): string =>
        org.system().create(own(object), { ...(name !== undefined && { Name: name }), ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [own(field), value])) });
    const { ada, ben, sam } = company.users;
    create('Phone_Extension__c', { Extension__c: '204', Active__c: true, User__c: ada }, 'Ada Agent');
    create('Phone_Extension__c', { Extension__c: '205', Active__c: true, User__c: ben }, 'Ben Agent');
    create('Phone_Setting__c', { Setting_Key__c: 'ringVolume Organisation', Setting__c: 'ringVolume', Scope__c: 'Organisation', Value__c: '60', Locked__c: true });
    create('Phone_Setting__c', { Setting_Key__c: 'wrapUpSeconds Organisation', Setting__c: 'wrapUpSeconds', Scope__c: 'Organisation', Value__c: '30', Locked__c: false });
    const calls: readonly (readonly [string, string, string, number])[] = [
        ...[180, 240, 95, 610, 122, 75, 300].map((seconds) => [ada, 'Inbound', 'answered', seconds] as const),
        ...[200, 45, 330].map((seconds) => [ben, 'Outbound', 'answered', seconds] as const),
        ...[420, 60].map((seconds) => [sam, 'Inbound', 'answered', seconds] as const),
        [ada, 'Inbound', 'missed', 0],
        [ben, 'Inbound', 'missed', 0],
        [ben, 'Outbound', 'busy', 0],
        [sam, 'Outbound', 'unanswered', 0]
    ];
    for (const [at, [owner, direction, outcome, seconds]] of calls.entries()) {
        const fields = { Call_Key__c: `picture ${at}`, Call_Start__c: new Date().toISOString(), Call_Direction__c: direction, Call_Outcome__c: outcome, Call_Seconds__c: seconds, ...(seconds > 0 && { Call_Quality__c: 4.2 }) };
        org.system().create('Task', { Subject: 'Call', OwnerId: owner, ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [own(field), value])) });
    }
    const at = new Date().toISOString();
    create('Call_Error__c', {
        ...{ Error_Key__c: 'a', Step__c: 'saveLog', Cause__c: 'invalid', State__c: 'Open', Agent__c: ada, Call_Key__c: 'a', Happened__c: at, Count__c: 3, Fields__c: 'Region__c' },
        ...{ Said__c: 'Required fields are missing: [Region]', Cure__c: 'Read what Salesforce said: fill the field by a rule, or let logs of calls pass the validation rule.', Entry__c: JSON.stringify({ Subject: 'Call', TaskSubtype: 'Call' }) }
    });
    create('Call_Error__c', {
        ...{ Error_Key__c: 'b', Step__c: 'leaveOutField', Cause__c: 'noAccess', State__c: 'Open', Agent__c: ben, Call_Key__c: 'b', Happened__c: at, Count__c: 1, Fields__c: 'Call_Memo__c' },
        Cure__c: 'The agent may not write this field: its logs stand without it. Give edit access to the field, or leave it out of the rule.'
    });
}

const simulator = await startSimulator({ root: ROOT, port: 0, namespace: 'patchbay' });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags(toneFile(440)) });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
try {
    const own = (name: string): string => simulator.org.namer.custom(name);
    const when = { all: [{ variable: 'direction', is: 'anyOf', values: ['inbound'] }, { variable: 'queue', is: 'anyOf', values: ['Sales', 'Sales IT'] }] };
    simulator.org.system().create(own('Call_Rule__c'), { Name: 'Sales', [own('Active__c')]: true, [own('Position__c')]: 10, [own('Definition__c')]: JSON.stringify({ version: 1, when }) });
    fillCompany(simulator);
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
    await page.getByText('12 values created.').waitFor();
    await picture(page, 'lists');
    await page.getByRole('tab', { name: 'People' }).click();
    await page.getByRole('button', { name: '204' }).waitFor();
    await picture(page, 'people');
    await page.getByRole('tab', { name: 'Defaults' }).click();
    await page.locator('[data-setting="ringVolume"]').waitFor();
    await picture(page, 'defaults');
    await page.getByRole('tab', { name: 'Errors' }).click();
    await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    await picture(page, 'errors');
    await page.getByRole('tab', { name: 'Numbers' }).click();
    await page.locator('[data-table="agent"]').waitFor();
    await picture(page, 'numbers');
    await page.goto(`${simulator.url}/lightning/n/patchbay__Phone_Check`);
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.locator('[data-check]').first().waitFor();
    await picture(page, 'checkMyPhone');
} finally {
    await browser.close();
    await simulator.close();
}
