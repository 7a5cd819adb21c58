/** What rules do besides popping and logging: they create people and opportunities, complete Tasks, and follow converted leads. */
import type { Simulator } from '../../simulator/simulator';
import type { Agent } from './support/agent';
import { idsOf, newSince, tasks, written, type Fields } from './support/records';
import { changeRule, createRule, set } from './support/rules';
import { expect, test } from './support/test';

const STRANGER = '+390655501901';
const SHOP = '+494055501902';
const BLOCKED = '+16175550193';
const LYON = '+33478550194';

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

test('U3 A9c U9 A8: nothing, a lead, a contact or an account, with each kind of value, by itself or when the agent agrees, for calls out only where the rule says so; nothing else is made', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const { org, pbx } = simulator;
    const people4 = ['Lead', 'Contact', 'Account', 'Opportunity'] as const;
    for (const object of ['Lead', 'Contact', 'Account']) {
        org.addField(object, { apiName: 'Seats__c', label: 'Seats', dataType: 'Double', precision: 4, scale: 0, fieldLevelSecurity: false });
        org.addField(object, { apiName: 'Vip__c', label: 'VIP', dataType: 'Boolean', fieldLevelSecurity: false });
        org.addField(object, { apiName: 'First_Call__c', label: 'First call', dataType: 'DateTime', fieldLevelSecurity: false });
        org.addField(object, { apiName: 'Tier__c', label: 'Tier', dataType: 'String', length: 20, fieldLevelSecurity: false });
    }
    set(simulator, 'customVariables', [{ name: 'tier', from: 'header', key: 'X-Tier' }]);
    const values = [
        { field: 'Seats__c', type: 'integer', value: '12' },
        { field: 'Vip__c', type: 'boolean', value: 'true' },
        { field: 'First_Call__c', type: 'dateTime', value: '{start}' },
        { field: 'Tier__c', type: 'string', value: '{custom.tier}' }
    ] as const;
    const stands = { Seats__c: 12, Vip__c: true, First_Call__c: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown, OwnerId: simulator.company.users.ada };
    const rule = createRule(simulator, 'Strangers', 10, {});
    await agent.start();
    const offered = agent.button(/^Create an? /);
    const created = agent.panel.locator('[data-id="creation"]');
    const wish = (what: 'nothing' | 'Lead' | 'Contact' | 'Account', more: object = {}): void => changeRule(simulator, rule, { when: { variable: 'match', is: 'none' }, create: { what, fields: { Lead: values, Contact: values, Account: values }, ...more } });

    wish('nothing');
    let before = idsOf(simulator, ...people4);
    await talk(agent, simulator, STRANGER);
    await expect(offered).toBeHidden();
    await done(agent);
    expect(newSince(simulator, before, ...people4)).toEqual([]);

    for (const [what, from, expected] of [
        ['Contact', SHOP, { LastName: 'A stranger in Hamburg', Phone: SHOP }],
        ['Account', BLOCKED, { Phone: BLOCKED }]
    ] as const) {
        wish(what, what === 'Contact' ? { how: 'ask' } : { how: 'automatic' });
        before = idsOf(simulator, ...people4);
        const call = pbx.callFrom(from, { to: '204', headers: { 'X-Tier': 'Gold' } });
        await agent.answer();
        await call.until('talking');
        if (what === 'Contact') {
            expect(newSince(simulator, before, ...people4)).toEqual([]);
            await agent.button('Create a contact').click();
        }
        await expect(created).toContainText(what === 'Contact' ? 'Created a contact' : 'Created an account');
        await done(agent);
        const [[object, row], ...more] = newSince(simulator, before, ...people4) as [readonly [string, Fields]];
        expect([object, more]).toEqual([what, []]);
        expect(written(row)).toEqual({ ...expected, ...stands, Tier__c: 'Gold', ...(what === 'Account' && { Phone: BLOCKED }) });
        if (what === 'Account') expect(row['Name']).toBe('A stranger in Boston');
        expect(tasks(simulator).at(-1)).toMatchObject(what === 'Account' ? { WhoId: null, WhatId: row['Id'] } : { WhoId: row['Id'], WhatId: null });
    }

    // U9: the agent calls somebody whom nobody has.
    for (const outbound of [false, true]) {
        wish('Lead', { how: 'automatic', outbound });
        before = idsOf(simulator, ...people4);
        const next = pbx.nextCall(LYON);
        await agent.dial(LYON);
        await (await next).until('talking');
        if (outbound) await expect(created).toContainText('Created a lead');
        await done(agent);
        const made = newSince(simulator, before, ...people4);
        expect(made.map(([object, row]) => [object, written(row)])).toEqual(outbound ? [['Lead', { LastName: LYON, Company: LYON, Phone: LYON, Status: 'Open - Not Contacted', ...stands }]] : []);
        expect(tasks(simulator).at(-1)).toMatchObject({ CallType: 'Outbound', WhoId: outbound ? made[0]?.[1]['Id'] : null });
    }
});

test('U7: a contact’s call is logged on the open opportunity; where all are closed it is opened again, another is made, or none, as the rule says', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const { org, company } = simulator;
    const system = org.system();
    const [elena, account] = [company.contacts['elenaRossi'] ?? '', company.accounts['alpineFoods'] ?? ''];
    const own = { AccountId: account, ContactId: elena, CloseDate: '2026-12-01', OwnerId: company.users.ada };
    const older = system.create('Opportunity', { ...own, Name: 'Older', StageName: 'Closed Lost' });
    const open = system.create('Opportunity', { ...own, Name: 'Open', StageName: 'Qualification' });
    const opportunity = { openStage: 'Prospecting', closeInDays: 10 };
    const rule = createRule(simulator, 'On the opportunity', 10, { log: { on: true, toOpportunity: true } });
    await agent.start();
    const called = async (): Promise<Fields | undefined> => {
        await talk(agent, simulator, '+393401182290');
        await done(agent);
        return tasks(simulator).at(-1);
    };
    const before = idsOf(simulator, 'Opportunity');
    expect(await called()).toMatchObject({ WhoId: elena, WhatId: open, Logged_By_Rule__c: 'On the opportunity' });
    expect(org.record(open)?.row).toMatchObject({ StageName: 'Qualification' });

    system.update(open, { StageName: 'Closed Won' });
    const withPolicy = (ifClosed: 'leave' | 'reopen' | 'create'): void => changeRule(simulator, rule, { log: { on: true, toOpportunity: true }, create: { what: 'nothing', opportunity: { ...opportunity, ifClosed } } });
    withPolicy('leave');
    expect(await called()).toMatchObject({ WhoId: elena, WhatId: null });

    withPolicy('reopen');
    expect(await called()).toMatchObject({ WhoId: elena, WhatId: open });
    expect([org.record(open)?.row['StageName'], org.record(older)?.row['StageName']]).toEqual(['Prospecting', 'Closed Lost']);
    expect(newSince(simulator, before, 'Opportunity')).toEqual([]);

    system.update(open, { StageName: 'Closed Won' });
    withPolicy('create');
    const task = await called();
    const [[, made], ...more] = newSince(simulator, before, 'Opportunity') as [readonly [string, Fields]];
    expect(more).toEqual([]);
    expect(made).toMatchObject({ Name: 'Elena Rossi', StageName: 'Prospecting', AccountId: account, ContactId: elena, OwnerId: company.users.ada });
    expect(task).toMatchObject({ WhoId: elena, WhatId: made['Id'] });
    expect(org.record(open)?.row['StageName']).toBe('Closed Won');
});
