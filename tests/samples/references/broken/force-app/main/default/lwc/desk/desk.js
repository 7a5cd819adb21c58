import { LightningElement, api, track } from 'lwc';
import { sip } from 'jssip';
import { getRecord } from 'lightning/uiRecrodApi';
import label from '@salesforce/label/c.noSuchLabel';
import bare from '@salesforce/label/deskTitle';
import channel from '@salesforce/messageChannel/NoChannel__c';
import resource from '@salesforce/resourceUrl/NoResource';
import field from '@salesforce/schema/Task.No_Field__c';
import object from '@salesforce/schema/No_Object__c';
import load from '@salesforce/apex/DeskController.load';
import permission from '@salesforce/customPermission/No_Permission';
import nonsense from '@salesforce/nonsense/X';
import { talkSeconds } from 'c/noLogic';
import { helper } from './helper';

export default class Desk extends LightningElement {
    @api recordId;
    @track height = 480;
    all = [sip, getRecord, label, bare, channel, resource, field, object, load, permission, nonsense, talkSeconds, helper];
}
