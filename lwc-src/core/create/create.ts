/** What a rule says about a caller whom nobody in Salesforce has the number of (U3, A9c, U9, U7). */
import type { FieldTemplate } from '../log/log';

/** What isn't said: the agent is asked, when the call is answered, and for inbound calls only. */
export interface Create {
    readonly what: 'nothing' | 'Lead' | 'Contact' | 'Account' | 'ContactWithOpportunity';
    readonly how?: 'automatic' | 'ask';
    readonly when?: 'ringing' | 'answered' | 'ended';
    /** U9 */
    readonly outbound?: boolean;
    /** A8: by the object that is created. */
    readonly fields?: Readonly<Record<string, readonly FieldTemplate[]>>;
    readonly opportunity?: OpportunityPolicy;
}

/** U7: which opportunity of a contact a call belongs to. */
export interface OpportunityPolicy {
    /** Of several open ones the first by this order; also of the closed ones, when there is no open one. */
    readonly order?: 'modified' | 'closeDate' | 'amount';
    /** When all are closed. */
    readonly ifClosed?: 'reopen' | 'create' | 'leave';
    /** The stage of one that is created or opened again: one of the org's own, that counts as open. */
    readonly openStage?: string;
    /** The close date of one that is created, in days after the call. */
    readonly closeInDays?: number;
}
