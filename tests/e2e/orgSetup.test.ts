/** What an admin sets up in Salesforce, and that it is with the agents' phones when the next call comes. */
import type { Page } from '@playwright/test';
import { Agent } from './support/agent';
import { tasks } from './support/records';
import { set } from './support/rules';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';

/** The rules that the panel has, by their names. */
async function rulesOf(page: Page): Promise<string[]> {
    const frame = page.frames().find((one) => one.url().includes('/apex/'))!;
    const kept = await frame.evaluate(
        () =>
            new Promise<string | undefined>((resolve, reject) => {
                const opened = indexedDB.open('patchbay');
                opened.onerror = () => reject(new Error('no database'));
                opened.onsuccess = () => {
                    const asked = opened.result.transaction('device').objectStore('device').get('setup');
                    asked.onsuccess = () => resolve(asked.result as string | undefined);
                    asked.onerror = () => reject(new Error('nothing to read'));
                };
            })
    );
    const { setup } = JSON.parse(kept ?? '{"setup":{"rules":[]}}') as { setup: { rules: { name: string }[] } };
    return setup.rules.map(({ name }) => name);
}

test('A11 T17: a rule that an admin changes is with every phone by the next call, without a reload and in the same request as the search', async ({ agent, simulator }) => {
    const admin = simulator.org.system();
    const field = (name: string): string => simulator.org.namer.custom(name);
    const rule = (name: string, position: number): string =>
        admin.create(field('Call_Rule__c'), { Name: name, [field('Active__c')]: true, [field('Position__c')]: position, [field('Definition__c')]: '{"version":1}' });
    rule('Second', 20);
    rule('First', 10);
    await agent.start();
    await expect.poll(() => rulesOf(agent.page)).toEqual(['First', 'Second']);

    const requests: string[] = [];
    agent.page.on('request', (request) => {
        const asked = new URL(request.url()).pathname.endsWith('/graphql') ? /query (\w+)/.exec(request.postData() ?? '')?.[1] : undefined;
        // The timeline is Lightning's own; what is open for the caller is shown beside the call.
        if (asked && asked !== 'timeline' && asked !== 'glance') requests.push(asked);
    });
    const unchanged = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await agent.button('Decline').click();
    await unchanged.until('ended');
    expect(requests).toEqual(['findByNumber']);

    rule('Between', 15);
    const changed = simulator.pbx.callFrom('+4930901841', { to: '204' });
    await expect(agent.heading('Uwe Brandt')).toBeVisible();
    // Known with the answer to the search; what is kept for the next page is written behind it.
    await expect.poll(() => rulesOf(agent.page)).toEqual(['First', 'Between', 'Second']);
    await agent.button('Decline').click();
    await changed.until('ended');
});

test('A11: what an admin changes holds from the next call in every open browser: links, results, when a call is logged, whom nobody is made for, and what is locked', { tag: '@slow' }, async ({ agent, simulator, talkingBrowser }) => {
    test.setTimeout(90_000);
    const { org, pbx } = simulator;
    const own = (name: string): string => org.namer.custom(name);
    const context = await talkingBrowser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const ben = new Agent(await context.newPage(), simulator);
    const phones = [{ who: agent, extension: '204' }, { who: ben, extension: '205' }] as const;
    await agent.start();
    await ben.start('Ben Agent');
    let callers = 0;
    const talk = async ({ who, extension }: (typeof phones)[number], whileTalking: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
        callers += 1;
        const call = pbx.callFrom(ROSSI, { to: extension });
        await expect(who.heading('Elena Rossi')).toBeVisible();
        await who.answer();
        await call.until('talking');
        await whileTalking();
        await who.hangUp();
        await expect(who.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
        await expect.poll(() => tasks(simulator).length).toBe(callers);
    };
    for (const phone of phones) {
        await talk(phone);
        await expect(phone.who.panel.getByLabel('Result').getByRole('option', { name: 'Wants an offer' })).toHaveCount(0);
        await phone.who.button('Done').click();
        expect(tasks(simulator).at(-1)).toMatchObject({ Recording_Link__c: null });
    }

    set(simulator, 'links', { recording: 'https://pbx.example.com/rec/{callKey}' });
    set(simulator, 'logWhen', 'begin');
    org.system().create(own('Phone_Setting__c'), { [own('Setting__c')]: 'autoAnswer', [own('Setting_Key__c')]: 'autoAnswer organisation', [own('Scope__c')]: 'Organisation', [own('Value__c')]: JSON.stringify('whenAsked'), [own('Locked__c')]: true });
    org.system().create(own('Call_Disposition__c'), { Name: 'Wants an offer', [own('Active__c')]: true, [own('Kind__c')]: 'Result', [own('Position__c')]: 1 });
    for (const phone of phones) {
        const before = callers;
        await talk(phone, () => expect.poll(() => tasks(simulator).length).toBe(before + 1));
        await phone.who.panel.getByLabel('Result').selectOption('Wants an offer');
        await phone.who.button('Done').click();
        await expect.poll(() => tasks(simulator).at(-1)).toMatchObject({ Recording_Link__c: expect.stringMatching(/^https:\/\/pbx\.example\.com\/rec\/./), CallDisposition: 'Wants an offer', IsClosed: true });
        await phone.who.button('Settings').click();
        await expect(phone.who.panel.locator('#auto-answer')).toBeDisabled();
    }
    await context.close();
});
