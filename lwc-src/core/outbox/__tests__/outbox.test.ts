import fc from 'fast-check';
import { RecordError, type RecordTrouble } from '../../errors';
import { afterOutbox, MOST_ATTEMPTS, newEntry, nextDue, nextToSend, requestOf, type OutboxEntry, type OutboxEvent } from '../outbox';

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

describe('B3: after a time-out it looks before it writes again', () => {
    it.each<RecordTrouble>(['silent', 'unknown'])('%s', (trouble) => {
        expect(live(entry, started, failed(trouble)).state).toMatchObject({ name: 'pending', lookFirst: true, notBefore: 2_000 });
    });

    it('but not when nobody was there to ask', () => {
        expect(live(entry, started, failed('absent')).state).toMatchObject({ name: 'pending', lookFirst: false });
    });

    it('what it finds, it updates with everything', () => {
        const found = live(entry, started, failed('silent'), started, { type: 'found', recordId: '00T' });
        expect(requestOf(found)).toEqual({ kind: 'update', recordId: '00T', fields: { Subject: 'S', Call_Outcome__c: 'answered' } });
    });

    it('a reload in the middle of sending counts as a time-out', () => {
        expect(live(entry, started, { type: 'recovered', at: 9 })).toMatchObject({ unsent: fields, state: { name: 'pending', lookFirst: true, notBefore: 9 } });
        expect(live(entry, { type: 'recovered', at: 9 })).toBe(entry);
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
        expect(live({ ...entry, attempts: MOST_ATTEMPTS - 1 }, started, failed('silent')).state.name).toBe('stuck');
    });
});

describe('the key is taken', () => {
    it('by a record that is known: it is updated', () => {
        expect(live(entry, started, failed('duplicate', '00X'))).toMatchObject({ recordId: '00X', unsent: fields, state: { name: 'pending', notBefore: 1_000 } });
    });

    it('by one that is not named: it is looked for', () => {
        expect(live(entry, started, failed('duplicate')).state).toMatchObject({ name: 'pending', lookFirst: true });
    });

    it('a missed call that a colleague’s browser has logged is left alone', () => {
        const missed = newEntry('k', { Call_Outcome__c: 'missed' }, 0);
        expect(live(missed, started, failed('duplicate', '00X'))).toMatchObject({ recordId: '00X', state: { name: 'saved' } });
    });
});

describe('when the org refuses, a person is needed and nothing is dropped', () => {
    it.each<RecordTrouble>(['invalid', 'noAccess', 'conflict', 'notFound'])('%s', (trouble) => {
        const stuck = live(entry, started, failed(trouble));
        expect(stuck).toMatchObject({ unsent: fields, state: { name: 'stuck', trouble: { kind: trouble, said: 'why' } } });
        expect(live(stuck, { type: 'retried', at: 7 }).state).toEqual({ name: 'pending', notBefore: 7, lookFirst: true });
    });

    it('a record that was deleted meanwhile is written anew', () => {
        const gone = live(entry, started, saved, { type: 'revised', fields: { Description: 'D' }, notBefore: 0 }, started, failed('notFound'));
        expect(gone.recordId).toBeUndefined();
        expect(requestOf(gone)).toEqual({ kind: 'create', fields: { ...fields, Description: 'D' } });
    });

    it('what the agent changes then is tried at once', () => {
        expect(live(entry, started, failed('invalid'), { type: 'revised', fields: { Subject: 'T' }, notBefore: 3 }).state).toEqual({ name: 'pending', notBefore: 3, lookFirst: false });
    });
});

describe('events that make no sense change nothing', () => {
    it.each<[string, OutboxEntry, OutboxEvent]>([
        ['an answer to nothing', entry, saved],
        ['a failure of nothing', entry, failed('silent')],
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
        fc.constantFrom<RecordTrouble>('silent', 'unknown', 'absent', 'invalid', 'duplicate', 'notFound').map((trouble) => failed(trouble)),
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
                    if (one.recordId === undefined) stored = undefined;
                }
                if (one.state.name === 'saved') expect(stored).toMatchObject({ ...one.fields, TaskSubtype: stored?.['TaskSubtype'] });
            })
        );
    });
});
