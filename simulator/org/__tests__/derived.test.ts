import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Session } from '../session';
import { notSimulated, open, START } from './fixture';

const values = (session: Session, id: string, ...fields: string[]): unknown[] => fields.map((field) => session.read(id, [field]).fields[field]?.value);

describe('what the platform works out', () => {
    test('a task is closed by its status, and stamped when it is saved closed', async () => {
        const { agent, clock, org } = await open();
        const id = agent.create('Task', { Priority: 'High' });
        assert.deepEqual(values(agent, id, 'IsClosed', 'CompletedDateTime', 'IsHighPriority'), [false, null, true]);
        clock.now = START + 60_000;
        agent.update(id, { Status: 'Completed' });
        assert.deepEqual(values(agent, id, 'IsClosed', 'CompletedDateTime'), [true, '2026-11-22T10:01:00.000Z']);
        clock.now = START + 120_000;
        agent.update(id, { Subject: 'x', Priority: 'Low' });
        assert.deepEqual(values(agent, id, 'CompletedDateTime', 'IsHighPriority'), ['2026-11-22T10:01:00.000Z', false]);
        agent.update(id, { Status: 'In Progress' });
        assert.deepEqual(values(agent, id, 'IsClosed', 'CompletedDateTime'), [false, null]);
        org.setPicklistValues('Task', 'Status', [{ value: 'Offen', isDefault: true }, { value: 'Erledigt', closed: true }]);
        assert.deepEqual(values(agent, agent.create('Task', { Status: 'Erledigt' }), 'IsClosed'), [true], 'which status is closed is up to the org');
    });

    test("a task belongs to the account of what it is related to, else to the contact's", async () => {
        const { agent } = await open();
        const [alpine, other] = [agent.create('Account', { Name: 'Alpine' }), agent.create('Account', { Name: 'Other' })];
        const contact = agent.create('Contact', { LastName: 'Rossi', AccountId: alpine });
        const opportunity = agent.create('Opportunity', { Name: 'Renewal', AccountId: other, StageName: 'Prospecting', CloseDate: '2027-01-01' });
        const caseId = agent.create('Case', { Subject: 'Alarm', AccountId: other });
        const accountOf = (fields: object): unknown => values(agent, agent.create('Task', { ...fields }), 'AccountId')[0];
        assert.equal(accountOf({ WhatId: other, WhoId: contact }), other);
        assert.equal(accountOf({ WhatId: opportunity, WhoId: contact }), other);
        assert.equal(accountOf({ WhatId: caseId, WhoId: contact }), alpine);
        assert.equal(accountOf({ WhoId: contact }), alpine);
        assert.equal(accountOf({ WhoId: agent.create('Lead', { LastName: 'x', Company: 'y' }) }), null);
    });

    test('how many an activity is about is counted in an org with shared activities', async () => {
        const { agent } = await open({ sharedActivities: true });
        const contact = agent.create('Contact', { LastName: 'Rossi' });
        assert.deepEqual(values(agent, agent.create('Task', { WhoId: contact }), 'WhoCount', 'WhatCount'), [1, 0]);
    });

    test('the last activity of contact, account and lead follows what was done', async () => {
        const { agent } = await open();
        const account = agent.create('Account', { Name: 'Alpine' });
        const contact = agent.create('Contact', { LastName: 'Rossi', AccountId: account });
        const modified = values(agent, contact, 'LastModifiedDate');
        agent.create('Task', { WhoId: contact, ActivityDate: '2026-12-24' });
        assert.deepEqual(values(agent, contact, 'LastActivityDate'), [null], 'an open task is not done');
        agent.create('Task', { WhoId: contact, ActivityDate: '2026-11-20', Status: 'Completed' });
        agent.create('Event', { WhoId: contact, StartDateTime: '2026-11-21T09:00:00Z', EndDateTime: '2026-11-21T10:30:00Z' });
        assert.deepEqual([values(agent, contact, 'LastActivityDate'), values(agent, account, 'LastActivityDate')], [['2026-11-21'], ['2026-11-21']]);
        assert.deepEqual(values(agent, contact, 'LastModifiedDate'), modified);
    });

    test('an opportunity is what its stage says', async () => {
        const { agent } = await open();
        const id = agent.create('Opportunity', { Name: 'Renewal', StageName: 'Prospecting', CloseDate: '2027-01-01' });
        assert.deepEqual(values(agent, id, 'IsClosed', 'IsWon', 'Probability', 'ForecastCategoryName'), [false, false, 10, 'Pipeline']);
        agent.update(id, { StageName: 'Closed Won' });
        assert.deepEqual(values(agent, id, 'IsClosed', 'IsWon', 'Probability'), [true, true, 100]);
        agent.update(id, { StageName: 'Negotiation/Review', Probability: 42 });
        assert.deepEqual(values(agent, id, 'IsClosed', 'Probability'), [false, 42], 'reopened');
    });

    test('a case has a number, a closing date and the telephone of its contact', async () => {
        const { agent } = await open();
        const account = agent.create('Account', { Name: 'Alpine' });
        const contact = agent.create('Contact', { LastName: 'Rossi', AccountId: account, Phone: '+39 02 8088 100' });
        const id = agent.create('Case', { Subject: 'Alarm', ContactId: contact });
        assert.deepEqual(values(agent, id, 'CaseNumber', 'AccountId', 'ContactPhone', 'IsClosed'), ['00000001', account, '+39 02 8088 100', false]);
        agent.update(contact, { Phone: '02 1' });
        agent.update(id, { Status: 'Closed' });
        assert.deepEqual(values(agent, id, 'ContactPhone', 'IsClosed', 'ClosedDate'), ['02 1', true, '2026-11-22T10:00:00.000Z']);
        assert.equal(agent.query({ object: 'Case', where: { path: ['ContactPhone'], operator: 'like', value: '02%' } }).totalCount(), 1);
    });

    test('an event knows its day and how long it takes', async () => {
        const { agent } = await open();
        const id = agent.create('Event', { StartDateTime: '2026-11-21T09:00:00+01:00', EndDateTime: '2026-11-21T10:30:00+0100' });
        assert.deepEqual(values(agent, id, 'StartDateTime', 'ActivityDate', 'DurationInMinutes'), ['2026-11-21T08:00:00.000Z', '2026-11-21', 90]);
    });
});

describe('a person account', () => {
    test('is an account and a contact in one', async () => {
        const { agent } = await open();
        const id = agent.create('Account', { FirstName: 'Anna', LastName: 'Huber', PersonMobilePhone: '+39 347-555 01 31', PersonEmail: 'anna@huber.example' });
        const [contact] = values(agent, id, 'PersonContactId');
        assert.deepEqual(values(agent, id, 'Name', 'IsPersonAccount'), ['Anna Huber', true]);
        assert.deepEqual(values(agent, String(contact), 'Name', 'AccountId', 'MobilePhone', 'Email', 'IsPersonAccount'), ['Anna Huber', id, '+39 347-555 01 31', 'anna@huber.example', true]);
        agent.update(id, { LastName: 'Mair', PersonMobilePhone: null });
        assert.deepEqual(values(agent, String(contact), 'Name', 'MobilePhone'), ['Anna Mair', null]);
        const task = agent.create('Task', { WhoId: contact });
        assert.deepEqual(values(agent, task, 'AccountId'), [id]);
        assert.throws(() => agent.update(String(contact), { LastName: 'Other' }), notSimulated(/contact behind a person account/));
    });

    test('is not what a company is', async () => {
        const { agent } = await open();
        assert.deepEqual(values(agent, agent.create('Account', { Name: 'Alpine' }), 'IsPersonAccount', 'PersonContactId'), [false, null]);
    });
});
