/** Every state of the Desk, by the name of its picture. */
import { expect } from '@playwright/test';
import { createRule, set } from '../../tests/e2e/support/rules';
import { ROSSI, SHARED_NUMBER, STRANGER, type Shot } from './shot';

export const DESK_SHOTS: Readonly<Record<string, Shot>> = {
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
    },
    edit: async (agent, { company }) => {
        await agent.logIn('Ada Agent', `/lightning/r/Contact/${company.contacts['jonasWeber'] ?? ''}/view`);
        await agent.openDesk();
        await agent.desk.getByRole('button', { name: 'New task' }).click();
        await agent.desk.getByRole('button', { name: 'Send Quote' }).click();
        await agent.desk.getByRole('button', { name: 'Save', exact: true }).click();
        await agent.desk.getByRole('button', { name: 'Edit', exact: true }).click();
        await expect(agent.desk.getByRole('heading', { name: 'Edit: Send Quote' })).toBeVisible();
    },
    keys: async (agent, { pbx }) => {
        await agent.start();
        pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        await agent.openDesk();
        await agent.desk.getByRole('tab', { name: 'Now' }).focus();
        await agent.page.keyboard.press('?');
        await expect(agent.desk.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
    'somebody-calls-while-typing': async (agent, { pbx }) => {
        await agent.start();
        const first = pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await agent.answer();
        first.hangUp();
        await agent.openDesk();
        await agent.desk.getByLabel('Notes').click();
        await agent.page.keyboard.type('Wants 3 sites on one contract. Call b');
        pbx.callFrom(SHARED_NUMBER, { to: '204' });
        await expect(agent.desk.locator('[data-id="waiting"]')).toBeVisible();
    },
    'calls-left-out': async (agent, simulator) => {
        createRule(simulator, 'Private', 10, { when: { variable: 'queue', is: 'anyOf', values: ['Private'] }, log: { on: false } });
        await agent.start();
        await agent.openDesk();
        await expect(agent.desk.locator('[data-id="status"]')).toContainText('Available');
        const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Private' });
        await agent.answer();
        call.hangUp();
        await agent.openDesk();
        await agent.desk.getByRole('tab', { name: /^Calls/ }).click();
        await agent.desk.getByRole('button', { name: 'Not logged (1)' }).click();
        await expect(agent.desk.getByRole('button', { name: /anyway$/ })).toBeVisible();
    },
    'calls-loading': async (agent, { org }) => {
        await agent.logIn();
        await agent.openDesk();
        await expect(agent.desk.getByRole('button', { name: 'New Lead' })).toBeVisible();
        org.faults.plan({ kind: 'slow', ms: 60_000 }, { times: Infinity, when: ({ path }) => path.endsWith('/graphql') });
        await agent.desk.getByRole('tab', { name: /^Calls/ }).click();
        await expect(agent.desk.locator('[data-id="skeleton"]').first()).toBeVisible();
    },
    'calls-not-read': async (agent, { org }) => {
        await agent.logIn();
        await agent.openDesk();
        await expect(agent.desk.getByRole('button', { name: 'New Lead' })).toBeVisible();
        org.faults.plan({ kind: 'fail', status: 503 }, { times: Infinity, when: ({ path }) => path.endsWith('/graphql') });
        await agent.desk.getByRole('tab', { name: /^Calls/ }).click();
        await expect(agent.desk.locator('[data-id="trouble"]')).toBeVisible();
    },
    'calls-none': async (agent) => {
        await agent.logIn('Sam Supervisor');
        await agent.openDesk();
        await agent.desk.getByRole('tab', { name: /^Calls/ }).click();
        await expect(agent.desk.locator('[data-id="empty"]')).toBeVisible();
    }
};
