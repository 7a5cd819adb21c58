import { newCall } from '../../../core/call/call';
import { EMPTY_SETUP, type OrgSetup } from '../../../core/setup/orgSetup';
import type { CallRecord } from '../../../core/state/softphoneState';
import type { Ruling } from '../../app/rules';
import { HeldRules } from '../heldRules';

const record: CallRecord = { call: newCall({ key: 'k', direction: 'inbound', number: '', startedAt: 0 }), lookup: 'done', matches: [], internal: false, notes: '', log: { name: 'none' } };
const stamped = (stamp: string): OrgSetup => ({ ...EMPTY_SETUP, stamp });

function setUp(first: OrgSetup) {
    const org = { setup: first };
    let read = 0;
    const rules = new HeldRules(
        () => org.setup,
        ({ stamp }) => {
            read += 1;
            return () => ({ ruleName: stamp }) as Ruling;
        }
    );
    return { org, rules, reads: () => read, ruled: (key: string) => rules.of(key)(record)?.ruleName };
}

describe('A11: a change holds from the next call', () => {
    it('a call goes by the rules as they were when it was looked up', () => {
        const { org, rules, ruled } = setUp(stamped('before'));
        rules.hold('k');
        org.setup = stamped('after');
        rules.hold('k');
        expect([ruled('k'), ruled('next')]).toEqual(['before', 'after']);
    });

    it('rules are read once for as long as they stay', () => {
        const { org, rules, reads, ruled } = setUp(stamped('one'));
        rules.hold('k');
        ruled('k');
        ruled('next');
        expect(reads()).toBe(1);
        org.setup = stamped('two');
        expect([ruled('next'), reads()]).toEqual(['two', 2]);
    });
});
