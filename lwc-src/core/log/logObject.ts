/** As what a call is written (A5). */
export type LogObject = 'Task' | 'Case';

/** Every org's ids of cases begin so (Object Reference for the Salesforce Platform, key prefixes). */
const CASE_PREFIX = '500';

export function logObjectOf(recordId: string): LogObject {
    return recordId.startsWith(CASE_PREFIX) ? 'Case' : 'Task';
}
