import KEY from '@salesforce/schema/Task.patchbay__Call_Key__c';

export const key = KEY;
