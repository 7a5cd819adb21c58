import { RecordError } from '../../errors';
import { after, newCall, type CallEvent } from '../../call/call';
import { afterOutbox, newDraft, newEntry, type OutboxEvent } from '../../outbox/outbox';
import type { Match } from '../../match/match';
import type { CallRecord, LogStatus } from '../../state/softphoneState';
import { isUnlogged, listedCall, oneList, outcomeOf, owedCall, owedCalls, phoneCalls, type ListedCall } from '../listedCall';

const rossi: Match = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', company: 'Alpine Foods', why: { kind: 'search' }, whoId: '003A' };
const ended: CallEvent = { type: 'ended', at: 70_000, cause: { by: 'them' } };
const saved: LogStatus = { name: 'saved', subject: 'S', recordId: '00TA', ruleName: 'R', leftOut: [] };

function record(key: string, startedAt: number, events: readonly CallEvent[] = [ended], known: Partial<CallRecord> = {}): CallRecord {
    const call = newCall({ key, direction: 'inbound', number: '+393401182290', startedAt });
    return { call: events.reduce(after, call), lookup: 'done', matches: [], internal: false, notes: '', log: { name: 'none' }, ...known };
}
const FIELDS = { Subject: 'Missed: 204', Call_Direction__c: 'inbound', Caller_Number__c: '+49301', Dialled_Number__c: '+39', Call_Start__c: '2026-11-22T09:00:00.000Z', Call_Outcome__c: 'missed', Call_Seconds__c: 0 };
const START = Date.parse('2026-11-22T09:00:00Z');
const entry = (...events: OutboxEvent[]) => events.reduce(afterOutbox, newEntry('k', FIELDS, 5));

describe('T6: a call of the phone’s memory', () => {
    it('with who it was, and the company', () => {
        const quality = { mos: 4.31 } as never;
        expect(listedCall(record('k', 5, [{ type: 'answered', at: 10_000 }, { ...ended, quality }], { matches: [rossi], log: saved }))).toEqual({
            key: 'k',
            direction: 'inbound',
            number: '+393401182290',
            name: 'Elena Rossi',
            company: 'Alpine Foods',
            recordId: '003A',
            startedAt: 5,
            outcome: 'answered',
            seconds: 60,
            mos: 4.31,
            log: saved
        });
    });
    it('nobody is known: the name that the PBX sends, or none', () => {
        expect(listedCall({ ...record('k', 5), call: { ...record('k', 5).call, displayName: 'Mara' } })).toMatchObject({ name: 'Mara', company: '', outcome: 'missed' });
        expect(listedCall(record('k', 5))?.name).toBe('');
    });
    it('is none while it lasts', () => expect(listedCall(record('k', 5, []))).toBeUndefined());
});

describe('B6: a call that is known by the log that is still owed', () => {
    const refused: OutboxEvent = { type: 'failed', at: 9, error: new RecordError('invalid', 'Say a region.', { fields: ['Region__c'] }) };
    it('says what the log says, and why it isn’t there', () => {
        expect(owedCall(entry({ type: 'started' }, refused))).toEqual({
            key: 'k',
            direction: 'inbound',
            number: '+49301',
            name: 'Missed: 204',
            company: '',
            startedAt: START,
            outcome: 'missed',
            seconds: 0,
            log: { name: 'waiting', subject: 'Missed: 204', trouble: { kind: 'invalid', said: 'Say a region.', fields: ['Region__c'] }, needsPerson: true }
        });
    });
    it('Salesforce will be asked again by itself', () => {
        const silent: OutboxEvent = { type: 'failed', at: 9, error: new RecordError('silent') };
        expect(owedCall(entry({ type: 'started' }, silent))?.log).toMatchObject({ name: 'waiting', needsPerson: false });
    });
    it('is on its way', () => {
        expect(owedCall(entry())?.log).toEqual({ name: 'saving', subject: 'Missed: 204' });
        expect(owedCall(entry({ type: 'started' }))?.log).toEqual({ name: 'saving', subject: 'Missed: 204' });
    });
    it('an outbound one went to the number that was dialled; what isn’t known is left open', () => {
        expect(owedCall(newEntry('k', { Call_Direction__c: 'outbound', Dialled_Number__c: '+39' }, 5))).toMatchObject({ direction: 'outbound', number: '+39', name: '', startedAt: 5, outcome: 'answered', seconds: 0 });
    });
    it('nothing is owed for a call that is on, nor for what Salesforce has', () => {
        expect(owedCall(newDraft('k', FIELDS, 5, 'page'))).toBeUndefined();
        expect(owedCall(entry({ type: 'started' }, { type: 'saved', recordId: '00T', leftOut: [] }))).toBeUndefined();
    });
});

it.each([
    ['missed', 'missed'],
    ['', 'answered'],
    ['voicemail', 'answered']
])('the outcome %j of a Task is %s', (word, outcome) => expect(outcomeOf(word)).toBe(outcome));

describe('the list', () => {
    const one = (key: string, startedAt: number, more: Partial<ListedCall> = {}): ListedCall => ({ ...(listedCall(record(key, startedAt)) as ListedCall), ...more });

    it('the phone’s calls, newest first, and those owed from before it was loaded', () => {
        const records = [record('b', START + 9), record('live', START + 20, []), record('k', START + 1)];
        const calls = phoneCalls({ calls: records, owed: owedCalls(records, [entry(), newEntry('old', FIELDS, 5), newDraft('draft', FIELDS, 5, 'page')]) });
        expect(calls.map(({ key, log }) => [key, log.name])).toEqual([
            ['b', 'none'],
            ['k', 'none'],
            ['old', 'saving']
        ]);
    });

    it('with the Tasks: each call once, by whom it was logged on, where it was logged', () => {
        const tasks = [one('a', 50, { name: 'Nina', company: 'Weber KG', log: saved, recording: 'https://r' }), one('z', 10, { log: saved })];
        const list = oneList([one('b', 60), one('a', 50, { name: 'N', mos: 4 })], tasks, false);
        expect(list.map(({ key }) => key)).toEqual(['b', 'a', 'z']);
        expect(list[1]).toMatchObject({ name: 'Nina', company: 'Weber KG', mos: 4, recording: 'https://r', log: saved });
    });

    it('on a page with others to come, what is older and logged waits for its own page', () => {
        const list = oneList([one('a', 60, { log: saved }), one('b', 40, { log: saved }), one('c', 30)], [one('z', 50, { log: saved })], true);
        expect(list.map(({ key }) => key)).toEqual(['a', 'z', 'c']);
    });

    it('a change that Salesforce hasn’t taken is not hidden by the Task that it has; what the Task doesn’t say the phone may know', () => {
        const waiting: LogStatus = { name: 'waiting', subject: 'S', trouble: { kind: 'silent', said: '', fields: [] }, needsPerson: false };
        const [call] = oneList([one('a', 50, { name: 'N', company: 'C', log: waiting })], [one('a', 50, { log: saved })], false);
        expect([call?.log, call?.name, call?.company, call && isUnlogged(call)]).toEqual([waiting, 'N', 'C', true]);
    });
});
