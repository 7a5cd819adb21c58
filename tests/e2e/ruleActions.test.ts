/** What rules do besides popping and logging: they create people and opportunities, complete Tasks, and follow converted leads. */
import type { Simulator } from '../../simulator/simulator';
import type { Agent } from './support/agent';
import { tasks, type Fields } from './support/records';
import { createRule, set } from './support/rules';
import { expect, test } from './support/test';

const STRANGER = '+390655501901';
const SHOP = '+494055501902';
const BLOCKED = '+16175550193';

/** What was created with the number since the org was seeded. */
function people({ org }: Simulator, object: string, number: string): Fields[] {
    return org.system().query({ object, first: 2_000 }).rows.filter((row) => row['Phone'] === number);
}

async function talk(agent: Agent, { pbx }: Simulator, from: string, did = '+39028088100'): Promise<void> {
    const call = pbx.callFrom(from, { to: '204', did });
    await agent.answer();
    await call.until('talking');
}

async function done(agent: Agent): Promise<void> {
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await agent.button('Done').click();
}

test('U3 A9c U9 A8: nobody has the number: a lead is made once, though the number calls again; junk is not', async ({ agent, simulator }) => {
    set(simulator, 'blockedNumbers', ['+1 617*']);
    createRule(simulator, 'Strangers', 10, {
        when: { variable: 'match', is: 'none' },
        create: { what: 'Lead', how: 'automatic', when: 'answered', fields: { Lead: [{ field: 'LeadSource', type: 'picklist', value: 'Phone Inquiry' }, { field: 'Title', type: 'string', value: 'Called {did}' }, { field: 'ConvertedDate', type: 'date', value: '+1' }] } }
    });
    await agent.start();

    await talk(agent, simulator, STRANGER);
    await expect(agent.panel.locator('[data-id="creation"]')).toContainText('Created a lead: A stranger in Rome · without ConvertedDate, which you may not write');
    await done(agent);
    await talk(agent, simulator, STRANGER);
    await done(agent);
    expect(people(simulator, 'Lead', STRANGER)).toEqual([expect.objectContaining({ LastName: 'A stranger in Rome', Company: 'A stranger in Rome', LeadSource: 'Phone Inquiry', Title: 'Called +39028088100' })]);
    const [lead] = people(simulator, 'Lead', STRANGER);
    expect(tasks(simulator).map(({ WhoId, Logged_By_Rule__c }) => [WhoId, Logged_By_Rule__c])).toEqual([
        [lead?.['Id'], 'Strangers'],
        [lead?.['Id'], 'Everything else']
    ]);

    await talk(agent, simulator, BLOCKED);
    await done(agent);
    expect(people(simulator, 'Lead', BLOCKED)).toEqual([]);
});

test('U3 U7: the agent agrees: a contact and an opportunity, and the call is logged on both', async ({ agent, simulator }) => {
    createRule(simulator, 'Shop', 10, {
        when: { all: [{ variable: 'did', is: 'anyOf', values: ['+39 02 808*'] }, { variable: 'match', is: 'none' }] },
        create: { what: 'ContactWithOpportunity', opportunity: { openStage: 'Prospecting', closeInDays: 10 } },
        log: { on: true, toOpportunity: true }
    });
    await agent.start();
    await talk(agent, simulator, SHOP);
    await agent.button('Create a contact with an opportunity').click();
    await expect(agent.panel.locator('[data-id="creation"]')).toContainText('Created a contact with an opportunity');
    await done(agent);
    const [contact] = people(simulator, 'Contact', SHOP);
    const opportunities = simulator.org.system().query({ object: 'Opportunity', first: 200 }).rows.filter((row) => row['ContactId'] === contact?.['Id']);
    expect(opportunities).toEqual([expect.objectContaining({ Name: 'A stranger in Hamburg', StageName: 'Prospecting' })]);
    expect(tasks(simulator)).toEqual([expect.objectContaining({ WhoId: contact?.['Id'], WhatId: opportunities[0]?.['Id'] })]);
});

test('B7 B8: a call dialled from an open Task completes that one; a lead that is converted while it is talked to gets no Task, its contact does', async ({ agent, simulator }) => {
    const { org, company, pbx } = simulator;
    const [open, elena] = [company.tasks['sendOffer'] ?? '', company.contacts['elenaRossi'] ?? ''];
    org.system().update(elena, { Phone: '+39 340 118 2290' });
    org.system().update(open, { Description: 'As agreed in May.' });
    await agent.start('Ada Agent', `/lightning/r/Task/${open}/view`);
    const next = pbx.nextCall('+393401182290');
    await agent.page.locator('[data-id="dial"]').first().click();
    await (await next).until('talking');
    await done(agent);
    expect(tasks(simulator)).toEqual([]);
    expect(org.record(open)?.row).toMatchObject({ Subject: 'Send offer for 3 sites', Status: 'Completed', CallType: 'Outbound', WhoId: elena, Description: expect.stringMatching(/Answered, Outbound[^]*As agreed in May\.$/) });

    const lead = org.system().create('Lead', { LastName: 'Neri', Company: 'Neri e Figli', Phone: STRANGER });
    await talk(agent, simulator, STRANGER);
    await expect(agent.heading('Neri')).toBeVisible();
    const { contactId, accountId } = org.convertLead(lead);
    await done(agent);
    expect(accountId).toBeTruthy();
    expect(tasks(simulator)).toEqual([expect.objectContaining({ WhoId: contactId, Call_Outcome__c: 'answered', Logged_By_Rule__c: 'Everything else' })]);
});
