/**
 * Back to the PBX that is preferred, when the phone is on another one: looks now and then whether it takes
 * connections again, and leaves the other one when no call is on. One that takes a connection and is of no use all
 * the same is tried less and less often.
 */
import type { Timers } from '../../core/time';
import type { Addresses } from './addresses';
import type { CreateWebSocket } from './socket';

export interface ReturnTools {
    readonly createWebSocket: CreateWebSocket;
    readonly timers: Timers;
}

export interface ReturnUser {
    isBusy(): boolean;
    /** Ends the connection that there is. */
    leave(): void;
}

const FIRST_LOOK_MS = 30_000;
const LONGEST_LOOK_MS = 10 * 60_000;
const CONNECT_TIMEOUT_MS = 5_000;

export class ReturnToPreferred {
    private readonly addresses: Addresses;
    private readonly tools: ReturnTools;
    private readonly user: ReturnUser;
    private pauseMs = FIRST_LOOK_MS;
    private timer: unknown;
    private look: WebSocket | undefined;

    constructor(addresses: Addresses, tools: ReturnTools, user: ReturnUser) {
        this.addresses = addresses;
        this.tools = tools;
        this.user = user;
    }

    registered(): void {
        this.stop();
        if (this.addresses.isPreferred) this.pauseMs = FIRST_LOOK_MS;
        else this.lookLater();
    }

    stop(): void {
        this.tools.timers.clear(this.timer);
        this.endLook();
    }

    private lookLater(): void {
        this.timer = this.tools.timers.set(() => this.lookNow(), this.pauseMs);
    }

    private lookNow(): void {
        if (this.user.isBusy()) return this.lookLater();
        this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_LOOK_MS);
        const missed = (): void => {
            this.stop();
            this.lookLater();
        };
        this.timer = this.tools.timers.set(missed, CONNECT_TIMEOUT_MS);
        try {
            this.look = this.tools.createWebSocket(this.addresses.preferred);
        } catch {
            // The browser refuses the address outright: no more is known of it than of one that is down.
            return missed();
        }
        this.look.onclose = missed;
        this.look.onopen = () => {
            this.stop();
            if (this.user.isBusy()) this.lookLater();
            else this.user.leave();
        };
    }

    private endLook(): void {
        const { look } = this;
        this.look = undefined;
        if (!look) return;
        look.onopen = look.onclose = null;
        look.close();
    }
}
