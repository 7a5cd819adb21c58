/**
 * What a PBX can suffer from, on purpose: one place that says how ill it is just now.
 * The network and the proxy ask here before they do their duty.
 */

/** An answer that the next request of a method gets instead of a proper one. */
export interface Rejection {
    readonly method: string;
    readonly status: number;
    readonly reason?: string;
    /** For example `{ 'Retry-After': '5' }`. */
    readonly headers?: Readonly<Record<string, string>>;
}

/** How long a message is held back; order is kept, as a connection keeps it. */
export interface Delay {
    readonly ms: number;
    /** Both ways by default; `in` is from the phone to the PBX. */
    readonly direction?: 'in' | 'out';
    /** Only messages of this method, and the responses to them. */
    readonly method?: string;
}

export class Illness {
    /** The process is gone: sockets are dropped, new ones refused. */
    stopped = false;
    /** Connections stand, nobody reads or writes: what is sent meanwhile waits. */
    frozen = false;
    /** So for the connections of these users alone. */
    readonly frozenUsers = new Set<string>();
    delay: Delay | undefined;
    /** Every challenge names this realm, though passwords are kept for the true one: nobody gets in. */
    wrongRealm: string | undefined;
    #rejections: Rejection[] = [];
    #secondChallenges: { stale: boolean; method?: string }[] = [];

    /** The next requests of these methods are answered so, one each, in this order. */
    rejectNext(rejection: Rejection, times: number): void {
        for (let time = 0; time < times; time++) this.#rejections.push(rejection);
    }

    /** The rejection that is due for a request of this method, used up by asking. */
    takeRejection(method: string): Rejection | undefined {
        const at = this.#rejections.findIndex((one) => one.method === method);
        return at < 0 ? undefined : this.#rejections.splice(at, 1)[0];
    }

    /** The next right credentials are challenged again with a new nonce. */
    challengeTwice(stale: boolean, method?: string): void {
        this.#secondChallenges.push({ stale, ...(method !== undefined && { method }) });
    }

    takeSecondChallenge(method: string): { stale: boolean } | undefined {
        const at = this.#secondChallenges.findIndex((one) => one.method === undefined || one.method === method);
        return at < 0 ? undefined : this.#secondChallenges.splice(at, 1)[0];
    }

    isFrozenFor(user: string): boolean {
        return this.frozen || this.frozenUsers.has(user);
    }

    /** Milliseconds to hold a message back. */
    delayOf(direction: 'in' | 'out', method: string | undefined): number {
        const { delay } = this;
        if (delay === undefined || (delay.direction ?? direction) !== direction) return 0;
        return delay.method === undefined || delay.method === method ? delay.ms : 0;
    }

    recover(): void {
        this.frozen = false;
        this.frozenUsers.clear();
        this.delay = undefined;
        this.wrongRealm = undefined;
        this.#rejections = [];
        this.#secondChallenges = [];
    }
}
