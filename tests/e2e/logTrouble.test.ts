/** What goes wrong while a log is written: by Salesforce, by the Desk, by the browser. Nothing is lost, and nothing written twice. */
import { type Agent } from './support/agent';
import { expect, test } from './support/test';
import { callErrors, tasks } from './support/records';

const ROSSI = '+393401182290';

test.describe('Salesforce', () => {
    test('B6: a required field of the org that we do not fill: named, kept, in the list of calls and in the error log, and written from there when the org has changed', async ({ agent, simulator }) => {
        const { org } = simulator;
        org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: true });
        await agent.start();
        simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        await agent.hangUp();
        const log = agent.panel.locator('[data-id="log"]');
        await expect(log).toContainText('Not logged yet: Salesforce did not accept it.');
        await expect(log).toContainText('Region');
        expect(tasks(simulator)).toEqual([]);
        await expect.poll(() => callErrors(simulator)).toMatchObject([
            { Agent__c: simulator.company.users['ada'], Step__c: 'saveLog', Cause__c: 'invalid', State__c: 'Open', Fields__c: expect.stringContaining('Region') as unknown, Cure__c: expect.stringContaining('fill the field') as unknown, Call_Key__c: simulator.pbx.personCalls()[0]?.callId }
        ]);
        org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: false });
        await agent.button('Done').click();
        await agent.button('Calls').click();
        await agent.panel.getByLabel('Only calls that are not logged yet (1)').check();
        await expect(agent.panel.getByRole('listitem')).toContainText('Region');
        await agent.button('Log now').click();
        await expect(agent.button('Log now')).toBeHidden();
        expect(tasks(simulator)).toHaveLength(1);
        await expect.poll(() => callErrors(simulator).map(({ State__c }) => State__c)).toEqual(['Solved']);
    });

    test('B3: the browser blocks storage: it is said, the log is written, and one that waits makes leaving ask', { tag: '@slow' }, async ({ agent, simulator }) => {
        test.setTimeout(90_000);
        await agent.page.addInitScript(() => {
            const blocked = (): never => {
                throw new DOMException('blocked', 'SecurityError');
            };
            // As Chrome does where site data is blocked.
            if (location.pathname.startsWith('/apex/')) {
                IDBFactory.prototype.open = blocked;
                Object.defineProperty(window, 'sessionStorage', { get: blocked });
            }
        });
        await agent.start();
        await expect(agent.notice).toContainText('This browser does not let the phone keep anything');
        const first = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        first.hangUp();
        await expect.poll(() => tasks(simulator)).toHaveLength(1);
        const heal = simulator.org.faults.plan({ kind: 'fail', status: 503 }, { times: Infinity, when: ({ method, path }) => method === 'POST' && path.endsWith('/ui-api/records') });
        simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        await agent.hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('The log is kept and will be tried again');
        let asked = 0;
        agent.page.on('dialog', (dialog) => {
            asked += 1;
            void dialog.dismiss();
        });
        // Dismissed, it never comes about.
        await agent.page.reload({ timeout: 3_000 }).catch(() => undefined);
        expect(asked).toBe(1);
        heal();
        await expect.poll(() => tasks(simulator), { timeout: 30_000 }).toHaveLength(2);
    });

    test('a reload loses no log that was not accepted yet', async ({ agent, simulator }) => {
        const { org } = simulator;
        const plan = org.faults.plan({ kind: 'fail', status: 503 }, { times: Infinity, when: ({ method, path }) => method === 'POST' && path.endsWith('/ui-api/records') });
        await agent.start();
        simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        await agent.hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('The log is kept and will be tried again');
        plan();
        await agent.page.reload();
        await agent.ready();
        await expect.poll(() => tasks(simulator).map(({ Subject }) => Subject), { timeout: 15_000 }).toEqual(['[Inbound] +39 340 118 2290']);
    });
});

test.describe('the Desk', () => {
    test.beforeEach(async ({ agent }) => {
        test.setTimeout(60_000);
        await agent.start();
        await agent.openDesk();
        await expect(agent.desk).toContainText('No call right now.');
        await agent.openPhone();
    });
    const hang = (agent: Agent): Promise<void> => agent.page.evaluate(() => void (window as unknown as { openCtiDeafTo: Set<string> }).openCtiDeafTo.add('publish'));

    test('T1: hangs: Salesforce’s own search says who is calling, from the next call on at once; each log is written once', async ({ agent, simulator }) => {
        await hang(agent);
        const first = simulator.pbx.callFrom(ROSSI, { to: '204', displayName: 'nobody' });
        await expect(agent.heading('Elena Rossi')).toBeVisible({ timeout: 9_000 });
        await expect(agent.activeTab).toContainText('Elena Rossi');
        first.hangUp();
        await expect.poll(() => tasks(simulator)).toHaveLength(1);
        const second = simulator.pbx.callFrom(ROSSI, { to: '204', displayName: 'nobody' });
        await expect(agent.heading('Elena Rossi')).toBeVisible({ timeout: 3_000 });
        second.hangUp();
        await expect.poll(() => tasks(simulator).map(({ who }) => who)).toEqual(['Elena Rossi', 'Elena Rossi']);
    });

    test('T1: gets no answer from Salesforce: its search says who is calling', { tag: '@slow' }, async ({ agent, simulator }) => {
        simulator.org.faults.plan({ kind: 'slow', ms: 30_000 }, { times: Infinity, when: ({ path }) => path.endsWith('/graphql') });
        simulator.pbx.callFrom(ROSSI, { to: '204', displayName: 'nobody' });
        await expect(agent.heading('Elena Rossi')).toBeVisible({ timeout: 9_000 });
    });

    test('B3: saves after the panel has given it up: there is exactly one Task', { tag: '@slow' }, async ({ agent, simulator }) => {
        simulator.org.faults.plan({ kind: 'slow', ms: 13_000 }, { when: ({ method, path }) => method === 'POST' && path.endsWith('/ui-api/records') });
        const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.answer();
        call.hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 20_000 });
        await agent.page.waitForTimeout(4_000);
        expect(tasks(simulator)).toHaveLength(1);
    });
});

test.describe('B3: the answer to a save is lost', () => {
    for (const [what, fault] of [
        ['the server saved and then failed', { kind: 'failAfterSaving', status: 500 }],
        ['the connection broke after it had saved', { kind: 'dropAfterSaving' }]
    ] as const) {
        test(`${what}: there is exactly one Task`, async ({ agent, simulator }) => {
            simulator.org.faults.plan(fault, { when: ({ method, path }) => method === 'POST' && path.endsWith('/ui-api/records') });
            await agent.start();
            simulator.pbx.callFrom(ROSSI, { to: '204' });
            await agent.answer();
            await agent.hangUp();
            await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
            expect(tasks(simulator)).toHaveLength(1);
        });
    }
});

test('B3: the answer to a save is lost, and the org lets nobody look tasks up by their key: there is exactly one Task', async ({ agent, simulator }) => {
    let looks = 0;
    await agent.page.route('**/graphql', async (route) => {
        if (!(route.request().postData() ?? '').includes('findLog')) return route.continue();
        looks += 1;
        const message = "Validation error of type WrongType: argument contains a field not in 'Task_Filter': 'patchbay__Call_Key__c' @ 'uiapi/query/Task'";
        return route.fulfill({ json: { data: {}, errors: [{ message, locations: [], paths: [], extensions: { ErrorType: 'ValidationError' } }] } });
    });
    simulator.org.faults.plan({ kind: 'failAfterSaving', status: 500 }, { when: ({ method, path }) => method === 'POST' && path.endsWith('/ui-api/records') });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    call.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
    await agent.panel.getByLabel('Notes').fill('Call back on Thursday.');
    await agent.button('Done').click();
    await expect.poll(() => tasks(simulator).map(({ Description }) => String(Description).split('\n')[0])).toEqual(['Call back on Thursday.']);
    expect(looks).toBe(1);
});

test('T1 B3: nobody can say who it is while the call lasts: said, and the log gets its person as soon as it is written', { tag: '@slow' }, async ({ agent, simulator }) => {
    let isAway = true;
    const finds = /findByNumber|search/;
    await agent.page.route(/\/(graphql|aura\/openCti\/search)$/, async (route) => {
        const asked = `${new URL(route.request().url()).pathname} ${route.request().postData() ?? ''}`;
        return isAway && finds.test(asked) ? route.abort() : route.continue();
    });
    await agent.start();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.panel.getByText('Salesforce could not be asked who it is. The call goes on.')).toBeVisible({ timeout: 15_000 });
    await agent.answer();
    isAway = false;
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who }) => who), { timeout: 15_000 }).toEqual(['Elena Rossi']);
    await expect(agent.panel.getByText('Elena Rossi').first()).toBeVisible();
});

test('B3: the permission set comes after the page: only the phone is loaded anew, and its call is one Task with its key and our fields', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org, company } = simulator;
    org.revokePermissionSet(company.users.ada, 'Patchbay_Agent');
    await agent.logIn();
    await agent.openPhone();
    await expect(agent.panel.getByText('Insufficient Privileges').first()).toBeVisible();
    await agent.openDesk();
    await expect(agent.desk.getByText('Phone').first()).toBeVisible();
    org.assignPermissionSet(company.users.ada, 'Patchbay_Agent');
    const phone = agent.page.frames().find((frame) => frame.url().includes('/apex/'));
    await phone?.evaluate(() => location.reload());
    await agent.openPhone();
    await agent.signIn(agent.password());
    await agent.ready();
    simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
    expect(tasks(simulator)).toEqual([expect.objectContaining({ who: 'Elena Rossi', Call_Key__c: simulator.pbx.personCalls()[0]?.callId, Call_Outcome__c: 'answered', Call_Direction__c: 'inbound' })]);
    expect(callErrors(simulator)).toEqual([]);
});
