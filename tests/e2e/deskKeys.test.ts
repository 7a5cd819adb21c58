/** The panel and the Desk by keys alone, and keys that belong to somebody who types. */
import { expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';
const SHARED = '+4930901820';

test('B10: by keys alone: a call is answered, muted, held and hung up in the panel and on the Desk; the focus goes where the work is and never away from what is typed', async ({ agent, simulator }) => {
    await agent.start();
    const { keyboard } = agent.page;
    const { panel, desk } = agent;
    await agent.button('Call').focus();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(panel.locator('#caller')).toBeFocused();
    await keyboard.press('?');
    await expect(panel.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Hang up or decline');
    await keyboard.press('Escape');
    await keyboard.press('a');
    await call.until('talking');
    await keyboard.press('m');
    await expect(agent.button('Unmute')).toBeVisible();
    await keyboard.press('m');
    await keyboard.press('h');
    await expect(panel.getByText('On hold')).toBeVisible();
    await keyboard.press('h');
    await agent.openDesk();
    await desk.getByRole('tab', { name: 'Now' }).focus();
    await keyboard.press('n');
    await expect(desk.getByLabel('Notes')).toBeFocused();
    await keyboard.type('a hammer');
    await expect(desk.getByLabel('Notes')).toHaveValue('a hammer');
    await desk.getByRole('tab', { name: 'Now' }).focus();
    await keyboard.press('?');
    await expect(desk.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
    await keyboard.press('e');
    await call.until('ended');
    await expect(desk.getByRole('timer')).toHaveText('Wrap-up');

    await agent.openPhone();
    await panel.getByLabel('Notes').fill('Still writing');
    simulator.pbx.callFrom(SHARED, { to: '204' });
    await expect(agent.button('Answer')).toBeVisible();
    expect(tasks(simulator)).toHaveLength(1);
});

test('B10: who types, types: calls that ring while somebody writes notes in the panel, notes on the Desk, or elsewhere in Lightning take no key, and answer none', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { pbx } = simulator;
    const { keyboard } = agent.page;
    const { panel, desk } = agent;
    await agent.start();
    const first = pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    first.hangUp();
    await panel.getByLabel('Notes').click();
    await keyboard.type('a hammer ');
    const second = pbx.callFrom(SHARED, { to: '204' });
    await expect(panel.getByRole('button', { name: /^Answer/ })).toBeVisible();
    await keyboard.type('and a hinge');
    await expect(panel.getByLabel('Notes')).toHaveValue('a hammer and a hinge');
    expect(second.state).toBe('ringing');
    await panel.getByRole('button', { name: /^Answer/ }).click();
    await second.until('talking');
    await expect(agent.heading('Jonas Weber')).toBeVisible();
    second.hangUp();

    await agent.openDesk();
    await desk.getByLabel('Notes').click();
    await keyboard.type('have him ');
    const third = pbx.callFrom(ROSSI, { to: '204' });
    await expect(desk.locator('[data-id="waiting"]')).toContainText('Elena Rossi is calling');
    await keyboard.type('mail me');
    await expect(desk.getByLabel('Notes')).toHaveValue('have him mail me');
    await expect(desk.getByLabel('Notes')).toBeFocused();
    await desk.getByRole('tab', { name: 'Now' }).click();
    await expect(desk.locator('[data-id="who"]')).toHaveText('Elena Rossi');
    expect(third.state).toBe('ringing');
    third.hangUp();

    const search = agent.page.getByLabel('Search', { exact: true });
    await search.click();
    await keyboard.type('ameh');
    const fourth = pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.page.getByLabel('Utility Bar')).toContainText('Elena Rossi');
    await keyboard.type('name');
    await expect(search).toHaveValue('amehname');
    expect(fourth.state).toBe('ringing');
    fourth.hangUp();
    await expect.poll(() => tasks(simulator).map(({ Description }) => String(Description).split('\n')[0])).toEqual(expect.arrayContaining(['a hammer and a hinge', 'have him mail me']));
});
