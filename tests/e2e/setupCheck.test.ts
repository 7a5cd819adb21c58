/** "Check my set-up" as an agent runs it, with causes that are really there, and once they are mended. */
import type { Locator } from '@playwright/test';
import type { Simulator } from '../../simulator/simulator';
import { changeConnection, removeUtility } from './support/settings';
import { expect, test } from './support/test';

const CHECK = '/lightning/n/patchbay__Phone_Check';

/** A rule that nobody can read, a table of people without this one, a lead that a duplicate rule kept out. */
function harm({ org, company }: Simulator): string[] {
    const own = (name: string): string => org.namer.custom(name);
    const create = (object: string, Name: string | undefined, fields: Readonly<Record<string, unknown>>): string =>
        org.system().create(own(object), { ...(Name !== undefined && { Name }), ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [own(field), value])) });
    return [
        create('Call_Rule__c', 'Night, +39 340 1182290', { Active__c: true, Position__c: 1, Definition__c: 'nonsense' }),
        create('Phone_Extension__c', 'Ben Agent', { Extension__c: '205', Active__c: true, User__c: company.users.ben }),
        org.as(company.users.ada).create(own('Call_Error__c'), Object.fromEntries(Object.entries({ Error_Key__c: 'x', Step__c: 'create', Cause__c: 'similar', State__c: 'Open' }).map(([field, value]) => [own(field), value])))
    ];
}

// What lies below a WebSocket that doesn't open is tried, which only a stricter policy than the platform's forbids.
test.use({ triedAnyway: /\/nothing\b/ });

test('B9 A1 T13: an agent sees all at once what is wrong, copies it without anything of people, and sees all well when it is mended, with an echo of their own', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org, company, installation } = simulator;
    const system = org.system();
    const { page } = agent;
    const { utilityItems } = installation.app;
    const address = `ws://pbx.simulator.localhost:${simulator.port}/sip`;
    const wrong = harm(simulator);
    for (const id of Object.values(company.tasks)) system.delete(id);
    changeConnection(simulator, { Pbx_Address__c: address.replace('/sip', '/nothing'), Line__c: 'sip', Ice_Servers__c: 'stun:stun.invalid:3478', Echo_Number__c: '*43' });
    removeUtility(simulator, 'c:desk');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write', 'microphone']);
    const line = (name: string): Locator => page.locator(`[data-check="${name}"]`);
    const run = async (): Promise<void> => {
        await page.getByRole('button', { name: /^Check (now|again)$/ }).click();
        await expect(page.getByRole('button', { name: 'Check again' })).toBeEnabled({ timeout: 25_000 });
    };

    // A machine without a way to the internet, as those that run tests are, counts as offline.
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => true }));
    await agent.logIn('Ada Agent', CHECK);
    await agent.openPhone();
    await agent.signIn(agent.password());
    await run();
    await expect(line('desk')).toContainText('The Desk does not answer over the message channel.');
    // The frame isn't given the local network, and its page may connect to nothing but WebSockets: what lies below can't be tried.
    await expect(line('pbx')).toContainText('The browser does not let this page reach a PBX in a private network.');
    await expect(line('registration')).toContainText('The connection to the PBX breaks before the extension is signed in.');
    await expect(line('ice')).toContainText('The STUN server does not answer; found: host.');
    await expect(line('extension')).toContainText('No extension in the list of people is yours.');
    await expect(line('duplicates')).toContainText('A duplicate rule has kept somebody from being created (1).');
    await expect(line('rules')).toContainText('Night, +39 340 1182290');
    await expect(line('logged')).toContainText('No call has been logged yet.');
    await expect(page.locator('[data-id="sum"]')).toContainText('8');
    await page.getByRole('button', { name: 'Copy for support' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('rules failed rulesBroken (Night, …)');
    expect(copied).toContain('pbx failed pbxLocalNetwork');
    expect(copied).not.toMatch(/1182290|Ada|Ben|simulator\.localhost|ring-204/);

    for (const id of wrong) system.delete(id);
    const { namer } = org;
    system.create('Task', { Subject: 'Call', OwnerId: company.users.ada, [namer.custom('Call_Key__c')]: 'k', [namer.custom('Call_Start__c')]: new Date().toISOString() });
    changeConnection(simulator, { Pbx_Address__c: address, Ice_Servers__c: null });
    installation.app.utilityItems = utilityItems;
    await page.reload();
    await agent.openPhone();
    if (await agent.panel.getByLabel('Password', { exact: true }).isVisible()) await agent.signIn(agent.password());
    await agent.ready();
    await run();
    const states = await page.locator('[data-check]').allInnerTexts();
    expect(states.filter((one) => !one.startsWith('In order'))).toEqual([expect.stringContaining('You are in the list of people')]);
    await expect(line('echo')).toContainText('A call that the PBX plays back');
    // The echo was no call of the agent's.
    await expect(agent.status).toHaveText('Available');
    await expect(agent.panel.getByText('*43')).toHaveCount(0);
    expect(simulator.pbx.registrations().filter(({ user }) => user === '204')).toHaveLength(1);
});
