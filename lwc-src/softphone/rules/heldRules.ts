/** By which rules each call is treated: those that hold when it is looked up; a change holds from the next call (A11). */
import type { RuleBook } from '../../core/rule/decide';
import type { OrgSetup } from '../../core/setup/orgSetup';
import { MOST_CALLS } from '../../core/state/softphoneState';

export class HeldRules {
    private readonly setup: () => OrgSetup;
    private readonly read: (setup: OrgSetup) => RuleBook;
    private readonly held = new Map<string, RuleBook>();
    private latest: { readonly setup: OrgSetup; readonly book: RuleBook } | undefined;

    constructor(setup: () => OrgSetup, read: (setup: OrgSetup) => RuleBook) {
        this.setup = setup;
        this.read = read;
    }

    /** From now on the call goes by the rules as they are at this moment. */
    hold(key: string): void {
        if (this.held.has(key)) return;
        this.held.set(key, this.now());
        const [oldest] = this.held.keys();
        if (this.held.size > MOST_CALLS && oldest !== undefined) this.held.delete(oldest);
    }

    of(key: string): RuleBook {
        return this.held.get(key) ?? this.now();
    }

    private now(): RuleBook {
        const setup = this.setup();
        if (this.latest?.setup !== setup) this.latest = { setup, book: this.read(setup) };
        return this.latest.book;
    }
}
