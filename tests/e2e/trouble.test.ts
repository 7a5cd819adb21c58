/** What goes wrong, and what the agent reads then. The call goes on; nothing is lost. */
import { Agent } from './support/agent';
import { addHeaders } from './support/headers';
import { changeConnection } from './support/settings';
import { expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';

test.describe('the PBX', () => {
    test('is down when the day begins: said, tried again, and ready as soon as it is there', async ({ agent, simulator }) => {
        simulator.pbx.stop();
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('The PBX cannot be reached')).toBeVisible();
        await expect(agent.page.getByLabel('Utility Bar')).toContainText('Phone: not connected');
        simulator.pbx.start();
        await agent.button('Try again').click();
        await agent.ready();
    });

    test('is restarted: the phone is back by itself, and rings', async ({ agent, simulator }) => {
        await agent.start();
        simulator.pbx.stop();
        await expect(agent.heading(/Connection to the PBX lost|The PBX cannot be reached/)).toBeVisible();
        simulator.pbx.start();
        await expect(agent.status).toHaveText('Available', { timeout: 15_000 });
        simulator.pbx.callFrom(ROSSI, { to: '204' });
        await expect(agent.heading('Elena Rossi')).toBeVisible();
    });

    test('refuses: its answer is shown, and it is tried again', async ({ agent, simulator }) => {
        simulator.pbx.rejectNext('REGISTER', 503, { times: 3 });
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.panel.getByText('The PBX answered: 503 Service Unavailable', { exact: false })).toBeVisible();
        await expect(agent.status).toHaveText('Available', { timeout: 15_000 });
    });

    test('cannot be had under its address, or its certificate is not trusted: the browser does not say which, so both are named', async ({ agent, simulator }) => {
        // A port that speaks no TLS: to a browser the same as a certificate that it refuses.
        changeConnection(simulator, { Pbx_Address__c: `wss://pbx.simulator.localhost:${simulator.port}/sip` });
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('The PBX cannot be reached')).toBeVisible();
        await expect(agent.panel.getByText('its certificate is not trusted', { exact: false })).toBeVisible();
        await expect(agent.panel.getByRole('link')).toHaveAttribute('href', `https://pbx.simulator.localhost:${simulator.port}/sip`);
    });

    for (const [what, fields, sentence] of [
        ['an open address', { Pbx_Address__c: 'ws://pbx.example.com' }, 'PBX Address: “ws://pbx.example.com” must begin with wss://.'],
        ['an address that is none', { Pbx_Address__c: 'pbx.example.com' }, 'PBX Address: “pbx.example.com” is not an address.'],
        ['a line that nobody knows', { Line__c: 'isdn' }, 'Line: “isdn” is not known. Use sip or demo.'],
        ['an ICE server that is none', { Ice_Servers__c: 'nonsense' }, 'ICE Servers: “nonsense” is not an address.']
    ] as const) {
        test(`is set up with ${what}: the setting is named @slow`, async ({ agent, simulator }) => {
            changeConnection(simulator, fields);
            await agent.logIn();
            await agent.openPhone();
            await expect(agent.heading('The phone is not set up')).toBeVisible();
            await expect(agent.panel.getByText(sentence)).toBeVisible();
        });
    }
});

test.describe('no microphone permission', () => {
    test.use({ browserOptions: { grantMicrophone: false } });
    test('the agent reads what to click; the call goes on ringing', async ({ agent, simulator }) => {
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('Your microphone is blocked')).toBeVisible();
        const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await agent.button('Answer').click();
        await expect(agent.notice).toContainText('Your microphone is blocked');
        await expect(agent.button('Answer')).toBeEnabled();
        expect(call.state).toBe('ringing');
    });
});

test.describe('a microphone that Salesforce keeps from the page', () => {
    test.use({ browserOptions: { allowLocalNetwork: true } });
    test('the agent reads what the admin can change', async ({ agent, simulator }) => {
        await addHeaders(agent.page, simulator, { 'Permissions-Policy': 'microphone=()' });
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('Salesforce does not pass the microphone on')).toBeVisible();
        await expect(agent.panel.getByRole('listitem').filter({ hasText: 'Setup > Session Settings' })).toBeVisible();
    });
});

test.describe('a PBX with an address of the own network', () => {
    test('Chrome refuses it without asking: the agent reads what the admin can allow', async ({ agent, simulator }) => {
        await addHeaders(agent.page, simulator, {});
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('The PBX cannot be reached')).toBeVisible();
        await expect(agent.panel.getByText('LocalNetworkAccessAllowedForUrls', { exact: false })).toBeVisible();
    });
});

test.describe('no microphone at all', () => {
    test.use({ browserOptions: { noDevices: true } });
    test('is said as such', async ({ agent }) => {
        await agent.logIn();
        await agent.openPhone();
        await agent.signIn(agent.password());
        await expect(agent.heading('No microphone found')).toBeVisible();
    });
});

test.describe('Salesforce', () => {
    test('a panel opened outside it says where it belongs', async ({ agent, simulator }) => {
        await agent.logIn();
        const page = await agent.page.context().newPage();
        await page.goto(`${simulator.url.replace('acme.lightning', 'acme--patchbay.vf')}/apex/patchbay__Softphone`);
        await expect(page.getByRole('heading', { name: 'This page belongs into Salesforce' })).toBeVisible();
    });

    test('Open CTI never answers: said after ten seconds; calls work, and the log is kept @slow', async ({ agent, simulator }) => {
        test.setTimeout(60_000);
        await agent.page.addInitScript(() => Object.assign(window, { openCtiDeafTo: ['*'] }));
        await agent.start();
        await expect(agent.notice).toContainText('Salesforce does not answer', { timeout: 15_000 });
        const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await expect(agent.heading('Elena Rossi').or(agent.heading('+39 340 118 2290'))).toBeVisible();
        await agent.answer();
        call.hangUp();
        await expect(agent.status).toHaveText('Wrap-up');
        await expect(agent.panel.locator('[data-id="log"]')).toContainText(/Writing the log|The log is kept/);
        expect(tasks(simulator)).toEqual([]);
    });

    test('a record that the user may not open: said, and the call goes on', async ({ agent, simulator }) => {
        const contact = simulator.company.contacts['elenaRossi'] ?? '';
        simulator.org.faults.plan({ kind: 'fail', status: 403 }, { times: 5, when: ({ method, path }) => method === 'GET' && path.includes(contact) });
        await agent.start();
        simulator.pbx.callFrom(ROSSI, { to: '204' });
        await expect(agent.notice).toContainText('The record could not be opened');
        await agent.answer();
        await agent.hangUp();
        await expect.poll(() => tasks(simulator)).toHaveLength(1);
    });
});

test('the password survives a reload, and can be read nowhere', async ({ agent, simulator }) => {
    const said: string[] = [];
    agent.page.on('console', (message) => said.push(message.text()));
    await agent.start();
    await agent.page.reload();
    await agent.ready();
    const frame = agent.page.frames().find((one) => one.url().includes('/apex/'));
    const kept = await frame?.evaluate(async () => {
        const texts = [JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage)), location.href, document.documentElement.outerHTML];
        const readable = (value: unknown): unknown => {
            if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
            if (value instanceof CryptoKey) return { extractable: value.extractable };
            if (Array.isArray(value)) return value.map(readable);
            return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, readable(part)])) : value;
        };
        for (const { name } of await indexedDB.databases()) {
            const database = await new Promise<IDBDatabase>((resolve) => {
                const opening = indexedDB.open(name ?? '');
                opening.onsuccess = () => resolve(opening.result);
            });
            for (const store of database.objectStoreNames) {
                const all = await new Promise<unknown[]>((resolve) => {
                    const asking = database.transaction(store).objectStore(store).getAll();
                    asking.onsuccess = () => resolve(asking.result);
                });
                texts.push(JSON.stringify(readable(all)));
            }
            database.close();
        }
        return texts.join('\n');
    });
    expect(kept).toContain('"extractable":false');
    for (const text of [kept ?? '', ...said, ...simulator.pbx.trace.map((entry) => JSON.stringify(entry))]) expect(text).not.toContain(agent.password());
});

test('signing out unregisters and forgets the password', async ({ agent, simulator }) => {
    await agent.start();
    await agent.button(/^Settings/).click();
    await agent.button('Sign out').click();
    await expect.poll(() => simulator.pbx.registrations()).toEqual([]);
    await agent.page.reload();
    await agent.openPhone();
    await expect(agent.panel.getByLabel('Password')).toBeVisible();
});

test('a user without the permission set has no phone, and the page says so', async ({ simulator, talkingBrowser }) => {
    const { org, company } = simulator;
    org.revokePermissionSet(company.users.ada, 'Patchbay_Agent');
    const context = await talkingBrowser.newContext();
    const agent = new Agent(await context.newPage(), simulator);
    await agent.logIn();
    await agent.openPhone();
    await expect(agent.panel.getByText('Insufficient Privileges').first()).toBeVisible();
    await context.close();
});
