/** The package's own objects as they are named in this org: the platform adds the namespace in the tokens. */
import ACCOUNT_PHONE_DIGITS from '@salesforce/schema/Account.Phone_Digits__c';
import CONTACT_ASSISTANT_DIGITS from '@salesforce/schema/Contact.Assistant_Digits__c';
import CONTACT_HOME_DIGITS from '@salesforce/schema/Contact.Home_Digits__c';
import CONTACT_MOBILE_DIGITS from '@salesforce/schema/Contact.Mobile_Digits__c';
import CONTACT_OTHER_DIGITS from '@salesforce/schema/Contact.Other_Digits__c';
import CONTACT_PHONE_DIGITS from '@salesforce/schema/Contact.Phone_Digits__c';
import DISPOSITION from '@salesforce/schema/Call_Disposition__c';
import DISPOSITION_ACTIVE from '@salesforce/schema/Call_Disposition__c.Active__c';
import DISPOSITION_DIRECTION from '@salesforce/schema/Call_Disposition__c.Direction__c';
import DISPOSITION_KIND from '@salesforce/schema/Call_Disposition__c.Kind__c';
import DISPOSITION_POSITION from '@salesforce/schema/Call_Disposition__c.Position__c';
import ERROR from '@salesforce/schema/Call_Error__c';
import ERROR_AGENT from '@salesforce/schema/Call_Error__c.Agent__c';
import ERROR_CALL_KEY from '@salesforce/schema/Call_Error__c.Call_Key__c';
import ERROR_CAUSE from '@salesforce/schema/Call_Error__c.Cause__c';
import ERROR_COUNT from '@salesforce/schema/Call_Error__c.Count__c';
import ERROR_CURE from '@salesforce/schema/Call_Error__c.Cure__c';
import ERROR_ENTRY from '@salesforce/schema/Call_Error__c.Entry__c';
import ERROR_FIELDS from '@salesforce/schema/Call_Error__c.Fields__c';
import ERROR_HAPPENED from '@salesforce/schema/Call_Error__c.Happened__c';
import ERROR_KEY from '@salesforce/schema/Call_Error__c.Error_Key__c';
import ERROR_SAID from '@salesforce/schema/Call_Error__c.Said__c';
import ERROR_STATE from '@salesforce/schema/Call_Error__c.State__c';
import ERROR_STEP from '@salesforce/schema/Call_Error__c.Step__c';
import EXTENSION from '@salesforce/schema/Phone_Extension__c';
import EXTENSION_ACTIVE from '@salesforce/schema/Phone_Extension__c.Active__c';
import EXTENSION_DIRECT_NUMBER from '@salesforce/schema/Phone_Extension__c.Direct_Number__c';
import EXTENSION_EMAIL from '@salesforce/schema/Phone_Extension__c.Email__c';
import EXTENSION_EXTENSION from '@salesforce/schema/Phone_Extension__c.Extension__c';
import EXTENSION_USER from '@salesforce/schema/Phone_Extension__c.User__c';
import LEAD_MOBILE_DIGITS from '@salesforce/schema/Lead.Mobile_Digits__c';
import LEAD_PHONE_DIGITS from '@salesforce/schema/Lead.Phone_Digits__c';
import RULE from '@salesforce/schema/Call_Rule__c';
import RULE_ACTIVE from '@salesforce/schema/Call_Rule__c.Active__c';
import RULE_DEFINITION from '@salesforce/schema/Call_Rule__c.Definition__c';
import RULE_POSITION from '@salesforce/schema/Call_Rule__c.Position__c';
import RULE_SUMMARY from '@salesforce/schema/Call_Rule__c.Summary__c';
import SETTING from '@salesforce/schema/Phone_Setting__c';
import SETTING_KEY from '@salesforce/schema/Phone_Setting__c.Setting_Key__c';
import SETTING_LOCKED from '@salesforce/schema/Phone_Setting__c.Locked__c';
import SETTING_SCOPE from '@salesforce/schema/Phone_Setting__c.Scope__c';
import SETTING_SCOPE_ID from '@salesforce/schema/Phone_Setting__c.Scope_Id__c';
import SETTING_SETTING from '@salesforce/schema/Phone_Setting__c.Setting__c';
import SETTING_VALUE from '@salesforce/schema/Phone_Setting__c.Value__c';
import TASK_CALL_ANSWER from '@salesforce/schema/Task.Call_Answer__c';
import TASK_CALL_DIRECTION from '@salesforce/schema/Task.Call_Direction__c';
import TASK_CALL_END from '@salesforce/schema/Task.Call_End__c';
import TASK_CALL_KEY from '@salesforce/schema/Task.Call_Key__c';
import TASK_CALL_OUTCOME from '@salesforce/schema/Task.Call_Outcome__c';
import TASK_CALL_QUALITY from '@salesforce/schema/Task.Call_Quality__c';
import TASK_CALL_SECONDS from '@salesforce/schema/Task.Call_Seconds__c';
import TASK_CALL_START from '@salesforce/schema/Task.Call_Start__c';
import TASK_CALLER_NUMBER from '@salesforce/schema/Task.Caller_Number__c';
import TASK_DIALLED_NUMBER from '@salesforce/schema/Task.Dialled_Number__c';
import TASK_QUEUE from '@salesforce/schema/Task.Queue__c';
import TASK_RECORDING_LINK from '@salesforce/schema/Task.Recording_Link__c';

export const OWN_OBJECTS = {
    rule: {
        object: RULE.objectApiName,
        fields: { Active__c: RULE_ACTIVE.fieldApiName, Position__c: RULE_POSITION.fieldApiName, Definition__c: RULE_DEFINITION.fieldApiName, Summary__c: RULE_SUMMARY.fieldApiName }
    },
    extension: {
        object: EXTENSION.objectApiName,
        fields: {
            Active__c: EXTENSION_ACTIVE.fieldApiName,
            Extension__c: EXTENSION_EXTENSION.fieldApiName,
            User__c: EXTENSION_USER.fieldApiName,
            Email__c: EXTENSION_EMAIL.fieldApiName,
            Direct_Number__c: EXTENSION_DIRECT_NUMBER.fieldApiName
        }
    },
    disposition: {
        object: DISPOSITION.objectApiName,
        fields: {
            Active__c: DISPOSITION_ACTIVE.fieldApiName,
            Position__c: DISPOSITION_POSITION.fieldApiName,
            Kind__c: DISPOSITION_KIND.fieldApiName,
            Direction__c: DISPOSITION_DIRECTION.fieldApiName
        }
    },
    setting: {
        object: SETTING.objectApiName,
        fields: {
            Setting_Key__c: SETTING_KEY.fieldApiName,
            Setting__c: SETTING_SETTING.fieldApiName,
            Scope__c: SETTING_SCOPE.fieldApiName,
            Scope_Id__c: SETTING_SCOPE_ID.fieldApiName,
            Locked__c: SETTING_LOCKED.fieldApiName,
            Value__c: SETTING_VALUE.fieldApiName
        }
    },
    error: {
        object: ERROR.objectApiName,
        fields: {
            Error_Key__c: ERROR_KEY.fieldApiName,
            Call_Key__c: ERROR_CALL_KEY.fieldApiName,
            Agent__c: ERROR_AGENT.fieldApiName,
            Step__c: ERROR_STEP.fieldApiName,
            Cause__c: ERROR_CAUSE.fieldApiName,
            Said__c: ERROR_SAID.fieldApiName,
            Fields__c: ERROR_FIELDS.fieldApiName,
            Happened__c: ERROR_HAPPENED.fieldApiName,
            Count__c: ERROR_COUNT.fieldApiName,
            State__c: ERROR_STATE.fieldApiName,
            Cure__c: ERROR_CURE.fieldApiName,
            Entry__c: ERROR_ENTRY.fieldApiName
        }
    }
} as const;

export type OwnKind = keyof typeof OWN_OBJECTS;
export type FieldsOf<K extends OwnKind> = Extract<keyof (typeof OWN_OBJECTS)[K]['fields'], string>;

/** Where flows of the package keep the digits of phone numbers, once an admin has activated them. */
export const DIGIT_FIELDS = {
    Contact: [CONTACT_PHONE_DIGITS, CONTACT_MOBILE_DIGITS, CONTACT_HOME_DIGITS, CONTACT_OTHER_DIGITS, CONTACT_ASSISTANT_DIGITS].map(({ fieldApiName }) => fieldApiName),
    Account: [ACCOUNT_PHONE_DIGITS.fieldApiName],
    Lead: [LEAD_PHONE_DIGITS.fieldApiName, LEAD_MOBILE_DIGITS.fieldApiName]
} as const;

/** The fields of a logged call. */
export const PAST_CALL_NAMES = {
    Call_Key__c: TASK_CALL_KEY.fieldApiName,
    Call_Direction__c: TASK_CALL_DIRECTION.fieldApiName,
    Call_Outcome__c: TASK_CALL_OUTCOME.fieldApiName,
    Call_Start__c: TASK_CALL_START.fieldApiName,
    Call_Answer__c: TASK_CALL_ANSWER.fieldApiName,
    Call_End__c: TASK_CALL_END.fieldApiName,
    Caller_Number__c: TASK_CALLER_NUMBER.fieldApiName,
    Dialled_Number__c: TASK_DIALLED_NUMBER.fieldApiName,
    Queue__c: TASK_QUEUE.fieldApiName
} as const;

/** What numbers of calls are counted by. */
export const NUMBER_NAMES = { task: { ...PAST_CALL_NAMES, Call_Seconds__c: TASK_CALL_SECONDS.fieldApiName, Call_Quality__c: TASK_CALL_QUALITY.fieldApiName }, error: OWN_OBJECTS.error } as const;

/** What of a logged call its agent sees in the history. */
export const HISTORY_NAMES = {
    Call_Key__c: TASK_CALL_KEY.fieldApiName,
    Call_Direction__c: TASK_CALL_DIRECTION.fieldApiName,
    Call_Outcome__c: TASK_CALL_OUTCOME.fieldApiName,
    Call_Start__c: TASK_CALL_START.fieldApiName,
    Call_Seconds__c: TASK_CALL_SECONDS.fieldApiName,
    Call_Quality__c: TASK_CALL_QUALITY.fieldApiName,
    Caller_Number__c: TASK_CALLER_NUMBER.fieldApiName,
    Dialled_Number__c: TASK_DIALLED_NUMBER.fieldApiName,
    Recording_Link__c: TASK_RECORDING_LINK.fieldApiName
} as const;
