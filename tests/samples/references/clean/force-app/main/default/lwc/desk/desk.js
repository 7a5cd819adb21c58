import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import title from '@salesforce/label/c.deskTitle';
import channel from '@salesforce/messageChannel/Patchbay__c';
import resource from '@salesforce/resourceUrl/Patchbay';
import CALL_KEY from '@salesforce/schema/Task.Call_Key__c';
import userId from '@salesforce/user/Id';
import { talkSeconds } from 'c/callLogic';

export default class Desk extends LightningElement {
    @api recordId;
    @api height = 480;
    @wire(getRecord, { recordId: '$recordId', fields: [CALL_KEY] }) record;
    title = title;
    facts = [channel, resource, userId, talkSeconds(0, 1)];
}
