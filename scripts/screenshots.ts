/** `npm run screenshots`: pictures of every state for the docs, taken of the real product on the simulator. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { startSimulator, type Simulator } from '../simulator/simulator';
import { RINGS_FOR_EVER } from '../simulator/pbx';
import { Agent } from '../tests/e2e/support/agent';
import { createRule, set } from '../tests/e2e/support/rules';
import { changeConnection } from '../tests/e2e/support/settings';
import { toneFile } from '../tests/e2e/support/tones';
import { browserFlags, findBrowser } from './browser';
import { build, ROOT } from './build';

const FOLDER = path.join(ROOT, 'docs/images');
const ROSSI = '+393401182290';
const SHARED_NUMBER = '+4930901820';
/** Widths of the softphone's panel that orgs use. */
const WIDTHS = [320, 480];

type Shot = (agent: Agent, simulator: Simulator, page: Page) => Promise<void>;

const PANEL_SHOTS: Readonly<Record<string, Shot>> = {
    'sign-in': async (agent) => {
        await agent.logIn();
        await agent.openPhone();
        await expect(agent.button('Sign in')).toBeVisible();
    },
    'in-german': async (agent, { company, org, pbx }) => {
        org.system().update(company.users.ada, { LanguageLocaleKey: 'de' });
        await agent.logIn();
        await agent.openPhone();
        await agent.panel.getByLabel('Kennwort', { exact: true }).fill(agent.password());
        await agent.button('Anmelden').click();
        await expect(agent.status).toHaveText('Verfügbar');
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.button('Annehmen').click();
        await expect(agent.status).toHaveText('Im Gespräch');
        await agent.page.waitForTimeout(1_200);
    },
    ready: async (agent) => {
        await agent.start();
        await agent.panel.getByLabel('Number').fill('+39 02 8088');
        await expect(agent.button(/Alpine Foods/).first()).toBeVisible();
    },
    'status-menu': async (agent) => {
        await agent.start();
        await agent.choose('Lunch');
        await agent.panel.getByRole('button', { name: /^Status:/ }).click();
        await expect(agent.panel.getByRole('menu')).toBeVisible();
    },
    'do-not-disturb': async (agent, { pbx }) => {
        await agent.start();
        await agent.choose('Do not disturb');
        await pbx.callFrom(ROSSI, { to: '204' }).until('ended');
        await agent.button(/^Calls/).click();
        await expect(agent.panel.getByText('Missed while on do not disturb')).toBeVisible();
    },
    'status-in-a-call': async (agent, { pbx }) => {
        await agent.start();
        await agent.choose('Lunch');
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.button('Answer').click();
        await expect(agent.status).toHaveText('On a call, then Lunch');
        await agent.page.waitForTimeout(1_200);
    },
    'more-menu': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.button('More').click();
        await expect(agent.panel.getByRole('menu')).toBeVisible();
    },
    ringing: async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await expect(agent.heading('Elena Rossi')).toBeVisible();
    },
    'ringing-several': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(SHARED_NUMBER, { to: '204' });
        await expect(agent.panel.getByText('Who is it?')).toBeVisible();
    },
    dialling: async (agent, { pbx }) => {
        pbx.behave(ROSSI, RINGS_FOR_EVER);
        await agent.start();
        await agent.panel.getByLabel('Number').fill('+39 340 118 2290');
        await agent.button('Call').click();
        await expect(agent.panel.getByText('Ringing…')).toBeVisible();
    },
    'on-a-call': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.page.waitForTimeout(2_500);
    },
    'on-hold': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.button('Hold').click();
        await expect(agent.panel.getByText('On hold')).toBeVisible();
    },
    keypad: async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.button('Keypad').first().click();
        for (const key of ['1', '7', '#']) await agent.button(key).click();
    },
    transfer: async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.button('Transfer').click();
        await agent.panel.getByLabel('To whom?').fill('+39 340 118 2291');
    },
    picker: async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.button('Transfer').click();
        await agent.panel.getByRole('combobox').fill('20');
        await expect(agent.panel.getByRole('option')).not.toHaveCount(0);
        await agent.page.waitForTimeout(1_200);
    },
    conference: async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.chooseMore('Add');
        await agent.panel.getByLabel('Whom do you want to add?').fill('+39 340 118 2291');
        await agent.button('Call').click();
        await agent.button('Merge Elena Rossi with this call').click();
        await expect(agent.heading('Conference')).toBeVisible();
        await agent.page.waitForTimeout(1_200);
    },
    'conference-room': async (agent, simulator) => {
        changeConnection(simulator, { Conference_Room__c: '3000' });
        await agent.start();
        simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.chooseMore('Add');
        await agent.panel.getByLabel('Whom do you want to add?').fill('+39 340 118 2291');
        await agent.button('Call').click();
        await agent.button('Merge Elena Rossi with this call').click();
        await expect(agent.heading(/^Conference with/)).toBeVisible();
        await agent.page.waitForTimeout(2_000);
    },
    'add-somebody': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.chooseMore('Add');
        await agent.panel.getByRole('combobox').fill('20');
        await expect(agent.panel.getByRole('option')).not.toHaveCount(0);
    },
    'answered-automatically': async (agent, { pbx }) => {
        await agent.start();
        await agent.button('Settings').click();
        await agent.panel.getByLabel('Answer automatically').selectOption('Always');
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await expect(agent.panel.getByText('Answered automatically')).toBeVisible();
        await expect(agent.panel.getByRole('timer')).toBeVisible();
    },
    people: async (agent, simulator, page) => {
        const { pbx } = simulator;
        const elsewhere = await page.context().browser()?.newContext();
        if (!elsewhere) throw new Error('No browser for a colleague.');
        await new Agent(await elsewhere.newPage(), simulator).start('Ben Agent');
        pbx.leaveMessage('204');
        await agent.start();
        await agent.button('People').click();
        const call = pbx.callFrom(ROSSI, { to: '205' });
        await expect(agent.panel.getByRole('listitem').filter({ hasText: 'Ben Agent' })).toContainText('Ringing');
        await call.until('ringing');
    },
    'voice-messages': async (agent, { pbx }) => {
        pbx.leaveMessage('204');
        pbx.leaveMessage('204');
        await agent.start();
        await expect(agent.panel.getByText('2 new voice messages')).toBeVisible();
    },
    'caller-id': async (agent, simulator) => {
        changeConnection(simulator, { Caller_Ids__c: 'Main office: +39 02 8088100\nSupport: +39 02 8088200' });
        simulator.pbx.leaveMessage('204');
        await agent.start();
        await agent.panel.getByLabel('Call as').selectOption('Support');
        await expect(agent.panel.getByText('1 new voice message')).toBeVisible();
    },
    'settings-calls': async (agent) => {
        await agent.start();
        await agent.button('Settings').click();
        await agent.panel.getByLabel('Answer automatically').scrollIntoViewIfNeeded();
    },
    'call-waiting': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        pbx.callFrom('+393401182291', { to: '204' });
        await expect(agent.button('Answer Marco Bianchi')).toBeVisible();
    },
    consultation: async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.button('Transfer').click();
        await agent.panel.getByLabel('To whom?').fill('+39 340 118 2291');
        await agent.button('Ask first').click();
        await expect(agent.button('Connect Elena Rossi with the other one')).toBeVisible();
        await agent.page.waitForTimeout(1_200);
    },
    'wrap-up': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.page.waitForTimeout(1_200);
        await agent.hangUp();
        await expect(agent.panel.getByText('Logged as a task')).toBeVisible();
        await agent.panel.getByLabel('Notes').fill('Wants 3 sites on one contract. Call back Thursday 10:00.');
    },
    'why-this-rule': async (agent, simulator) => {
        createRule(simulator, 'Support', 10, { when: { variable: 'queue', is: 'anyOf', values: ['Support'] } });
        createRule(simulator, 'Sales', 20, { when: { all: [{ variable: 'queue', is: 'anyOf', values: ['Sales'] }, { variable: 'match', is: 'some' }] } });
        await agent.start();
        simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.hangUp();
        await agent.panel.locator('[data-id="rule"] summary').click();
    },
    calls: async (agent, { pbx }) => {
        await agent.start();
        const missed = pbx.callFrom(SHARED_NUMBER, { to: '204' });
        await expect(agent.panel.getByText('Who is it?')).toBeVisible();
        missed.hangUp();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.hangUp();
        await agent.button('Done').click();
        await agent.button(/^Calls/).click();
        await expect(agent.panel.getByText('Missed')).toBeVisible();
    },
    'wrong-password': async (agent) => {
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn('wrong');
        await expect(agent.heading('Wrong password')).toBeVisible();
    },
    'pbx-unreachable': async (agent, { pbx }) => {
        pbx.stop();
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('The PBX cannot be reached')).toBeVisible();
    }
};

const STRANGER = '+390655501901';

const DESK_SHOTS: Readonly<Record<string, Shot>> = {
    'no-call': async (agent) => {
        await agent.start();
        await agent.openDesk();
    },
    'live-call': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.openDesk();
        await agent.desk.getByLabel('Notes').fill('Wants 3 sites on one contract. Call back Thursday 10:00.');
        await agent.desk.getByRole('button', { name: 'Interested' }).click();
        await expect(agent.desk.locator('[data-id="glance"]').getByRole('listitem').first()).toBeVisible();
    },
    'several-matches': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(SHARED_NUMBER, { to: '204' });
        await agent.answer();
        await agent.openDesk();
        await agent.desk.getByRole('button', { name: 'Log to another record' }).click();
    },
    'new-lead': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(STRANGER, { to: '204', displayName: 'Chiara Conti' });
        await agent.answer();
        await agent.openDesk();
        await agent.desk.getByRole('button', { name: 'New Lead' }).click();
        await expect(agent.desk.locator('[data-id="duplicates"]')).toBeVisible();
    },
    'new-task': async (agent, { company }) => {
        await agent.logIn('Ada Agent', `/lightning/r/Contact/${company.contacts['jonasWeber'] ?? ''}/view`);
        await agent.openDesk();
        await agent.desk.getByRole('button', { name: 'New task' }).click();
        await agent.desk.getByRole('button', { name: 'Send Quote' }).click();
    },
    'wrap-up': async (agent, simulator) => {
        set(simulator, 'wrapUpSeconds', 90);
        await agent.start();
        await agent.openDesk();
        await expect(agent.desk.locator('[data-id="status"]')).toContainText('Available');
        const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        call.hangUp();
        await agent.openDesk();
        await expect(agent.desk.getByRole('timer')).toContainText('left');
        await expect(agent.desk.locator('[data-id="log"]')).toContainText('Logged as a task');
    },
    calls: async (agent, { pbx }) => {
        await agent.start();
        const missed = pbx.callFrom(ROSSI, { to: '204' });
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        missed.hangUp();
        await agent.openDesk();
        await agent.desk.getByRole('tab', { name: 'Calls (1)' }).click();
        await expect(agent.desk.locator('[data-id="history"]').getByRole('listitem')).toHaveCount(3);
    },
    'calls-not-logged': async (agent, { pbx, org }) => {
        org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: true });
        await agent.start();
        const missed = pbx.callFrom(ROSSI, { to: '204' });
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        missed.hangUp();
        await agent.openDesk();
        await agent.desk.getByRole('button', { name: '1 not logged yet' }).click();
        await expect(agent.desk.getByRole('button', { name: /^Log the call/ })).toBeVisible();
    },
    conflict: async (agent, { pbx, org, company }) => {
        await agent.start();
        const call = pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        await agent.openDesk();
        await agent.desk.getByLabel('Notes').fill('Wants an offer.');
        call.hangUp();
        await expect(agent.desk.locator('[data-id="log"]')).toContainText('Logged as a task');
        const { rows } = org.system().query({ object: 'Task', first: 2_000 });
        const task = rows.find((row) => String(row['Description']).startsWith('Wants an offer.'));
        org.system().update(String(task?.['Id']), { Description: 'Offer sent.' }, { audit: { by: company.users.ben, modifiedAt: Date.now() + 5_000 } });
        await agent.desk.getByLabel('Notes').fill('Wants an offer. Call back on Thursday.');
        await expect(agent.desk.locator('[data-id="conflict"]')).toBeVisible();
    }
};

const CONSOLE_SHOTS: Readonly<Record<string, Shot>> = {
    'console-ringing': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await expect(agent.activeTab).toContainText('Elena Rossi');
        await agent.page.waitForTimeout(600);
    },
    'console-in-a-call': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.page.waitForTimeout(2_500);
    },
    'console-notes': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.openDesk();
        await agent.desk.getByLabel('Notes').fill('Wants 3 sites on one contract. Call back Thursday 10:00.');
        await agent.page.waitForTimeout(1_500);
    },
    'console-logged': async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        await agent.page.waitForTimeout(1_500);
        await agent.hangUp();
        await expect(agent.panel.getByText('Logged as a task')).toBeVisible();
        await agent.page.waitForTimeout(600);
    }
};

async function inFreshOrg(browser: Browser, shot: Shot, take: (page: Page) => Promise<void>): Promise<void> {
    const simulator = await startSimulator({ root: ROOT, port: 0, namespace: 'patchbay' });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', deviceScaleFactor: 1 });
    try {
        const page = await context.newPage();
        await shot(new Agent(page, simulator), simulator, page);
        await page.mouse.move(0, 0);
        await take(page);
    } finally {
        await context.close();
        await simulator.close();
    }
}

async function takeAll(only: readonly string[]): Promise<void> {
    await mkdir(FOLDER, { recursive: true });
    const wanted = (name: string): boolean => only.length === 0 || only.some((part) => name.includes(part));
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags(toneFile(440)) });
    try {
        for (const [name, shot] of Object.entries(DESK_SHOTS).filter(([name]) => wanted(`desk-${name}`))) {
            await inFreshOrg(browser, shot, async (page) => {
                const desk = page.locator('[data-panel="c_desk"]');
                for (const width of WIDTHS) {
                    await desk.evaluate((element, to) => element.style.setProperty('width', `${to}px`), width);
                    await desk.screenshot({ path: path.join(FOLDER, `desk-${name}-${width}.png`) });
                }
            });
            console.log(`desk-${name}`);
        }
        for (const [name, shot] of Object.entries(PANEL_SHOTS).filter(([name]) => wanted(name))) {
            await inFreshOrg(browser, shot, async (page) => {
                const panel = page.locator('[data-panel="opencti_softPhone"]');
                await panel.screenshot({ path: path.join(FOLDER, `panel-${name}.png`) });
                for (const width of WIDTHS) {
                    await panel.evaluate((element, to) => element.style.setProperty('width', `${to}px`), width);
                    await panel.screenshot({ path: path.join(FOLDER, `panel-${name}-${width}.png`) });
                }
            });
            console.log(name);
        }
        for (const [name, shot] of Object.entries(CONSOLE_SHOTS).filter(([name]) => wanted(name))) {
            await inFreshOrg(browser, shot, async (page) => {
                await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
            });
            console.log(name);
        }
    } finally {
        await browser.close();
    }
}

await build(ROOT);
await takeAll(process.argv.slice(2));
