/**
 * Which of an agent's tabs is the phone: the one that holds a lock, which the browser takes from a page that is closed
 * or has crashed (https://www.w3.org/TR/web-locks/). A page that is frozen keeps it, so a tab that the agent looks at
 * asks for a sign of life, and takes the lock away when there is none. Knows nothing of calls.
 */
import type { Clock, Timers } from '../../core/time';
import type { TabMessage } from './tabMessages';

export interface LeadershipTools {
    /** Missing on insecure pages: then each tab is a phone of its own. */
    readonly locks: Pick<LockManager, 'request'> | undefined;
    readonly name: string;
    /** This page's own id. */
    readonly page: string;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly isVisible: () => boolean;
    readonly post: (message: TabMessage) => void;
    readonly report: (what: string, error: unknown) => void;
}

export interface LeadershipUser {
    /** @param frozen the page that had the phone and gave no sign of life */
    leads(frozen?: string): void;
    follows(): void;
    /** Another tab wants the phone: puts it down, or not. */
    letsGo(): Promise<boolean>;
    /** Another tab has taken the phone: this page has to begin anew. */
    lost(): void;
    /** A call is on: a page that is only slow must not lose it. */
    isBusy(): boolean;
}

const PING_MS = 400;
/** A takeover is promised within two seconds; of a page that is on a call within five, since a busy page looks like a frozen one. */
const SILENT_PINGS = { idle: 3, busy: 11 } as const;
/** Giving up means to unregister, which may take two seconds. */
const TAKE_MS = 3_000;

export class Leadership {
    private readonly tools: LeadershipTools;
    private readonly user: LeadershipUser;
    private role: 'starting' | 'leads' | 'follows' = 'starting';
    private silent = 0;
    private pingedAt = 0;
    /** The page that answered last. */
    private leader: string | undefined;
    private taking: ((isGiven: boolean) => void) | undefined;

    constructor(tools: LeadershipTools, user: LeadershipUser) {
        this.tools = tools;
        this.user = user;
    }

    start(): void {
        if (!this.tools.locks) return this.lead();
        this.request({ ifAvailable: true });
    }

    /** Asks for the phone. Resolves to whether it is here. */
    async take(): Promise<boolean> {
        const { post, page, timers } = this.tools;
        if (this.role === 'leads') return true;
        const isGiven = await new Promise<boolean>((resolve) => {
            this.taking = resolve;
            timers.set(() => resolve(false), TAKE_MS);
            post({ type: 'take', page });
        });
        this.taking = undefined;
        if (!isGiven) return false;
        return new Promise((resolve) => this.request({ steal: true }, () => resolve(true)));
    }

    hear(message: TabMessage): void {
        const { post, page } = this.tools;
        const leads = this.role === 'leads';
        if (message.type === 'ping' && leads) post({ type: 'pong', page });
        if (message.type === 'take' && leads) void this.give(message.page);
        if (message.type === 'given' && message.to === page) this.taking?.(true);
        if (message.type === 'kept' && message.to === page) this.taking?.(false);
        if (message.type === 'pong') {
            this.leader = message.page;
            this.silent = 0;
        }
    }

    private async give(to: string): Promise<void> {
        const { post, timers } = this.tools;
        if (!(await this.user.letsGo())) return post({ type: 'kept', to });
        post({ type: 'given', to });
        // Whoever asked may be gone meanwhile.
        timers.set(() => this.user.lost(), TAKE_MS);
    }

    private request(options: LockOptions, then = (): void => undefined, frozen?: string): void {
        const held = this.tools.locks?.request(this.tools.name, options, (lock) => {
            if (!lock) return this.follow();
            this.lead(frozen);
            then();
            // Held as long as the page lives.
            return new Promise<void>(() => undefined);
        });
        held?.catch((error: unknown) => this.refused(error));
    }

    /** Taken away; or never to be had, as on a page without an origin of its own. */
    private refused(error: unknown): void {
        if (this.role === 'leads') return this.user.lost();
        this.tools.report('lock', error);
        if (this.role === 'starting') this.lead();
    }

    private lead(frozen?: string): void {
        this.role = 'leads';
        this.user.leads(frozen);
    }

    private follow(): void {
        this.role = 'follows';
        this.user.follows();
        this.request({});
        this.ping();
    }

    private ping(): void {
        const { clock, timers, post, isVisible } = this.tools;
        if (this.role !== 'follows') return;
        const now = clock.now();
        // Who was asleep has missed the answers; who isn't looked at has slow timers.
        if (!isVisible() || now - this.pingedAt > 2 * PING_MS) this.silent = 0;
        else this.silent += 1;
        this.pingedAt = now;
        if (this.silent > SILENT_PINGS[this.user.isBusy() ? 'busy' : 'idle']) return this.request({ steal: true }, undefined, this.leader);
        if (isVisible()) post({ type: 'ping' });
        timers.set(() => this.ping(), PING_MS);
    }
}
