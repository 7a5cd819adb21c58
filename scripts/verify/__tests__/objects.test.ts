import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/objects';
import { saidOf } from './samples';

describe('our own objects are finished', () => {
    test('help, layout, compact layout, list, tab: all there; a setting needs help alone', async () => {
        assert.deepEqual(await saidOf(check, 'objects', 'clean'), []);
    });

    test('what is missing is named where it belongs', async () => {
        assert.deepEqual(await saidOf(check, 'objects', 'broken'), [
            "layouts/Call_Rule__c-Call Rule Layout.layout-meta.xml Active__c isn't on the layout",
            'objects/Call_Error__c/Call_Error__c.object-meta.xml Call_Error__c has no page layout',
            'objects/Call_Error__c/Call_Error__c.object-meta.xml Call_Error__c has no list view',
            'objects/Call_Error__c/Call_Error__c.object-meta.xml Call_Error__c has no tab',
            'objects/Call_Rule__c/Call_Rule__c.object-meta.xml Call_Rule__c has no compact layout of its own',
            'objects/Call_Rule__c/fields/Active__c.field-meta.xml Active__c has no help text',
            'objects/Call_Rule__c/fields/Position__c.field-meta.xml Position__c has 511 characters of help text, a field takes 510',
            'tabs/Phone_Setup.tab-meta.xml the tab Phone_Setup has the icon of Call_Rule__c, Custom19: Wrench'
        ]);
    });
});
