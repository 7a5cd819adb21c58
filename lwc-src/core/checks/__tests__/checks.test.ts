import { CHECKS, failed, passed, readResults, reportOf, unseen, type CheckResult } from '../check';
import { judgeOrg, type OrgFacts } from '../orgChecks';
import { judgePanel, type PanelFacts } from '../panelChecks';

const ways = (...kinds: readonly string[]): PanelFacts['candidates'] => kinds.map((kind) => ({ kind }));
const seenAs = (from: string, port: number): PanelFacts['candidates'][number] => ({ kind: 'srflx', from, port });
const fine: PanelFacts = {
    line: { name: 'ready' },
    openCti: 'answers',
    hasDesk: true,
    problems: [],
    isDemo: false,
    allowsMicrophone: true,
    microphone: 'works',
    socket: 'open',
    refusesLocalNetwork: false,
    candidates: ways('host', 'srflx', 'relay'),
    hasStun: true,
    hasTurn: true,
    echo: 'heard',
    clockAheadMs: 1_000,
    storage: { works: true, free: 1_000_000_000 }
};
const org: OrgFacts = { mayUsePage: true, unreadablePhones: [], uncreatable: [], blockedByDuplicates: 0, mayReadSetup: true, hasCallCenter: true, extensions: 4, hasExtension: true, unreadable: [], mayCreateTasks: true, unwriteable: [], closedStatuses: 1, brokenRules: [], loggedCalls: 3 };
const find = (results: readonly CheckResult[], check: string): CheckResult | undefined => results.find((one) => one.check === check);
const seen = new Set<string>();

describe('B9 A1: what the panel finds', () => {
    it('all is well', () => expect(judgePanel(fine).map(({ check, state }) => `${check} ${state}`)).toEqual(Object.keys(CHECKS.panel).map((check) => `${check} passed`)));
    it.each<[string, Partial<PanelFacts>, Omit<CheckResult, 'check'>]>([
        ['openCti', { openCti: 'silent' }, { state: 'failed', cause: 'openCtiSilent' }],
        ['openCti', { openCti: 'refused' }, { state: 'failed', cause: 'openCtiRefused' }],
        ['openCti', { openCti: 'outside' }, { state: 'failed', cause: 'openCtiOutside' }],
        ['desk', { hasDesk: false }, { state: 'failed', cause: 'deskSilent' }],
        ['settings', { problems: [{ setting: 'pbxAddress', problem: 'notWss', value: 'http://x' }, { setting: 'extension', problem: 'missing', value: '' }] }, { state: 'failed', cause: 'settingNotWss', detail: 'pbxAddress' }],
        ['settings', { problems: [{ setting: 'pbxAddress', problem: 'missing', value: '' }, { setting: 'extension', problem: 'missing', value: '' }] }, { state: 'failed', cause: 'settingMissing', detail: 'pbxAddress, extension' }],
        ['settings', { problems: [{ setting: 'iceServers', problem: 'notAUrl', value: 'x' }, { setting: 'line', problem: 'unknownValue', value: 'x' }] }, { state: 'failed', cause: 'settingWrong', detail: 'iceServers, line' }],
        ['microphonePolicy', { allowsMicrophone: false }, { state: 'failed', cause: 'microphoneNotPassedOn' }],
        ['microphonePolicy', { allowsMicrophone: undefined }, { state: 'unseen' }],
        ['microphone', { microphone: 'denied' }, { state: 'failed', cause: 'microphoneDenied' }],
        ['microphone', { microphone: 'asked' }, { state: 'failed', cause: 'microphoneAsked' }],
        ['microphone', { microphone: 'missing' }, { state: 'failed', cause: 'microphoneMissing' }],
        ['microphone', { microphone: 'busy' }, { state: 'failed', cause: 'microphoneBusy' }],
        ['pbx', { isDemo: true }, { state: 'unseen' }],
        ['pbx', { socket: 'noAddress' }, { state: 'failed', cause: 'pbxNoAddress' }],
        ['pbx', { socket: 'noSip' }, { state: 'failed', cause: 'pbxNoSip' }],
        ['pbx', { socket: 'offline' }, { state: 'failed', cause: 'pbxOffline' }],
        ['pbx', { socket: 'noWebSocket', refusesLocalNetwork: true }, { state: 'failed', cause: 'pbxNoWebSocket' }],
        ['pbx', { socket: 'unreachable' }, { state: 'failed', cause: 'pbxUnreachable' }],
        ['pbx', { socket: 'unreachable', refusesLocalNetwork: true }, { state: 'failed', cause: 'pbxLocalNetwork' }],
        ['registration', { line: { name: 'signedOut' } }, { state: 'failed', cause: 'registrationSignedOut' }],
        ['registration', { line: { name: 'broken', trouble: { kind: 'password', status: 403 } } }, { state: 'failed', cause: 'registrationPassword', detail: '403' }],
        ['registration', { line: { name: 'broken', trouble: { kind: 'refused', status: 404, phrase: 'Not Found' } } }, { state: 'failed', cause: 'registrationRefused', detail: '404' }],
        ['registration', { line: { name: 'connecting', trouble: { kind: 'unreachable', address: 'wss://secret' } } }, { state: 'failed', cause: 'registrationTransport' }],
        ['registration', { line: { name: 'starting' } }, { state: 'failed', cause: 'registrationWaiting' }],
        ['ice', { candidates: [] }, { state: 'failed', cause: 'iceNothing' }],
        ['ice', { candidates: ways('host', 'srflx', 'host') }, { state: 'failed', cause: 'iceNoRelay', detail: 'host, srflx' }],
        ['ice', { candidates: ways('host', 'relay') }, { state: 'failed', cause: 'iceNoReflexive', detail: 'host, relay' }],
        ['ice', { candidates: ways('host'), hasStun: false, hasTurn: false }, { state: 'passed', detail: 'host' }],
        ['ice', { candidates: [seenAs('10.0.0.2:5', 61), seenAs('10.0.0.2:5', 62)], hasTurn: false }, { state: 'failed', cause: 'iceSymmetric', detail: 'srflx' }],
        ['ice', { candidates: [seenAs('10.0.0.2:5', 61), seenAs('10.0.0.3:5', 62)], hasTurn: false }, { state: 'passed', detail: 'srflx' }],
        ['ice', { candidates: [seenAs('10.0.0.2:5', 61), seenAs('10.0.0.2:5', 62), { kind: 'relay' }] }, { state: 'passed', detail: 'srflx, relay' }],
        ['echo', { echo: 'silent' }, { state: 'failed', cause: 'echoSilent' }],
        ['echo', { echo: 'noAnswer' }, { state: 'failed', cause: 'echoNoAnswer' }],
        ['echo', { echo: 'notTried' }, { state: 'unseen' }],
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
        ['page', { mayUsePage: false }, { state: 'failed', cause: 'pageNotAllowed' }],
        ['setupAccess', { mayReadSetup: false }, { state: 'failed', cause: 'setupNotReadable' }],
        ['callCenter', { hasCallCenter: false }, { state: 'failed', cause: 'callCenterMissing' }],
        ['callCenter', { hasCallCenter: undefined }, { state: 'unseen' }],
        ['extension', { hasExtension: false }, { state: 'failed', cause: 'extensionMissing' }],
        ['extension', { hasExtension: false, extensions: 0 }, { state: 'unseen' }],
        ['people', { unreadable: ['Lead'] }, { state: 'failed', cause: 'objectNotReadable', detail: 'Lead' }],
        ['people', { unreadablePhones: ['Lead.Phone'] }, { state: 'failed', cause: 'phoneFieldsNotReadable', detail: 'Lead.Phone' }],
        ['create', { uncreatable: ['Lead'] }, { state: 'failed', cause: 'objectNotCreatable', detail: 'Lead' }],
        ['duplicates', { blockedByDuplicates: 2 }, { state: 'failed', cause: 'duplicatesBlock', detail: '2' }],
        ['duplicates', { blockedByDuplicates: undefined }, { state: 'unseen' }],
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
    it('not even what an admin has put of people into the name of a rule', () => {
        const told = reportOf([failed('rules', 'rulesBroken', 'VIP +39 340 118-2290, for elena@alpine.example and sip:204@pbx, night 2')], 'now');
        expect(told).toBe('now\nrules failed rulesBroken (VIP …, for … and … night 2)');
    });
    it('over the bus: only what is a result', () => {
        expect(readResults([...results, null, 'x', { check: 'strange', state: 'passed' }, { check: 'ice', state: 'fine' }, {}])).toEqual(results);
        expect(readResults('x')).toEqual([]);
    });
});
