import type { Condition } from '../../condition';
import { builtInRule, type Rule } from '../../rule';
import { MOST_RULES, readRule, readRules, writeRule, writeRules } from '../ruleForm';

const RECORD = { id: 'a01', name: 'Sales', on: true };
const read = (definition: unknown) => readRule(RECORD, typeof definition === 'string' ? definition : JSON.stringify(definition));
const problems = (definition: unknown): string[] => {
    const reading = read(definition);
    return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`.trim());
};
const when = (condition: unknown): string[] => problems({ version: 1, when: condition });

const FULL: Rule = {
    ...RECORD,
    when: {
        all: [
            { variable: 'direction', is: 'anyOf', values: ['inbound'] },
            { any: [{ variable: 'custom.tier', is: 'given' }, { variable: 'match', is: 'none', objects: ['Lead'] }, { variable: 'hours', is: 'closed', calendar: 'office' }, { variable: 'queue', is: 'noneOf', values: ['Sales*'] }] }
        ]
    },
    search: { objects: ['Lead', 'Contact'], also: { Lead: ['Fax'] } },
    pop: { when: 'answered', none: 'newRecord', one: 'newTab', several: 'list', outbound: true, newObject: 'Case' },
    create: {
        what: 'ContactWithOpportunity',
        how: 'automatic',
        when: 'ended',
        outbound: true,
        fields: { Contact: [{ field: 'LeadSource', type: 'picklist', value: 'Phone' }] },
        opportunity: { order: 'amount', ifClosed: 'reopen', openStage: 'Prospecting', closeInDays: 14 }
    },
    log: {
        on: true,
        internalCalls: false,
        as: 'Task',
        when: 'begin',
        status: 'Completed',
        dueInDays: 2,
        subject: { inbound: '[{queue}] {number}', missed: 'Call back' },
        description: [{ word: 'date', value: '{date}' }, { label: 'Kunde', value: '{name}' }],
        missedDescription: [{ value: 'Nobody' }],
        fields: [{ field: 'ns__Kind__c', type: 'multiPicklist', value: 'A;B' }],
        leadField: 'Lead__c',
        owner: { is: 'recordOwner' },
        missedOwner: { is: 'fixed', id: '005000000000001AAA', name: 'Ben' },
        completesTask: 'never',
        toOpportunity: true
    }
};

describe('B4: a rule as it is stored', () => {
    it('comes back as it was written', () => expect(readRule(RECORD, writeRule(FULL))).toEqual({ ok: true, value: FULL }));
    it('what it doesn’t say is as in an org that has set nothing', () => expect(read({ version: 1 })).toEqual({ ok: true, value: { ...builtInRule('Sales'), ...RECORD } }));
    it('rules are exported and imported together', () => {
        const off = { ...FULL, id: 'x', on: false };
        expect(readRules(writeRules([FULL, off]), (index) => `new${index}`)).toEqual({ ok: true, value: [{ ...FULL, id: 'new0' }, { ...off, id: 'new1' }] });
        expect(readRules('{"version":1,"rules":[{"name":"A"}]}', String)).toMatchObject({ ok: true, value: [{ id: '0', name: 'A', on: true }] });
    });
});

describe('B4: what can’t be read is named, with its place and the reason', () => {
    const deep = (levels: number): Condition => (levels === 0 ? { variable: 'queue', is: 'given' } : { all: [deep(levels - 1)] });
    it.each<[string, unknown, string[]]>([
        ['no JSON', 'when queue is Sales', ['notJson']],
        ['not a rule', '[]', ['wrongType']],
        ['without a version', {}, ['version missing']],
        ['of a form that this version doesn’t know: nothing else is said', { version: 2, whenever: {} }, ['version newerVersion']],
        ['of a version that never was', { version: 0 }, ['version outOfRange']],
        ['a slip of the pen', { version: 1, wehn: {} }, ['wehn unknownProperty']],
        ['much too long', ' '.repeat(131_073), ['tooLong']],
        ['a field without a type', { version: 1, log: { on: true, fields: [{ field: 'X__c', value: 'a' }] } }, ['log.fields[0].type missing']],
        ['no API name', { version: 1, log: { on: true, leadField: 'Lead Id' } }, ['log.leadField notAnApiName']],
        ['no id', { version: 1, log: { on: true, owner: { is: 'fixed', id: 'Ben', name: 'Ben' } } }, ['log.owner.id notAnId']],
        ['no such owner', { version: 1, log: { on: true, owner: { is: 'anybody' } } }, ['log.owner.is unknownValue']],
        ['an object that isn’t searched', { version: 1, search: { objects: ['Case'], also: { Case: ['Phone'] } } }, ['search.objects[0] unknownValue', 'search.also.Case unknownValue']],
        ['an object that isn’t created', { version: 1, create: { what: 'Lead', fields: { Case: [] } } }, ['create.fields.Case unknownValue']]
    ])('%s', (_what, definition, wanted) => expect(problems(definition)).toEqual(wanted));

    it.each<[string, unknown, string[]]>([
        ['no condition', 7, ['when wrongType']],
        ['nobody knows the variable', { variable: 'weather', is: 'given' }, ['when.variable unknownVariable']],
        ['no name of a variable', { variable: 'custom.a b', is: 'given' }, ['when.variable unknownVariable']],
        ['not a text', { variable: 1, is: 'given' }, ['when.variable wrongType']],
        ['nothing to compare with', { variable: 'queue', is: 'anyOf', values: [] }, ['when.values missing']],
        ['something to compare with, that nobody needs', { variable: 'queue', is: 'empty', values: ['x'] }, ['when.values unknownProperty']],
        ['a pattern that can’t be used', { any: [{ variable: 'number', is: 'anyOf', values: ['+39*', '[12'] }] }, ['when.any[0].values[1] patternUnclosed']],
        ['an outcome that there isn’t', { variable: 'outcome', is: 'anyOf', values: ['mis*', 'mised'] }, ['when.values unknownValue']],
        ['a comparison of the wrong kind', { variable: 'match', is: 'open' }, ['when.is unknownValue']],
        ['both at once', { all: [], any: [] }, ['when.any unknownProperty']],
        ['nested without end', deep(9), [`when${'.all[0]'.repeat(8)} tooDeep`]]
    ])('a condition: %s', (_what, condition, wanted) => expect(when(condition)).toEqual(wanted));

    it('as deep as anybody needs', () => expect(when(deep(8))).toEqual([]));

    it('an import: ten thousand rules, a rule without a name, one wrong among many', () => {
        const many = (rules: unknown[]) => readRules(JSON.stringify({ version: 1, rules }), String);
        expect(many(Array.from({ length: 10_000 }, () => ({ name: 'x' })))).toEqual({ ok: false, problems: [{ path: 'rules', problem: 'tooMany', value: '10000' }] });
        expect(many([{ name: ' ' }])).toEqual({ ok: false, problems: [{ path: 'rules[0].name', problem: 'missing', value: ' ' }] });
        expect(many([{ name: 'a' }, { name: 'b', on: 'yes' }])).toMatchObject({ ok: false, problems: [{ path: 'rules[1].on', problem: 'wrongType', value: 'yes' }] });
        expect(many(Array.from({ length: MOST_RULES }, () => ({ name: 'x' }))).ok).toBe(true);
    });
});
