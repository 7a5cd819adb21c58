import { around, book, inbound, rule, ruleFacts, talked } from '../../__tests__/samples';
import type { Phrase, PhraseArgument } from '../../phrase';
import type { Condition } from '../condition';
import { decide, type Tried } from '../decide';
import type { Rule } from '../rule';
import { NO_SETTINGS, type RuleSettings } from '../settings';
import { conditionPhrase, PHRASE_KEYS, summaryOf, whyPhrase } from '../summary';

const SETTINGS: RuleSettings = { ...NO_SETTINGS, calendars: [{ id: 'c1', name: 'Office', timeZone: 'UTC', week: {}, holidays: [] }] };

/** A phrase on one line: `key(argument, argument)`; the word of a phrase for a word. */
function line(value: PhraseArgument): string {
    if (typeof value !== 'object') return String(value);
    if ('key' in value) return value.key.startsWith('word.') ? (value.key.split('.')[2] as string) : `${value.key}(${Object.values(value.args ?? {}).map(line).join('; ')})`;
    return value.map(line).join(', ');
}
const condition = (one: Condition): string => line(conditionPhrase(one, SETTINGS));
const summary = (change: Partial<Rule>): string[] => summaryOf(rule('R', change), SETTINGS).map(line);

describe('B4: a condition in words', () => {
    it.each<[string, Condition]>([
        ['ruleAlways()', { all: [] }],
        ['ruleNever()', { any: [] }],
        ['ruleIs(direction; inbound)', { all: [{ variable: 'direction', is: 'anyOf', values: ['inbound'] }] }],
        ['ruleAll(ruleIs(queue; Sales, S*), ruleAny(ruleEmpty(did), ruleGiven(tier)))', { all: [{ variable: 'queue', is: 'anyOf', values: ['Sales', 'S*'] }, { any: [{ variable: 'did', is: 'empty' }, { variable: 'custom.tier', is: 'given' }] }] }],
        ['ruleIsNot(outcome; miss*, busy)', { variable: 'outcome', is: 'noneOf', values: ['miss*', 'busy'] }],
        ['ruleHoursOpen(Office)', { variable: 'hours', is: 'open', calendar: 'c1' }],
        ['ruleHoursClosed(gone)', { variable: 'hours', is: 'closed', calendar: 'gone' }],
        ['ruleMatchMany()', { variable: 'match', is: 'many', objects: [] }],
        ['ruleMatchNoneOf(Lead)', { variable: 'match', is: 'none', objects: ['Lead'] }]
    ])('%s', (words, one) => expect(condition(one)).toBe(words));
    it('a comparison without values, which no reader lets through', () => expect(condition({ variable: 'queue', is: 'anyOf' })).toBe('ruleIs(queue; )'));
});

describe('B4: a rule in words', () => {
    it('of an org that has set nothing', () => {
        expect(summary({})).toEqual(['ruleAlways()', 'ruleSearch(Contact, Account, Lead)', 'rulePop(ringing; nothing; record; list)', 'ruleLog(Task)', 'ruleOwner(agent)']);
    });
    it('with all that it can say', () => {
        const log = { on: true, as: 'Case', when: 'begin', status: 'New', owner: { is: 'recordOwner' }, missedOwner: { is: 'fixed', id: '005B', name: 'Ben' }, toOpportunity: true } as const;
        expect(summary({ pop: { when: 'never', none: 'nothing', one: 'nothing', several: 'nothing' }, create: { what: 'Lead' }, log })).toEqual([
            'ruleAlways()',
            'ruleSearch(Contact, Account, Lead)',
            'rulePopNever()',
            'ruleCreateAsked(Lead; answered)',
            'ruleLogAtBegin(Case)',
            'ruleLogStatus(New)',
            'ruleOwner(recordOwner)',
            'ruleMissedOwnerFixed(Ben)',
            'ruleToOpportunity()'
        ]);
        expect(summary({ create: { what: 'Account', how: 'automatic', when: 'ended' }, log: { on: false } }).slice(3)).toEqual(['ruleCreate(Account; ended)', 'ruleLogNothing()']);
    });
});

describe('B5: why a rule was taken or not', () => {
    const why = (one: Condition): string => {
        const [tried] = decide(ruleFacts({ call: talked(inbound) }), book([rule('R', { when: one })], SETTINGS), around()).tried;
        return line(whyPhrase(tried as Tried, SETTINGS));
    };
    it.each<[string, Condition]>([
        ['ruleHolds(R; ruleAlways())', { all: [] }],
        ['ruleFails(R; ruleIs(queue; IT); Sales)', { all: [{ variable: 'direction', is: 'given' }, { any: [{ variable: 'queue', is: 'anyOf', values: ['IT'] }] }] }],
        ['ruleFails(R; ruleIs(outcome; missed); answered)', { variable: 'outcome', is: 'anyOf', values: ['missed'] }],
        ['ruleFails(R; ruleMatchSome(); 0)', { variable: 'match', is: 'some' }],
        ['ruleFails(R; ruleHoursOpen(Office); closed)', { variable: 'hours', is: 'open', calendar: 'c1' }],
        ['ruleFailsUnknown(R; ruleHoursOpen(gone))', { variable: 'hours', is: 'open', calendar: 'gone' }],
        ['ruleFailsUnknown(R; ruleNever())', { any: [] }]
    ])('%s', (words, one) => expect(why(one)).toBe(words));
    it('what isn’t known yet', () => {
        const [tried] = decide(ruleFacts({ call: inbound, found: undefined }), book([rule('R', { when: { variable: 'match', is: 'none' } })]), around()).tried;
        expect(line(whyPhrase(tried as Tried, SETTINGS))).toBe('ruleOpen(R; ruleMatchNone())');
    });
    it('a group that is named by its part has no value of its own', () => {
        const tried: Tried = { rule: rule('R'), judgement: { condition: { any: [] }, answer: 'fails', actual: 'x' } };
        expect(line(whyPhrase(tried, SETTINGS))).toBe('ruleFails(R; ruleNever(); x)');
    });
});

it('every phrase has its key in the list, for whoever has the words', () => {
    const keys = new Set<string>(PHRASE_KEYS);
    const all = (value: PhraseArgument): Phrase[] => (typeof value !== 'object' ? [] : 'key' in value ? [value, ...Object.values(value.args ?? {}).flatMap(all)] : value.flatMap((one) => (typeof one === 'string' ? [] : all(one))));
    const used = summaryOf(rule('R', { when: { any: [{ variable: 'queue', is: 'given' }, { variable: 'did', is: 'empty' }] }, create: { what: 'Lead' } }), SETTINGS).flatMap(all);
    expect(used.filter(({ key }) => !keys.has(key) && !key.startsWith('word.'))).toEqual([]);
});
