import { around, book, candidate, ended, found, inbound, outbound, rule, ruleFacts, talked } from '../../__tests__/samples';
import type { RuleFacts } from '../facts';
import type { Rule } from '../rule';
import { differencesBetween, dryRun, type DryRun } from '../dryRun';

const rossi = found(candidate('003R'));
const calls: RuleFacts[] = [
    ruleFacts({ call: { ...talked(inbound), key: 'talked' }, found: rossi }),
    ruleFacts({ call: { ...ended(inbound), key: 'missed' }, found: rossi }),
    ruleFacts({ call: { ...talked(inbound), key: 'unknown' } }),
    ruleFacts({ call: { ...talked(outbound), key: 'out' }, found: rossi }),
    ruleFacts({ call: { ...talked(inbound), key: 'colleague' }, found: found(candidate('005B', 'User')) })
];
const run = (...rules: Rule[]): DryRun => dryRun(calls, book(rules), around());

describe('B4: rules are tried on past calls, and nothing is written', () => {
    it('what would have been popped, created and written', () => {
        const { rows, ...sums } = run(rule('lead', { when: { variable: 'match', is: 'none' }, create: { what: 'Lead' }, log: { on: true, fields: [{ field: 'X__c', type: 'integer', value: 'many' }] } }));
        expect(sums).toEqual({ popped: 2, created: 1, written: 4, leftOut: 1 });
        expect(rows.map(({ callKey, ruleId, pop, create, entries, notLogged }) => [callKey, ruleId, pop.target, create.create, entries.length, notLogged])).toEqual([
            ['talked', 'builtIn', 'record', false, 1, undefined],
            ['missed', 'builtIn', 'record', false, 1, undefined],
            ['unknown', 'lead', 'nothing', true, 1, undefined],
            ['out', 'builtIn', 'nothing', false, 1, undefined],
            // A colleague is nobody whom a rule could create: found, and internal.
            ['colleague', 'lead', 'nothing', false, 0, 'internal']
        ]);
    });
    it('also what pops only when it is answered', () => {
        expect(run(rule('late', { pop: { when: 'answered', none: 'nothing', one: 'record', several: 'list' } })).rows.map(({ pop }) => pop.target)).toEqual(['record', 'nothing', 'nothing', 'nothing', 'nothing']);
    });
    it('a thousand calls in a moment', () => {
        const many = Array.from({ length: 1_000 }, (_one, at) => ruleFacts({ call: { ...talked(inbound), key: `k${at}` }, found: rossi }));
        const started = performance.now();
        expect(dryRun(many, book([rule('a', { when: { any: [] } })]), around()).written).toBe(1_000);
        expect(performance.now() - started).toBeLessThan(5_000);
    });
});

describe('B4: before and after', () => {
    it('nothing differs when nothing was changed', () => expect(differencesBetween(run(), run())).toEqual([]));
    it('each call that would have come to something else, and in what', () => {
        const missed = rule('missed', { when: { variable: 'outcome', is: 'anyOf', values: ['missed'] }, log: { on: false } });
        const quiet = rule('quiet', { when: { variable: 'match', is: 'none' }, create: { what: 'Lead' }, pop: { when: 'ringing', none: 'search', one: 'nothing', several: 'nothing' } });
        expect(differencesBetween(run(), run(missed, quiet)).map(({ before, after, differs }) => [before.callKey, after.ruleId, differs])).toEqual([
            ['missed', 'missed', ['rule', 'log']],
            ['unknown', 'quiet', ['rule', 'pop', 'create']],
            ['colleague', 'quiet', ['rule']]
        ]);
    });
    it('only calls that are in both', () => expect(differencesBetween({ ...run(), rows: [] }, run(rule('x', { log: { on: false } })))).toEqual([]));
});
