/** A2: what pops for nobody, for one and for several, by each target that a rule may name; changed between calls, as an admin does. */
import type { Pop, PopTarget } from '../../lwc-src/core/pop/pop';
import type { Agent } from './support/agent';
import { tasks } from './support/records';
import { changeRule, createRule } from './support/rules';
import { expect, test } from './support/test';

const STRANGER = '+390655501901';
const ROSSI = '+393401182290';
/** Two contacts' and a lead's. */
const SHARED = '+4930901820';

interface Wanted {
    readonly from: string;
    readonly found: 'none' | 'one' | 'several';
    readonly target: PopTarget;
    /** What is in front then: the title of a page, or a form over it. */
    readonly front?: RegExp;
    readonly form?: string;
}

const WANTED: readonly Wanted[] = [
    { from: ROSSI, found: 'one', target: 'nothing' },
    { from: ROSSI, found: 'one', target: 'list' },
    { from: ROSSI, found: 'one', target: 'record', front: /^Elena Rossi$/ },
    { from: ROSSI, found: 'one', target: 'newTab', front: /^Elena Rossi$/ },
    { from: ROSSI, found: 'one', target: 'search', front: /^Top Results for “\+393401182290”$/ },
    { from: ROSSI, found: 'one', target: 'newRecord', form: 'New Contact' },
    { from: STRANGER, found: 'none', target: 'nothing' },
    { from: STRANGER, found: 'none', target: 'search', front: /^Top Results for “\+390655501901”$/ },
    { from: STRANGER, found: 'none', target: 'newRecord', form: 'New Contact' },
    { from: SHARED, found: 'several', target: 'nothing' },
    { from: SHARED, found: 'several', target: 'list' },
    { from: SHARED, found: 'several', target: 'record', front: /^Jonas Weber$/ },
    { from: SHARED, found: 'several', target: 'newTab', front: /^Jonas Weber$/ },
    { from: SHARED, found: 'several', target: 'search', front: /^Top Results for “\+4930901820”$/ }
];

/** Back to where the agent was: no tab but the first. */
async function closeTabs({ page }: Agent): Promise<void> {
    const close = page.getByTitle('Close tab');
    for (let left = await close.count(); left > 0; left -= 1) await close.first().click();
}

test('A2 A10b A11: the record, a new tab, the search page, the form for a new record, the list or nothing, for nobody, one or several; when it rings, when it is answered, or never', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(120_000);
    const { pbx } = simulator;
    const rule = createRule(simulator, 'Pops', 10, {});
    const popping = (change: Partial<Pop>): void => changeRule(simulator, rule, { pop: { when: 'ringing', none: 'nothing', one: 'nothing', several: 'nothing', newObject: 'Contact', ...change } });
    await agent.start();
    const title = agent.page.locator('main h1');
    const known = { none: agent.panel.getByText('Nobody in Salesforce has this number'), one: agent.panel.locator('[data-id="why"]').getByText('Mobile matches'), several: agent.panel.getByText('Who is it?') };
    const home = await title.first().textContent();

    for (const { from, found, target, front, form } of WANTED) {
        const what = `${found}: ${target}`;
        popping({ [found]: target });
        const call = pbx.callFrom(from, { to: '204' });
        await expect(known[found], what).toBeVisible();
        const dialog = agent.page.getByRole('dialog', { name: form ?? /^New / });
        if (form === undefined) {
            await expect(title.first(), what).toHaveText(front ?? home ?? '');
            await expect(dialog, what).toBeHidden();
        } else {
            await expect(dialog.getByLabel('Phone', { exact: true }), what).toHaveValue(from);
            await dialog.getByRole('button', { name: 'Cancel' }).click();
        }
        call.hangUp();
        await expect(agent.button('Answer')).toBeHidden();
        await closeTabs(agent);
    }

    for (const when of ['answered', 'never'] as const) {
        popping({ when, one: 'record' });
        const call = pbx.callFrom(ROSSI, { to: '204' });
        await expect(known.one).toBeVisible();
        await expect(title.first()).toHaveText(home ?? '');
        await agent.answer();
        await call.until('talking');
        await expect(title.first()).toHaveText(when === 'answered' ? 'Elena Rossi' : (home ?? ''));
        await agent.hangUp();
        await agent.button('Done').click();
        await closeTabs(agent);
    }
    await expect.poll(() => tasks(simulator).length).toBe(WANTED.length + 2);
    expect(tasks(simulator).every((task) => task['Logged_By_Rule__c'] === 'Pops')).toBe(true);
});
