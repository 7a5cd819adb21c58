import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { NotSimulated } from '../errors';
import { knownFilterInput, operatorInputOf } from '../schema/operators';
import { notSimulated, open, refuses } from './fixture';

describe('the standard objects', () => {
    test("have fields of the types that a real org's filter inputs tell", async () => {
        const { org } = await open();
        for (const object of org.schema.all().filter(({ custom }) => !custom)) {
            for (const field of object.fields.values()) {
                const known = knownFilterInput(object.apiName, field.apiName);
                if (known !== undefined) assert.equal(operatorInputOf(field), known, `${object.apiName}.${field.apiName}`);
            }
        }
    });

    test('have all phone fields', async () => {
        const { org } = await open();
        const phones = (name: string): string[] => [...org.schema.object(name).fields.values()].filter(({ dataType }) => dataType === 'Phone').map(({ apiName }) => apiName);
        assert.deepEqual(phones('Contact'), ['Phone', 'Fax', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone', 'Second_Mobile__c']);
        assert.deepEqual(phones('Lead'), ['Phone', 'MobilePhone', 'Fax']);
        assert.deepEqual(phones('Account'), ['Phone', 'Fax', 'PersonMobilePhone', 'PersonHomePhone', 'PersonOtherPhone', 'PersonAssistantPhone']);
        assert.deepEqual(phones('User'), ['Phone', 'Extension', 'MobilePhone', 'Fax']);
    });

    test('describe Task as its object reference does', async () => {
        const { org } = await open();
        const task = org.schema.object('Task');
        const get = (name: string) => org.schema.field(task, name);
        assert.equal(get('Subject').length, 255);
        assert.equal(get('Subject').dataType, 'ComboBox');
        assert.equal(get('Description').length, 32_000);
        assert.equal(get('Description').filterable, false);
        assert.equal(get('CallDurationInSeconds').dataType, 'Int');
        assert.deepEqual(get('CallType').picklist?.values.map(({ value }) => value), ['Inbound', 'Outbound', 'Internal']);
        assert.equal(get('CallType').picklist?.restricted, true);
        assert.deepEqual([get('TaskSubtype').createable, get('TaskSubtype').updateable], [true, false]);
        for (const name of ['AccountId', 'CompletedDateTime', 'IsClosed', 'IsArchived', 'IsHighPriority', 'CreatedById', 'LastModifiedDate']) {
            assert.deepEqual([get(name).createable, get(name).updateable], [false, false], name);
        }
        assert.deepEqual(get('WhoId').reference?.to, ['Contact', 'Lead']);
        assert.deepEqual(get('WhatId').reference?.to, ['Account', 'Case', 'Opportunity', 'Call_Rule__c'], 'custom objects with activities can be related to');
    });

    test('have no fields of features that the org lacks', async () => {
        const { org } = await open({ personAccounts: false });
        assert.equal(org.schema.object('Account').fields.has('IsPersonAccount'), false);
        assert.equal(org.schema.object('Task').fields.has('WhoCount'), false);
        assert.equal((await open({ sharedActivities: true })).org.schema.object('Task').fields.has('WhoCount'), true);
    });

    test('say whether a missing field is unknown to Salesforce or to the simulator', async () => {
        const { org } = await open();
        const contact = org.schema.object('Contact');
        assert.throws(() => org.schema.field(contact, 'Nobody__c'), refuses('INVALID_FIELD', { words: /No such column 'Nobody__c' on sobject of type Contact/ }));
        assert.throws(() => org.schema.field(contact, 'PhotoUrl'), notSimulated(/Contact\.PhotoUrl/));
        assert.throws(() => org.schema.object('Campaign'), refuses('INVALID_TYPE'));
    });
});

describe('custom objects and fields', () => {
    test('become what UI API calls them', async () => {
        const { org } = await open();
        const rule = org.schema.object('Call_Rule__c');
        const types = Object.fromEntries([...rule.fields.values()].filter(({ custom }) => custom).map(({ apiName, dataType }) => [apiName, dataType]));
        assert.deepEqual(types, { Active__c: 'Boolean', Details__c: 'TextArea', Direction__c: 'Picklist', Order__c: 'Double' });
        assert.deepEqual(rule.fields.get('Direction__c')?.picklist?.values.map(({ value, label, isDefault }) => [value, label, isDefault]), [
            ['Inbound', 'Inbound call', true],
            ['Outbound', 'Outbound call', false]
        ]);
        assert.equal(rule.fields.get('Details__c')?.filterable, false);
        assert.match(rule.keyPrefix, /^a0[0-9A-Z]$/);
    });

    test('can be added by a test, and count at once', async () => {
        const { org, agent } = await open();
        org.addField('Contact', { apiName: 'Customer_Number__c', label: 'Customer Number', dataType: 'String', required: true, length: 10 });
        assert.throws(() => agent.create('Contact', { LastName: 'Rossi' }), refuses('REQUIRED_FIELD_MISSING', { fields: ['Customer_Number__c'] }));
        const id = agent.create('Contact', { LastName: 'Rossi', Customer_Number__c: 'C-1' });
        assert.equal(agent.read(id, ['Customer_Number__c']).fields['Customer_Number__c']?.value, 'C-1');
        org.addField('Activity', { apiName: 'Mood__c', label: 'Mood', dataType: 'String' });
        for (const name of ['Task', 'Event']) assert.ok(org.schema.object(name).fields.has('Mood__c'));
    });

    test('an unsimulated thing says what it is', () => {
        assert.match(new NotSimulated('magic').message, /doesn't simulate magic/);
    });
});
