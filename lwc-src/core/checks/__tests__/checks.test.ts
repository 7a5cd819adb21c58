import { CHECKS, failed, passed, readResults, reportOf, unseen, type CheckResult } from '../check';
import { judgeOrg, type OrgFacts } from '../orgChecks';
import { judgePanel, type PanelFacts } from '../panelChecks';

const fine: PanelFacts = {
    line: { name: 'ready' },
    problems: [],
    isDemo: false,
    allowsMicrophone: true,
    microphone: 'works',
    socket: 'open',
    refusesLocalNetwork: false,
    candidates: ['host', 'srflx', 'relay'],
    hasStun: true,
    hasTurn: true,
    clockAheadMs: 1_000,
    storage: { works: true, free: 1_000_000_000 }
};
const org: OrgFacts = { mayReadSetup: true, hasCallCenter: true, extensions: 4, hasExtension: true, unreadable: [], mayCreateTasks: true, unwriteable: [], closedStatuses: 1, brokenRules: [], loggedCalls: 3 };
const find = (results: readonly CheckResult[], check: string): CheckResult | undefined => results.find((one) => one.check === check);
const seen = new Set<string>();

describe('B9 A1: what the panel finds', () => {
    it('all is well', () => expect(judgePanel(fine).map(({ check, state }) => `${check} ${state}`)).toEqual(Object.keys(CHECKS.panel).map((check) => `${check} passed`)));
    it.each<[string, Partial<PanelFacts>, Omit<CheckResult, 'check'>]>([
        ['settings', { problems: [{ setting: 'pbxAddress', problem: 'notWss', value: 'http://x' }] }, { state: 'failed', cause: 'settingWrong', detail: 'pbxAddress' }],
        ['microphonePolicy', { allowsMicrophone: false }, { state: 'failed', cause: 'microphoneNotPassedOn' }],
        ['microphonePolicy', { allowsMicrophone: undefined }, { state: 'unseen' }],
        ['microphone', { microphone: 'denied' }, { state: 'failed', cause: 'microphoneDenied' }],
        ['microphone', { microphone: 'missing' }, { state: 'failed', cause: 'microphoneMissing' }],
        ['microphone', { microphone: 'busy' }, { state: 'failed', cause: 'microphoneBusy' }],
        ['pbx', { isDemo: true }, { state: 'unseen' }],
        ['pbx', { socket: 'noAddress' }, { state: 'failed', cause: 'pbxNoAddress' }],
        ['pbx', { socket: 'noSip' }, { state: 'failed', cause: 'pbxNoSip' }],
        ['pbx', { socket: 'refused' }, { state: 'failed', cause: 'pbxUnreachable' }],
        ['pbx', { socket: 'refused', refusesLocalNetwork: true }, { state: 'failed', cause: 'pbxLocalNetwork' }],
        ['registration', { line: { name: 'signedOut' } }, { state: 'failed', cause: 'registrationSignedOut' }],
        ['registration', { line: { name: 'broken', trouble: { kind: 'password', status: 403 } } }, { state: 'failed', cause: 'registrationPassword', detail: '403' }],
        ['registration', { line: { name: 'broken', trouble: { kind: 'refused', status: 404, phrase: 'Not Found' } } }, { state: 'failed', cause: 'registrationRefused', detail: '404' }],
        ['registration', { line: { name: 'connecting', trouble: { kind: 'unreachable', address: 'wss://secret' } } }, { state: 'failed', cause: 'registrationWaiting', detail: 'unreachable' }],
        ['registration', { line: { name: 'starting' } }, { state: 'failed', cause: 'registrationWaiting' }],
        ['ice', { candidates: [] }, { state: 'failed', cause: 'iceNothing' }],
        ['ice', { candidates: ['host', 'srflx', 'host'] }, { state: 'failed', cause: 'iceNoRelay', detail: 'host, srflx' }],
        ['ice', { candidates: ['host', 'relay'] }, { state: 'failed', cause: 'iceNoReflexive', detail: 'host, relay' }],
        ['ice', { candidates: ['host'], hasStun: false, hasTurn: false }, { state: 'passed', detail: 'host' }],
        ['clock', { clockAheadMs: -61_000 }, { state: 'failed', cause: 'clockWrong', detail: '-61 s' }],
        ['clock', { clockAheadMs: undefined }, { state: 'unseen' }],
        ['outbox', { storage: { works: false, free: undefined } }, { state: 'failed', cause: 'outboxBlocked' }],
        ['outbox', { storage: { works: true, free: 10 } }, { state: 'failed', cause: 'outboxFull' }],
        ['outbox', { storage: { works: true, free: undefined } }, { state: 'passed' }]
    ])('%s: %j', (check, change, result) => {
        expect(find(judgePanel({ ...fine, ...change }), check)).toEqual({ check, ...result });
        if (result.cause) seen.add(result.cause);
    });
});

describe('B9 T13: what this user finds in Salesforce', () => {
    it('all is well', () => expect(judgeOrg(org).map(({ check, state }) => `${check} ${state}`)).toEqual(Object.keys(CHECKS.org).map((check) => `${check} passed`)));
    it.each<[string, Partial<OrgFacts>, Omit<CheckResult, 'check'>]>([
        ['setupAccess', { mayReadSetup: false }, { state: 'failed', cause: 'setupNotReadable' }],
        ['callCenter', { hasCallCenter: false }, { state: 'failed', cause: 'callCenterMissing' }],
        ['callCenter', { hasCallCenter: undefined }, { state: 'unseen' }],
        ['extension', { hasExtension: false }, { state: 'failed', cause: 'extensionMissing' }],
        ['extension', { hasExtension: false, extensions: 0 }, { state: 'unseen' }],
        ['people', { unreadable: ['Lead'] }, { state: 'failed', cause: 'objectNotReadable', detail: 'Lead' }],
        ['taskAccess', { mayCreateTasks: false }, { state: 'failed', cause: 'taskNotCreatable' }],
        ['fields', { unwriteable: ['Call_Key__c', 'Queue__c'] }, { state: 'failed', cause: 'fieldsNotWriteable', detail: 'Call_Key__c, Queue__c' }],
        ['status', { closedStatuses: 0 }, { state: 'failed', cause: 'statusNoneClosed' }],
        ['status', { closedStatuses: undefined }, { state: 'unseen' }],
        ['rules', { brokenRules: ['Sales'] }, { state: 'failed', cause: 'rulesBroken', detail: 'Sales' }],
        ['logged', { loggedCalls: 0 }, { state: 'failed', cause: 'loggedNothing' }]
    ])('%s: %j', (check, change, result) => {
        expect(find(judgeOrg({ ...org, ...change }), check)).toEqual({ check, ...result });
        if (result.cause) seen.add(result.cause);
    });
    it('every cause there is was seen, but for a phone that says nothing, which only the other side finds', () => {
        const causes = Object.values({ ...CHECKS.panel, ...CHECKS.org }).flat();
        expect(causes.filter((cause) => !seen.has(cause))).toEqual(['phoneSilent']);
    });
});

describe('what is told', () => {
    const results = [passed('ice', 'host'), failed('fields', 'fieldsNotWriteable', 'Queue__c'), unseen('clock')];
    it('to support: no words, nothing of people', () => expect(reportOf(results, '2026-11-23 Patchbay')).toBe('2026-11-23 Patchbay\nice passed (host)\nfields failed fieldsNotWriteable (Queue__c)\nclock unseen'));
    it('over the bus: only what is a result', () => {
        expect(readResults([...results, null, 'x', { check: 'strange', state: 'passed' }, { check: 'ice', state: 'fine' }, {}])).toEqual(results);
        expect(readResults('x')).toEqual([]);
    });
});
