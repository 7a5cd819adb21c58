/** Other ways to run the product: deployed from source, with the demo line, under real Salesforce host names. */
import { expect, test } from './support/test';
import { tasks } from './support/records';
import { addHeaders } from './support/headers';
import { changeConnection } from './support/settings';

const ROSSI = '+393401182290';

test.describe('deployed from source, without a namespace', () => {
    test.use({ simulatorOptions: { namespace: '' } });
    test('C7: the whole path works the same', async ({ agent, simulator }) => {
        await agent.start();
        const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await expect(agent.activeTab).toContainText('Elena Rossi');
        await agent.answer();
        await agent.openDesk();
        await agent.desk.getByLabel('Notes').fill('Hello.');
        call.hangUp();
        await expect(agent.desk.locator('[data-id="log"]')).toContainText('Logged as a task');
        expect(tasks(simulator)).toEqual([expect.objectContaining({ Subject: '[Sales] +39 340 118 2290', Call_Key__c: call.callId, who: 'Elena Rossi' })]);
    });
});

test.describe('the demo line: no PBX, no account', () => {
    test.beforeEach(({ simulator }) => changeConnection(simulator, { Line__c: 'demo', Pbx_Address__c: null, Sip_Domain__c: null }));

    test('cannot be loaded: the agent reads it', async ({ agent }) => {
        await agent.page.route('**/demo.js', (route) => route.abort());
        await agent.logIn();
        await agent.openPhone();
        await expect(agent.heading('A part of the phone could not be loaded')).toBeVisible();
    });

    test('B13: any number answers with a tone, and the call is logged', { tag: '@slow' }, async ({ agent, simulator }) => {
        await agent.logIn();
        await agent.openPhone();
        await agent.ready();
        await agent.panel.getByLabel('Number').fill(ROSSI);
        await agent.button('Call').click();
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        await expect(agent.panel.getByRole('timer')).toBeVisible();
        await expect.poll(async () => Math.abs((await agent.hears()).hertz - 480)).toBeLessThan(20);
        await agent.hangUp();
        await expect.poll(() => tasks(simulator).map(({ Subject, who }) => [Subject, who])).toEqual([['[Outbound] +39 340 118 2290', 'Elena Rossi']]);
        expect(simulator.pbx.registrations()).toEqual([]);
    });

    test('B13: 100 calls back @slow', async ({ agent }) => {
        await agent.logIn();
        await agent.openPhone();
        await agent.ready();
        await agent.panel.getByLabel('Number').fill('100');
        await agent.button('Call').click();
        await expect(agent.panel.getByRole('timer')).toBeVisible();
        await agent.hangUp();
        await agent.button('Done').click();
        await expect(agent.button('Answer')).toBeVisible({ timeout: 10_000 });
        await agent.answer();
    });
});

test.describe('under a stricter policy than Visualforce has by itself', () => {
    test.use({ browserOptions: { allowLocalNetwork: true } });

    test('a page that may run no inline script and no eval, and connect to nothing but the PBX, works the same @slow', async ({ agent, simulator }) => {
        const refused: string[] = [];
        agent.page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
        const policy = ["default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", `connect-src 'self' ws://pbx.simulator.localhost:${simulator.port}`];
        await addHeaders(agent.page, simulator, { 'Content-Security-Policy': policy.join('; ') });
        await agent.start();
        const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        await expect.poll(async () => Math.round((await agent.hears()).hertz)).toBeGreaterThan(call.person.toneHz - 20);
        await agent.hangUp();
        await expect.poll(() => tasks(simulator).map(({ who }) => who)).toEqual(['Elena Rossi']);
        expect(refused).toEqual([]);
    });
});
