/**
 * Lengths of the fields a log entry is written to (Object Reference for the Salesforce Platform, Task), and how text is cut to them.
 */
import { CALL_KEY_LENGTH } from '../call/callKey';

export const TEXT_LIMITS: Readonly<Record<string, number>> = {
    Subject: 255,
    Description: 32_000,
    CallDisposition: 255,
    CallObject: 255,
    Call_Key__c: CALL_KEY_LENGTH,
    Call_Direction__c: 40,
    Call_Outcome__c: 40,
    Queue__c: 80,
    Logged_By_Rule__c: 80,
    Caller_Number__c: 40,
    Dialled_Number__c: 40,
    Recording_Link__c: 255,
    Call_Quality_Details__c: 255,
    Call_Memo__c: 4_099
};

const CUT_MARK = '…';

/** Text that fits: cut with a mark, never refused (A7), and never through the middle of a character pair. */
export function cut(text: string, limit: number): string {
    if (text.length <= limit) return text;
    if (limit < CUT_MARK.length) return '';
    const end = limit - CUT_MARK.length;
    const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
    return text.slice(0, whole) + CUT_MARK;
}
