/** The whole console, by the name of its picture. */
import { expect } from '@playwright/test';
import { ROSSI, type Shot } from './shot';

export const CONSOLE_SHOTS: Readonly<Record<string, Shot>> = {
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
