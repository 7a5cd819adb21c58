/** Names of fields, one of them misspelt. */
export const FIELDS = ['Call_Key__c', 'Cal_Key__c'];
