/** What an admin sets up in Salesforce, and that it is with the agents' phones when the next call comes. */
import type { Page } from '@playwright/test';
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
