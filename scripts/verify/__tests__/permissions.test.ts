import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/permissions';
import { saidOf } from './samples';

describe('our permission sets give all of the package', () => {
    test('what the sets give together is enough; required, master-detail and event fields need nothing', async () => {
        assert.deepEqual(await saidOf(check, 'permissions', 'clean'), []);
    });

    test('what no set gives is named, an entry that gives nothing counts as none, Activity is Task and Event', async () => {
        const nowhere = 'is in no permission set';
        assert.deepEqual(await saidOf(check, 'permissions', 'broken'), [
            `applications/Patchbay.app-meta.xml the application Patchbay ${nowhere}`,
            `customPermissions/Use_Softphone.customPermission-meta.xml the custom permission Use_Softphone ${nowhere}`,
            `objects/Activity/fields/Call_Key__c.field-meta.xml the field Event.Call_Key__c ${nowhere}`,
            `objects/Call_Event__e/Call_Event__e.object-meta.xml the platform event Call_Event__e ${nowhere}`,
            `objects/Call_Rule__c/Call_Rule__c.object-meta.xml the object Call_Rule__c ${nowhere}`,
            `objects/Call_Rule__c/fields/Order__c.field-meta.xml the field Call_Rule__c.Order__c ${nowhere}`,
            `objects/Country__mdt/Country__mdt.object-meta.xml the custom metadata type Country__mdt ${nowhere}`,
            `objects/Phone_Connection__c/Phone_Connection__c.object-meta.xml the custom setting Phone_Connection__c ${nowhere}`,
            `pages/Softphone.page-meta.xml the page Softphone ${nowhere}`,
            'permissionsets/Patchbay_Agent.permissionset-meta.xml:7 Call_Rule__c.Key__c takes no field permissions',
            `tabs/Call_Rule__c.tab-meta.xml the tab Call_Rule__c ${nowhere}`
        ]);
    });
});
