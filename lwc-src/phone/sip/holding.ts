/**
 * Hold as the agent wants it, and as it is: asked for as soon as the line allows, since a re-INVITE that can't leave
 * would end the call. Knows nothing of microphone and speaker.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Timers } from '../../core/time';

export interface HoldingTools {
    readonly timers: Timers;
    readonly isConnected: () => boolean;
    /** Agreed with the far end, or refused by it: then it is held on this side alone, and nobody hears anything either. */
    readonly settled: (held: boolean) => void;
}

/** How soon a hold that could not be sent is tried again. */
const RETRY_MS = 300;

export class Holding {
    private readonly session: RTCSession;
    private readonly tools: HoldingTools;
    private wanted = false;
    private is = false;
    private timer: unknown;

    constructor(session: RTCSession, tools: HoldingTools) {
        this.session = session;
        this.tools = tools;
    }

    want(held: boolean): void {
        this.wanted = held;
        this.settle();
    }

    /** What had to wait is asked for now. */
    settle(): void {
        const { session, tools, wanted } = this;
        tools.timers.clear(this.timer);
        if (session.isEnded() || wanted === this.is) return;
        const done = (): void => this.answered();
        const sent = tools.isConnected() && (wanted ? session.hold({}, done) : session.unhold({}, done));
        // Bounded by the call itself: the timer is cleared when it ends.
        if (!sent) this.timer = tools.timers.set(() => this.settle(), RETRY_MS);
    }

    /** The far end has answered, whatever it said. */
    answered(): void {
        this.is = this.session.isOnHold().local;
        this.tools.settled(this.is);
        this.settle();
    }

    /** An offer could not leave: JsSIP takes the hold that was in it for done. */
    offerRefused(): void {
        if (this.wanted !== this.is) this.answered();
    }

    stop(): void {
        this.tools.timers.clear(this.timer);
    }
}
