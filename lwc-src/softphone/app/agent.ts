/**
 * Who the agent is. The page knows id and name at once; the Desk adds the Salesforce time zone and language, and
 * which task status counts as closed, as soon as it is there. Until then the browser's own are the best guess.
 */
import type { AgentFacts } from '../../core/bus/messages';
import type { LogAgent } from '../../core/log/facts';

/** The name of the closed status in an org that nobody has changed; used when the Desk can't tell. */
const USUAL_CLOSED_STATUS = 'Completed';

export class Agent {
    private readonly page: { readonly userId: string; readonly userName: string };
    private readonly extension: () => string;
    private fromDesk: AgentFacts | undefined;

    constructor(page: { userId: string; userName: string }, extension: () => string) {
        this.page = page;
        this.extension = extension;
    }

    /** The Desk has said who it works for. */
    learn(facts: AgentFacts): void {
        this.fromDesk = facts;
    }

    facts(): LogAgent {
        // Asked for at every step of a call; the browser makes its answer up anew each time, which is slow.
        const place = this.fromDesk ?? Intl.DateTimeFormat().resolvedOptions();
        return {
            // Merge fields give ids in their short form; the Desk knows the long one.
            userId: this.fromDesk?.userId ?? this.page.userId,
            name: this.page.userName || (this.fromDesk?.name ?? ''),
            extension: this.extension(),
            timeZone: place.timeZone,
            locale: place.locale
        };
    }

    closedStatus(): string {
        return this.fromDesk?.closedStatus ?? USUAL_CLOSED_STATUS;
    }
}
