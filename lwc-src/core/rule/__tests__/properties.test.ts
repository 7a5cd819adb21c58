import fc from 'fast-check';
import { AGENT, around, book, START } from '../../__tests__/samples';
import { after, newCall, type Call, type CallEvent } from '../../call/call';
import { CALL_KEY_LENGTH } from '../../call/callKey';
import { CALL_KINDS } from '../../call/kind';
import { OUTCOMES } from '../../call/outcome';
import type { Create } from '../../create/create';
import { DESCRIPTION_WORDS, type DescriptionLine } from '../../log/description';
import { TEXT_LIMITS } from '../../log/limits';
import { FIELD_TYPES, type FieldTemplate, type Log } from '../../log/log';
import { PEOPLE, type Found } from '../../match/match';
import type { Pop, PopTarget } from '../../pop/pop';
import { VARIABLES } from '../../template/variables';
import type { Condition } from '../condition';
import { decide } from '../decide';
import type { RuleFacts } from '../facts';
import type { Rule } from '../rule';
import type { RuleSettings } from '../settings';
import { readRule, writeRule } from '../stored/ruleForm';

/** Text as people, PBXs and bad luck make it. */
const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', ' ', '+39 02 881', '__proto__', '\uD83D', '{queue}', 'a'.repeat(400), '*97', '\r\nX: y'));
const template = fc.array(fc.oneof(odd, fc.constantFrom(...VARIABLES).map((name) => `{${name}}`), fc.constantFrom('{custom.tier}', '{nobody|queue}', '{toString}'))).map((parts) => parts.join(' ').slice(0, 4_000));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const bit = fc.boolean();

const patterns = fc.array(fc.constantFrom('*', '+39*', 'Sales', '2[0-4]?', '[*]97'), { minLength: 1, maxLength: 3 });
const comparison: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ variable: fc.constantFrom('queue', 'did', 'number', 'extension', 'custom.tier'), is: fc.constantFrom('anyOf', 'noneOf'), values: patterns }),
    fc.record({ variable: fc.constant('outcome'), is: fc.constant('anyOf'), values: fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1 }) }),
    fc.record({ variable: fc.constant('kind'), is: fc.constant('noneOf'), values: fc.array(fc.constantFrom(...CALL_KINDS), { minLength: 1 }) }),
    fc.record({ variable: fc.constantFrom('direction', 'queue', 'custom.tier'), is: fc.constantFrom('empty', 'given') }),
    fc.record({ variable: fc.constant('match'), is: fc.constantFrom('none', 'one', 'many', 'some') }),
    fc.record({ variable: fc.constant('hours'), is: fc.constantFrom('open', 'closed'), calendar: fc.constantFrom('office', 'gone') })
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, comparison, fc.array(tie('any'), { maxLength: 3 }).map((all) => ({ all })), fc.array(tie('any'), { maxLength: 3 }).map((any) => ({ any })))
})).any;

const target = fc.constantFrom<PopTarget[]>('record', 'newTab', 'list', 'search', 'newRecord', 'nothing');
const pop: fc.Arbitrary<Pop> = fc.record({ when: fc.constantFrom('ringing', 'answered', 'never'), none: target, one: target, several: target, outbound: bit });
const fields: fc.Arbitrary<FieldTemplate[]> = fc.array(fc.record({ field: fc.constantFrom('Kind__c', 'Call_Key__c', 'Subject', 'Priority'), type: fc.constantFrom(...FIELD_TYPES), value: template }), { maxLength: 4 });
const lines: fc.Arbitrary<DescriptionLine[]> = fc.array(fc.record({ word: optional(fc.constantFrom(...DESCRIPTION_WORDS)), label: optional(odd.map((text) => text.slice(0, 255))), value: template }), { maxLength: 5 });
const owner = fc.constantFrom({ is: 'agent' } as const, { is: 'recordOwner' } as const, { is: 'fixed', id: '005000000000001', name: 'Ben' } as const);
const log: fc.Arbitrary<Log> = fc.record({
    on: bit,
    internalCalls: bit,
    as: fc.constantFrom('Task', 'Case'),
    when: fc.constantFrom('begin', 'end'),
    dueInDays: fc.integer({ min: 0, max: 3_650 }),
    subject: fc.record({ inbound: template, outbound: template, missed: template }),
    description: lines,
    missedDescription: lines,
    fields,
    leadField: fc.constantFrom('Lead__c', 'Id'),
    owner,
    missedOwner: owner,
    toOpportunity: bit
});
const create: fc.Arbitrary<Create> = fc.record({
    what: fc.constantFrom('nothing', 'Lead', 'Contact', 'Account', 'ContactWithOpportunity'),
    how: fc.constantFrom('automatic', 'ask'),
    when: fc.constantFrom('ringing', 'answered', 'ended'),
    outbound: bit,
    fields: fields.map((Lead) => ({ Lead })),
    opportunity: fc.record({ ifClosed: fc.constantFrom('reopen', 'create', 'leave'), openStage: fc.constantFrom('Prospecting', '') })
});
const rule: fc.Arbitrary<Rule> = fc.record({
    id: fc.string(),
    name: fc.constant('R'),
    on: bit,
    when: condition,
    search: fc.record({ objects: fc.shuffledSubarray([...PEOPLE]), also: fc.constantFrom<Readonly<Record<string, readonly string[]>>[]>({}, { Lead: ['Fax'] }) }),
    pop,
    create,
    log
});

const found: fc.Arbitrary<Found[]> = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), objectApiName: fc.constantFrom('Contact', 'Account', 'Lead', 'User', 'Asset__c'), name: odd, modifiedAt: fc.nat(), ownerId: optional(fc.constantFrom('005O', '00GQ')) }).map((one) => {
        const phones = [{ field: 'Phone', value: '+39' }];
        return { candidate: { ...one, phones }, phones };
    }),
    { maxLength: 6 }
);
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const events: fc.Arbitrary<CallEvent[]> = fc.array(
    fc.oneof(
        fc.record({ type: fc.constant('answered' as const), at }),
        fc.record({ type: fc.constant('ended' as const), at, cause: fc.record({ by: fc.constantFrom('us', 'them', 'network'), status: fc.constantFrom(200, 404, 486, 603), reason: fc.constantFrom(undefined, 'completedElsewhere', 'noMicrophone', 'transferred', 'voicemail') }) })
    ),
    { maxLength: 3 }
);
const call: fc.Arbitrary<Call> = fc
    .record({ key: odd, direction: fc.constantFrom('inbound', 'outbound'), number: odd, displayName: optional(odd), did: optional(odd), queue: optional(odd), headers: optional(fc.record({ Diversion: odd, 'History-Info': odd.map((text) => `<sip:${text}>;index=1,<sip:204@x>;index=1.1;mp=1`) })), startedAt: at, happened: events, recordContext: optional(fc.constant({ recordId: '00T1', objectApiName: 'Task', recordName: 'T' })) })
    .map(({ happened, key, ...known }) => happened.reduce(after, newCall({ ...known, key: key.slice(0, CALL_KEY_LENGTH) })));
const facts: fc.Arbitrary<RuleFacts> = fc.record({
    call,
    readableNumber: odd,
    found: optional(found),
    notes: fc.oneof(odd, fc.constant('n'.repeat(40_000))),
    disposition: optional(odd),
    agent: fc.record({ userId: fc.constantFrom('005A', ''), name: odd, extension: fc.constantFrom('204', ''), timeZone: fc.constantFrom('Europe/Rome', 'Mars/Base', 'Pacific/Kiritimati'), locale: fc.constantFrom('en-GB', 'de_DE', 'x') }),
    recordingLink: optional(odd),
    custom: fc.record({ header: fc.dictionary(fc.constantFrom('X-Tier', '__proto__', 'x-a'), odd) }),
    participants: fc.array(fc.record({ number: odd, readableNumber: odd, found, joinedAt: at }), { maxLength: 4 }),
    dialledTask: optional(fc.record({ id: fc.constant('00T1'), isOpen: bit, description: odd })),
    opportunities: optional(fc.array(fc.record({ id: odd, name: odd, isClosed: bit, modifiedAt: at, closeDate: odd }), { maxLength: 3 })),
    way: optional(fc.record({ voicemail: optional(bit), forwardedFrom: optional(odd) }))
});
const settings: fc.Arbitrary<Partial<RuleSettings>> = fc.record({
    extensions: fc.array(fc.record({ extension: odd, numbers: fc.array(odd, { maxLength: 2 }) }), { maxLength: 2 }),
    ownNumbers: fc.array(odd, { maxLength: 2 }),
    blockedNumbers: fc.array(odd, { maxLength: 2 }),
    calendars: fc.constantFrom([], [{ id: 'office', name: 'O', timeZone: 'Mars/Base', week: {}, holidays: [] }]),
    customVariables: fc.subarray([{ name: 'tier', from: 'header', key: 'X-Tier' } as const, { name: 'dialer', from: 'header', key: 'x-a' } as const, { name: 'voicemail', from: 'header', key: 'X-Tier' } as const]),
    links: fc.record({ recording: optional(template), history: fc.constantFrom('https://pbx.example/{queue}', 'http://x') }),
    convertedLeads: fc.constantFrom('follow', 'new', 'ignore'),
    dialledFrom: fc.constantFrom('record', 'matched'),
    logWhen: fc.constantFrom('begin', 'end')
});

const LIMITS = { ...TEXT_LIMITS, Subject: 255, Description: 32_000 };

describe('whatever the call, whatever the rules', () => {
    it('decisions never throw, never exceed a field, and are the same for the same input', () => {
        fc.assert(
            fc.property(facts, fc.array(rule, { maxLength: 4 }), settings, (known, rules, holds) => {
                const decided = decide(known, book(rules, holds), around());
                expect(JSON.stringify(decide(known, book(rules, holds), around()))).toBe(JSON.stringify(decided));
                expect(decided.tried.at(-1)?.judgement.answer).toBe('holds');
                if (!decided.log.write) return;
                const { entries } = decided.log;
                expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
                for (const { key, fields: written } of entries) {
                    expect(key.length).toBeLessThanOrEqual(CALL_KEY_LENGTH);
                    for (const [field, limit] of Object.entries(LIMITS)) expect(String(written[field] ?? '').length).toBeLessThanOrEqual(limit);
                    expect(Object.values(written)).not.toContain('');
                }
            }),
            { numRuns: 300 }
        );
    });

    it('a lead never has a Related To beside it', () => {
        fc.assert(
            fc.property(facts, fc.array(rule, { maxLength: 2 }), (known, rules) => {
                const { log: written } = decide({ ...known, agent: AGENT, dialledTask: undefined }, book(rules), around({ now: START }));
                for (const { fields: { WhoId, WhatId }, match } of written.write ? written.entries : []) if (match?.objectApiName === 'Lead') expect(WhoId === undefined || WhatId === undefined).toBe(true);
            }),
            { numRuns: 100 }
        );
    });
});

describe('B4: the stored form', () => {
    it('every rule comes back as it was written', () => {
        fc.assert(
            fc.property(rule, (one) => {
                // What JSON can't tell from nothing is nothing.
                expect(readRule(one, writeRule(one))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(one)) });
            }),
            { numRuns: 200 }
        );
    });
    it('anything else is refused with reasons, never thrown at', () => {
        const record = { id: 'a', name: 'A', on: true };
        const properties = fc.constantFrom('version', 'when', 'search', 'pop', 'create', 'log', 'on', 'fields', 'owner', 'is', 'variable', 'values', 'all', 'any', '__proto__');
        const anything = fc.letrec<{ any: unknown }>((tie) => ({ any: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.constantFrom(1, 'inbound', true), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(properties, tie('any'), { maxKeys: 4 })) })).any;
        fc.assert(
            fc.property(fc.oneof(anything.map((value) => JSON.stringify(value)), fc.string()), (json) => {
                const reading = readRule(record, json);
                expect(reading.ok || reading.problems.length > 0).toBe(true);
            }),
            { numRuns: 500 }
        );
    });
});
