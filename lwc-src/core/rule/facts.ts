/** All that is known of one call at one moment, for rules to decide on. Plain data; who knows what is elsewhere. */
import type { Call } from '../call/call';
import type { CallWay } from '../call/kind';
import type { RecentlyCreated } from '../create/recent';
import type { Opportunity } from '../create/opportunity';
import type { Participant } from '../log/conference';
import type { DialledTask } from '../log/entries';
import type { LogAgent } from '../log/facts';
import type { Conversions } from '../match/conversion';
import type { Found } from '../match/match';
import type { CustomSources } from './customVariables';

export interface RuleFacts {
    readonly call: Call;
    readonly way?: CallWay;
    /** The other side's number as people read it. */
    readonly readableNumber: string;
    /** Who has the number; undefined while nobody knows. */
    readonly found?: readonly Found[];
    /** X10 */
    readonly chosenId?: string;
    readonly agent: LogAgent;
    readonly notes: string;
    readonly disposition?: string;
    readonly memo?: readonly string[];
    /** What the PBX has of it; a template of the settings stands in. */
    readonly recordingLink?: string;
    readonly custom?: CustomSources;
    /** X5: who else was in the conversation. */
    readonly participants?: readonly Participant[];
    /** The call of which this one is a leg: asking somebody before a transfer, for example. */
    readonly partOf?: string;
    readonly dialledTask?: DialledTask;
    /** U7: of the contact that was matched. */
    readonly opportunities?: readonly Opportunity[];
    /** B8: leads that were converted since they were matched, and what they became. */
    readonly conversions?: Conversions;
    /** Who was created for this call: the rule that wanted that goes on holding. */
    readonly createdId?: string;
    /** Records that were created for calls lately, which no search finds yet. */
    readonly recent?: readonly RecentlyCreated[];
    readonly cutShort?: boolean;
}
