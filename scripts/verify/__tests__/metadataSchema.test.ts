import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/metadataSchema';
import { saidOf } from './samples';

describe('metadata is what the Metadata API takes', () => {
    test('sound metadata passes, packaged and not', async () => {
        assert.deepEqual(await saidOf(check, 'metadata', 'clean'), []);
    });

    test('each kind of mistake is found where it is', async () => {
        const channel = 'messageChannels/Nameless.messageChannel-meta.xml';
        const fields = 'objects/Call_Rule__c/fields';
        assert.deepEqual(await saidOf(check, 'metadata', 'broken'), [
            `${channel}:2 LightningMessageChannel needs <masterLabel>`,
            `${channel}:7 <isExposed> stands twice in <LightningMessageChannel>`,
            `${channel}:8 the <lightningMessageFields> elements of <LightningMessageChannel> don't stand together`,
            `${channel}:8 <lightningMessageFields> holds text, it takes elements only`,
            'objects/Call_Rule__c/Call_Rule__c.objekt-meta.xml no metadata type has the suffix .objekt-meta.xml',
            `${fields}/Malformed__c.field-meta.xml:4 isn't well-formed XML: Expected closing tag 'label' (opened in line 4, col 5) instead of closing tag 'lable'.`,
            `${fields}/Other_Name__c.field-meta.xml:2 <fullName> is "Another_Name__c", the file is named Other_Name__c`,
            `${fields}/Other_Name__c.field-meta.xml:2 a custom field needs <label>`,
            `${fields}/Other_Name__c.field-meta.xml:2 a custom field needs <type>`,
            `${fields}/Unknown_Element__c.field-meta.xml:5 CustomField has no element <lenght>`,
            `${fields}/Wrong_Values__c.field-meta.xml:5 "eighty" isn't a number, which <length> takes`,
            `${fields}/Wrong_Values__c.field-meta.xml:6 "yes" isn't a boolean, which <required> takes`,
            `${fields}/Wrong_Values__c.field-meta.xml:7 "Txt" isn't a value of <type>`,
            'pages/Softphone.page-meta.xml:2 the root is <Page>, a .page file holds <ApexPage>',
            "tabs/Call_Rule__c.tab-meta.xml:2 <CustomTab> isn't in the Metadata API's namespace",
            'tabs/Call_Rule__c.tab-meta.xml:4 <motif> takes a value, not elements'
        ]);
    });
});
