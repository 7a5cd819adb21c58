/** Every state of the softphone, by the name of its picture. */
import { expect } from '@playwright/test';
import { RINGS_FOR_EVER } from '../../simulator/pbx';
import { Agent } from '../../tests/e2e/support/agent';
import { createRule } from '../../tests/e2e/support/rules';
import { changeConnection } from '../../tests/e2e/support/settings';
import { ROSSI, SHARED_NUMBER, type Shot } from './shot';

export const PANEL_SHOTS: Readonly<Record<string, Shot>> = {
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
