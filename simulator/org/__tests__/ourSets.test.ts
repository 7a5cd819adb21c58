import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { addUser, open, refuses } from './fixture';

const REPOSITORY = join(import.meta.dirname, '../../..');
const OURS = ['Call_Disposition__c', 'Call_Rule__c', 'Phone_Extension__c', 'Phone_Setting__c'];

describe('what our own permission sets give', () => {
    test('an agent reads the rules and lists and changes none; writes calls and their own errors; sees nobody else’s', async () => {
        const { org, agent, colleague } = await open({ root: REPOSITORY, withoutPermissionSet: true });
        for (const { userId } of [agent, colleague]) org.assignPermissionSet(userId, 'Patchbay_Agent');
        for (const object of OURS) {
            assert.ok(agent.describe(object), object);
            assert.throws(() => agent.create(object, {}), refuses('INSUFFICIENT_ACCESS_OR_READONLY'), object);
        }
        const error = agent.create('Call_Error__c', { Error_Key__c: 'k', State__c: 'Open' });
        assert.doesNotThrow(() => agent.update(error, { Count__c: 2 }));
        assert.throws(() => agent.delete(error), refuses('INSUFFICIENT_ACCESS_OR_READONLY'));
        assert.throws(() => colleague.read(error, ['Name']), refuses('NOT_FOUND'));
        assert.doesNotThrow(() => agent.create('Task', { Subject: 'Call', Call_Key__c: 'c' }));
        assert.deepEqual([agent.access.page('Softphone'), agent.access.tab('Patchbay_Setup'), agent.access.customPermission('Set_Up_Phone')], [true, false, false]);
    });

    test('a supervisor reads everybody’s errors and the call fields, and changes nothing', async () => {
        const { org, agent, colleague } = await open({ root: REPOSITORY, withoutPermissionSet: true });
        org.assignPermissionSet(agent.userId, 'Patchbay_Agent');
        org.assignPermissionSet(colleague.userId, 'Patchbay_Supervisor');
        const error = agent.create('Call_Error__c', { Error_Key__c: 'k', State__c: 'Open', Cause__c: 'noAccess' });
        assert.equal(colleague.read(error, ['Cause__c']).fields['Cause__c']?.value, 'noAccess');
        assert.throws(() => colleague.update(error, { State__c: 'Solved' }), refuses('INSUFFICIENT_ACCESS_OR_READONLY'));
        for (const object of [...OURS, 'Call_Error__c']) assert.throws(() => colleague.create(object, {}), refuses('INSUFFICIENT_ACCESS_OR_READONLY'), object);
        assert.ok(colleague.describe('Task').fields.has('Call_Outcome__c'));
        assert.throws(() => colleague.create('Task', { Call_Key__c: 'c' }), refuses('INVALID_FIELD_FOR_INSERT_UPDATE'));
        assert.deepEqual([colleague.access.tab('Call_Error__c'), colleague.access.tab('Patchbay_Setup'), colleague.access.customPermission('Set_Up_Phone')], [true, false, false]);
    });

    test('an admin’s set is enough for somebody who isn’t a System Administrator: all of Setup, and the phone', async () => {
        const { org, agent } = await open({ root: REPOSITORY, withoutPermissionSet: true });
        const nora = org.as(addUser(org, 'Nora', 'Deputy'));
        org.assignPermissionSet(nora.userId, 'Patchbay_Admin');
        org.assignPermissionSet(agent.userId, 'Patchbay_Agent');
        const error = agent.create('Call_Error__c', { Error_Key__c: 'k', State__c: 'Open' });
        assert.doesNotThrow(() => nora.update(error, { State__c: 'Solved' }));
        const list = nora.create('Call_Disposition__c', { Name: 'Sold', Kind__c: 'Result', Position__c: 1, Active__c: true });
        assert.doesNotThrow(() => nora.delete(list));
        assert.deepEqual([nora.access.page('Softphone'), nora.access.tab('Patchbay_Setup'), nora.access.customPermission('Set_Up_Phone')], [true, true, true]);
    });
});
