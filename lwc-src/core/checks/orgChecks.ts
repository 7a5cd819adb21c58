/** What this user finds in Salesforce (B9, T13): facts that UI API told, judged. */
import { failed, passed, unseen, type CheckResult } from './check';

export interface OrgFacts {
    /** Whether the records of our own could be read. */
    readonly mayReadSetup: boolean;
    /** Undefined when this org doesn't show it. */
    readonly hasCallCenter: boolean | undefined;
    /** How many extensions there are, and whether one is this user's. */
    readonly extensions: number;
    readonly hasExtension: boolean;
    /** Objects in which callers are looked for that this user may not read. */
    readonly unreadable: readonly string[];
    readonly mayCreateTasks: boolean;
    /** Fields of our own on Task that this user may not write. */
    readonly unwriteable: readonly string[];
    readonly closedStatuses: number | undefined;
    /** Names of rules that can't be read. */
    readonly brokenRules: readonly string[];
    readonly loggedCalls: number;
}

export function judgeOrg(facts: OrgFacts): CheckResult[] {
    const { mayReadSetup, hasCallCenter, extensions, hasExtension, unreadable, mayCreateTasks, unwriteable, closedStatuses, brokenRules, loggedCalls } = facts;
    return [
        mayReadSetup ? passed('setupAccess') : failed('setupAccess', 'setupNotReadable'),
        hasCallCenter === undefined ? unseen('callCenter') : hasCallCenter ? passed('callCenter') : failed('callCenter', 'callCenterMissing'),
        // An org may do without the table: users have extensions of their own.
        extensions === 0 ? unseen('extension') : hasExtension ? passed('extension') : failed('extension', 'extensionMissing'),
        unreadable.length === 0 ? passed('people') : failed('people', 'objectNotReadable', unreadable.join(', ')),
        mayCreateTasks ? passed('taskAccess') : failed('taskAccess', 'taskNotCreatable'),
        unwriteable.length === 0 ? passed('fields') : failed('fields', 'fieldsNotWriteable', unwriteable.join(', ')),
        closedStatuses === undefined ? unseen('status') : closedStatuses > 0 ? passed('status') : failed('status', 'statusNoneClosed'),
        brokenRules.length === 0 ? passed('rules') : failed('rules', 'rulesBroken', brokenRules.join(', ')),
        loggedCalls > 0 ? passed('logged') : failed('logged', 'loggedNothing')
    ];
}
