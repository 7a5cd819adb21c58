/** Without the Desk the panel does it all by Open CTI: finds by Salesforce's search, logs by saveLog. */
import { expect, test } from './support/test';
import { tasks } from './support/records';
import { removeUtility } from './support/settings';
import { people } from '../../simulator/seed/people';

const ROSSI = '+393401182290';
const BRANDT = '+4930901841';

test.beforeEach(({ simulator }) => removeUtility(simulator, 'c:desk'));

test('X4: an inbound call is recognised, pops, and becomes one Task with all its fields', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales', did: '+39028088100' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect(agent.activeTab).toContainText('Elena Rossi');
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    expect(tasks(simulator)).toEqual([
        expect.objectContaining({
            Subject: '[Sales] +39 340 118 2290',
            Status: 'Completed',
            TaskSubtype: 'Call',
            CallType: 'Inbound',
            Call_Key__c: call.callId,
            Call_Outcome__c: 'answered',
            who: 'Elena Rossi',
            owner: 'Ada Agent'
        })
    ]);
});

test('B3: the answer to saveLog is lost: the second try meets the key and becomes an update', async ({ agent, simulator }) => {
    simulator.org.faults.plan({ kind: 'dropAfterSaving' }, { when: ({ path }) => path === '/aura/openCti/saveLog' });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
    expect(tasks(simulator)).toHaveLength(1);
});

test('B3: saveLog answers in words that nobody can read: there is one Task, and later notes reach it', async ({ agent, simulator }) => {
    await agent.page.route('**/aura/openCti/saveLog', async (route) => {
        // Names below localhost are the browser's own: outside of it they need not be known.
        const { host, href } = new URL(route.request().url());
        const response = await route.fetch({ url: href.replace(host, `127.0.0.1:${simulator.port}`), headers: { ...(await route.request().allHeaders()), host } });
        await (response.ok() ? route.fulfill({ response, json: { saved: 'yes' } }) : route.fulfill({ response }));
    });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
    await agent.panel.getByLabel('Notes').fill('Call back on Thursday.');
    await agent.button('Done').click();
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Call back on Thursday.');
    expect(tasks(simulator)).toHaveLength(1);
});

test('T10: notes of the wrap-up reach the same Task', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await agent.panel.getByLabel('Notes').fill('Call back on Thursday.');
    await agent.button('Done').click();
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toContain('Call back on Thursday.');
    expect(tasks(simulator)).toHaveLength(1);
});

test('T2: everybody is recognised who is recognised with the Desk, however their number was typed into Salesforce', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const whoHasIt: Readonly<Record<string, readonly string[]>> = {
        'Jonas Weber': ['Jonas Weber', 'Mia Schröder', 'Nordlicht Front Desk'],
        'Alpine Foods S.p.A.': ['Giulia Ferri', 'Marco Bianchi']
    };
    await agent.start();
    for (const { number, name } of people) {
        const call = simulator.pbx.callFrom(number, { to: '204', displayName: 'nobody' });
        const expected = whoHasIt[name];
        if (!expected) await expect(agent.heading(name), `${name}, ${number}`).toBeVisible();
        for (const one of expected ?? []) await expect(agent.button(new RegExp(one)), `${one}, ${number}`).toBeVisible();
        call.hangUp();
        await expect(agent.button('Answer')).toBeHidden();
    }
});

for (const { number, name, contact, field, spellings } of [
    { number: ROSSI, name: 'Elena Rossi', contact: 'elenaRossi', field: 'MobilePhone', spellings: [ROSSI, '00393401182290', '393401182290', '0039 (340) 118.2290', '+39 340-11-82-290 int. 5'] },
    { number: BRANDT, name: 'Uwe Brandt', contact: 'uweBrandt', field: 'Phone', spellings: [BRANDT, '004930901841', '030901841', '30901841', '+49030901841', '(030) 90 18 41', '+49 (0)30/901841'] }
]) {
    test(`T2: ${number} is found in one run of digits or many, with and without country code and trunk zero`, { tag: '@slow' }, async ({ agent, simulator }) => {
        test.setTimeout(90_000);
        const { org, company } = simulator;
        await agent.start();
        for (const written of spellings) {
            org.system().update(company.contacts[contact] ?? '', { [field]: written });
            const call = simulator.pbx.callFrom(number, { to: '204', displayName: 'nobody' });
            await expect(agent.heading(name), written).toBeVisible();
            call.hangUp();
            await expect(agent.button('Answer')).toBeHidden();
        }
    });
}

test('T2: a call that rings before the rules of numbers are loaded waits for them', async ({ agent, simulator }) => {
    let letGo = (): void => undefined;
    const slow = new Promise<void>((resolve) => (letGo = resolve));
    await agent.page.route('**/numbers.js', async (route) => {
        await slow;
        await route.continue();
    });
    await agent.start();
    simulator.pbx.callFrom(BRANDT, { to: '204', displayName: 'nobody' });
    await expect(agent.button('Answer')).toBeVisible();
    setTimeout(letGo, 500);
    await expect(agent.heading('Uwe Brandt')).toBeVisible();
});

test('T2: the rules of numbers cannot be loaded: who is written with the country code is still found', async ({ agent, simulator }) => {
    await agent.page.route('**/numbers.js', (route) => route.abort());
    const { org, company } = simulator;
    org.system().update(company.contacts['elenaRossi'] ?? '', { MobilePhone: '0039 340 1182290' });
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204', displayName: 'nobody' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
});
