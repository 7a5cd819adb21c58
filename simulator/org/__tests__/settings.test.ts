import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { open, refuses } from './fixture';

describe('hierarchy custom settings', () => {
    test('give each field from the user, else the profile, else the organisation', async () => {
        const { org, system, agent, colleague, admin } = await open();
        const set = (SetupOwnerId: string, fields: object) => system.create('Phone_Setting__c', { SetupOwnerId, ...fields });
        set(org.organizationId, { Line__c: 'sip', Pbx_Address__c: 'wss://pbx.example', Region__c: 'IT', Locked__c: true });
        set(org.profiles.standardUser, { Region__c: 'DE' });
        set(agent.userId, { Line__c: 'demo', Locked__c: false });
        const of = (userId: string): unknown[] => ['Line__c', 'Pbx_Address__c', 'Region__c', 'Locked__c'].map((field) => org.setting('Phone_Setting__c', userId)[field]);
        assert.deepEqual(of(agent.userId), ['demo', 'wss://pbx.example', 'DE', false]);
        assert.deepEqual(of(colleague.userId), ['sip', 'wss://pbx.example', 'DE', false], 'a check box is never empty: the nearest record decides');
        assert.deepEqual(of(admin.userId), ['sip', 'wss://pbx.example', 'IT', true]);
    });

    test('are empty where nobody has set them, and one for each owner', async () => {
        const { org, system, agent } = await open();
        assert.deepEqual(org.setting('Phone_Setting__c', agent.userId), { Line__c: null, Locked__c: false, Pbx_Address__c: null, Region__c: null });
        system.create('Phone_Setting__c', { SetupOwnerId: agent.userId });
        assert.throws(() => system.create('Phone_Setting__c', { SetupOwnerId: agent.userId }), refuses('DUPLICATE_VALUE'));
        assert.throws(() => org.setting('Call_Rule__c', agent.userId), refuses('INVALID_TYPE'));
    });
});
