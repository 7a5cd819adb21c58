import fc from 'fast-check';
import { RecordError, type RecordTrouble } from '../../errors';
import { afterOutbox, mayGoWithoutLook, MOST_ATTEMPTS, MOST_LOOKS, mustLook, newDraft, newEntry, nextDue, nextToSend, requestOf, type OutboxEntry, type OutboxEvent } from '../outbox';

const fields = { Subject: 'S', TaskSubtype: 'Call', Call_Outcome__c: 'answered' };
const entry = newEntry('k', fields, 100);
const live = (start: OutboxEntry, ...events: OutboxEvent[]): OutboxEntry => events.reduce(afterOutbox, start);
const failed = (trouble: RecordTrouble, existingId?: string): OutboxEvent => ({ type: 'failed', error: new RecordError(trouble, 'why', { existingId }), at: 1_000 });
const started: OutboxEvent = { type: 'started' };
const saved: OutboxEvent = { type: 'saved', recordId: '00T', leftOut: [] };

describe('B3: an entry leaves the outbox only when Salesforce has confirmed it', () => {
    it('is created, then done', () => {
        const sending = live(entry, started);
        expect(requestOf(sending)).toEqual({ kind: 'create', fields });
        expect(live(sending, saved)).toMatchObject({ state: { name: 'saved' }, recordId: '00T', unsent: {} });
    });

    it('what the agent adds afterwards becomes an update of just that', () => {
        const revised = live(entry, started, saved, { type: 'revised', fields: { Description: 'D' }, notBefore: 5 }, started);
        expect(requestOf(revised)).toEqual({ kind: 'update', recordId: '00T', fields: { Description: 'D' } });
    });

    it('what the agent adds while it is being sent is not lost', () => {
        const both = live(entry, started, { type: 'revised', fields: { Description: 'D' }, notBefore: 5 }, saved);
        expect(both.state).toMatchObject({ name: 'pending' });
        expect(requestOf(both)).toEqual({ kind: 'update', recordId: '00T', fields: { Description: 'D' } });
    });

    it('what was left out for want of rights is remembered', () => {
        expect(live(entry, started, { type: 'saved', recordId: '00T', leftOut: ['Queue__c'] }).leftOut).toEqual(['Queue__c']);
    });
});

describe('B3: when nobody knows whether it was saved it looks before it writes again', () => {
    const unsure = live(entry, started, failed('silent'));

    it.each<RecordTrouble>(['silent', 'unknown', 'unclear'])('%s', (trouble) => {
        const again = live(entry, started, failed(trouble));
        expect(again).toMatchObject({ unsure: true, state: { name: 'pending', notBefore: 2_000 } });
        expect(mustLook(again)).toBe(true);
    });

    it('but not when nobody was there to ask', () => {
        expect(mustLook(live(entry, started, failed('absent')))).toBe(false);
        // Signed out: waits, tries again, and was certainly not written.
        const out = live(entry, started, failed('signedOut'));
        expect([out.state.name, mustLook(out)]).toEqual(['pending', false]);
    });

    it('nor when it is an update: writing the same twice does no harm', () => {
        expect(mustLook(live(entry, started, saved, { type: 'revised', fields: { Description: 'D' }, notBefore: 0 }, started, failed('silent')))).toBe(false);
    });

    it('what it finds, it updates with everything', () => {
        const found = live(unsure, started, { type: 'looked', recordId: '00T' });
        expect(requestOf(found)).toEqual({ kind: 'update', recordId: '00T', fields: { Subject: 'S', Call_Outcome__c: 'answered' } });
        expect(mustLook(found)).toBe(false);
    });

    it('what it doesn’t find, it creates', () => {
        expect(requestOf(live(unsure, started, { type: 'looked' }))).toEqual({ kind: 'create', fields });
    });

    it('where it can’t look it creates it again: by its key Salesforce refuses a second one', () => {
        expect(requestOf(live(unsure, started))).toEqual({ kind: 'create', fields });
    });

    it.each<RecordTrouble>(['absent', 'invalid', 'silent'])('a later failure doesn’t make it any surer: %s', (trouble) => {
        expect(mustLook(live(unsure, started, failed(trouble), { type: 'retried', at: 5 }))).toBe(true);
        expect(mustLook(live(unsure, started, failed(trouble), { type: 'revised', fields: { Subject: 'T' }, notBefore: 0 }))).toBe(true);
    });

    it('a reload in the middle of sending counts as a time-out', () => {
        expect(live(entry, started, { type: 'recovered', at: 9 })).toMatchObject({ unsent: fields, unsure: true, state: { name: 'pending', notBefore: 9 } });
    });

    it('B3: what an earlier page let wait for a search, or by a clock that was wrong, goes at once: both went with it', () => {
        const waiting = newEntry('k', fields, 0, 3 * 3_600_000);
        expect(live(waiting, { type: 'recovered', at: 9 })).toEqual({ ...waiting, state: { name: 'pending', notBefore: 9 } });
    });

    it('what an earlier page was pausing for is tried at once: the cause may have gone', () => {
        const paused = live(entry, started, failed('signedOut'));
        expect(live(paused, { type: 'recovered', at: 9 })).toEqual({ ...paused, state: { name: 'pending', notBefore: 9, trouble: { kind: 'signedOut', said: 'why', fields: [] } } });
    });

    it('looks that fail for long don’t hold it up for ever: then the key alone decides', () => {
        const tried = (attempts: number): OutboxEntry => ({ ...unsure, attempts });
        expect([mayGoWithoutLook(tried(1), new RecordError('unknown')), mayGoWithoutLook(tried(MOST_LOOKS + 1), new RecordError('unknown'))]).toEqual([false, true]);
    });

    it.each<RecordTrouble>(['silent', 'absent'])('but while nobody answers at all (%s) there is nothing to decide', (trouble) => {
        expect(mayGoWithoutLook({ ...unsure, attempts: MOST_LOOKS + 1 }, new RecordError(trouble))).toBe(false);
    });

    it('the pauses grow and are bounded', () => {
        let one = entry;
        const pauses = Array.from({ length: 8 }, () => {
            one = live(one, started, failed('silent'));
            return one.state.name === 'pending' ? one.state.notBefore - 1_000 : -1;
        });
        expect(pauses).toEqual([1_000, 3_000, 9_000, 27_000, 81_000, 243_000, 300_000, 300_000]);
    });

    it('after very many tries a person is asked', () => {
        const stuck = live({ ...entry, attempts: MOST_ATTEMPTS - 1 }, started, failed('silent'));
        expect([stuck.state.name, mustLook(stuck)]).toEqual(['stuck', true]);
    });
});

describe('the key is taken', () => {
    it.each<[string, OutboxEvent[]]>([
        ['at its end', [{ type: 'completed', fields, notBefore: 0 }]],
        ['while it lasted', [{ type: 'redrafted', fields, page: 'page 1' }, { type: 'completed', fields, notBefore: 0 }]],
        ['by another page, which has it back', [{ type: 'orphaned', at: 0 }, { type: 'completed', fields, notBefore: 0 }]]
    ])('by somebody who took it for missed while it rang: a call that was answered after all (%s) is written over it', (_when, events) => {
        const ringing = newDraft('k', { ...fields, Call_Outcome__c: 'missed' }, 100, 'page 1', { missed: true });
        const known = live(ringing, ...events, started, failed('duplicate', '00T'));
        expect(known).toMatchObject({ recordId: '00T', unsent: fields, state: { name: 'pending' } });
        expect(live(ringing, { type: 'completed', fields, notBefore: 0, target: { missed: true } }, started, failed('duplicate', '00T')).state.name).toBe('saved');
    });

    it('by a record that is known: it is updated', () => {
        expect(live(entry, started, failed('duplicate', '00X'))).toMatchObject({ recordId: '00X', unsent: fields, state: { name: 'pending', notBefore: 1_000 } });
    });

    it('by one that is not named: it is looked for', () => {
        expect(live(entry, started, failed('duplicate'))).toMatchObject({ unsure: true, state: { name: 'pending' } });
    });

    it('by one that is neither named nor can be looked for: a person is asked, in plain words', () => {
        const stuck = live(entry, started, failed('silent'), started, failed('duplicate'));
        expect(stuck).toMatchObject({ unsure: true, state: { name: 'stuck', trouble: { kind: 'unsure', said: '' } } });
    });

    it('a missed call that a colleague’s browser has logged is left alone', () => {
        const missed = newEntry('k', { Call_Outcome__c: 'missed' }, 0);
        expect(live(missed, started, failed('duplicate', '00X'))).toMatchObject({ recordId: '00X', state: { name: 'saved' } });
    });
});

describe('when the org refuses, a person is needed and nothing is dropped', () => {
    it.each<RecordTrouble>(['invalid', 'similar', 'noAccess', 'linkGone', 'conflict', 'notFound', 'unsure'])('%s', (trouble) => {
        const stuck = live(entry, started, failed(trouble));
        expect(stuck).toMatchObject({ unsent: fields, state: { name: 'stuck', trouble: { kind: trouble, said: 'why' } } });
        // An admin may have written it from the error log.
        expect(live(stuck, { type: 'retried', at: 7 })).toMatchObject({ unsure: true, state: { name: 'pending', notBefore: 7 } });
        expect(live({ ...stuck, recordId: '00T' }, { type: 'recovered', at: 7 }).unsure).toBe(stuck.unsure);
    });

    it('a record that was deleted meanwhile is written anew', () => {
        const gone = live(entry, started, saved, { type: 'revised', fields: { Description: 'D' }, notBefore: 0 }, started, failed('notFound'));
        expect(gone.recordId).toBeUndefined();
        expect(requestOf(gone)).toMatchObject({ kind: 'create', fields: { ...fields, Description: 'D' } });
        expect(mustLook(gone)).toBe(true);
    });

    it('what the agent changes then is tried at once', () => {
        expect(live(entry, started, failed('invalid'), { type: 'revised', fields: { Subject: 'T' }, notBefore: 3 }).state).toEqual({ name: 'pending', notBefore: 3 });
    });
});

describe('events that make no sense change nothing', () => {
    it.each<[string, OutboxEntry, OutboxEvent]>([
        ['an answer to nothing', entry, saved],
        ['a failure of nothing', entry, failed('silent')],
        ['a look for what nobody lost', live(entry, started), { type: 'looked', recordId: '00X' }],
        ['a look that nobody waits for', live(entry, started, failed('silent')), { type: 'looked', recordId: '00X' }],
        ['a second start', live(entry, started), started],
        ['a retry of what is done', live(entry, started, saved), { type: 'retried', at: 0 }],
        ['a retry of what is under way', live(entry, started), { type: 'retried', at: 0 }]
    ])('%s', (_what, before, event) => expect(afterOutbox(before, event)).toBe(before));
});

describe('which entry is next', () => {
    it('the oldest that is due', () => {
        const [old, young, later] = [newEntry('o', {}, 1), newEntry('y', {}, 2), newEntry('l', {}, 0, 50)];
        expect(nextToSend([young, later, old], 10)?.key).toBe('o');
        expect(nextDue([young, later, old])).toBe(1);
    });

    it('B3: one that was to wait by a clock that was ahead, and was put right since: nothing waits longer than the longest pause', () => {
        const fiveMinutes = 300_000;
        expect(nextToSend([newEntry('l', {}, 0, 10 + fiveMinutes)], 10)).toBeUndefined();
        expect(nextToSend([newEntry('l', {}, 0, 11 + fiveMinutes)], 10)?.key).toBe('l');
    });

    it('none when all wait or are done', () => {
        expect(nextToSend([newEntry('l', {}, 0, 50), live(entry, started, saved)], 10)).toBeUndefined();
        expect(nextDue([live(entry, started, saved)])).toBeUndefined();
    });

    it('an update that waits says what it would send', () => {
        const waiting = live(entry, started, saved, { type: 'revised', fields: { Description: 'D' }, notBefore: 0 });
        expect(requestOf(waiting)).toEqual({ kind: 'update', recordId: '00T', fields: { Description: 'D' } });
    });
});

describe('whatever happens, in whatever order', () => {
    const anyEvent: fc.Arbitrary<OutboxEvent> = fc.oneof(
        fc.constant(started),
        fc.constant(saved),
        fc.constant<OutboxEvent>({ type: 'looked' }),
        fc.constant<OutboxEvent>({ type: 'looked', recordId: '00T' }),
        fc.constantFrom<RecordTrouble>('silent', 'unknown', 'unclear', 'absent', 'invalid', 'duplicate', 'notFound').map((trouble) => failed(trouble)),
        fc.constant<OutboxEvent>({ type: 'retried', at: 1 }),
        fc.constant<OutboxEvent>({ type: 'recovered', at: 1 }),
        fc.string().map<OutboxEvent>((text) => ({ type: 'revised', fields: { Description: text }, notBefore: 1 }))
    );

    it('the last words of the agent are in the record once it is saved, or still to be sent', () => {
        fc.assert(
            fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
                let one = entry;
                let stored: Record<string, unknown> | undefined;
                for (const event of events) {
                    if (event.type === 'saved' && one.state.name === 'sending') stored = { ...stored, ...requestOf(one).fields };
                    one = afterOutbox(one, event);
                    if (event.type === 'looked' && one.recordId !== undefined) stored ??= fields;
                    if (one.recordId === undefined) stored = undefined;
                }
                if (one.state.name === 'saved') expect(stored).toMatchObject({ ...one.fields, TaskSubtype: stored?.['TaskSubtype'] });
            })
        );
    });
});

describe('B3: a call that is on has a draft', () => {
    const draft = newDraft('k', fields, 100, 'page 1');
    const redrafted: OutboxEvent = { type: 'redrafted', fields: { Subject: 'T' }, page: 'page 2' };

    it('which is not sent', () => {
        expect(nextToSend([draft], 1_000)).toBeUndefined();
        expect(nextDue([draft])).toBeUndefined();
    });

    it('which always says what is known now, and by which page', () => {
        expect(live(draft, redrafted)).toMatchObject({ fields: { Subject: 'T' }, unsent: { Subject: 'T' }, state: { name: 'draft', page: 'page 2' } });
    });

    it('which the log of the ended call replaces whole', () => {
        const completed = live(draft, { type: 'completed', fields: { Subject: 'T' }, notBefore: 500 });
        expect(completed).toMatchObject({ fields: { Subject: 'T' }, unsent: { Subject: 'T' }, state: { name: 'pending', notBefore: 500 } });
    });

    it('which is sent as it is when its page is gone', () => {
        const orphan = live(draft, { type: 'orphaned', at: 500 });
        expect(requestOf(live(orphan, started))).toEqual({ kind: 'create', fields });
    });

    it('sent as it was, it is corrected once when the same call went on elsewhere', () => {
        const completed: OutboxEvent = { type: 'completed', fields: { Subject: 'T' }, notBefore: 500 };
        const sent = live(draft, { type: 'orphaned', at: 500 }, started, saved);
        expect(requestOf(live(sent, completed, started))).toEqual({ kind: 'update', recordId: '00T', fields: { Subject: 'T' } });
        const corrected = live(sent, completed);
        expect(live(corrected, completed)).toBe(corrected);
    });

    it.each<[string, OutboxEvent]>([
        ['notes that come late', { type: 'revised', fields: {}, notBefore: 0 }],
        ['a request for another try', { type: 'retried', at: 0 }],
        ['a start', started],
        ['a reload', { type: 'recovered', at: 0 }]
    ])('and which stays a draft after %s', (_what, event) => {
        expect(live(draft, event)).toBe(draft);
    });

    it.each<OutboxEvent>([redrafted, { type: 'completed', fields: {}, notBefore: 0 }, { type: 'orphaned', at: 0 }])('an entry is no draft any more: $type changes nothing', (event) => {
        expect(live(entry, event)).toBe(entry);
    });
});

describe('T7: the entry of a call that has begun only creates', () => {
    const open = newEntry('k#open', fields, 100, 100, { opens: true });

    it('by its key a second one is refused', () => {
        expect(requestOf(live(open, started))).toEqual({ kind: 'create', fields });
    });

    it.each<[string, OutboxEvent[]]>([
        ['the end was faster', [started, failed('duplicate', '00T')]],
        ['the end was faster, and Salesforce doesn’t say where', [started, failed('duplicate')]],
        ['it was lost, and is found', [started, failed('silent'), started, { type: 'looked', recordId: '00T' }]],
        ['the org refuses it: the end will say so', [started, failed('invalid')]],
        ['its key may not be written', [started, failed('noAccess')]]
    ])('%s: nothing is written over what is there', (_why, events) => {
        expect(live(open, ...events)).toMatchObject({ unsent: {}, state: { name: 'saved' } });
    });

    it('a missed call that somebody has written is done with, whatever it is written as', () => {
        expect(live(newEntry('k', { Subject: 'S' }, 100, 100, { objectApiName: 'Case', missed: true }), started, failed('duplicate', '500'))).toMatchObject({ recordId: '500', state: { name: 'saved' } });
    });

    it('the end looks for it where nobody knows what became of it', () => {
        const end = newEntry('k', fields, 200, 200, { unsure: true });
        expect(mustLook(end)).toBe(true);
        expect(requestOf(live(end, started, { type: 'looked', recordId: '00T' }))).toMatchObject({ kind: 'update', recordId: '00T' });
        expect(mustLook(newEntry('k', fields, 200, 200, { unsure: true, recordId: '00T' }))).toBe(false);
    });
});
