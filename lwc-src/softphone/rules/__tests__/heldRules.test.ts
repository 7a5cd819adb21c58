import { builtInRule } from '../../../core/rule/rule';
import { NO_SETTINGS } from '../../../core/rule/settings';
import { EMPTY_SETUP, type OrgSetup } from '../../../core/setup/orgSetup';
import { HeldRules } from '../heldRules';

const stamped = (stamp: string): OrgSetup => ({ ...EMPTY_SETUP, stamp });

function setUp(first: OrgSetup) {
    const org = { setup: first };
    let read = 0;
    const rules = new HeldRules(
        () => org.setup,
        ({ stamp }) => {
            read += 1;
            return { rules: [], builtIn: builtInRule(stamp), settings: NO_SETTINGS };
        }
    );
    return { org, rules, reads: () => read, bookOf: (key: string) => rules.of(key).builtIn.name };
}

describe('A11: a change holds from the next call', () => {
    it('a call goes by the rules as they were when it was looked up', () => {
        const { org, rules, bookOf } = setUp(stamped('before'));
        rules.hold('k');
        org.setup = stamped('after');
        rules.hold('k');
        expect([bookOf('k'), bookOf('next')]).toEqual(['before', 'after']);
    });

    it('rules are read once for as long as they stay', () => {
        const { org, rules, reads, bookOf } = setUp(stamped('one'));
        rules.hold('k');
        bookOf('k');
        bookOf('next');
        expect(reads()).toBe(1);
        org.setup = stamped('two');
        expect([bookOf('next'), reads()]).toEqual(['two', 2]);
    });
});
