/** Registration, and what happens to a call when the PBX goes away. */
import { tasks } from '../e2e/support/records';
import { ROSSI } from './lab/lab';
import { expect, test } from './support/test';

test('a wrong password is refused by Kamailio, and said', async ({ agent }) => {
    await agent.logIn();
    await agent.openPhone();
    await agent.signIn('wrong');
    await expect(agent.heading('Wrong password')).toBeVisible();
});

test.describe('a PBX that wants the password proved by SHA-256', () => {
    test.use({ labOptions: { digest: 'SHA-256' } });
    test('is satisfied, for registering and for a call', async ({ agent, lab, ladder }) => {
        await agent.start();
        await agent.panel.getByLabel('Number').fill(ROSSI.number);
        await agent.button('Call').click();
        await expect.poll(async () => Math.abs((await agent.hears()).hertz - ROSSI.toneHz)).toBeLessThan(15);
        lab.rossi.hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
        expect(ladder.filter((line) => line.includes('401')).length).toBeGreaterThan(0);
    });
});

test('Kamailio stands still with its connection open: noticed, and ready again when it moves', async ({ agent, lab }) => {
    test.setTimeout(90_000);
    await agent.start();
    lab.kamailio.signal('SIGSTOP');
    await expect(agent.heading('The PBX does not answer')).toBeVisible({ timeout: 40_000 });
    lab.kamailio.signal('SIGCONT');
    await expect(agent.status).toHaveText('Available', { timeout: 30_000 });
});

test('B2: the page is loaded anew in a call with baresip, which does not know Replaces: it hears the call end, and it is one Task', async ({ agent, simulator, lab }) => {
    await agent.start();
    lab.rossi.call('204');
    await agent.answer();
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - ROSSI.toneHz)).toBeLessThan(15);
    agent.page.on('dialog', (dialog) => void dialog.accept());
    await agent.page.reload();
    await agent.openPhone();
    await expect.poll(() => lab.rossi.events.some(({ type }) => type === 'CALL_CLOSED'), { timeout: 15_000 }).toBe(true);
    await expect(agent.notice).toContainText('the call could not be brought back');
    await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c), { timeout: 15_000 }).toEqual(['answered']);
});

for (const gruu of [true, false]) {
    test.describe(gruu ? 'a PBX with GRUU' : 'a PBX without GRUU', () => {
        test.use({ labOptions: { gruu } });
        test('B2: Kamailio is killed during a call: talked on, connected again, ended in good order, one Task', async ({ agent, simulator, lab }) => {
            test.setTimeout(60_000);
            await agent.start();
            lab.rossi.call('204');
            await agent.answer();
            await expect.poll(async () => Math.abs((await agent.hears()).hertz - ROSSI.toneHz)).toBeLessThan(15);
            lab.kamailio.signal('SIGKILL');
            await expect(agent.notice).toContainText('The call goes on');
            expect(Math.abs((await agent.hears()).hertz - ROSSI.toneHz)).toBeLessThan(15);
            await lab.restart();
            await expect(agent.notice).toBeHidden({ timeout: 20_000 });
            await agent.hangUp();
            await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task', { timeout: 15_000 });
            expect(tasks(simulator)).toEqual([expect.objectContaining({ Call_Outcome__c: 'answered', who: 'Elena Rossi' })]);
            await expect.poll(() => lab.rossi.events.some(({ type }) => type === 'CALL_CLOSED')).toBe(true);
        });

        test('B2: hung up there after a restart of Kamailio: noticed here', async ({ agent, simulator, lab }) => {
            test.setTimeout(60_000);
            await agent.start();
            lab.rossi.call('204');
            await agent.answer();
            lab.kamailio.signal('SIGKILL');
            await expect(agent.notice).toContainText('The call goes on');
            await lab.restart();
            await expect(agent.notice).toBeHidden({ timeout: 20_000 });
            lab.rossi.hangUp();
            await expect(agent.status).toHaveText('Wrap-up', { timeout: 35_000 });
            await expect.poll(() => tasks(simulator).map(({ Call_Outcome__c }) => Call_Outcome__c)).toEqual(['answered']);
        });
    });
}
