import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { client } from './client';

describe('records over HTTP', () => {
    test('a record is created and answered with what was sent and what the platform made', async () => {
        const { send, agent } = await client();
        const { status, body } = await send('POST', '/ui-api/records', { apiName: 'Contact', fields: { FirstName: 'Elena', LastName: 'Rossi', Title: 'Buyer' } });
        assert.equal(status, 201);
        assert.match(body.id, /^003\w{15}$/);
        assert.deepEqual([body.apiName, body.lastModifiedById, body.recordTypeId], ['Contact', agent.userId, '012000000000000AAA']);
        assert.deepEqual(body.fields.Name, { displayValue: null, value: 'Elena Rossi' });
        assert.deepEqual(body.fields.Title, { displayValue: null, value: 'Buyer' });
        assert.equal(body.weakEtag, Date.parse(body.systemModstamp));
    });

    test('a record is read with its fields, over lookups, and with how they are shown', async () => {
        const { get, agent } = await client();
        const account = agent.create('Account', { Name: 'Alpine', AnnualRevenue: 1_250_000 });
        const contact = agent.create('Contact', { LastName: 'Rossi', AccountId: account });
        const task = agent.create('Task', { WhoId: contact, CallType: 'Inbound', ActivityDate: '2026-11-22' });
        const { body } = await get(`/ui-api/records/${contact}?fields=Contact.Name,Contact.Account.Name,Contact.Account.AnnualRevenue,Contact.LastModifiedDate&optionalFields=Contact.Second_Mobile__c,Contact.Owner.Name`);
        assert.equal(body.fields.Account.displayValue, 'Alpine');
        assert.equal(body.fields.Account.value.id, account);
        assert.deepEqual(body.fields.Account.value.fields.AnnualRevenue, { displayValue: '€1,250,000', value: 1_250_000 });
        assert.equal(body.fields.Owner.value.fields.Name.value, 'Ada Agent');
        assert.match(body.fields.LastModifiedDate.displayValue, /11\/22\/2026, 11:00/, 'in the zone of the user');
        assert.equal('Second_Mobile__c' in body.fields, false, 'not granted, so left out');
        const call = (await get(`/ui-api/records/${task.slice(0, 15)}?fields=Task.CallType,Task.ActivityDate,Task.Who.Name,Task.What.Name`)).body;
        assert.deepEqual(call.fields.CallType, { displayValue: 'Inbound', value: 'Inbound' });
        assert.deepEqual(call.fields.ActivityDate, { displayValue: '11/22/2026', value: '2026-11-22' });
        assert.deepEqual([call.fields.Who.displayValue, call.fields.What], ['Rossi', { displayValue: null, value: null }]);
    });

    test('a record is changed unless somebody changed it meanwhile', async () => {
        const { send, agent, colleague, clock } = await client();
        const id = agent.create('Task', { Subject: 'Call' });
        const seen = '2026-11-22T10:00:00.000Z';
        const first = await send('PATCH', `/ui-api/records/${id}`, { fields: { Subject: 'Called' } }, { 'If-Modified-Since': seen });
        assert.deepEqual([first.status, first.body.fields.Subject.value], [200, 'Called']);
        clock.now += 10_000;
        colleague.update(id, { Subject: 'Theirs' });
        const { status, body } = await send('PATCH', `/ui-api/records/${id}`, { fields: { Subject: 'Mine' } }, { 'If-Modified-Since': seen });
        assert.equal(status, 412);
        assert.equal(body[0].output.errors[0].errorCode, 'CollisionDetectedException');
        assert.match(body[0].output.errors[0].message, /modified by Ben Agent during your edit session/);
        const date = new Date(clock.now).toUTCString();
        assert.equal((await send('PATCH', `/ui-api/records/${id}`, { fields: { Subject: 'Mine' } }, { 'If-Modified-Since': date })).status, 200, 'a date as HTTP writes it');
    });

    test('a record is deleted', async () => {
        const { send, get, agent } = await client();
        const id = agent.create('Task', { Subject: 'x' });
        assert.deepEqual(await send('DELETE', `/ui-api/records/${id}`), { status: 204, body: undefined });
        assert.deepEqual([(await get(`/ui-api/records/${id}?fields=Task.Subject`)).status, (await send('DELETE', `/ui-api/records/${id}`)).status], [404, 404]);
    });
});

describe('refusals over HTTP', () => {
    test('name the field, under its compound when it is a part of one', async () => {
        const { send } = await client();
        const { status, body } = await send('POST', '/ui-api/records', { apiName: 'Contact', fields: { FirstName: 'Elena' } });
        assert.equal(status, 400);
        assert.deepEqual(body, [
            {
                errorCode: 'REQUIRED_FIELD_MISSING',
                message: 'An error occurred while trying to update the record. Please try again.',
                statusCode: 400,
                enhancedErrorType: 'RecordError',
                output: {
                    errors: [],
                    fieldErrors: {
                        Name: [{ constituentField: 'LastName', duplicateRecordError: null, errorCode: 'REQUIRED_FIELD_MISSING', field: 'Name', fieldLabel: 'Name', message: 'Required fields are missing: [LastName]' }]
                    }
                }
            }
        ]);
        const second = await send('POST', '/ui-api/records', { apiName: 'Task', fields: { CallType: 'inbound', CallDurationInSeconds: 1.5 } });
        assert.deepEqual(Object.keys(second.body[0].output.fieldErrors), ['CallType', 'CallDurationInSeconds'], 'all that is wrong at once');
        assert.equal(second.body[0].output.fieldErrors.CallType[0].fieldLabel, 'Call Type');
    });

    test('say which record has a unique value already, on the record', async () => {
        const { send, agent } = await client();
        const first = agent.create('Task', { Call_Key__c: 'k' });
        const { body } = await send('POST', '/ui-api/records', { apiName: 'Task', fields: { Call_Key__c: 'k' } });
        assert.equal(body[0].output.errors[0].errorCode, 'DUPLICATE_VALUE');
        assert.equal(body[0].output.errors[0].message, `duplicate value found: Call_Key__c duplicates value on record with id: ${first.slice(0, 15)}`);
    });

    test('carry what a duplicate rule found, and give way when the user insists', async () => {
        const { send, agent, org } = await client();
        const first = agent.create('Lead', { LastName: 'Rossi', Company: 'x' });
        org.addDuplicateRule({ name: 'Same name', object: 'Lead', action: 'alert', same: (a, b) => a['LastName'] === b['LastName'] });
        const input = { apiName: 'Lead', fields: { LastName: 'Rossi', Company: 'y' } };
        const { body } = await send('POST', '/ui-api/records', input);
        assert.equal(body[0].output.errors[0].errorCode, 'DUPLICATES_DETECTED');
        assert.deepEqual(body[0].output.errors[0].duplicateRecordError.matchResults[0], { apiName: 'Lead', isAllowSave: true, matchRecordIds: [first], matchRule: 'Same name', themeInfo: null });
        assert.equal((await send('POST', '/ui-api/records', { ...input, allowSaveOnDuplicate: true })).status, 201);
    });

    const requests: readonly (readonly [what: string, method: string, path: string, body: unknown, status: number, code: string])[] = [
        ['an unknown field in the body', 'POST', '/ui-api/records', { apiName: 'Task', fields: { Nobody__c: 1 } }, 400, 'INVALID_FIELD'],
        ['an unknown object', 'POST', '/ui-api/records', { apiName: 'Nobody__c', fields: {} }, 400, 'INVALID_TYPE'],
        ['a custom setting', 'POST', '/ui-api/records', { apiName: 'Phone_Setting__c', fields: {} }, 400, 'INVALID_TYPE'],
        ['an object without name', 'POST', '/ui-api/records', { fields: {} }, 400, 'JSON_PARSER_ERROR'],
        ['fields that are no map', 'POST', '/ui-api/records', { apiName: 'Task', fields: [] }, 400, 'JSON_PARSER_ERROR'],
        ['an unknown record', 'GET', '/ui-api/records/003Qy0000000099?fields=Contact.Name', undefined, 404, 'NOT_FOUND'],
        ['an id of no object', 'GET', '/ui-api/records/zzzQy0000000099?fields=Contact.Name', undefined, 404, 'NOT_FOUND'],
        ['an unknown object info', 'GET', '/ui-api/object-info/Nobody__c', undefined, 400, 'INVALID_TYPE'],
        ['a picklist that is none', 'GET', '/ui-api/object-info/Task/picklist-values/012000000000000AAA/Description', undefined, 400, 'INVALID_FIELD'],
        ['an unknown record type', 'GET', '/ui-api/object-info/Task/picklist-values/012Qy0000000001/Status', undefined, 404, 'NOT_FOUND'],
        ['assignment rules', 'POST', '/ui-api/records', { apiName: 'Lead', fields: {}, useDefaultRule: true }, 501, 'NOT_SIMULATED'],
        ['a route that is not there', 'GET', '/sobjects/Task/describe', undefined, 501, 'NOT_SIMULATED'],
        ['a batch of records', 'GET', '/ui-api/records/batch/003Qy0000000001', undefined, 501, 'NOT_SIMULATED'],
        ['a query that is none', 'POST', '/graphql', { variables: {} }, 400, 'JSON_PARSER_ERROR']
    ];
    for (const [what, method, path, body, status, code] of requests) {
        test(what, async () => {
            const { get, send } = await client();
            const answer = method === 'GET' ? await get(path) : await send(method, path, body);
            assert.deepEqual([answer.status, answer.body[0].errorCode], [status, code]);
        });
    }

    test('of what a read asks for wrongly', async () => {
        const { get, agent } = await client();
        const id = agent.create('Contact', { LastName: 'Rossi' });
        const codeOf = async (query: string): Promise<unknown[]> => {
            const { status, body } = await get(`/ui-api/records/${id}${query}`);
            return [status, body[0].errorCode];
        };
        assert.deepEqual(await codeOf(''), [400, 'ILLEGAL_QUERY_PARAMETER_VALUE']);
        assert.deepEqual(await codeOf('?fields=Lead.Name'), [400, 'ILLEGAL_QUERY_PARAMETER_VALUE']);
        assert.deepEqual(await codeOf('?fields=Contact.Nobody__c'), [400, 'INVALID_FIELD']);
        assert.deepEqual(await codeOf('?fields=Contact.PhotoUrl'), [501, 'NOT_SIMULATED'], 'Salesforce has it');
        assert.deepEqual(await codeOf('?layoutTypes=Full'), [501, 'NOT_SIMULATED']);
    });

    test('of nobody, of who may not, of a body that is no JSON', async () => {
        const self = await client();
        const note = self.agent.create('Call_Rule__c', {});
        self.user = self.colleague.userId;
        assert.equal((await self.send('PATCH', `/ui-api/records/${note}`, { fields: {} })).status, 403);
        const odd = await self.send('POST', '/ui-api/records', undefined);
        assert.deepEqual([odd.status, odd.body[0].errorCode], [400, 'JSON_PARSER_ERROR']);
        self.user = undefined;
        const nobody = await self.get('/ui-api/object-info/Task');
        assert.deepEqual([nobody.status, nobody.body[0].errorCode], [401, 'INVALID_SESSION_ID']);
    });
});
