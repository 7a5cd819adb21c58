/** Where the admin's rules and settings look for a number, and what becomes of leads that were converted. */
import { tasks } from './support/records';
import { changeRule, createRule, set } from './support/rules';
import { expect, test } from './support/test';
import type { Search } from '../../lwc-src/core/rule/rule';
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

test('T1 T3 A9a A9b A11: the five choices of what is searched, each in its order, and in a field of the admin’s own for each; who comes first has the Task', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const { org, pbx } = simulator;
    const system = org.system();
    const [usual, other] = ['+390471999101', '+390471999102'].map((number, at) => ({ number, name: 'nobody', toneHz: 2_400 + 65 * at })) as [Caller, Caller];
    org.addField('Account', { apiName: 'Second_Line__c', label: 'Second line', dataType: 'Phone', length: 40, fieldLevelSecurity: false });
    const ids = {
        'The lead': system.create('Lead', { LastName: 'The lead', Company: 'Lead company', MobilePhone: '0471/999 101', Phone: '+39 0471 999-102' }),
        'The account': system.create('Account', { Name: 'The account', Phone: '+39 (0471) 999101', Second_Line__c: '0039 0471 999 102' }),
        'The contact': system.create('Contact', { LastName: 'The contact', HomePhone: '0471 99 91 01', Fax: '0471-999102' })
    };
    type Who = keyof typeof ids;
    const rule = createRule(simulator, 'Searched', 10, {});
    await agent.start();
    const choices: readonly (readonly [search: Search, from: Caller, found: readonly Who[]])[] = [
        [{ objects: ['Account'] }, usual, ['The account']],
        [{ objects: ['Lead'] }, usual, ['The lead']],
        [{ objects: ['Contact'] }, usual, ['The contact']],
        [{ objects: ['Contact', 'Lead'] }, usual, ['The contact', 'The lead']],
        [{ objects: ['Contact', 'Account', 'Lead'] }, usual, ['The contact', 'The account', 'The lead']],
        [{ objects: ['Lead', 'Account', 'Contact'] }, usual, ['The lead', 'The account', 'The contact']],
        // By the usual fields there is the lead alone.
        [{ objects: ['Contact', 'Account', 'Lead'] }, other, ['The lead']],
        [{ objects: ['Account', 'Contact'], also: { Account: ['Second_Line__c'], Contact: ['Fax'] } }, other, ['The account', 'The contact']]
    ];
    for (const [search, from, found] of choices) {
        changeRule(simulator, rule, { search });
        const call = pbx.callFrom(from, { to: '204' });
        const what = JSON.stringify(search);
        const [only, another] = found;
        if (another) await expect(agent.panel.locator('.panel-match__name'), what).toHaveText([...found]);
        else await expect(agent.heading(only ?? ''), what).toBeVisible();
        call.hangUp();
        await expect(agent.button('Answer')).toBeHidden();
    }
    await expect.poll(() => tasks(simulator).length).toBe(choices.length);
    expect(tasks(simulator).map(({ WhoId, WhatId, Logged_By_Rule__c }) => [WhoId, WhatId, Logged_By_Rule__c])).toEqual(
        choices.map(([, , [first]]) => (first === 'The account' ? [null, ids[first], 'Searched'] : [ids[first as Who], null, 'Searched']))
    );
});

interface Caller {
    readonly number: string;
    readonly name: string;
    readonly toneHz: number;
}

/** How one number may stand in each of the fields that are searched without anybody asking for it. */
const WRITTEN: readonly (readonly [object: 'Contact' | 'Lead' | 'Account' | 'PersonAccount', field: string, text: string])[] = [
    ['Contact', 'Phone', '+39 340-11-82-290'],
    ['Contact', 'MobilePhone', '(340) 118 2290'],
    ['Contact', 'HomePhone', '0039.340.118.2290'],
    ['Contact', 'OtherPhone', '340/1182290 int. 12'],
    ['Contact', 'AssistantPhone', '3-4-0-1-1-8-2-2-9-0'],
    ['Lead', 'Phone', '+39 (0) 340 1182290'],
    ['Lead', 'MobilePhone', '39 3401182290'],
    ['Account', 'Phone', 'tel:+39-340-118-2290'],
    ['PersonAccount', 'Phone', '340 11 82 290'],
    ['PersonAccount', 'PersonMobilePhone', '3401182290'],
    ['PersonAccount', 'PersonHomePhone', '+39\u00a0340\u00a0118\u00a02290'],
    ['PersonAccount', 'PersonOtherPhone', '00393401182290'],
    ['PersonAccount', 'PersonAssistantPhone', '+393401182290 x 7']
];

test('T1 T2: a number is found in every standard phone field, with hyphens in odd places, brackets, a trunk zero, an extension, with and without its country', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(90_000);
    const { org, company, pbx } = simulator;
    const system = org.system();
    system.update(company.contacts['elenaRossi'] ?? '', { MobilePhone: null });
    await agent.start();
    const expected: unknown[] = [];
    for (const [at, [object, field, text]] of WRITTEN.entries()) {
        const name = `Somebody ${at}`;
        const isPerson = object === 'PersonAccount';
        const id = system.create(isPerson ? 'Account' : object, { [field]: text, ...(object === 'Account' ? { Name: name } : { LastName: name }), ...(object === 'Lead' && { Company: name }) });
        const call = pbx.callFrom(ROSSI, { to: '204', displayName: 'nobody' });
        await expect(agent.heading(new RegExp(`^${name}$`)), `${object}.${field} ${text}`).toBeVisible();
        await expect(agent.panel.locator('[data-id="why"]')).toContainText(`matches ${text.replace(/\u00a0/g, ' ')}`);
        call.hangUp();
        await expect(agent.button('Answer')).toBeHidden();
        const who = isPerson ? org.record(id)?.row['PersonContactId'] : id;
        expected.push(object === 'Account' ? [null, id] : [who, null]);
        await expect.poll(() => tasks(simulator).length).toBe(at + 1);
        system.update(id, { [field]: null });
    }
    expect(tasks(simulator).map(({ WhoId, WhatId }) => [WhoId, WhatId])).toEqual(expected);
});

test('U10b T14 X7: colleagues are known by the admin’s table, with their direct numbers, and by what stands at their user; what they talk about among themselves is not logged', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { org, company, pbx } = simulator;
    const own = (name: string): string => org.namer.custom(name);
    const system = org.system();
    const [table, mobile, phone, customer] = ['+390655501901', '+494055501902', '+16175550193', '+33478550194'] as const;
    system.create(own('Phone_Extension__c'), { Name: 'Warehouse', [own('Extension__c')]: '7301', [own('Active__c')]: true, [own('Direct_Number__c')]: '+39 06 5550-1901' });
    system.update(company.users.ben, { MobilePhone: '+49 (40) 5550 1902', Phone: '+39 0471 555 205' });
    system.update(company.users.sam, { Phone: '1-617-555-0193' });
    await agent.start();
    const log = agent.panel.locator('[data-id="log"]');
    const talk = async (from: string): Promise<void> => {
        const call = pbx.callFrom(from, { to: '204', displayName: 'nobody' });
        await agent.answer();
        await call.until('talking');
        await agent.hangUp();
        await expect(log).toContainText(from === customer ? 'Logged as a task' : 'Not logged: internal call');
        await agent.button('Done').click();
    };
    for (const from of [table, mobile, phone, customer]) await talk(from);
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Caller_Number__c: customer, CallType: 'Inbound' })]);
    // Written by hand all the same, it says what it was.
    await agent.button(/^Calls/).click();
    const list = agent.panel.locator('.panel-call__name');
    await expect(list).toHaveText(['nobody', 'Sam Supervisor', 'Ben Agent', 'nobody']);
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
