/** What an admin does in Phone Setup for an agent at work: writes the agent's log, and decides on the agent's settings. */
import { Agent } from './support/agent';
import { callErrors, tasks } from './support/records';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';
const BRANDT = '+4930901841';
const SETUP = '/lightning/n/patchbay__Patchbay_Setup';

test('T13 B4: an admin reads why a log was not written, writes it once the org is mended, and the agent’s phone writes no second; what the admin locks holds in that phone from the next call', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org, pbx } = simulator;
    org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: true });
    await agent.start();
    pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.hangUp();
    await expect.poll(() => callErrors(simulator)).toHaveLength(1);
    await agent.button('Done').click();

    const context = await agent.page.context().browser()!.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const { page } = new Agent(await context.newPage(), simulator);
    await new Agent(page, simulator).logIn('Nora Admin', SETUP);
    await page.getByRole('tab', { name: 'Errors' }).click();
    const row = page.getByRole('row', { name: /The log of a call was not written/ });
    await expect(row).toContainText('Ada Agent');
    await expect(row).toContainText('Region');
    await row.getByRole('button', { name: 'Try again' }).click();
    await expect(row.getByRole('alert')).toContainText('Region');
    expect(tasks(simulator)).toEqual([]);
    org.addField('Task', { apiName: 'Region__c', label: 'Region', dataType: 'String', required: false });
    await row.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-id="said"]')).toHaveText('1 of 1 written.');
    await expect(page.getByText('Nothing is open.')).toBeVisible();
    expect(tasks(simulator)).toMatchObject([{ owner: 'Ada Agent', who: 'Elena Rossi', Call_Outcome__c: 'answered' }]);
    expect(callErrors(simulator)).toMatchObject([{ State__c: 'Solved' }]);

    await page.getByRole('tab', { name: 'Defaults' }).click();
    const volume = page.locator('[data-setting="ringVolume"]');
    await expect(volume).toContainText('built in');
    await volume.getByLabel('Ringing volume', { exact: true }).fill('20');
    await volume.getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(volume.locator('td').last()).toContainText('20set for everybody, locked');
    await context.close();

    await agent.button('Calls').click();
    await agent.button('Log now').click();
    await expect(agent.button('Log now')).toBeHidden();
    expect(tasks(simulator)).toHaveLength(1);
    pbx.callFrom(BRANDT, { to: '204' });
    await agent.answer();
    await agent.hangUp();
    await agent.button('Done').click();
    await agent.button('Settings').click();
    const own = agent.panel.getByRole('slider', { name: 'Ringing volume' });
    await expect(own).toBeDisabled();
    await expect(own).toHaveValue('20');
});
