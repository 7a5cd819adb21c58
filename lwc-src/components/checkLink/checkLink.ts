import { LightningElement } from 'lwc';
import deskCheck from '@salesforce/label/c.deskCheck';
import RULE from '@salesforce/schema/Call_Rule__c';

/** The way to the page where one looks whether all is well (B9); beside what is open, since somebody may be on the phone. */
export default class CheckLink extends LightningElement {
    label = deskCheck;

    /** The tab has the package's namespace, as its objects have: none where it was deployed from source. */
    get address(): string {
        const [, namespace = ''] = /^(\w+?__)?Call_Rule__c$/.exec(RULE.objectApiName) ?? [];
        return `/lightning/n/${namespace}Phone_Check`;
    }
}
