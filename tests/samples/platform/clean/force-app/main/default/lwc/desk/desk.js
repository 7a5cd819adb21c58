import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import CALL_KEY from '@salesforce/schema/Task.Call_Key__c';

export default class Desk extends LightningElement {
    @api recordId;
    @api height = 480;
    @wire(getRecord, { recordId: '$recordId', fields: [CALL_KEY] }) record;
}
