/** What one log entry is written from: one call, one person, one agent. Plain data. */
import type { Call } from '../call/call';
import type { Match } from '../match/match';

/** The user for whom it is written. */
export interface LogAgent {
    /** Empty for somebody who is no Salesforce user (X6). */
    readonly userId: string;
    readonly name: string;
    readonly extension: string;
    /** The user's time zone in Salesforce, an IANA name. */
    readonly timeZone: string;
    /** BCP 47, for example `en-GB`. */
    readonly locale: string;
}

export interface LogFacts {
    readonly call: Call;
    readonly internal: boolean;
    readonly match?: Match;
    readonly notes: string;
    readonly disposition?: string;
    /** T9: what the agent ticked for the call. */
    readonly memo?: readonly string[];
    /** The other side's number as people read it. */
    readonly number: string;
    readonly agent: LogAgent;
    /** A status of the org's own list that counts as closed. */
    readonly closedStatus: string;
    /** One that counts as open, for a call that still lasts (T7); the org's default when it is missing. */
    readonly openStatus?: string;
    readonly recordingLink?: string;
    /** T16: where the PBX shows the call itself. */
    readonly historyLink?: string;
    /** Values of the org's own variables, by name. */
    readonly custom?: Readonly<Record<string, string>>;
    /** Whose it is, when that isn't the agent. */
    readonly ownerId?: string;
    /** Stands for the outcome: it says more, and there is no outcome of that name. */
    readonly outcomeWord?: string;
    /** T5: whom the caller wanted, as people read it. */
    readonly forwardedFrom?: string;
    /** Who handed the call on to the agent, and to whom the agent handed it on; as people read their numbers. */
    readonly transferredBy?: string;
    readonly transferredTo?: string;
    /** The page of the call went while it was on: what came after isn't known. */
    readonly cutShort?: boolean;
    /** Stands as the subject when the rule has none of its own: a conference's. */
    readonly title?: string;
    /** B5: as the rule is called, by which it is written. */
    readonly ruleName?: string;
    /** Lines that stand in the description whatever the template: on whose behalf, who else was there. */
    readonly remarks?: readonly string[];
}
