/** The Desk in the utility bar, during a call and after it. */
import type { Simulator } from '../../simulator/simulator';
import { expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';
const SHARED = '+4930901820';

/** Results and memo values that an admin has set up. */
function setUpResults({ org }: Simulator): void {
    const named = (name: string): string => org.namer.custom(name);
    const add = (label: string, kind: string, position: number): void =>
        void org.system().create(named('Call_Disposition__c'), { Name: label, [named('Active__c')]: true, [named('Kind__c')]: kind, [named('Position__c')]: position });
    add('Wants an offer', 'Result', 1);
    add('No interest', 'Result', 2);
    add('Price', 'Memo', 3);
    add('Delivery', 'Memo', 4);
}

test('B5 T9 T10: the live call: who and why, what is open, and what the agent says of it; all of it is in the Task, also after a reload', async ({ agent, simulator }) => {
    setUpResults(simulator);
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await agent.answer();
    await agent.openDesk();
    const { desk } = agent;
    await expect(desk.locator('[data-id="who"]')).toHaveText('Elena Rossi');
    await expect(desk.locator('[data-id="about"]')).toHaveText('Head of Purchasing · Alpine Foods S.p.A.');
    await expect(desk.locator('[data-id="why"]')).toHaveText('Mobile matches +39 340 118 2290');
    const glance = desk.locator('[data-id="glance"]');
    await expect(glance.getByRole('listitem').first()).toContainText('Renewal 2027');
    await expect(glance).toContainText('Alarm in the cold room');
    await expect(glance).not.toContainText('Pilot, one site');

    await desk.getByLabel('Notes').fill('Wants 3 sites on one contract.');
    await desk.getByRole('button', { name: 'Wants an offer' }).click();
    for (const memo of ['Price', 'Delivery']) await desk.getByRole('button', { name: memo }).click();
    await expect(desk.locator('[data-id="log"]')).toContainText('As Completed · Wants an offer · Price, Delivery');

    await agent.page.reload();
    await agent.openPhone();
    await agent.signIn(agent.password());
    await expect(agent.status).toHaveText('On a call');
    await agent.openDesk();
    await expect(desk.getByLabel('Notes')).toHaveValue('Wants 3 sites on one contract.');
    await expect(desk.getByRole('button', { name: 'Wants an offer' })).toHaveAttribute('aria-pressed', 'true');

    await desk.getByRole('button', { name: 'Log to another record' }).click();
    await desk.getByLabel('Kind of record').click();
    await desk.getByRole('option', { name: 'Opportunity' }).click();
    await desk.getByLabel('Related to').fill('Renewal');
    await desk.getByRole('option', { name: 'Renewal 2027' }).click();
    call.hangUp();
    await expect.poll(() => tasks(simulator)).toEqual([
        expect.objectContaining({
            who: 'Elena Rossi',
            what: 'Renewal 2027',
            CallDisposition: 'Wants an offer',
            Call_Memo__c: 'Price;Delivery',
            Status: 'Completed',
            Description: expect.stringContaining('Wants 3 sites on one contract.') as unknown
        })
    ]);
});

test('X10: the other matches are there with their reasons; the one that is taken gets the Task, and a lead stands alone', async ({ agent, simulator }) => {
    await agent.start();
    const call = simulator.pbx.callFrom(SHARED, { to: '204' });
    await agent.answer();
    await agent.openDesk();
    const { desk } = agent;
    await expect(desk.getByRole('listitem').filter({ hasText: 'Mia Schröder' })).toContainText('Phone matches 030/901820');
    await desk.getByRole('button', { name: 'Take this one Nordlicht Front Desk' }).click();
    await expect(desk.locator('[data-id="who"]')).toHaveText('Nordlicht Front Desk');
    await desk.getByRole('button', { name: 'Log to another record' }).click();
    await expect(desk.locator('[data-id="lead-alone"]')).toBeVisible();
    await expect(desk.getByLabel('Related to')).toHaveCount(0);
    call.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who, what }) => [who, what])).toEqual([['Nordlicht Front Desk', undefined]]);
});
