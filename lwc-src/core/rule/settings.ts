/** What holds for all rules: the company's own numbers and people, its hours, its variables, its links. */
import type { Extension } from '../match/colleagues';
import type { ConvertedLeads } from '../match/match';
import type { Template } from '../template/template';
import type { CustomVariable } from './customVariables';
import type { Calendar } from './hours';

export interface RuleSettings {
    /** U10b */
    readonly extensions: readonly Extension[];
    /** Patterns of the company's own numbers: nobody is created for them. */
    readonly ownNumbers: readonly string[];
    /** Patterns of numbers for which nobody is created. */
    readonly blockedNumbers: readonly string[];
    readonly calendars: readonly Calendar[];
    readonly customVariables: readonly CustomVariable[];
    /** A3, T16: where the PBX keeps a recording, and where it shows the call. */
    readonly links: { readonly recording?: Template; readonly history?: Template };
    /** X6: the user who owns what is written for somebody who is none. */
    readonly fallbackOwnerId?: string;
    /** U5 */
    readonly convertedLeads: ConvertedLeads;
    /** T4: a call dialled from a record belongs to it, or is matched as usual. */
    readonly dialledFrom: 'record' | 'matched';
    /** T7: when calls are written whose rule doesn't say. */
    readonly logWhen: 'begin' | 'end';
    /** Whether numbers are looked for by the digits that the org keeps of them: not at all, before anything else, or in no other way. */
    readonly exactSearch: 'off' | 'first' | 'only';
}

/** An org that has set nothing. */
export const NO_SETTINGS: RuleSettings = { extensions: [], ownNumbers: [], blockedNumbers: [], calendars: [], customVariables: [], links: {}, convertedLeads: 'follow', dialledFrom: 'record', logWhen: 'end', exactSearch: 'off' };
