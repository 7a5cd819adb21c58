import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { makeId } from '../ids';
import type { Session } from '../session';
import { notSimulated, open, refuses, START } from './fixture';

const value = (session: Session, id: string, field: string): unknown => session.read(id, [field]).fields[field]?.value;

describe('saving a record', () => {
    test('fills in what the platform fills in', async () => {
        const { agent, clock } = await open();
        const id = agent.create('Contact', { FirstName: ' Elena ', LastName: 'Rossi', Phone: '' });
        const { fields } = agent.read(id, ['Name', 'OwnerId', 'CreatedById', 'LastModifiedById', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp', 'Phone']);
        assert.equal(fields['Name']?.value, 'Elena Rossi');
        assert.equal(fields['Phone']?.value, null, 'empty text is no value');
        for (const name of ['OwnerId', 'CreatedById', 'LastModifiedById']) assert.equal(fields[name]?.value, agent.userId);
        for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) assert.equal(fields[name]?.value, '2026-11-22T10:00:00.000Z', 'whole seconds');
        clock.now = START + 5_000;
        agent.update(id, { FirstName: 'Elisa' });
        assert.equal(value(agent, id, 'LastModifiedDate'), '2026-11-22T10:00:05.000Z');
        assert.equal(value(agent, id, 'CreatedDate'), '2026-11-22T10:00:00.000Z');
        assert.equal(value(agent, id, 'Name'), 'Elisa Rossi');
    });

    test('takes ids in both lengths', async () => {
        const { agent } = await open();
        const account = agent.create('Account', { Name: 'Alpine' });
        const contact = agent.create('Contact', { LastName: 'Rossi', AccountId: account.slice(0, 15) });
        assert.equal(value(agent, contact.slice(0, 15), 'AccountId'), account);
    });

    test('gives picklist defaults, and names for custom records without one', async () => {
        const { agent, system } = await open();
        const task = agent.create('Task', {});
        assert.deepEqual([value(agent, task, 'Status'), value(agent, task, 'Priority'), value(agent, task, 'TaskSubtype')], ['Not Started', 'Normal', 'Task']);
        const rule = agent.create('Call_Rule__c', {});
        assert.deepEqual([value(system, rule, 'Direction__c'), value(system, rule, 'Active__c'), value(system, rule, 'Name')], ['Inbound', true, rule]);
        const notes = [agent.create('Call_Note__c', {}), agent.create('Call_Note__c', {})];
        assert.deepEqual(notes.map((id) => value(agent, id, 'Name')), ['N-0001', 'N-0002']);
    });
});

describe('Salesforce refuses', () => {
    test('a record without its required fields', async () => {
        const { agent } = await open();
        assert.throws(() => agent.create('Contact', { FirstName: 'Elena' }), refuses('REQUIRED_FIELD_MISSING', { fields: ['LastName'], words: /Required fields are missing: \[LastName\]/ }));
        assert.throws(() => agent.create('Lead', { LastName: 'Rossi' }), refuses('REQUIRED_FIELD_MISSING', { fields: ['Company'] }));
        assert.throws(() => agent.create('Opportunity', { Name: 'Renewal', StageName: 'Prospecting' }), refuses('REQUIRED_FIELD_MISSING', { fields: ['CloseDate'] }));
        const id = agent.create('Task', {});
        assert.throws(() => agent.update(id, { Status: null }), refuses('REQUIRED_FIELD_MISSING', { fields: ['Status'] }));
    });

    test('a second record with a unique value, whatever its case, and says which has it', async () => {
        const { agent } = await open();
        const first = agent.create('Task', { Call_Key__c: 'Call-1@pbx' });
        const words = new RegExp(`^duplicate value found: Call_Key__c duplicates value on record with id: ${first.slice(0, 15)}$`);
        assert.throws(() => agent.create('Task', { Call_Key__c: 'call-1@PBX' }), refuses('DUPLICATE_VALUE', { fields: [], words }));
        assert.throws(() => agent.create('Event', { Call_Key__c: 'Call-1@pbx', StartDateTime: '2026-11-22T10:00:00Z', EndDateTime: '2026-11-22T11:00:00Z' }), refuses('DUPLICATE_VALUE', { words }), 'tasks and events share the field');
        const second = agent.create('Task', {});
        assert.throws(() => agent.update(second, { Call_Key__c: 'CALL-1@pbx' }), refuses('DUPLICATE_VALUE', { words }));
        agent.update(first, { Call_Key__c: 'Call-1@pbx' });
        agent.delete(first);
        assert.doesNotThrow(() => agent.create('Task', { Call_Key__c: 'Call-1@pbx' }), 'what was deleted holds no value');
    });

    test('text that is too long', async () => {
        const { agent } = await open();
        assert.throws(() => agent.create('Task', { Subject: 'x'.repeat(256) }), refuses('STRING_TOO_LONG', { fields: ['Subject'], words: /^Subject: data value too large: x+ \(max length=255\)$/ }));
        assert.doesNotThrow(() => agent.create('Task', { Subject: 'x'.repeat(255), Description: 'd'.repeat(32_000) }));
        assert.throws(() => agent.create('Task', { Description: 'd'.repeat(32_001) }), refuses('STRING_TOO_LONG', { fields: ['Description'] }));
        assert.throws(() => agent.create('Contact', { LastName: 'Rossi', Phone: '+39 340 118 2290 oder abends +39 02 8088 100' }), refuses('STRING_TOO_LONG', { fields: ['Phone'] }));
    });

    const types: readonly (readonly [what: string, field: string, bad: unknown])[] = [
        ['a fraction for an integer', 'CallDurationInSeconds', 62.4],
        ['text for an integer', 'CallDurationInSeconds', '62'],
        ['a number for text', 'Subject', 62],
        ['text for a check box', 'IsReminderSet', 'true'],
        ['nothing for a check box', 'IsReminderSet', null],
        ['a date-time for a date', 'ActivityDate', '2026-11-22T10:00:00Z'],
        ['a day that does not exist', 'ActivityDate', '2026-02-30'],
        ['a date for a date-time', 'ReminderDateTime', '2026-11-22'],
        ['a date-time without zone', 'ReminderDateTime', '2026-11-22T10:00:00']
    ];
    for (const [what, field, bad] of types) {
        test(what, async () => {
            const { agent } = await open();
            assert.throws(() => agent.create('Task', { [field]: bad }), refuses('INVALID_TYPE_ON_FIELD_IN_RECORD', { fields: [field] }));
        });
    }

    test('numbers out of range, addresses that are none', async () => {
        const { agent } = await open();
        assert.throws(() => agent.create('Task', { CallDurationInSeconds: 3_000_000_000 }), refuses('NUMBER_OUTSIDE_VALID_RANGE'));
        assert.throws(() => agent.create('Call_Rule__c', { Order__c: 1_000 }), refuses('NUMBER_OUTSIDE_VALID_RANGE'));
        assert.throws(() => agent.create('Contact', { LastName: 'Rossi', Email: 'elena at alpine' }), refuses('INVALID_EMAIL_ADDRESS', { fields: ['Email'], words: /invalid email address: elena at alpine/ }));
        const rule = agent.create('Call_Rule__c', { Order__c: 1.26 });
        assert.equal(value(agent, rule, 'Order__c'), 1.3, 'rounded to the decimals of the field');
    });

    test('what is not in a restricted picklist', async () => {
        const { agent, org } = await open();
        const bad = refuses('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', { fields: ['CallType'], words: /bad value for restricted picklist field: inbound/ });
        assert.throws(() => agent.create('Task', { CallType: 'inbound' }), bad, 'the values are capitalised');
        assert.doesNotThrow(() => agent.create('Task', { CallType: 'Inbound', Type: 'Whatever' }), 'Type is not restricted');
        assert.throws(() => agent.create('Call_Rule__c', { Direction__c: 'Sideways' }), refuses('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'));
        org.assignPermissionSet(agent.userId, 'Agent');
        const system = org.system();
        assert.throws(() => system.create('Task', { Call_Memo__c: 'Price;Weather' }), refuses('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', { words: /Weather/ }));
        assert.doesNotThrow(() => system.create('Task', { Call_Memo__c: 'Price;Support' }));
    });

    test('fields that only the platform sets, or only when a record is new', async () => {
        const { agent } = await open();
        const words = /^Unable to create\/update fields: IsClosed\. Please check the security settings/;
        assert.throws(() => agent.create('Task', { IsClosed: true }), refuses('INVALID_FIELD_FOR_INSERT_UPDATE', { fields: ['IsClosed'], words }));
        assert.throws(() => agent.create('Task', { CreatedById: agent.userId }), refuses('INVALID_FIELD_FOR_INSERT_UPDATE'));
        const id = agent.create('Task', { TaskSubtype: 'Call' });
        assert.throws(() => agent.update(id, { TaskSubtype: 'Call' }), refuses('INVALID_FIELD_FOR_INSERT_UPDATE', { fields: ['TaskSubtype'] }));
    });

    test('fields and objects that are not there', async () => {
        const { agent } = await open();
        assert.throws(() => agent.create('Task', { Nobody__c: 1 }), refuses('INVALID_FIELD', { words: /No such column 'Nobody__c' on sobject of type Task/ }));
        assert.throws(() => agent.create('Campaign', {}), refuses('INVALID_TYPE'));
        assert.throws(() => agent.update(makeId('00T', 99), {}), refuses('NOT_FOUND'));
        assert.throws(() => agent.update('rubbish', {}), refuses('INVALID_ID_FIELD'));
    });

    test('lookups to the wrong kind of record, to none, to a deleted one', async () => {
        const { agent } = await open();
        const [account, contact] = [agent.create('Account', { Name: 'Alpine' }), agent.create('Contact', { LastName: 'Rossi' })];
        assert.throws(() => agent.create('Task', { WhoId: account }), refuses('FIELD_INTEGRITY_EXCEPTION', { fields: ['WhoId'], words: /Name ID: id value of incorrect type/ }));
        assert.throws(() => agent.create('Task', { WhatId: contact }), refuses('FIELD_INTEGRITY_EXCEPTION', { fields: ['WhatId'], words: /Related To ID: id value of incorrect type/ }));
        assert.throws(() => agent.create('Task', { OwnerId: contact }), refuses('FIELD_INTEGRITY_EXCEPTION', { fields: ['OwnerId'] }));
        assert.throws(() => agent.create('Task', { WhoId: 'Elena' }), refuses('MALFORMED_ID', { fields: ['WhoId'] }));
        assert.throws(() => agent.create('Task', { WhoId: makeId('003', 99) }), refuses('INVALID_CROSS_REFERENCE_KEY', { fields: ['WhoId'] }));
        agent.delete(contact);
        assert.throws(() => agent.create('Task', { WhoId: contact }), refuses('ENTITY_IS_DELETED'));
    });

    test('a lead in Name together with a Related To', async () => {
        const { agent } = await open();
        const [account, lead] = [agent.create('Account', { Name: 'Alpine' }), agent.create('Lead', { LastName: 'Rossi', Company: 'Alpine' })];
        const bad = refuses('FIELD_INTEGRITY_EXCEPTION', { fields: ['WhoId', 'WhatId'] });
        assert.throws(() => agent.create('Task', { WhoId: lead, WhatId: account }), bad);
        const task = agent.create('Task', { WhatId: account });
        assert.throws(() => agent.update(task, { WhoId: lead }), bad);
        assert.doesNotThrow(() => agent.update(task, { WhoId: lead, WhatId: null }));
    });

    test('inactive owners, and groups that are no queue', async () => {
        const { agent, system, colleague } = await open();
        const [queue, group] = ['Queue', 'Regular'].map((Type) => system.create('Group', { Name: Type, Type }));
        assert.throws(() => agent.create('Task', { OwnerId: group }), refuses('FIELD_INTEGRITY_EXCEPTION', { fields: ['OwnerId'] }));
        assert.doesNotThrow(() => agent.create('Task', { OwnerId: queue }));
        system.update(colleague.userId, { IsActive: false });
        assert.throws(() => agent.create('Task', { OwnerId: colleague.userId }), refuses('INACTIVE_OWNER_OR_USER', { words: /inactive user \[005\w{12}\] as owner of task/ }));
    });

    test('to write over what somebody else changed meanwhile', async () => {
        const { agent, colleague, clock } = await open();
        const id = agent.create('Task', { Subject: 'Call' });
        const seen = String(value(agent, id, 'LastModifiedDate'));
        clock.now += 60_000;
        colleague.update(id, { Subject: 'Called' });
        const words = /^This record was modified by Ben Agent during your edit session\./;
        assert.throws(() => agent.update(id, { Subject: 'Mine' }, { ifUnmodifiedSince: seen }), refuses('CollisionDetectedException', { words }));
        assert.equal(value(agent, id, 'Subject'), 'Called');
        agent.update(id, { Subject: 'Mine' }, { ifUnmodifiedSince: new Date(clock.now).toUTCString() });
        assert.equal(value(agent, id, 'Subject'), 'Mine');
        agent.update(id, { Subject: 'Again' }, { ifUnmodifiedSince: String(value(agent, id, 'LastModifiedDate')) });
    });

    test('while another transaction holds the record, or one that a task is related to', async () => {
        const { agent, org } = await open();
        const account = agent.create('Account', { Name: 'Alpine' });
        const task = agent.create('Task', { WhatId: account });
        org.lock(account);
        const held = refuses('UNABLE_TO_LOCK_ROW', { words: new RegExp(account.slice(0, 15)) });
        assert.throws(() => agent.update(account, { Name: 'Alpine Foods' }), held);
        assert.throws(() => agent.update(task, { Subject: 'x' }), held);
        assert.throws(() => agent.create('Task', { WhatId: account, ActivityDate: '2026-11-22' }), held);
        assert.doesNotThrow(() => agent.create('Task', { WhatId: account, ActivityDate: '2026-11-22', Status: 'Completed' }), 'a new closed task holds nothing');
        org.unlock(account);
        agent.update(account, { Name: 'Alpine Foods' });
    });

    test('what a validation rule of the org does not want', async () => {
        const { agent, org } = await open();
        org.addValidationRule({ object: 'Task', message: 'Say what it was about.', field: 'Description', refuses: (record) => record['IsClosed'] === true && record['Description'] === null });
        const id = agent.create('Task', {});
        assert.throws(() => agent.update(id, { Status: 'Completed' }), refuses('FIELD_CUSTOM_VALIDATION_EXCEPTION', { fields: ['Description'], words: /Say what it was about\./ }));
        agent.update(id, { Status: 'Completed', Description: 'Prices' });
    });

    test('what a duplicate rule finds, unless it only alerts and the user insists', async () => {
        const { agent, org } = await open();
        const first = agent.create('Lead', { LastName: 'Rossi', Company: 'Alpine' });
        org.addDuplicateRule({ name: 'Same name', object: 'Lead', action: 'alert', same: (a, b) => a['LastName'] === b['LastName'] });
        assert.throws(
            () => agent.create('Lead', { LastName: 'Rossi', Company: 'Elsewhere' }),
            (error: unknown) => {
                assert.deepEqual((error as { problems: { duplicates: unknown }[] }).problems[0]?.duplicates, { rule: 'Same name', objectApiName: 'Lead', recordIds: [first], allowSave: true });
                return refuses('DUPLICATES_DETECTED')(error);
            }
        );
        assert.doesNotThrow(() => agent.create('Lead', { LastName: 'Rossi', Company: 'Elsewhere' }, { allowSaveOnDuplicate: true }));
        org.addDuplicateRule({ name: 'Same company', object: 'Lead', action: 'block', same: (a, b) => a['Company'] === b['Company'] });
        assert.throws(() => agent.create('Lead', { LastName: 'Bianchi', Company: 'Alpine' }, { allowSaveOnDuplicate: true }), refuses('DUPLICATES_DETECTED'));
    });

    test('and nothing is saved when anything is refused', async () => {
        const { agent, org } = await open();
        org.addValidationRule({ object: 'Contact', message: 'no', refuses: () => true });
        assert.throws(() => agent.create('Account', { FirstName: 'Anna', LastName: 'Huber' }), refuses('FIELD_CUSTOM_VALIDATION_EXCEPTION'));
        assert.equal(agent.query({ object: 'Account' }).totalCount(), 0, 'the person account goes with its contact');
    });
});

describe('deleting', () => {
    test('takes a record away, once', async () => {
        const { agent } = await open();
        const id = agent.create('Task', { Subject: 'x' });
        agent.delete(id);
        assert.throws(() => agent.read(id, ['Subject']), refuses('ENTITY_IS_DELETED'));
        assert.throws(() => agent.delete(id), refuses('ENTITY_IS_DELETED'));
        assert.equal(agent.query({ object: 'Task' }).totalCount(), 0);
    });

    test('is refused by the simulator when other records refer to it', async () => {
        const { agent } = await open();
        const account = agent.create('Account', { Name: 'Alpine' });
        agent.create('Contact', { LastName: 'Rossi', AccountId: account });
        assert.throws(() => agent.delete(account), notSimulated(/what deleting a Account does to the Contacts/));
    });
});
