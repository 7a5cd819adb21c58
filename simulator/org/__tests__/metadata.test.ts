import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openOrg } from '../org';
import { readMetadata } from '../metadata/readMetadata';
import { notSimulated, open, PROJECT, projectWith } from './fixture';

const FIELD = (type: string, more = ''): string =>
    `<?xml version="1.0"?><CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Odd__c</fullName><label>Odd</label><type>${type}</type>${more}</CustomField>`;
const FIELD_FILE = 'force-app/main/default/objects/Contact/fields/Odd__c.field-meta.xml';
const openAt = (root: string) => openOrg({ root, namespace: '', now: () => 0 });

describe("the package's metadata", () => {
    test('is read: labels with translations, channels, pages, components, resources, permissions, Lightning parts', () => {
        const { packaged, unpackaged } = readMetadata(PROJECT, '');
        assert.deepEqual(packaged.labels.map(({ name, value, translations }) => [name, value, translations]), [
            ['greeting', 'Hello & welcome', {}],
            ['answer', 'Answer', { it: 'Rispondi' }]
        ]);
        assert.deepEqual(packaged.messageChannels, [{ name: 'Bus', label: 'Bus', isExposed: false, fields: ['message'] }]);
        assert.deepEqual(packaged.pages.map(({ name }) => name), ['Phone']);
        assert.deepEqual(packaged.components.map(({ name }) => name), ['texts']);
        assert.deepEqual(packaged.staticResources.map(({ name, archive, path }) => [name, archive, existsSync(path)]), [
            ['Bundle', true, true],
            ['Sound', false, true]
        ]);
        assert.deepEqual(packaged.customPermissions, [{ name: 'Record_Calls', label: 'Record Calls' }]);
        assert.deepEqual(packaged.applications.map(({ name, navType, tabs, utilityBar }) => [name, navType, tabs, utilityBar]), [['Console', 'Console', ['standard-Contact', 'Setup_Tab'], 'Console_UtilityBar']]);
        assert.deepEqual(packaged.tabs.map(({ name, flexiPage }) => [name, flexiPage]), [['Setup_Tab', 'Setup_Page']]);
        assert.deepEqual(unpackaged.flexiPages[0]?.regions[0]?.components, [{ component: 'opencti:softPhone', identifier: 'one', properties: [{ name: 'label', value: 'Phone', decorator: true }] }]);
        assert.equal(unpackaged.flexiPages[0]?.template, 'one:utilityBarTemplateDesktop');
        assert.deepEqual(unpackaged.callCenters[0]?.items.map(({ section, name, value }) => [section, name, value]), [
            ['reqGeneralInfo', 'reqAdapterUrl', '/apex/Phone'],
            ['reqGeneralInfo', 'reqSoftphoneHeight', '560']
        ]);
        assert.deepEqual(unpackaged.layouts.map(({ object, sections }) => [object, sections[0]?.columns[0]?.map(({ field }) => field)]), [['Task', ['Subject', 'Status']]]);
    });

    test('has the names of its source without a namespace, and the namespace outside with one', async () => {
        const plain = await open();
        assert.ok(plain.org.schema.find('Call_Rule__c'));
        const { org, agent } = await open({ namespace: 'patchbay' });
        assert.equal(org.schema.find('Call_Rule__c'), undefined);
        const rule = org.schema.object('patchbay__Call_Rule__c');
        assert.ok(rule.fields.has('patchbay__Direction__c'));
        assert.deepEqual(org.schema.object('patchbay__Call_Note__c').fields.get('patchbay__Rule__c')?.reference, { to: ['patchbay__Call_Rule__c'], relationshipName: 'patchbay__Rule__r' });
        assert.ok(org.schema.object('Task').fields.has('patchbay__Call_Key__c'));
        assert.ok(org.schema.object('Contact').fields.has('patchbay__Second_Mobile__c'));
        assert.deepEqual([...org.permissions.sets.keys()], ['patchbay__Agent']);
        assert.ok(agent.access.page('patchbay__Phone') && !agent.access.page('Phone'));
        assert.ok(agent.access.customPermission('patchbay__Record_Calls'));
    });

    test('gives fields of Activity to tasks and events', async () => {
        const { org } = await open();
        for (const name of ['Task', 'Event']) assert.equal(org.schema.object(name).fields.get('Call_Key__c')?.unique, true);
    });

    test('makes call centers records that users can belong to', async () => {
        const { org, system, agent } = await open();
        const id = org.callCenter('Phone');
        assert.ok(id);
        system.update(agent.userId, { CallCenterId: id });
        assert.equal(agent.read(agent.userId, ['CallCenterId']).fields['CallCenterId']?.value, id);
    });
});

describe('metadata that the simulator does not know is refused by name', () => {
    const cases: readonly (readonly [what: string, file: string, content: string, words: RegExp])[] = [
        ['a folder', 'force-app/main/default/triggers/X.trigger', '', /metadata of the folder triggers/],
        ['a folder of an object', 'force-app/main/default/objects/Contact/recordTypes/X.recordType-meta.xml', '<RecordType/>', /recordTypes of Contact/],
        ['a type of field', FIELD_FILE, FIELD('EncryptedText'), /fields of the type EncryptedText/],
        ['a formula', FIELD_FILE, FIELD('Text', '<formula>Name</formula>'), /the element formula of CustomField/],
        ['a default that is a formula', FIELD_FILE, FIELD('Text', '<length>9</length><defaultValue>TODAY()</defaultValue>'), /the default value TODAY\(\)/],
        ['a lookup to an object that is not described', FIELD_FILE, FIELD('Lookup', '<referenceTo>Campaign</referenceTo>'), /the object Campaign/],
        ['fields of an object that is not described', 'force-app/main/default/objects/Campaign/fields/Odd__c.field-meta.xml', FIELD('Checkbox'), /the object Campaign/],
        ['an active validation rule', 'force-app/main/default/objects/Contact/validationRules/X.validationRule-meta.xml', '<ValidationRule><active>true</active></ValidationRule>', /validationRules of Contact/],
        ['an active flow', 'force-app/main/default/flows/X.flow-meta.xml', '<Flow><status>Active</status></Flow>', /active flows/],
        ['a list custom setting', 'force-app/main/default/objects/Odd__c/Odd__c.object-meta.xml', '<CustomObject><label>Odd</label><customSettingsType>List</customSettingsType></CustomObject>', /custom settings of the type List/]
    ];
    for (const [what, file, content, words] of cases) {
        test(what, async () => {
            await assert.rejects(openAt(projectWith({ [file]: content })), notSimulated(words));
        });
    }

    test('but a flow that is not active changes nothing', async () => {
        await assert.doesNotReject(openAt(projectWith({ 'force-app/main/default/flows/X.flow-meta.xml': '<Flow><status>Draft</status></Flow>' })));
    });

    test('and a permission set that could not be deployed is an error', async () => {
        const set = (body: string): string => `<PermissionSet><label>Odd</label>${body}</PermissionSet>`;
        const file = 'force-app/main/default/permissionsets/Odd.permissionset-meta.xml';
        const field = (name: string): string => set(`<fieldPermissions><field>${name}</field><readable>true</readable><editable>true</editable></fieldPermissions>`);
        await assert.rejects(openAt(projectWith({ [file]: field('Task.Nobody__c') })), /there is no field Task\.Nobody__c/);
        await assert.rejects(openAt(projectWith({ [file]: field('Activity.Call_Key__c') })), /named by Task and Event/);
        await assert.rejects(openAt(projectWith({ [file]: field('Call_Rule__c.Direction__c') })), /cannot deploy to a required field/);
    });

    test('and a broken file is named', async () => {
        await assert.rejects(openAt(projectWith({ [FIELD_FILE]: '<CustomField><label></CustomField>' })), /Odd__c\.field-meta\.xml can't be read as XML/);
    });
});

describe("the repository's own metadata", () => {
    const root = join(import.meta.dirname, '../../..');
    for (const namespace of ['', 'patchbay']) {
        test(`opens ${namespace ? `with the namespace ${namespace}` : 'without a namespace'}`, { skip: !existsSync(join(root, 'force-app')) }, async () => {
            const org = await openOrg({ root, namespace, now: () => 0 });
            assert.ok(org.metadata.packaged.labels.length > 0);
        });
    }
});
