/**
 * By which rules a call is treated: those that the admin has set up, as they were when the call was looked up; a change
 * holds from the next call. The engine is a part of its own, loaded once there is something for it to read; without it
 * the built-in rule holds, and the agent is told.
 */
import type { Fields } from '../../core/log/taskDraft';
import type { NotLogged } from '../../core/log/log';
import type { Match } from '../../core/match/match';
import type { PopDecision } from '../../core/pop/pop';
import type { OrgSetup } from '../../core/setup/orgSetup';
import { MOST_CALLS, type CallRecord } from '../../core/state/softphoneState';
import { atMost } from '../../core/time';
import type { RulesPart } from '../rules/rules';
import type { Tools } from './tools';

/** What the admin's rules say of a call just now. */
export interface Ruling {
    readonly ruleName: string;
    readonly matches: readonly Match[];
    readonly internal: boolean;
    readonly pop: PopDecision;
    /** `leftOut`: fields whose value the rule can't mean. */
    readonly log: { readonly write: true; readonly fields: Fields; readonly leftOut: readonly string[] } | { readonly write: false; readonly why: NotLogged };
}

/** @param cutShort the page of the call went while it was on */
export type Ruler = (record: CallRecord, cutShort?: boolean) => Ruling;

export interface CallRulesTools extends Pick<Tools, 'timers' | 'report'> {
    readonly setup: () => OrgSetup;
    readonly load: () => Promise<RulesPart>;
    /** The engine can't be had; said once. */
    readonly tell: () => void;
}

/** While somebody waits to see who calls. */
const ENGINE_WAIT_MS = 3_000;

export class CallRules {
    private readonly tools: CallRulesTools;
    private readonly held = new Map<string, Ruler | undefined>();
    private loading: Promise<void> | undefined;
    private engine: RulesPart | undefined;
    private latest: { readonly setup: OrgSetup; readonly ruler: Ruler } | undefined;

    constructor(tools: CallRulesTools) {
        this.tools = tools;
    }

    /** Loads the engine where there is something to read; once. Never rejects. */
    prepare(): Promise<void> {
        const { setup, load, tell, report } = this.tools;
        const { rules, settings } = setup();
        if (rules.length + settings.length === 0) return Promise.resolve();
        return (this.loading ??= load().then(
            (engine) => void (this.engine = engine),
            (error: unknown) => {
                report('rules', error);
                tell();
            }
        ));
    }

    /** From now on the call goes by the rules as they are at this moment. Never rejects. */
    async hold(key: string): Promise<void> {
        if (this.held.has(key)) return;
        await atMost(this.prepare(), ENGINE_WAIT_MS, this.tools.timers);
        this.held.set(key, this.now());
        const [oldest] = this.held.keys();
        if (this.held.size > MOST_CALLS && oldest !== undefined) this.held.delete(oldest);
    }

    /** Undefined: the built-in rule holds. */
    readonly ruling = (record: CallRecord, cutShort = false): Ruling | undefined => {
        const { key } = record.call;
        return (this.held.has(key) ? this.held.get(key) : this.now())?.(record, cutShort);
    };

    private now(): Ruler | undefined {
        const setup = this.tools.setup();
        if (!this.engine || setup.rules.length + setup.settings.length === 0) return undefined;
        if (this.latest?.setup !== setup) this.latest = { setup, ruler: this.engine.rulerOf(setup) };
        return this.latest.ruler;
    }
}
