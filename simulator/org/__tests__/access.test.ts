import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addUser, open, projectWith, refuses } from './fixture';

describe('what a user may see and do', () => {
    test('a profile gives the platform its own, and nothing of the package', async () => {
        const { agent } = await open({ withoutPermissionSet: true });
        assert.doesNotThrow(() => agent.create('Task', { Subject: 'x', CallDurationInSeconds: 5, CallObject: 'y' }));
        assert.throws(() => agent.create('Task', { Call_Key__c: 'k' }), refuses('INVALID_FIELD'), 'a hidden field is not there');
        assert.throws(() => agent.create('Call_Rule__c', {}), refuses('INSUFFICIENT_ACCESS_OR_READONLY'));
        assert.throws(() => agent.describe('Call_Rule__c'), refuses('INVALID_TYPE'));
        assert.equal(agent.access.page('Phone'), false);
        assert.equal(agent.access.customPermission('Record_Calls'), false);
    });

    test('a permission set gives what it lists, at once', async () => {
        const { agent, org } = await open({ withoutPermissionSet: true });
        org.assignPermissionSet(agent.userId, 'Agent');
        assert.doesNotThrow(() => agent.create('Task', { Call_Key__c: 'k' }));
        assert.deepEqual([agent.access.page('Phone'), agent.access.tab('Setup_Tab'), agent.access.customPermission('Record_Calls')], [true, true, true]);
        const fields = [...agent.describe('Call_Rule__c').fields.values()].filter(({ custom }) => custom).map(({ apiName }) => apiName);
        assert.deepEqual(fields.sort(), ['Details__c', 'Direction__c', 'Order__c'], 'required fields need no grant, Active__c is not granted');
        org.revokePermissionSet(agent.userId, 'Agent');
        assert.throws(() => agent.create('Task', { Call_Key__c: 'l' }), refuses('INVALID_FIELD'));
    });

    test('a field that may only be read cannot be written, one that is hidden cannot be read', async () => {
        const { agent, system } = await open();
        const id = system.create('Call_Rule__c', { Details__c: 'secret', OwnerId: agent.userId });
        assert.equal(agent.read(id, ['Details__c']).fields['Details__c']?.value, 'secret');
        assert.throws(() => agent.update(id, { Details__c: 'x' }), refuses('INVALID_FIELD_FOR_INSERT_UPDATE'));
        assert.throws(() => agent.read(id, ['Active__c']), refuses('INVALID_FIELD', { words: /No such column 'Active__c' on entity 'Call_Rule__c'/ }));
        assert.deepEqual(Object.keys(agent.read(id, ['Id'], ['Active__c', 'Order__c']).fields), ['Id', 'Order__c'], 'optional fields are left out');
        assert.equal('Active__c' in (agent.query({ object: 'Call_Rule__c' }).rows[0] ?? {}), false);
        assert.throws(() => agent.query({ object: 'Call_Rule__c', where: { path: ['Active__c'], operator: 'eq', value: true } }), refuses('INVALID_FIELD'), 'nor asked for');
        assert.throws(() => agent.query({ object: 'Call_Rule__c', orderBy: [{ path: ['Active__c'] }] }), refuses('INVALID_FIELD'));
    });

    test('an administrator sees all, but holds no custom permission that nobody assigned', async () => {
        const { admin } = await open();
        const id = admin.create('Call_Rule__c', { Active__c: false, Details__c: 'x' });
        assert.equal(admin.read(id, ['Active__c']).fields['Active__c']?.value, false);
        assert.equal(admin.access.page('Phone'), true);
        assert.equal(admin.access.customPermission('Record_Calls'), false);
    });

    test('others change nobody but an administrator: users, groups', async () => {
        const { agent, admin } = await open();
        assert.throws(() => agent.update(agent.userId, { Title: 'Boss' }), refuses('INSUFFICIENT_ACCESS_OR_READONLY'));
        admin.update(agent.userId, { Title: 'Boss' });
        assert.throws(() => admin.create('Group', { Name: 'x', Type: 'Queue' }), refuses('INSUFFICIENT_ACCESS_OR_READONLY'), 'groups are made in Setup');
    });

    test('under the sharing model Read, only the owner and the administrator edit', async () => {
        const { agent, colleague, admin } = await open();
        const id = agent.create('Call_Rule__c', { Order__c: 1 });
        assert.equal(colleague.read(id, ['Order__c']).fields['Order__c']?.value, 1);
        assert.throws(() => colleague.update(id, { Order__c: 2 }), refuses('INSUFFICIENT_ACCESS_OR_READONLY', { words: /insufficient access rights on object id/ }));
        agent.update(id, { Order__c: 3 });
        admin.update(id, { Order__c: 4 });
        assert.throws(() => agent.delete(id), refuses('INSUFFICIENT_ACCESS_OR_READONLY'), 'the set gives no deleting');
    });

    test('under the sharing model Private, others see nothing', async () => {
        const { agent, colleague, admin } = await open();
        const id = agent.create('Call_Note__c', {});
        assert.throws(() => colleague.read(id, ['Name']), refuses('NOT_FOUND'));
        assert.deepEqual([agent, colleague, admin].map((who) => who.query({ object: 'Call_Note__c' }).totalCount()), [1, 0, 1]);
    });

    test('a managed package grants nothing on standard objects, standard tabs or user permissions', async () => {
        const file = 'force-app/main/default/permissionsets/Wide.permissionset-meta.xml';
        const grant = (object: string): string =>
            `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>true</modifyAllRecords><object>${object}</object><viewAllRecords>true</viewAllRecords></objectPermissions>`;
        const root = projectWith({ [file]: `<PermissionSet><label>Wide</label>${grant('Contact')}${grant('Call_Rule__c')}<tabSettings><tab>standard-Task</tab><visibility>Visible</visibility></tabSettings><userPermissions><enabled>true</enabled><name>ApiEnabled</name></userPermissions></PermissionSet>` });
        const managed = (await open({ root, namespace: 'patchbay' })).org.permissions.sets.get('patchbay__Wide');
        assert.deepEqual([...(managed?.objects.keys() ?? [])], ['patchbay__Call_Rule__c']);
        assert.deepEqual([managed?.tabs.size, managed?.userPermissions.size], [0, 0]);
        const plain = (await open({ root })).org.permissions.sets.get('Wide');
        assert.deepEqual([plain?.objects.size, plain?.tabs.size, plain?.userPermissions.size], [2, 1, 1]);
    });

    test('who is not there or not active has no session', async () => {
        const { org, agent, system } = await open();
        assert.throws(() => org.as('005000000000000'), /There is no user/);
        system.update(agent.userId, { IsActive: false });
        assert.throws(() => org.as(agent.userId), refuses('INVALID_LOGIN'));
        assert.throws(() => org.assignPermissionSet(addUser(org, 'Cy', 'Agent'), 'Nothing'), /There is no permission set Nothing/);
    });
});
