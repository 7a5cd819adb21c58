/** The admin's rules at work: what pops, and what is written, by queue, number and who was found. */
import type { Pop } from '../../lwc-src/core/pop/pop';
import type { Agent } from './support/agent';
import { tasks } from './support/records';
import { changeRule, createRule, set } from './support/rules';
import { expect, test } from './support/test';
import type { Simulator } from '../../simulator/simulator';

const ROSSI = '+393401182290';
const BRANDT = '+4930901841';
/** Ben's customer. */
const OKORO = '+447700900456';
/** A contact. */
const KELLER = '+41795550121';
const POP: Pop = { when: 'ringing', none: 'nothing', one: 'record', several: 'list' };
const never: Pop = { ...POP, when: 'never' };

/** A call that is talked on and ended by the agent. */
async function talk(agent: Agent, { pbx }: Simulator, from: string, how: { queue?: string; did?: string } = {}): Promise<void> {
    const call = pbx.callFrom(from, { to: '204', ...how });
    await agent.answer();
    await call.until('talking');
    await agent.hangUp();
    await call.until('ended');
    await expect(agent.panel.locator('[data-id="log"]')).toBeVisible();
}

test('A2 A4 A10 A10b: the first rule that is on and holds says what pops, by queue, number dialled and who was found', async ({ agent, simulator }) => {
    createRule(simulator, 'Switched off', 5, { pop: never }, false);
    createRule(simulator, 'Support line', 10, { when: { all: [{ variable: 'did', is: 'anyOf', values: ['+39 02 808*'] }, { variable: 'queue', is: 'anyOf', values: ['Supp*'] }] }, pop: never });
    createRule(simulator, 'When answered', 20, { when: { variable: 'queue', is: 'anyOf', values: ['Sales'] }, pop: { ...POP, when: 'answered' } });
    await agent.start();

    const silent = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Support', did: '+39028088100' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Mobile matches');
    await agent.answer();
    await silent.until('talking');
    await expect(agent.activeTab).not.toContainText('Elena Rossi');
    await agent.hangUp();
    await silent.until('ended');

    const later = simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Mobile matches');
    await expect(agent.activeTab).not.toContainText('Elena Rossi');
    await agent.answer();
    await expect(agent.activeTab).toContainText('Elena Rossi');
    await agent.hangUp();
    await later.until('ended');
});

test('A2 A9a: who is nobody for the rule gets the form for a new record, with the number', { tag: '@slow' }, async ({ agent, simulator }) => {
    createRule(simulator, 'Strangers', 10, { when: { variable: 'match', is: 'none' }, search: { objects: ['Lead', 'Account'] }, pop: { ...POP, none: 'newRecord', newObject: 'Lead' } });
    await agent.start();
    const stranger = simulator.pbx.callFrom(KELLER, { to: '204' });
    const form = agent.page.getByRole('dialog', { name: 'New Lead' });
    await expect(form).toBeVisible();
    await expect(form.getByLabel('Phone', { exact: true })).toHaveValue(KELLER);
    stranger.hangUp();
    await stranger.until('ended');
});

test('A11 T17: a rule that is changed during a call holds from the next @slow', async ({ agent, simulator }) => {
    const everybody = createRule(simulator, 'Everybody', 10, { pop: never });
    await agent.start();
    const first = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Mobile matches');
    changeRule(simulator, everybody, { pop: { ...POP, when: 'answered' } });
    await agent.answer();
    await first.until('talking');
    await expect(agent.activeTab).not.toContainText('Elena Rossi');
    await agent.hangUp();
    await first.until('ended');

    const next = simulator.pbx.callFrom(BRANDT, { to: '204' });
    await agent.answer();
    await next.until('talking');
    await expect(agent.activeTab).toContainText('Uwe Brandt');
});

test('A4: rules that can’t be loaded leave the built-in one, and the agent is told once', { tag: '@slow' }, async ({ agent, simulator }) => {
    createRule(simulator, 'Everybody', 10, { pop: never });
    await agent.page.route('**/rules.js', (route) => route.abort());
    await agent.start();
    await expect(agent.notice).toContainText('call rules could not be loaded');
    await agent.notice.getByRole('button').click();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.activeTab).toContainText('Elena Rossi');
    await expect(agent.notice).toBeHidden();
    await agent.button('Decline').click();
    await call.until('ended');
});

/** U10c: a field of the admin's own for each type of value, what a rule puts into it, and what stands in it then. */
const OF_ALL_TYPES = [
    { field: 'Word__c', type: 'string', part: { dataType: 'String', length: 40 }, value: '{queue}', stands: 'Sales' },
    { field: 'Story__c', type: 'textArea', part: { dataType: 'TextArea', length: 255, textArea: 'plain' }, value: 'From {number}', stands: 'From +39 340 118 2290' },
    { field: 'Seats__c', type: 'integer', part: { dataType: 'Double', precision: 4, scale: 0 }, value: '12', stands: 12 },
    { field: 'Vip__c', type: 'boolean', part: { dataType: 'Boolean' }, value: 'true', stands: true },
    { field: 'Topics__c', type: 'multiPicklist', part: { dataType: 'MultiPicklist', length: 255, picklist: { restricted: true, values: ['Price', 'Delivery'].map((value) => ({ value, label: value, isDefault: false, isActive: true })) } }, value: 'Price;Delivery', stands: 'Price;Delivery' },
    { field: 'Mail__c', type: 'email', part: { dataType: 'Email', length: 80 }, value: 'sales@brenner.example', stands: 'sales@brenner.example' },
    { field: 'Line__c', type: 'phone', part: { dataType: 'Phone', length: 40 }, value: '{rawNumber}', stands: ROSSI },
    { field: 'Site__c', type: 'url', part: { dataType: 'Url', length: 255 }, value: 'https://pbx.example.com/calls', stands: 'https://pbx.example.com/calls' },
    { field: 'Follow_Up__c', type: 'date', part: { dataType: 'Date' }, value: '2026-12-24', stands: '2026-12-24' },
    { field: 'Began__c', type: 'dateTime', part: { dataType: 'DateTime' }, value: '{start}', stands: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown }
] as const;

function addFields({ org }: Simulator): void {
    for (const { field, part } of OF_ALL_TYPES) org.addField('Activity', { apiName: field, label: field, fieldLevelSecurity: false, ...part });
}

test('B5 T14 T15 T15b X3 A6 A7 A8 U10c: what is written, in fields of all types, with which words and whose it is, is as the rule says', async ({ agent, simulator }) => {
    const ben = simulator.org.system().query({ object: 'User', first: 50 }).rows.find((row) => row['Name'] === 'Ben Agent');
    addFields(simulator);
    createRule(simulator, 'Not logged', 10, { when: { variable: 'queue', is: 'anyOf', values: ['Private'] }, log: { on: false } });
    createRule(simulator, 'Missed', 20, {
        when: { variable: 'outcome', is: 'anyOf', values: ['missed'] },
        log: { on: true, status: 'Not Started', dueInDays: 1, subject: { missed: 'Call back {name}' }, missedDescription: [{ label: 'Rang at', value: '{date}' }, { value: '{queue}' }], owner: { is: 'recordOwner' } }
    });
    createRule(simulator, 'Sales', 30, {
        when: { variable: 'queue', is: 'anyOf', values: ['Sales'] },
        log: {
            on: true,
            status: 'Waiting on someone else',
            subject: { inbound: '{queue}: {name} ({company})' },
            description: [{ word: 'clientNumber', value: '{number}' }, { label: 'Talked', value: '{duration}' }],
            fields: [
                { field: 'Priority', type: 'picklist', value: 'High' },
                { field: 'CallDisposition', type: 'string', value: '{direction} by {agent}' },
                { field: 'CreatedDate', type: 'dateTime', value: '{start}' },
                { field: 'ActivityDate', type: 'date', value: 'soon' },
                ...OF_ALL_TYPES.map(({ field, type, value }) => ({ field, type, value }))
            ],
            owner: { is: 'fixed', id: String(ben?.['Id']), name: 'Ben Agent' }
        }
    });
    await agent.start();

    await talk(agent, simulator, ROSSI, { queue: 'Private' });
    await agent.button('Done').click();
    await talk(agent, simulator, ROSSI, { queue: 'Sales' });
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Sales: Elena Rossi');
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('ActivityDate');
    const why = agent.panel.locator('[data-id="rule"]');
    await why.locator('summary').click();
    await expect(why.getByRole('listitem').filter({ hasText: 'Sales' })).toHaveText(['Not “Not logged”: Queue is Private does not hold, it is Sales', '“Sales”: Queue is Sales']);
    await expect(why).toContainText('Owner: Ben Agent.');
    await agent.button('Done').click();
    const missed = simulator.pbx.callFrom(OKORO, { to: '204', queue: 'Sales' });
    await expect(agent.panel.locator('[data-id="why"]')).toContainText('Mobile matches');
    missed.hangUp();
    await missed.until('ended');

    await expect.poll(() => tasks(simulator).length).toBe(2);
    const [talked, rang] = tasks(simulator);
    expect(talked).toMatchObject({
        Subject: expect.stringMatching(/^Sales: Elena Rossi \(.+\)$/),
        Description: expect.stringMatching(/^Client number: \+39 340 118 2290\nTalked: 0:\d\d$/),
        Status: 'Waiting on someone else',
        Priority: 'High',
        CallType: 'Inbound',
        Call_Outcome__c: 'answered',
        who: 'Elena Rossi',
        owner: 'Ben Agent',
        Logged_By_Rule__c: 'Sales',
        ...Object.fromEntries(OF_ALL_TYPES.map(({ field, stands }) => [field, stands]))
    });
    expect(rang).toMatchObject({ Subject: 'Call back Samuel Okoro', Status: 'Not Started', Description: expect.stringMatching(/^Rang at: .+\nSales$/), CallDurationInSeconds: 0, Call_Outcome__c: 'missed', who: 'Samuel Okoro', owner: 'Ben Agent' });
});

test('A3 A10 T3 T16 U10a U8: the PBX’s own words, links, whom to prefer, and whose missed calls are', async ({ agent, simulator }) => {
    const ben = simulator.org.system().query({ object: 'User', first: 50 }).rows.find((row) => row['Name'] === 'Ben Agent');
    set(simulator, 'customVariables', [{ name: 'tier', from: 'header', key: 'X-Tier' }]);
    set(simulator, 'links', { recording: 'https://pbx.example.com/recordings/{callKey}', history: 'https://pbx.example.com/calls/{callKey}?tier={custom.tier}' });
    createRule(simulator, 'Gold', 10, {
        when: { variable: 'custom.tier', is: 'anyOf', values: ['Gold'] },
        search: { objects: ['Lead', 'Contact', 'Account'] },
        log: { on: true, subject: { missed: '{custom.tier}: {name}' }, missedOwner: { is: 'fixed', id: String(ben?.['Id']), name: 'Ben Agent' } }
    });
    await agent.start();
    const shared = simulator.pbx.callFrom('+4930901820', { to: '204', headers: { 'X-Tier': 'Gold' } });
    await expect(agent.panel.getByText('Phone matches').first()).toBeVisible();
    shared.hangUp();
    await shared.until('ended');
    await expect.poll(() => tasks(simulator).length).toBe(1);
    const [missed] = tasks(simulator);
    const key = String(missed?.['Call_Key__c']);
    expect(missed).toMatchObject({ Subject: expect.stringMatching(/^Gold: ./), owner: 'Ben Agent', Logged_By_Rule__c: 'Gold', Recording_Link__c: `https://pbx.example.com/recordings/${encodeURIComponent(key)}` });
    expect(String(missed?.['WhoId'])).toMatch(/^00Q/);
    expect(missed?.['Description']).toContain(`https://pbx.example.com/calls/${encodeURIComponent(key)}?tier=Gold`);

    // By the same rule what was answered stays with who spoke.
    const again = simulator.pbx.callFrom('+4930901820', { to: '204', headers: { 'X-Tier': 'Gold' } });
    await agent.answer();
    await again.until('talking');
    await agent.hangUp();
    await expect.poll(() => tasks(simulator)[1]).toMatchObject({ Call_Outcome__c: 'answered', owner: 'Ada Agent', Logged_By_Rule__c: 'Gold' });
});
