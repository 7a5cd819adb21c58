/** What this user finds in Salesforce (B9, T13): facts that UI API told, judged. */
import { failed, passed, unseen, type CheckResult } from './check';

export interface OrgFacts {
    /** Whether the permission set that brings the phone's page is this user's, or the page has answered. */
    readonly mayUsePage: boolean;
    /** Whether the records of our own could be read. */
    readonly mayReadSetup: boolean;
    /** Undefined when this org doesn't show it. */
    readonly hasCallCenter: boolean | undefined;
    /** How many extensions there are, and whether one is this user's. */
    readonly extensions: number;
    readonly hasExtension: boolean;
    /** Objects in which callers are looked for that this user may not read. */
    readonly unreadable: readonly string[];
    /** Fields of theirs in which no number can be looked for: `Contact.MobilePhone`. */
    readonly unreadablePhones: readonly string[];
    /** Objects that rules create, or agents by hand, which this user may not. */
    readonly uncreatable: readonly string[];
    readonly mayCreateTasks: boolean;
    /** Fields of our own on Task that this user may not write. */
    readonly unwriteable: readonly string[];
    readonly closedStatuses: number | undefined;
    /** How many times of late a duplicate rule kept somebody from being created; undefined when the error log can't be read. */
    readonly blockedByDuplicates: number | undefined;
    /** Names of rules that can't be read. */
    readonly brokenRules: readonly string[];
    readonly loggedCalls: number;
}

export function judgeOrg(facts: OrgFacts): CheckResult[] {
    const { mayUsePage, mayReadSetup, hasCallCenter, extensions, hasExtension, uncreatable, mayCreateTasks, unwriteable, closedStatuses, blockedByDuplicates, brokenRules, loggedCalls } = facts;
    return [
        mayUsePage ? passed('page') : failed('page', 'pageNotAllowed'),
        mayReadSetup ? passed('setupAccess') : failed('setupAccess', 'setupNotReadable'),
        hasCallCenter === undefined ? unseen('callCenter') : hasCallCenter ? passed('callCenter') : failed('callCenter', 'callCenterMissing'),
        // An org may do without the table: users have extensions of their own.
        extensions === 0 ? unseen('extension') : hasExtension ? passed('extension') : failed('extension', 'extensionMissing'),
        people(facts),
        uncreatable.length === 0 ? passed('create') : failed('create', 'objectNotCreatable', uncreatable.join(', ')),
        mayCreateTasks ? passed('taskAccess') : failed('taskAccess', 'taskNotCreatable'),
        unwriteable.length === 0 ? passed('fields') : failed('fields', 'fieldsNotWriteable', unwriteable.join(', ')),
        closedStatuses === undefined ? unseen('status') : closedStatuses > 0 ? passed('status') : failed('status', 'statusNoneClosed'),
        blockedByDuplicates === undefined ? unseen('duplicates') : blockedByDuplicates === 0 ? passed('duplicates') : failed('duplicates', 'duplicatesBlock', String(blockedByDuplicates)),
        brokenRules.length === 0 ? passed('rules') : failed('rules', 'rulesBroken', brokenRules.join(', ')),
        loggedCalls > 0 ? passed('logged') : failed('logged', 'loggedNothing')
    ];
}

function people({ unreadable, unreadablePhones }: OrgFacts): CheckResult {
    if (unreadable.length > 0) return failed('people', 'objectNotReadable', unreadable.join(', '));
    return unreadablePhones.length === 0 ? passed('people') : failed('people', 'phoneFieldsNotReadable', unreadablePhones.join(', '));
}
