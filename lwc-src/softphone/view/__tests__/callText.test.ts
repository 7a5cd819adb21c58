import { after, newCall, type Call, type CallEvent } from '../../../core/call/call';
import type { EndCause } from '../../../core/call/outcome';
import type { RecordTrouble } from '../../../core/errors';
import type { LogStatus } from '../../../core/state/softphoneState';
import { useLabelNames } from '../../__tests__/doubles/labels';
import { endingText, logText } from '../callText';

const inbound = newCall({ key: 'k', direction: 'inbound', number: '1', startedAt: 0 });
const outbound = newCall({ key: 'k', direction: 'outbound', number: '1', startedAt: 0 });
const answered: CallEvent = { type: 'answered', at: 0 };
const over = (call: Call, cause: EndCause, ...before: CallEvent[]): Call => [...before, { type: 'ended', at: 64_600, cause } as const].reduce(after, call);

beforeAll(useLabelNames);

describe('how a call ended, as a sentence', () => {
    it.each<[string, Call, string]>([
        ['talked, they hung up', over(inbound, { by: 'them' }, answered), 'endedAnswered 1:05 · hungUpByThem'],
        ['talked, the agent hung up', over(inbound, { by: 'us' }, answered), 'endedAnswered 1:05 · hungUpByUs'],
        ['talked, then cut off', over(inbound, { by: 'network', reason: 'mediaLost' }, answered), 'endedAnswered 1:05 · hungUpByNetwork'],
        ['handed over', over(inbound, { by: 'us', reason: 'transferred' }, answered, { type: 'transferring', to: '301' }), 'endedTransferred 301 1:05'],
        ['missed', over(inbound, { by: 'them' }), 'endedMissed'],
        ['not let ring: do not disturb', over(inbound, { by: 'us', reason: 'doNotDisturb' }), 'endedDoNotDisturb'],
        ['not let ring: away', over(inbound, { by: 'us', reason: 'away' }), 'endedAway'],
        ['not let ring: in wrap-up', over(inbound, { by: 'us', reason: 'wrapUp' }), 'endedWrapUp'],
        ['declined by the agent', over(inbound, { by: 'us' }), 'endedDeclinedByUs'],
        ['taken by a colleague', over(inbound, { by: 'them', reason: 'completedElsewhere' }), 'endedElsewhere'],
        ['declined by them', over(outbound, { by: 'them', status: 603 }), 'endedDeclinedByThem'],
        ['busy', over(outbound, { by: 'them', status: 486 }), 'endedBusy'],
        ['nobody answered', over(outbound, { by: 'them', status: 408 }), 'endedUnanswered'],
        ['given up', over(outbound, { by: 'us' }), 'endedCancelled'],
        ['no such number', over(outbound, { by: 'them', status: 404 }), 'endedNotFound'],
        ['not reachable', over(outbound, { by: 'them', status: 480 }), 'endedUnreachable'],
        ['not a whole number', over(outbound, { by: 'them', status: 484 }), 'endedIncomplete'],
        ['taken for spam', over(outbound, { by: 'them', status: 607 }), 'endedBlocked'],
        ['no room in the network', over(outbound, { by: 'them', status: 503 }), 'endedCongested'],
        ['no sound format in common', over(outbound, { by: 'them', status: 488 }), 'endedIncompatible'],
        ['not allowed', over(outbound, { by: 'them', status: 403 }), 'endedRefused'],
        ['never a call', over(outbound, { by: 'us', reason: 'noMicrophone' }), 'endedFailed']
    ])('%s', (_what, call, text) => expect(endingText(call, (number) => number)).toBe(text));

    it.each([inbound, outbound, after(inbound, answered)])('not while it lasts', (call) => expect(endingText(call, (number) => number)).toBe(''));
});

describe('what became of the log', () => {
    const trouble = { kind: 'invalid', said: 'Say a region.', fields: [] } as const;

    it.each<[string, LogStatus, ReturnType<typeof logText>]>([
        ['nothing yet', { name: 'none' }, { text: '', detail: '', tone: 'quiet' }],
        ['what will be written is said elsewhere', { name: 'planned', subject: 'S', ruleName: 'R' }, { text: '', detail: '', tone: 'quiet' }],
        ['X7: an internal call', { name: 'notLogged', why: 'internal' }, { text: 'logNotLoggedInternal', detail: '', tone: 'quiet' }],
        ['a colleague’s call', { name: 'notLogged', why: 'elsewhere' }, { text: 'logNotLoggedElsewhere', detail: '', tone: 'quiet' }],
        ['no call', { name: 'notLogged', why: 'neverACall' }, { text: 'logNotLoggedNeverACall', detail: '', tone: 'quiet' }],
        ['on its way', { name: 'saving', subject: 'S' }, { text: 'logSaving', detail: 'S', tone: 'waiting' }],
        ['saved', { name: 'saved', subject: 'S', recordId: '00T', ruleName: 'Everything else', leftOut: [] }, { text: 'logSaved', detail: '', tone: 'fine' }],
        [
            'saved without some fields',
            { name: 'saved', subject: 'S', recordId: '00T', ruleName: 'R', leftOut: ['Queue__c', 'Type'] },
            { text: 'logSaved', detail: 'logLeftOut Queue__c, Type', tone: 'fine' }
        ],
        ['waiting', { name: 'waiting', subject: 'S', trouble, needsPerson: false }, { text: 'logWaiting', detail: 'Say a region.', tone: 'waiting' }],
        ['in need of a person', { name: 'waiting', subject: 'S', trouble, needsPerson: true }, { text: 'logNeedsPerson', detail: 'Say a region.', tone: 'wrong' }],
        [
            'with fields that the text doesn’t name',
            { name: 'waiting', subject: 'S', trouble: { ...trouble, fields: ['Region__c'] }, needsPerson: true },
            { text: 'logNeedsPerson', detail: 'Say a region. (Region__c)', tone: 'wrong' }
        ],
        [
            'with fields that it does',
            { name: 'waiting', subject: 'S', trouble: { ...trouble, said: 'Required: Region__c', fields: ['Region__c'] }, needsPerson: true },
            { text: 'logNeedsPerson', detail: 'Required: Region__c', tone: 'wrong' }
        ]
    ])('%s', (_what, log, view) => expect(logText(log)).toEqual(view));

    it.each<[RecordTrouble, string]>([
        ['absent', 'logFailedAbsent'],
        ['conflict', 'logFailedConflict'],
        ['duplicate', 'logFailedDuplicate'],
        ['invalid', 'logFailedInvalid'],
        ['noAccess', 'logFailedNoAccess'],
        ['notFound', 'logFailedNotFound'],
        ['silent', 'logFailedSilent'],
        ['unclear', 'logFailedUnclear'],
        ['unknown', 'logFailedUnknown'],
        ['unsure', 'logFailedUnsure']
    ])('%s, where Salesforce gave no reason, in the user’s language', (kind, detail) => {
        expect(logText({ name: 'waiting', subject: 'S', trouble: { kind, said: '', fields: [] }, needsPerson: true }).detail).toBe(detail);
    });
});
