/**
 * One subscription (RFC 6665): asked for, refreshed, carried over to a new connection, asked for anew where the PBX says
 * or leaves open that this may help, and ended. JsSIP's own subscriber isn't used: it refuses the NOTIFY that comes before
 * the answer to SUBSCRIBE (RFC 6665 §4.1.2.4), asks again after it has unsubscribed, and can't be carried over.
 */
import type { UA } from 'jssip';
import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';
import type { Timers } from '../../core/time';
import type { SipInside } from './sipInside';

export interface Wish {
    /** Whose: a user of the line's domain. */
    readonly user: string;
    /** Event package, for example `dialog`. */
    readonly event: string;
    /** The type of its documents. */
    readonly accept: string;
}

export interface SubscriptionUser {
    /** A document came. */
    told(body: string): void;
    /** The PBX will not tell this, however often it is asked. @param status of SIP; 0 when a subscription was ended for good */
    refused(status: number): void;
    /** Nothing is known for now. */
    lost(): void;
}

export interface SubscriptionTools {
    readonly inside: SipInside;
    readonly sipDomain: string;
    readonly timers: Timers;
    /** Unique texts, for Call-ID and tag. */
    readonly newId: () => string;
}

const EXPIRES_SECONDS = 600;
const LONGEST_EXPIRES_SECONDS = 86_400;
/** Timers of hidden pages come up to a minute late. */
const MARGIN_SECONDS = 90;
/** The pause after a failure that may pass, times the tries. */
const REST_MS = 30_000;
/** Then it is left alone until the line comes back from an interruption. */
const MOST_TRIES = 3;

/** The last NOTIFY comes after the answer to the last SUBSCRIBE. */
const LAST_WORD_MS = 2_000;

interface Inside {
    /** JsSIP knows sessions by Call-ID and own tag, and hands them the NOTIFYs that belong to no dialog of its own. */
    readonly _sessions: Record<string, unknown>;
    normalizeTarget(target: string): object | undefined;
}

export class Subscription {
    readonly wish: Wish;
    private readonly tools: SubscriptionTools;
    private readonly user: SubscriptionUser;
    private state: 'new' | 'on' | 'resting' | 'over' = 'new';
    private tries = 0;
    private expires = EXPIRES_SECONDS;
    private timer: unknown;
    private callId = '';
    private localTag = '';
    private sequence = 0;
    private remoteTag: string | undefined;
    private remoteSequence = 0;
    private target: object | undefined;
    private routeSet: readonly string[] | undefined;

    constructor(wish: Wish, tools: SubscriptionTools, user: SubscriptionUser) {
        this.wish = wish;
        this.tools = tools;
        this.user = user;
    }

    /** Asks; also after the connection was made anew. Resolves when the PBX has answered, or won't. */
    ask(): Promise<void> {
        if (this.state === 'over') return Promise.resolve();
        if (this.state !== 'on') this.begin();
        return this.send(this.expires);
    }

    /** The line was lost and is back, or it is time: what had been given up may work again. */
    renew(): Promise<void> {
        this.tries = 0;
        return this.ask();
    }

    /** Unsubscribes. Resolves when the PBX knows, or won't answer. */
    async stop(): Promise<void> {
        const isOn = this.state === 'on';
        this.state = 'over';
        this.tools.timers.clear(this.timer);
        if (!isOn) return this.forget();
        await this.send(0);
        this.tools.timers.set(() => this.forget(), LAST_WORD_MS);
    }

    private get ua(): UA & Inside {
        return this.tools.inside.ua as UA & Inside;
    }

    /** A dialog of our own making; the PBX adds its half. */
    private begin(): void {
        this.forget();
        this.callId = this.tools.newId();
        this.localTag = this.tools.newId().slice(0, 8);
        this.sequence = 0;
        this.remoteTag = undefined;
        this.remoteSequence = 0;
        this.routeSet = undefined;
        this.state = 'new';
        const nothing = (): void => undefined;
        this.ua._sessions[this.callId + this.localTag] = { receiveRequest: (request: IncomingRequest) => this.received(request), isEnded: () => true, terminate: nothing };
    }

    private forget(): void {
        Reflect.deleteProperty(this.ua._sessions, this.callId + this.localTag);
    }

    private send(expires: number): Promise<void> {
        const { inside, sipDomain } = this.tools;
        const { user, event, accept } = this.wish;
        const { ua } = this;
        const address = ua.normalizeTarget(`sip:${encodeURIComponent(user)}@${sipDomain}`);
        if (!address) return Promise.resolve(this.refuse(404));
        this.tools.timers.clear(this.timer);
        this.sequence += 1;
        const dialog = { call_id: this.callId, from_tag: this.localTag, to_uri: address, to_tag: this.remoteTag, route_set: this.routeSet, cseq: this.sequence };
        const contact = String(ua.contact);
        const request = new inside.OutgoingRequest('SUBSCRIBE', this.target && this.remoteTag ? this.target : address, ua, dialog, [
            `Event: ${event}`,
            `Expires: ${expires}`,
            `Accept: ${accept}`,
            `Contact: ${contact}`
        ]);
        const { callId } = this;
        return new Promise((resolve) => {
            const failed = (): void => {
                if (callId === this.callId) this.rest();
                resolve();
            };
            new inside.RequestSender(ua, request, {
                onRequestTimeout: failed,
                onTransportError: failed,
                onAuthenticated: ({ cseq }) => (this.sequence = cseq),
                onReceiveResponse: (response) => {
                    if (response.status_code < 200) return;
                    if (callId === this.callId) this.answered(response);
                    resolve();
                }
            }).send();
        });
    }

    private answered(response: IncomingResponse): void {
        if (this.state === 'over') return;
        const { status_code: status } = response;
        const seconds = (name: string): number => Number(/^\d{1,6}/.exec(response.getHeader(name) ?? '')?.[0] ?? 0);
        if (status < 300) {
            this.state = 'on';
            this.remoteTag ??= response.to_tag;
            this.routeSet ??= response.getHeaders('record-route').reverse();
            this.target = response.parseHeader('contact')?.uri ?? this.target;
            return this.refreshIn(seconds('expires') || this.expires);
        }
        const brief = seconds('min-expires');
        if (status === 423 && brief > this.expires && brief <= LONGEST_EXPIRES_SECONDS) {
            this.expires = brief;
            return void this.ask();
        }
        // The dialog is gone, as after a restart of the PBX (RFC 6665 §4.1.2.2): another one may be had at once.
        if (status === 481 && this.state === 'on') return this.again(0);
        if (status === 408 || status === 480 || status === 481 || (status >= 500 && status < 600 && status !== 501)) return this.rest(seconds('retry-after'));
        this.refuse(status);
    }

    private received(request: IncomingRequest): void {
        const event = (request.getHeader('event') ?? '').split(';')[0]?.trim();
        const [state = '', ...parameters] = (request.getHeader('subscription-state') ?? '').toLowerCase().split(';').map((part) => part.trim());
        const parameter = (name: string): string | undefined => parameters.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
        if (request.method !== 'NOTIFY') return request.reply(405);
        if (event !== this.wish.event) return request.reply(489);
        if (!['active', 'pending', 'terminated'].includes(state)) return request.reply(400);
        // Another branch of a SUBSCRIBE that forked (RFC 6665 §4.1.4): one is enough.
        if (this.remoteTag !== undefined && request.from_tag !== this.remoteTag) return request.reply(481);
        if (request.cseq <= this.remoteSequence) return request.reply(500);
        request.reply(200);
        this.remoteTag = request.from_tag;
        this.remoteSequence = request.cseq;
        this.routeSet ??= request.getHeaders('record-route');
        this.target = request.parseHeader('contact')?.uri ?? this.target;
        if (this.state === 'over') return;
        if (request.body && state !== 'terminated') this.user.told(request.body);
        if (state === 'terminated') return this.ended(parameter('reason'), Number(parameter('retry-after') ?? 0));
        this.state = 'on';
        const left = Number(parameter('expires'));
        if (left > 0 && left < this.expires) this.refreshIn(left);
    }

    /** RFC 6665 §4.1.3: what each reason means for asking again. */
    private ended(reason: string | undefined, retryAfterSeconds: number): void {
        if (reason === 'rejected' || reason === 'noresource' || reason === 'invariant') return this.refuse(0);
        if (reason === 'deactivated' || reason === 'timeout') return this.again(0);
        this.again(Math.max(REST_MS, retryAfterSeconds * 1_000));
    }

    private refreshIn(seconds: number): void {
        const { timers } = this.tools;
        timers.clear(this.timer);
        // Only what has lasted counts as a success: some accept and end it at once, again and again.
        this.timer = timers.set(() => void this.renew(), Math.max(seconds - MARGIN_SECONDS, seconds / 2) * 1_000);
    }

    /** Something that may pass. */
    private rest(retryAfterSeconds = 0): void {
        if (this.state === 'over') return;
        this.again(Math.max(REST_MS * (this.tries + 1), retryAfterSeconds * 1_000));
    }

    private again(ms: number): void {
        const { timers } = this.tools;
        timers.clear(this.timer);
        this.state = 'resting';
        this.user.lost();
        this.tries += 1;
        if (this.tries <= MOST_TRIES) this.timer = timers.set(() => void this.ask(), ms);
    }

    private refuse(status: number): void {
        this.state = 'over';
        this.tools.timers.clear(this.timer);
        this.forget();
        this.user.lost();
        this.user.refused(status);
    }
}
