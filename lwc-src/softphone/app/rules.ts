/**
 * What the rules say of a call, for whoever acts on it. The engine is a part that comes after the first look at the
 * phone; until then, and where it can't be loaded, nothing is said and the built-in rule holds.
 */
import type { Fields } from '../../core/log/taskDraft';
import type { NotLogged } from '../../core/log/log';
import type { Match } from '../../core/match/match';
import type { Target } from '../../core/outbox/outbox';
import type { PopDecision } from '../../core/pop/pop';
import type { CallRecord } from '../../core/state/softphoneState';
import { atMost, type Timers } from '../../core/time';

/** What the rules say of a call just now. */
export interface Ruling {
    readonly ruleName: string;
    readonly matches: readonly Match[];
    readonly internal: boolean;
    readonly pop: PopDecision;
    /** `leftOut`: fields whose value the rule can't mean. */
    readonly log: { readonly write: true; readonly fields: Fields; readonly target: Target; readonly leftOut: readonly string[] } | { readonly write: false; readonly why: NotLogged };
}

/** @param cutShort the page of the call went while it was on */
export type Ruler = (record: CallRecord, cutShort?: boolean) => Ruling | undefined;

export interface CallRules {
    /** From now on the call goes by the rules as they are at this moment. Never rejects. */
    hold(key: string): Promise<unknown>;
    readonly ruling: Ruler;
}

/** While somebody waits to see who calls. */
const ENGINE_WAIT_MS = 3_000;

/** @param part the engine, as soon as it has come */
export function laterRules(part: Promise<{ readonly hold: (key: string) => void; readonly ruling: Ruler }>, timers: Timers): CallRules {
    let ruler: Ruler | undefined;
    const come = part.then(
        (engine) => {
            ruler = engine.ruling;
            return engine;
        },
        () => undefined
    );
    return {
        hold: (key) => atMost(come.then((engine) => engine?.hold(key)), ENGINE_WAIT_MS, timers),
        ruling: (record, cutShort) => ruler?.(record, cutShort)
    };
}
