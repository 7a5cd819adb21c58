import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/references';
import { saidOf } from './samples';

const broken = saidOf(check, 'references', 'broken');

/** What was said of files that begin so, without that beginning. */
async function saidIn(beginning: string): Promise<string[]> {
    return (await broken).filter((each) => each.startsWith(beginning)).map((each) => each.slice(beginning.length));
}

/** Every file of the broken sample of which something is said, with what. */
const SAID: Readonly<Record<string, { readonly because: string; readonly said: readonly string[] }>> = {
    'lwc/desk/desk.js:': {
        because: 'a module that a component imports must be there',
        said: [
            "2 jssip isn't there on the platform",
            '3 the platform has no module lightning/uiRecrodApi',
            '4 @salesforce/label/c.noSuchLabel: the package has no label noSuchLabel',
            "5 @salesforce/label/deskTitle doesn't name a label",
            '6 @salesforce/messageChannel/NoChannel__c: the package has no message channel NoChannel',
            '7 @salesforce/resourceUrl/NoResource: the package has no static resource NoResource',
            '8 @salesforce/schema/Task.No_Field__c: the package has no field No_Field__c of Task',
            '9 @salesforce/schema/No_Object__c: the package has no object No_Object__c',
            '10 @salesforce/apex/DeskController.load needs Apex, and there is none',
            '11 @salesforce/customPermission/No_Permission: the package has no custom permission No_Permission',
            '12 the platform has no module @salesforce/nonsense/X',
            '13 the package has no component c/noLogic',
            '14 the bundle has no file for ./helper'
        ]
    },
    'lwc/desk/desk.html:': {
        because: 'a tag must be a component, and an attribute one of its own',
        said: [
            '2 <lightning-buton> is no component',
            '3 <lightning-button> has no attribute lable',
            '4 <c-no-card> is no component',
            '5 <c-desk> has no attribute colour',
            '6 <panel-icon> is no component'
        ]
    },
    'lwc/desk/desk.js-meta.xml:': {
        because: 'a meta file may promise only what the platform and the class can keep',
        said: [
            '5 the platform has no capability lightning__Telepathy',
            '9 the platform has no target lightning__UtilityBelt',
            "13 the configuration is for lightning__HomePage, which isn't among the targets",
            '14 the class has no public member height',
            '17 lightning__AppPage takes no property of type Colour'
        ]
    },
    'lwc/desk/desk.ts ': { because: 'sources stay out of the package', said: ['the TypeScript source desk.ts would be deployed'] },
    'lwc/deskNote ': { because: 'a bundle needs its meta file', said: ['deskNote has no deskNote.js-meta.xml'] },
    'lwc-src/components/deskLost ': { because: 'what is written must be what is built', said: ["deskLost isn't built"] },
    'lwc-src/core/log/fields.ts:': { because: 'a custom name in code must be defined', said: ['2 nothing is called Cal_Key__c'] },
    'flexipages/': {
        because: 'what stands on a page must exist, be made for it and have the properties',
        said: [
            'Patchbay_Setup.flexipage-meta.xml:6 desk has no property width for lightning__AppPage',
            'Patchbay_Setup.flexipage-meta.xml:14 there is no component setupRules',
            "Patchbay_UtilityBar.flexipage-meta.xml:5 desk isn't made for UtilityBar",
            'Patchbay_UtilityBar.flexipage-meta.xml:11 desk has no property width for lightning__UtilityBar'
        ]
    },
    'flows/Clean_Up.flow-meta.xml:': {
        because: 'a flow leads somewhere, also when something fails, names fields that are there, and is switched on by an admin',
        said: [
            "3 Get_Old doesn't say what happens when it fails",
            '6 there is no element Delete_Old',
            '9 nothing is called No_Field__c',
            '16 it would run in every org that installs the package'
        ]
    },
    'pages/Softphone.page:': {
        because: 'a page names what the package has, and needs no Apex and no other host',
        said: [
            '1 controller names Apex, and there is none',
            '2 $Label.noSuchLabel: there is no label noSuchLabel',
            '3 $Setup.Phone_Connection__c.No_Domain__c: there is no field No_Domain__c of Phone_Connection__c',
            '3 $Permission.No_Permission: there is no custom permission No_Permission',
            '4 https://cdn.example.com/library.js is loaded from elsewhere',
            "5 force-app/main/default/staticresources/Patchbay/gone.js isn't there",
            '6 $Resource.NoResource: there is no static resource NoResource',
            '7 there is no Visualforce component NoComponent'
        ]
    },
    'applications/Patchbay.app-meta.xml:': {
        because: 'an app names tabs and a utility bar that are in the package, not beside it',
        said: ['5 there is no tab No_Tab', '6 there is no utility bar Imported_UtilityBar']
    },
    'dashboards/Patchbay/Calls.dashboard-meta.xml:': { because: 'a dashboard draws reports that are in the package', said: ['6 there is no report Patchbay/Gone'] },
    'tabs/Patchbay_Setup.tab-meta.xml:': { because: 'a tab shows a page that exists', said: ['3 there is no Lightning page No_Page'] },
    'permissionsets/Patchbay_Agent.permissionset-meta.xml:': {
        because: 'a permission set gives what exists',
        said: ['4 DeskController is Apex, and there is none', '9 Task has no field No_Field__c', '19 nothing is called No_Object__c', '23 there is no page NoPage']
    },
    'unpackaged/callCenters/Patchbay.callCenter-meta.xml:': { because: 'a call center frames a page that exists', said: ['3 /apex/NoPage: there is no page NoPage'] }
};

describe('what one part says of another is true', () => {
    test('a sound project passes', async () => {
        assert.deepEqual(await saidOf(check, 'references', 'clean'), []);
    });

    for (const [file, { because, said }] of Object.entries(SAID)) {
        test(because, async () => {
            assert.deepEqual(await saidIn(file), said);
        });
    }

    test('nothing else is said of the broken sample', async () => {
        assert.equal((await broken).length, Object.values(SAID).flatMap(({ said }) => said).length);
    });
});
