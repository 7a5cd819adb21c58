/**
 * What the rules say of a call, for whoever acts on it. The engine is a part that comes after the first look at the
 * phone; until then, and where it can't be loaded, nothing is said and the built-in rule holds.
 */
import type { Call } from '../../core/call/call';
import type { Fields } from '../../core/log/taskDraft';
import type { NotLogged } from '../../core/log/log';
import type { Match } from '../../core/match/match';
import type { Target } from '../../core/outbox/outbox';
import type { PopDecision } from '../../core/pop/pop';
import type { WantedSearch } from '../../core/rule/rule';
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

/**
 * Where the number of a call is to be looked for, before anybody knows who it is. Undefined where nobody says, where the call
 * belongs to the record that it was dialled from (T4), or where all of it has been looked for.
 * @param asked where it has been looked for already, and whether anybody was found; without a search of its own in all the usual places
 */
export type Searcher = (call: Call, asked?: { readonly search?: WantedSearch | undefined; readonly found?: boolean }) => WantedSearch | undefined;

export interface CallRules {
    readonly searchFor: Searcher;
    /** From now on the call goes by the rules as they are at this moment. Never rejects. */
    hold(key: string): Promise<unknown>;
    readonly ruling: Ruler;
}

/** While somebody waits to see who calls. */
const ENGINE_WAIT_MS = 3_000;

/** @param part the engine, as soon as it has come */
export function laterRules(part: Promise<{ readonly hold: (key: string) => void | Promise<void>; readonly ruling: Ruler; readonly searchFor: Searcher }>, timers: Timers): CallRules {
    let come: Awaited<typeof part> | undefined;
    const coming = part.then(
        (engine) => (come = engine),
        () => undefined
    );
    return {
        hold: (key) => atMost(coming.then((engine) => engine?.hold(key)), ENGINE_WAIT_MS, timers),
        ruling: (...asked) => come?.ruling(...asked),
        searchFor: (...asked) => come?.searchFor(...asked)
    };
}
