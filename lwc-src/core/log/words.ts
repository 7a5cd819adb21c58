/** The words that appear in what is written to Salesforce, in the user's language: labels, handed in. */
import type { Direction, Ender, Outcome } from '../call/outcome';

export interface LogWords {
    readonly date: string;
    readonly status: string;
    readonly employee: string;
    readonly clientNumber: string;
    readonly externalNumber: string;
    readonly endedBy: string;
    readonly recording: string;
    readonly history: string;
    readonly withheld: string;
    /** A sentence: the page closed while the call was on. */
    readonly cutShort: string;
    readonly quality: Readonly<Record<'average' | 'worst' | 'loss' | 'jitter' | 'roundTrip', string>>;
    readonly directions: Readonly<Record<Direction, string>>;
    readonly enders: Readonly<Record<Ender, string>>;
    readonly outcomes: Readonly<Record<Outcome, string>>;
}

/** What only rules can make somebody write. */
export interface RuleWords extends LogWords {
    readonly conference: string;
    readonly participants: string;
    readonly onBehalfOf: string;
}
