import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { client } from './client';

describe('object info', () => {
    test('describes an object as a user may see it', async () => {
        const self = await client();
        const { body } = await self.get('/ui-api/object-info/Task');
        assert.deepEqual([body.apiName, body.keyPrefix, body.createable, body.defaultRecordTypeId], ['Task', '00T', true, '012000000000000AAA']);
        const { Status, TaskSubtype, IsClosed, WhoId, Call_Key__c: key, CallDurationInSeconds } = body.fields;
        assert.deepEqual([Status.dataType, Status.createable, Status.updateable, Status.label], ['Picklist', true, true, 'Status']);
        assert.deepEqual([TaskSubtype.createable, TaskSubtype.updateable, IsClosed.createable, IsClosed.updateable], [true, false, false, false]);
        assert.deepEqual([WhoId.reference, WhoId.polymorphicForeignKey, WhoId.relationshipName], [true, true, 'Who']);
        assert.deepEqual(WhoId.referenceToInfos, [{ apiName: 'Contact', nameFields: ['FirstName', 'LastName', 'Name'] }, { apiName: 'Lead', nameFields: ['FirstName', 'LastName', 'Name'] }]);
        assert.deepEqual([key.custom, key.unique, key.externalId, key.length, key.dataType], [true, true, true, 80, 'String']);
        assert.equal(CallDurationInSeconds.dataType, 'Int');
        assert.equal('Call_Memo__c' in body.fields, false, 'not granted');
        self.user = self.admin.userId;
        assert.equal((await self.get('/ui-api/object-info/Task')).body.fields.Call_Memo__c.dataType, 'MultiPicklist');
    });

    test('tells what of a record the user may do', async () => {
        const self = await client();
        const rule = (await self.get('/ui-api/object-info/Call_Rule__c')).body;
        assert.deepEqual([rule.createable, rule.updateable, rule.deletable], [true, true, false]);
        assert.deepEqual([rule.fields.Details__c.createable, rule.fields.Details__c.updateable, rule.fields.Details__c.extraTypeInfo], [false, false, 'PlainTextArea']);
        assert.deepEqual([rule.fields.Direction__c.required, rule.fields.Name.nameField], [false, true], 'required, but there is a default');
        self.org.revokePermissionSet(self.agent.userId, 'Agent');
        assert.equal((await self.get('/ui-api/object-info/Call_Rule__c')).status, 400);
    });

    test('is not given of what UI API does not support, to an administrator neither', async () => {
        const self = await client();
        self.user = self.admin.userId;
        for (const name of ['Phone_Setting__c', 'Organization', 'CallCenter']) {
            const { status, body } = await self.get(`/ui-api/object-info/${name}`);
            assert.deepEqual([status, body[0].message], [400, `Object ${name} is not supported in UI API`]);
        }
    });

    test('names are told as compound', async () => {
        const { get } = await client();
        const { fields } = (await get('/ui-api/object-info/Contact')).body;
        assert.deepEqual([fields.Name.compound, fields.Name.extraTypeInfo, fields.LastName.compoundFieldName, fields.LastName.required], [true, 'PersonName', 'Name', true]);
    });

    test('changes when the org changes', async () => {
        const self = await client();
        self.org.addField('Lead', { apiName: 'Source_Call__c', label: 'Source Call', dataType: 'String', required: true });
        const { Source_Call__c: added } = (await self.get('/ui-api/object-info/Lead')).body.fields;
        assert.deepEqual([added.required, added.custom, added.label], [true, true, 'Source Call']);
    });
});

describe('picklists', () => {
    test('have values, a default, and what a status means', async () => {
        const { get } = await client();
        const { body } = await get('/ui-api/object-info/Task/picklist-values/012000000000000AAA/Status');
        assert.deepEqual(body.defaultValue.value, 'Not Started');
        assert.deepEqual(body.values.find(({ value }: { value: string }) => value === 'Completed'), {
            attributes: { picklistAtrributesValueType: 'TaskStatus', closed: true },
            label: 'Completed',
            validFor: [],
            value: 'Completed'
        });
        const all = (await get('/ui-api/object-info/Lead/picklist-values/012000000000000')).body.picklistFieldValues;
        assert.equal(all.Status.values[2].attributes.converted, true);
        assert.deepEqual(all.Salutation.values[0], { attributes: null, label: 'Mr.', validFor: [], value: 'Mr.' });
        const { values } = (await get('/ui-api/object-info/Call_Rule__c/picklist-values/012000000000000AAA/Direction__c')).body;
        assert.deepEqual(values.map(({ label, value }: { label: string; value: string }) => [label, value]), [['Inbound call', 'Inbound'], ['Outbound call', 'Outbound']]);
    });

    test("are the org's own", async () => {
        const { get, org } = await client();
        org.setPicklistValues('Task', 'Status', [{ value: 'Offen', isDefault: true }, { value: 'Erledigt', closed: true }, { value: 'Alt', isActive: false }]);
        const { body } = await get('/ui-api/object-info/Task/picklist-values/012000000000000AAA/Status');
        assert.deepEqual(body.values.map(({ value, attributes }: { value: string; attributes: { closed: boolean } }) => [value, attributes.closed]), [['Offen', false], ['Erledigt', true]]);
    });
});

test('a new record begins with defaults and its owner', async () => {
    const { get, agent } = await client();
    const { body } = await get('/ui-api/record-defaults/create/Task');
    assert.deepEqual(body.record.fields.Status, { displayValue: 'Not Started', value: 'Not Started' });
    assert.equal(body.record.fields.OwnerId.value, agent.userId);
    assert.equal(body.record.fields.Subject.value, null);
    assert.equal('IsClosed' in body.record.fields, false);
    assert.deepEqual([body.record.id, body.layout, body.objectInfos.Task.apiName], [null, null, 'Task']);
});
