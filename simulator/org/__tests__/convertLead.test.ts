import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { open, refuses } from './fixture';

describe('lead conversion', () => {
    test('makes account, contact and opportunity, and leaves a lead that points at them', async () => {
        const { agent, org } = await open();
        const lead = agent.create('Lead', { FirstName: 'Elena', LastName: 'Rossi', Company: 'Alpine', MobilePhone: '340 1182290', City: 'Milano' });
        const task = agent.create('Task', { WhoId: lead, Status: 'Completed', ActivityDate: '2026-11-20' });
        const { accountId, contactId, opportunityId = '' } = org.convertLead(lead, { opportunityName: 'Renewal' });
        const read = (id: string, ...fields: string[]): unknown[] => fields.map((field) => agent.read(id, [field]).fields[field]?.value);
        assert.deepEqual(read(lead, 'IsConverted', 'Status', 'ConvertedDate', 'ConvertedAccountId', 'ConvertedContactId', 'ConvertedOpportunityId'), [
            true, 'Closed - Converted', '2026-11-22', accountId, contactId, opportunityId
        ]);
        assert.deepEqual(read(contactId, 'Name', 'AccountId', 'MobilePhone', 'MailingCity', 'OwnerId'), ['Elena Rossi', accountId, '340 1182290', 'Milano', agent.userId]);
        assert.deepEqual(read(opportunityId, 'Name', 'AccountId'), ['Renewal', accountId]);
        assert.deepEqual(read(task, 'WhoId', 'WhatId', 'AccountId'), [contactId, opportunityId, accountId], 'activities move along');
    });

    test('can join records that are there', async () => {
        const { agent, org } = await open();
        const accountId = agent.create('Account', { Name: 'Alpine' });
        const contactId = agent.create('Contact', { LastName: 'Rossi', AccountId: accountId });
        const lead = agent.create('Lead', { LastName: 'Rossi', Company: 'Alpine' });
        assert.deepEqual(org.convertLead(lead, { accountId, contactId }), { accountId, contactId });
    });

    test('is final: the lead can be neither changed nor called', async () => {
        const { agent, org } = await open();
        const lead = agent.create('Lead', { LastName: 'Rossi', Company: 'Alpine' });
        org.convertLead(lead);
        const refused = refuses('CANNOT_UPDATE_CONVERTED_LEAD', { words: /cannot reference converted lead/ });
        assert.throws(() => agent.update(lead, { Title: 'x' }), refused);
        assert.throws(() => agent.create('Task', { WhoId: lead }), refused);
        assert.throws(() => org.convertLead(lead), refused);
        assert.equal(agent.read(lead, ['Name']).fields['Name']?.value, 'Rossi', 'but read');
    });
});
