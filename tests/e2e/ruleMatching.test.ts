/** Where the admin's rules and settings look for a number, and what becomes of leads that were converted. */
import { tasks } from './support/records';
import { createRule, set } from './support/rules';
import { expect, test } from './support/test';
import type { Agent } from './support/agent';

const ROSSI = '+393401182290';
/** Became a contact, which has the number as well. */
const SOMMER = '+436645550188';

async function done(agent: Agent): Promise<void> {
    await agent.hangUp();
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
    await agent.button('Done').click();
}

test('A9a A9b T3 T4 T17: a number is looked for where the rule says, in the admin’s own field too, and also when it is dialled from a record', async ({ agent, simulator }) => {
    const { org, company, pbx } = simulator;
    org.addField('Lead', { apiName: 'Second_Line__c', label: 'Second line', dataType: 'Phone', length: 40, fieldLevelSecurity: false });
    org.system().update(company.leads['chiaraConti'] ?? '', { Second_Line__c: '340/118 22 90' });
    set(simulator, 'dialledFrom', 'matched');
    createRule(simulator, 'Leads first', 10, { pop: { when: 'never', none: 'nothing', one: 'record', several: 'list' }, search: { objects: ['Lead'], also: { Lead: ['Second_Line__c'] } } });
    await agent.start('Ada Agent', `/lightning/r/Contact/${company.contacts['elenaRossi'] ?? ''}/view`);
    const searches: string[] = [];
    agent.page.on('request', (request) => {
        const text = request.postData() ?? '';
        if (text.includes('query findByNumber')) searches.push(text);
    });
    const call = pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Chiara Conti')).toBeVisible();
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Second Line matches');
    await agent.answer();
    await call.until('talking');
    await done(agent);
    expect(searches.length).toBe(1);
    expect(searches[0]).not.toContain('Contact(');

    const next = pbx.nextCall(ROSSI);
    await agent.page.locator('[data-id="dial"]').first().click();
    await (await next).until('talking');
    await done(agent);
    expect(tasks(simulator).map(({ who, WhatId, CallType, Logged_By_Rule__c }) => [who, WhatId, CallType, Logged_By_Rule__c])).toEqual([
        ['Chiara Conti', null, 'Inbound', 'Leads first'],
        ['Chiara Conti', null, 'Outbound', 'Leads first']
    ]);
});

test('T2 T17: an org that keeps the digits of its numbers finds a caller by them with one request, and everybody else with one more', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org, pbx } = simulator;
    const system = org.system();
    for (const object of ['Lead', 'Contact', 'Account']) {
        org.activateFlow(`Keep_${object}_Digits`);
        // As an admin does with a file of ids: what is there is saved once, without a change.
        for (const { Id } of system.query({ object, first: 2_000 }).rows) {
            const isBehindAccount = object === 'Contact' && org.record(String(Id))?.row['IsPersonAccount'] === true;
            const isConverted = org.record(String(Id))?.row['IsConverted'] === true;
            if (!isBehindAccount && !isConverted) system.update(String(Id), {});
        }
    }
    // Nothing that a flow could read.
    system.update(simulator.company.contacts['uweBrandt'] ?? '', { Phone: '+49 30 901841 (Zentrale)' });
    set(simulator, 'exactSearch', 'first');
    await agent.start();
    const searches: string[] = [];
    agent.page.on('request', (request) => {
        const text = request.postData() ?? '';
        if (text.includes('query findByNumber')) searches.push(JSON.stringify((JSON.parse(text) as { variables: Record<string, unknown> }).variables['Contact']));
    });
    const digits = (field: string): string => `{"${org.namer.custom(field)}":{"in":["393401182290","3401182290"]}}`;
    const known = pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Mobile matches');
    await agent.button('Decline').click();
    await known.until('ended');
    expect(searches).toEqual([`{"or":[${['Phone_Digits__c', 'Mobile_Digits__c', 'Home_Digits__c', 'Other_Digits__c', 'Assistant_Digits__c'].map(digits).join(',')}]}`]);

    searches.length = 0;
    const brandt = pbx.callFrom('+4930901841', { to: '204' });
    // The PBX has told the name already.
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Phone matches');
    await agent.button('Decline').click();
    await brandt.until('ended');
    expect([searches.length, searches[0]?.includes('"in"'), searches[1]?.includes('"like"')]).toEqual([2, true, true]);
});

test.describe('U5: who calls is a lead that was converted', () => {
    test.beforeEach(({ simulator }) => {
        // Their contact is known by another number now.
        const { org, company } = simulator;
        for (const contact of org.system().query({ object: 'Contact', first: 200 }).rows) if (contact['Name'] === 'Greta Sommer') org.system().update(String(contact['Id']), { MobilePhone: null, Phone: null });
        expect(company.leads['gretaSommerLead']).toBeTruthy();
    });

    for (const { setting, expected } of [
        { setting: 'follow', expected: [expect.objectContaining({ who: 'Greta Sommer', WhoId: expect.stringMatching(/^003/) })] },
        { setting: 'new', expected: [expect.objectContaining({ who: 'A new lead', WhoId: expect.stringMatching(/^00Q/), Logged_By_Rule__c: 'Strangers' })] },
        { setting: 'ignore', expected: [] }
    ]) {
        test(`U5: ${setting}`, { tag: '@slow' }, async ({ agent, simulator }) => {
            set(simulator, 'convertedLeads', setting);
            createRule(simulator, 'Strangers', 10, { when: { variable: 'match', is: 'none' }, create: { what: 'Lead', how: 'automatic', when: 'answered', fields: { Lead: [{ field: 'LastName', type: 'string', value: 'A new lead' }] } } });
            await agent.start();
            const call = simulator.pbx.callFrom(SOMMER, { to: '204' });
            await agent.answer();
            await call.until('talking');
            if (setting === 'new') await expect(agent.panel.locator('[data-id="creation"]')).toContainText('Created a lead');
            await agent.hangUp();
            await expect(agent.panel.locator('[data-id="log"]')).toContainText(setting === 'ignore' ? 'converted' : 'Logged as a task');
            expect(tasks(simulator)).toEqual(expected);
        });
    }
});
