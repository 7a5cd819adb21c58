/** By which rules each call is treated: those that hold when it is looked up; a change holds from the next call (A11). */
import type { OrgSetup } from '../../core/setup/orgSetup';
import { MOST_CALLS } from '../../core/state/softphoneState';
import type { Ruler } from '../app/rules';

export class HeldRules {
    private readonly setup: () => OrgSetup;
    private readonly rulerOf: (setup: OrgSetup) => Ruler;
    private readonly held = new Map<string, Ruler>();
    private latest: { readonly setup: OrgSetup; readonly ruler: Ruler } | undefined;

    /** @param rulerOf reads what is stored */
    constructor(setup: () => OrgSetup, rulerOf: (setup: OrgSetup) => Ruler) {
        this.setup = setup;
        this.rulerOf = rulerOf;
    }

    /** From now on the call goes by the rules as they are at this moment. */
    hold(key: string): void {
        if (this.held.has(key)) return;
        this.held.set(key, this.now());
        const [oldest] = this.held.keys();
        if (this.held.size > MOST_CALLS && oldest !== undefined) this.held.delete(oldest);
    }

    /** What says how the call is treated. */
    of(key: string): Ruler {
        return this.held.get(key) ?? this.now();
    }

    private now(): Ruler {
        const setup = this.setup();
        if (this.latest?.setup !== setup) this.latest = { setup, ruler: this.rulerOf(setup) };
        return this.latest.ruler;
    }
}
