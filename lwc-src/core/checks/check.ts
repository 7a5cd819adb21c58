/**
 * Check my set-up (B9, A1, T13): what is looked at, what may be found, and how a result is told to support. The names are
 * those of labels, and docs/admin/checks.md is made from these lists.
 */

/** By who looks: the panel in its frame, or a component inside Lightning. Each with what can be wrong. */
export const CHECKS = {
    panel: {
        phone: ['phoneSilent'],
        openCti: ['openCtiSilent', 'openCtiRefused', 'openCtiOutside'],
        desk: ['deskSilent'],
        settings: ['settingMissing', 'settingNotWss', 'settingWrong'],
        microphonePolicy: ['microphoneNotPassedOn'],
        microphone: ['microphoneDenied', 'microphoneAsked', 'microphoneMissing', 'microphoneBusy'],
        pbx: ['pbxNoAddress', 'pbxOffline', 'pbxLocalNetwork', 'pbxUnreachable', 'pbxNoWebSocket', 'pbxNoSip'],
        registration: ['registrationPassword', 'registrationRefused', 'registrationTransport', 'registrationSignedOut', 'registrationWaiting'],
        ice: ['iceNothing', 'iceNoReflexive', 'iceNoRelay', 'iceSymmetric'],
        echo: ['echoNoAnswer', 'echoSilent'],
        clock: ['clockWrong'],
        outbox: ['outboxBlocked', 'outboxFull']
    },
    org: {
        page: ['pageNotAllowed'],
        setupAccess: ['setupNotReadable'],
        callCenter: ['callCenterMissing'],
        extension: ['extensionMissing'],
        people: ['objectNotReadable', 'phoneFieldsNotReadable'],
        create: ['objectNotCreatable'],
        taskAccess: ['taskNotCreatable'],
        fields: ['fieldsNotWriteable'],
        status: ['statusNoneClosed'],
        duplicates: ['duplicatesBlock'],
        rules: ['rulesBroken'],
        logged: ['loggedNothing']
    }
} as const;

export type PanelCheck = keyof typeof CHECKS.panel;
export type OrgCheck = keyof typeof CHECKS.org;
export type CheckName = PanelCheck | OrgCheck;
type CauseOf<T> = T extends Readonly<Record<string, readonly (infer C)[]>> ? C : never;
export type CheckCause = CauseOf<(typeof CHECKS)['panel']> | CauseOf<(typeof CHECKS)['org']>;

/** `unseen`: nobody can look, which is neither good nor bad. */
export interface CheckResult {
    readonly check: CheckName;
    readonly state: 'passed' | 'failed' | 'unseen';
    readonly cause?: CheckCause;
    /** Names of fields, objects, rules or settings; never anybody's number, name or address. */
    readonly detail?: string;
}

export function passed(check: CheckName, detail?: string): CheckResult {
    return { check, state: 'passed', ...(detail && { detail }) };
}

export function failed(check: CheckName, cause: CheckCause, detail?: string): CheckResult {
    return { check, state: 'failed', cause, ...(detail && { detail }) };
}

export function unseen(check: CheckName): CheckResult {
    return { check, state: 'unseen' };
}

const NAMES: ReadonlySet<string> = new Set([...Object.keys(CHECKS.panel), ...Object.keys(CHECKS.org)]);
const STATES: ReadonlySet<unknown> = new Set(['passed', 'failed', 'unseen']);

/** Results that came over the bus; what isn't one is left out. */
export function readResults(data: unknown): readonly CheckResult[] {
    if (!Array.isArray(data)) return [];
    return (data as unknown[]).filter((one): one is CheckResult => {
        const { check, state } = (typeof one === 'object' && one !== null ? one : {}) as Partial<CheckResult>;
        return check !== undefined && NAMES.has(check) && STATES.has(state);
    });
}

/**
 * The results for support, a line each: no labels, so that support reads it in any language, and nothing of people:
 * what an admin has named may hold numbers and addresses, which are taken out.
 * @param when and which version of the product, as the first line
 */
export function reportOf(results: readonly CheckResult[], when: string): string {
    return [when, ...results.map(({ check, state, cause, detail }) => [check, state, cause, detail && `(${withoutPeople(detail)})`].filter(Boolean).join(' '))].join('\n');
}

/** E-mail and SIP addresses, and anything that may be a telephone number. */
function withoutPeople(text: string): string {
    return text.replace(/\S+@\S+/g, '…').replace(/\+?\d[\d ()./-]{3,}\d/g, '…');
}
