import fc from 'fast-check';
import { after, newCall, type Call } from '../../call/call';
import { inbound as ringing, logFacts as facts, START, talked as talkedOn, WORDS as words } from '../../__tests__/samples';
import type { LogFacts } from '../facts';
import { cut, TEXT_LIMITS } from '../limits';
import type { Log } from '../log';
import { forUpdate, taskDraftOf } from '../taskDraft';

const LOG: Log = { on: true };
const talked = talkedOn(ringing);
const answered = [ringing, { type: 'answered', at: START + 5_000 }] as const;

describe('T8, T9: the Task of an answered inbound call, field by field', () => {
    it('with no settings', () => {
        expect(taskDraftOf(facts(), words, LOG)).toEqual({
            Subject: '[Sales] +39 340 118 2290',
            Description:
                'Date: 23 Nov 2026, 00:30\nStatus: Answered, Inbound\nEmployee: Ada Agent\nClient number: +39 340 118 2290\nExternal number: +39028088100\nEnded by: client',
            Status: 'Completed',
            TaskSubtype: 'Call',
            WhoId: '003R',
            OwnerId: '005A',
            ActivityDate: '2026-11-23',
            CallType: 'Inbound',
            CallDurationInSeconds: 252,
            CallDisposition: 'Answered',
            CallObject: 'call-1',
            Call_Key__c: 'call-1',
            Call_Start__c: '2026-11-22T23:30:00.000Z',
            Call_Hour__c: 0,
            Call_Answer__c: '2026-11-22T23:30:05.000Z',
            Call_End__c: '2026-11-22T23:34:17.400Z',
            Call_Direction__c: 'inbound',
            Call_Outcome__c: 'answered',
            Call_Seconds__c: 252,
            Queue__c: 'Sales',
            Caller_Number__c: '+393401182290',
            Dialled_Number__c: '+39028088100'
        });
    });
});

it('B3: the Task of a call whose page went says so after the notes', () => {
    expect(taskDraftOf(facts({ cutShort: true, notes: 'N' }), words, LOG)['Description']).toMatch(/^N\n\nCut short\nDate: /);
});

it('B3: and not who ended it, since nobody knows', () => {
    expect(taskDraftOf(facts({}), words, LOG)['Description']).toContain(words.endedBy);
    expect(taskDraftOf(facts({ cutShort: true }), words, LOG)['Description']).not.toContain(words.endedBy);
});

it('T7: the Task of a call that still lasts is open, without duration; one whose page went is not', () => {
    const call = after(ringing, answered[1]);
    expect(taskDraftOf(facts({ call, openStatus: 'In Progress' }), words, LOG)).toMatchObject({ Status: 'In Progress', CallDurationInSeconds: 0 });
    expect(taskDraftOf(facts({ call, openStatus: 'In Progress', cutShort: true }), words, LOG)).toMatchObject({ Status: 'Completed' });
});

it('T15, U10a: as the rule and the case say: status, due date, owner', () => {
    const draft = taskDraftOf(facts({ ownerId: '005B' }), words, { ...LOG, status: 'Call back', dueInDays: 9 });
    expect(draft).toMatchObject({ Status: 'Call back', ActivityDate: '2026-12-02', OwnerId: '005B' });
});

describe('A6: subjects by default', () => {
    const missed = after(ringing, { type: 'ended', at: START, cause: { by: 'them' } });
    const outbound = after(newCall({ ...ringing, direction: 'outbound', queue: undefined }), { type: 'ended', at: START, cause: { by: 'them', status: 486 } });
    it.each<[string, Partial<LogFacts>, string]>([
        ['inbound without a queue', { call: { ...talked, queue: undefined } }, '[Inbound] +39 340 118 2290'],
        ['missed', { call: missed }, 'Missed: +39 340 118 2290'],
        ['outbound', { call: outbound }, '[Outbound] +39 340 118 2290'],
        ['withheld', { call: missed, number: '' }, 'Missed: Number withheld']
    ])('%s', (_what, change, subject) => expect(taskDraftOf(facts(change), words, LOG)['Subject']).toBe(subject));
});

describe('U8: the description by default', () => {
    it.each<[string, Call, string | undefined]>([
        ['the agent', after(after(ringing, answered[1]), { type: 'ended', at: START, cause: { by: 'us' } }), 'employee'],
        ['the other side', talked, 'client'],
        ['nobody', after(after(ringing, answered[1]), { type: 'ended', at: START, cause: { by: 'network', reason: 'mediaLost' } }), 'lost connection'],
        ['nobody: it was handed over', after(after(ringing, answered[1]), { type: 'ended', at: START, cause: { by: 'us', reason: 'transferred' } }), undefined],
        ['whoever gave up before anybody spoke: the status says it', after(ringing, { type: 'ended', at: START, cause: { by: 'them' } }), undefined],
        ['nobody yet', after(ringing, answered[1]), undefined]
    ])('T5: says who hung up: %s', (_who, call, word) => {
        expect(/^Ended by: (.*)$/m.exec(String(taskDraftOf(facts({ call }), words, LOG)['Description']))?.[1]).toBe(word);
    });

    it('has the agent’s notes first, since a timeline shows the beginning', () => {
        expect(taskDraftOf(facts({ notes: ' Wants 3 sites. \n' }), words, LOG)['Description']).toMatch(/^Wants 3 sites\.\n\nDate: /);
    });

    it('has the link to the recording when there is one', () => {
        const draft = taskDraftOf(facts({ recordingLink: 'https://pbx.example.com/r/1' }), words, LOG);
        expect(draft['Description']).toContain('\nRecording: https://pbx.example.com/r/1');
        expect(draft['Recording_Link__c']).toBe('https://pbx.example.com/r/1');
    });

    it('T9: has the memo in its field', () => expect(taskDraftOf(facts({ memo: ['Quote', 'Call back'] }), words, LOG)['Call_Memo__c']).toBe('Quote;Call back'));

    it('T16: a link that is too long for its field is left out of it; half a link leads nowhere', () => {
        const link = `https://pbx.example.com/${'r'.repeat(300)}`;
        const draft = taskDraftOf(facts({ recordingLink: link }), words, LOG);
        expect(draft['Recording_Link__c']).toBeUndefined();
        expect(draft['Description']).toContain(link);
    });

    it('says that the number is withheld', () => expect(taskDraftOf(facts({ number: '' }), words, LOG)['Description']).toContain('Client number: Number withheld'));

    it('of a call that still lasts names the direction only', () => {
        expect(taskDraftOf(facts({ call: ringing }), words, LOG)['Description']).toContain('Status: Inbound');
    });
});

describe('B15: how the call sounded', () => {
    const sounded = (known: object): LogFacts => facts({ call: { ...talked, quality: { mos: 4.318, worstMos: 3.06, lossPercent: 0.44, jitterMs: 5.4, ...known } } });

    it('has a field for reports, and one for who looks after the network', () => {
        expect(taskDraftOf(sounded({ roundTripMs: 38.2, codec: 'opus' }), words, LOG)).toMatchObject({
            Call_Quality__c: 4.32,
            Call_Quality_Details__c: 'average MOS 4.3, worst MOS 3.1, loss 0.4 %, jitter 5 ms, round trip 38 ms, opus'
        });
    });

    it('leaves out what nobody measured', () => {
        expect(taskDraftOf(sounded({}), words, LOG)['Call_Quality_Details__c']).toBe('average MOS 4.3, worst MOS 3.1, loss 0.4 %, jitter 5 ms');
        expect(taskDraftOf(facts(), words, LOG)).not.toHaveProperty('Call_Quality__c');
    });
});

describe('what is written where', () => {
    it('an outbound call: the agent’s extension called the number', () => {
        const call = newCall({ key: 'k', direction: 'outbound', number: '+4930', startedAt: START });
        expect(taskDraftOf(facts({ call }), words, LOG)).toMatchObject({ CallType: 'Outbound', Caller_Number__c: '204', Dialled_Number__c: '+4930' });
    });

    it('an internal call says so', () => expect(taskDraftOf(facts({ internal: true }), words, LOG)['CallType']).toBe('Internal'));
    it('the agent’s own result wins over the outcome', () => expect(taskDraftOf(facts({ disposition: 'Interested' }), words, LOG)['CallDisposition']).toBe('Interested'));
    it('an account is what it relates to', () => {
        const match = { id: '001A', objectApiName: 'Account', name: 'A', why: { kind: 'search' }, whatId: '001A' } as const;
        expect(taskDraftOf(facts({ match }), words, LOG)).toMatchObject({ WhatId: '001A' });
    });
    it('nobody matches: neither', () => {
        const draft = taskDraftOf(facts({ match: undefined }), words, LOG);
        expect(draft).not.toHaveProperty('WhoId');
        expect(draft).not.toHaveProperty('WhatId');
    });
    it('an update leaves out what can be set only once', () => {
        const { TaskSubtype: _createOnly, ...rest } = taskDraftOf(facts(), words, LOG);
        expect(forUpdate(taskDraftOf(facts(), words, LOG))).toEqual(rest);
    });
});

describe('A7: text is cut with a mark, never refused', () => {
    it('leaves what fits', () => expect(cut('abc', 3)).toBe('abc'));
    it('marks what is cut', () => expect(cut('abcd', 3)).toBe('ab…'));
    it('leaves nothing where there is no room', () => expect(cut('a', 0)).toBe(''));
    it('never splits a character pair', () => expect(cut('a😀bc', 3)).toBe('a…'));

    it('no field is ever longer than Salesforce takes it', () => {
        fc.assert(
            fc.property(fc.string({ maxLength: 40_000, size: 'max' }), fc.string(), fc.string(), (notes, queue, number) => {
                const draft = taskDraftOf(facts({ notes, number, call: { ...talked, queue, number: number.repeat(50), did: queue.repeat(50), key: number } }), words, LOG);
                for (const [field, limit] of Object.entries(TEXT_LIMITS)) expect(String(draft[field] ?? '').length).toBeLessThanOrEqual(limit);
            }),
            { numRuns: 30 }
        );
    });
});
