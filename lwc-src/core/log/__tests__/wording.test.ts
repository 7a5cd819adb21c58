import { ended, inbound, logFacts, outbound, talked, WORDS } from '../../__tests__/samples';
import { valuesOf } from '../../template/variables';
import { descriptionOf } from '../description';
import type { LogFacts } from '../facts';
import type { Log } from '../log';
import { subjectOf } from '../subject';
import { taskDraftOf } from '../taskDraft';

const LOG: Log = { on: true };
const subject = (facts: LogFacts, log: Partial<Log>): string => subjectOf(facts, { ...LOG, ...log }, valuesOf(facts, WORDS));
const description = (facts: LogFacts, log: Partial<Log>): string => descriptionOf(facts, { ...LOG, ...log }, WORDS, valuesOf(facts, WORDS));
const missed = logFacts({ call: ended(inbound), custom: { tier: 'gold' } });

describe('A6: the subject is made of what the rule names', () => {
    const own = { subject: { inbound: 'In {name} {custom.tier}', outbound: 'Out {number}' } };
    it('by direction, joined by blanks', () => {
        expect(subject(logFacts({ custom: { tier: 'gold' } }), own)).toBe('In Elena Rossi gold');
        expect(subject(logFacts({ call: talked(outbound) }), own)).toBe('Out +39 340 118 2290');
    });
    it('what has no value leaves no gap', () => expect(subject(logFacts({ match: undefined, custom: { tier: 'gold' } }), own)).toBe('In gold'));
    it('a missed call as an inbound one, unless it has a subject of its own', () => {
        expect(subject(missed, own)).toBe('In Elena Rossi gold');
        expect(subject(missed, { subject: { ...own.subject, missed: 'Call back {number}' } })).toBe('Call back +39 340 118 2290');
    });
});

it('without the part of the panel that brings rules, variables of rules are empty', () => {
    expect(taskDraftOf(logFacts(), WORDS, { on: true, subject: { inbound: '{queue} {name} {toString}' } })['Subject']).toBe('Sales');
});

describe('A7: the description is made of lines', () => {
    const own: Partial<Log> = { description: [{ value: 'Call of {day}' }, { label: 'Kunde', value: '{name}' }, { word: 'employee', value: '{employee}' }, { value: '' }, { label: 'Tier', value: '{custom.tier}' }] };
    it('text, or a label and a value; a line without a value falls away, an empty one stays', () => {
        expect(description(logFacts(), own)).toBe('Call of 2026-11-23\nKunde: Elena Rossi\nEmployee: Ada Agent\n');
    });
    it('T15b: missed calls have their own', () => {
        expect(description(missed, { ...own, missedDescription: [{ value: 'Nobody picked up' }] })).toBe('Nobody picked up');
        expect(description(missed, own)).toMatch(/^Call of /);
    });
    it('notes stand where the rule has a place for them, else first', () => {
        expect(description(logFacts({ notes: 'Hello' }), { description: [{ label: 'Notes', value: '{notes}' }] })).toBe('Notes: Hello');
        expect(description(logFacts({ notes: 'Hello' }), { description: [{ value: 'x' }] })).toBe('Hello\n\nx');
    });
    it('X6: what must be said is said whatever the lines', () => expect(description(logFacts({ remarks: ['For Ben'] }), { description: [] })).toBe('For Ben'));
    it('long notes are cut before the facts of the call are', () => {
        const text = description(logFacts({ notes: 'n'.repeat(40_000) }), {});
        expect(text).toHaveLength(32_000);
        expect(text).toMatch(/n…\n\nDate: .*Ended by: client$/s);
    });
    it('and left out when the facts alone fill it', () => expect(description(logFacts({ notes: 'n' }), { description: [{ value: 'x'.repeat(40_000) }] })).toMatch(/^x+$/));
});
