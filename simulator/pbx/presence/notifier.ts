/**
 * SUBSCRIBE and NOTIFY (RFC 6665): takes subscriptions to mailboxes and telephones of the company, tells what changes,
 * lets them expire, and refuses the rest. The subscriber is known to be who they say.
 */
import { Dialog } from '../people/dialog';
import { newTag } from '../sip/ids';
import { tagOf, toOf, type SipRequest } from '../sip/message';
import { escapeUser, parseUri } from '../sip/uri';
import type { Timers } from '../timers';
import type { ServerTransaction } from '../transaction/serverTransaction';
import type { TransactionLayer } from '../transaction/transactionLayer';
import type { Flow } from '../transport/flow';
import { CONTENT_TYPES, dialogInfo, messageSummary, pidf, type BusyDialog, type EventPackage, type Mailbox } from './eventPackages';

export interface NotifierParts {
    readonly domain: string;
    readonly timers: Timers;
    /** The packages that are offered; the rest is a bad event. */
    readonly packages: readonly EventPackage[];
    readonly minExpiresSeconds: number;
    readonly maxExpiresSeconds: number;
    /** The number that a mailbox is called by. */
    readonly mailboxNumber: string;
    readonly users: ReadonlySet<string>;
    readonly transactions: () => TransactionLayer;
    readonly mailbox: (user: string) => Mailbox;
    readonly dialogs: (user: string) => readonly BusyDialog[];
    readonly isRegistered: (user: string) => boolean;
    /** Where a user's telephones are, for news that nobody subscribed to. */
    readonly contacts: (user: string) => readonly { readonly flow: Flow; readonly uri: string }[];
}

interface Subscription {
    readonly package: EventPackage;
    readonly user: string;
    readonly dialog: Dialog;
    readonly event: string;
    flow: Flow;
    expiresAt: number;
    version: number;
    stopTimer: () => void;
}

export class Notifier {
    readonly #parts: NotifierParts;
    #subscriptions: Subscription[] = [];

    constructor(parts: NotifierParts) {
        this.#parts = parts;
    }

    /** What is subscribed to, by package and user: `dialog 205`. */
    get all(): readonly string[] {
        return this.#subscriptions.map((one) => `${one.package} ${one.user}`);
    }

    /** A SUBSCRIBE, of a dialog or to begin one. */
    subscribe(transaction: ServerTransaction, subscriber: string): void {
        const known = this.#subscriptions.find(({ dialog }) => dialog.has(transaction.request));
        if (known) this.#refresh(transaction, known);
        else if (tagOf(toOf(transaction.request)) !== undefined) transaction.answer(481);
        else this.#begin(transaction, subscriber);
    }

    /** Something about a user is different: whoever watches it is told. */
    changed(name: EventPackage, user: string): void {
        for (const one of this.#subscriptions) if (one.package === name && one.user === user) this.#notify(one, 'active');
    }

    /** As many a PBX does (Asterisk's `mailboxes` of an AOR): news of a mailbox to all telephones of its user, unasked. */
    tellUnasked(user: string): void {
        const { domain, transactions, contacts } = this.#parts;
        for (const { flow, uri } of contacts(user)) {
            const address = `sip:${escapeUser(user)}@${domain}`;
            const dialog = new Dialog(
                { callId: `${newTag()}@${domain}`, localTag: newTag(), remoteTag: '', local: `<${address}>`, remote: `<${address}>`, remoteTarget: uri, routeSet: [], localSequence: 0, remoteSequence: undefined },
                this.#via(flow)
            );
            const request = dialog.request('NOTIFY', {
                headers: [['Contact', this.#contact], ['Event', 'message-summary'], ['Subscription-State', 'active']],
                body: { type: CONTENT_TYPES['message-summary'], text: this.#body('message-summary', user, 0) }
            });
            transactions().send(flow, request, { response: () => {} });
        }
    }

    /** RFC 6665 §4.4.1: what the notifier ends, it says so. */
    end(user: string, reason: 'deactivated' | 'rejected' | 'noresource' | 'giveup' | 'probation', retryAfterSeconds?: number): void {
        const after = retryAfterSeconds === undefined ? '' : `;retry-after=${retryAfterSeconds}`;
        for (const one of this.#subscriptions.filter((each) => each.user === user)) this.#terminate(one, `${reason}${after}`);
    }

    /** A NOTIFY has no way to go any more. */
    closed(flow: Flow): void {
        for (const one of this.#subscriptions.filter((each) => each.flow === flow)) this.#drop(one);
    }

    clear(): void {
        for (const one of [...this.#subscriptions]) this.#drop(one);
    }

    #begin(transaction: ServerTransaction, subscriber: string): void {
        const { request, flow } = transaction;
        const { packages, users } = this.#parts;
        const event = request.headers.get('Event') ?? '';
        const name = packages.find((one) => one === event.split(';')[0]?.trim());
        if (name === undefined) return void transaction.answer(489, { reason: `Bad Event: ${event || 'none'}`, headers: packages.length > 0 ? [['Allow-Events', packages.join(', ')]] : [] });
        const { user = '', host } = parseUri(request.uri);
        if (host !== this.#parts.domain || !users.has(user)) return void transaction.answer(404);
        // Nobody looks into somebody else's mailbox.
        if (name === 'message-summary' && user !== subscriber) return void transaction.answer(403);
        if (request.headers.has('Accept') && !request.headers.lists('Accept', CONTENT_TYPES[name])) return void transaction.answer(406);
        if (request.headers.values('Contact').length !== 1) return void transaction.answer(400, { reason: 'Bad Request: a subscription needs one Contact' });
        const seconds = this.#seconds(transaction);
        if (seconds === undefined) return;
        const tag = newTag();
        const one: Subscription = { package: name, user, event, flow, dialog: Dialog.called(request, tag, this.#via(flow)), expiresAt: 0, version: 0, stopTimer: () => {} };
        this.#subscriptions.push(one);
        this.#accept(transaction, one, seconds, tag);
    }

    #refresh(transaction: ServerTransaction, one: Subscription): void {
        if (!one.dialog.takes(transaction.request)) return void transaction.answer(500, { reason: 'Server Internal Error: out of order' });
        const seconds = this.#seconds(transaction);
        if (seconds === undefined) return;
        one.dialog.retarget(transaction.request);
        one.flow = transaction.flow;
        this.#accept(transaction, one, seconds);
    }

    /** RFC 6665 §4.2.1.1 and §4.2.2: answered first, then told at once how things are; with no time left, for the last time. */
    #accept(transaction: ServerTransaction, one: Subscription, seconds: number, toTag?: string): void {
        const { timers } = this.#parts;
        one.stopTimer();
        one.expiresAt = timers.now() + seconds * 1_000;
        transaction.answer(200, { ...(toTag === undefined ? {} : { toTag }), headers: [['Contact', this.#contact], ['Expires', String(seconds)]] });
        if (seconds === 0) return this.#terminate(one, 'timeout');
        one.stopTimer = timers.after(seconds * 1_000, () => this.#terminate(one, 'timeout'));
        this.#notify(one, 'active');
    }

    /** Undefined when it was refused for being too brief. */
    #seconds(transaction: ServerTransaction): number | undefined {
        const { minExpiresSeconds, maxExpiresSeconds } = this.#parts;
        const text = transaction.request.headers.get('Expires');
        const wanted = text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : maxExpiresSeconds;
        if (wanted === 0 || wanted >= minExpiresSeconds) return Math.min(wanted, maxExpiresSeconds);
        transaction.answer(423, { headers: [['Min-Expires', String(minExpiresSeconds)]] });
        return undefined;
    }

    #terminate(one: Subscription, reason: string): void {
        this.#notify(one, 'terminated', reason);
        this.#drop(one);
    }

    #drop(one: Subscription): void {
        one.stopTimer();
        this.#subscriptions = this.#subscriptions.filter((other) => other !== one);
    }

    #notify(one: Subscription, state: 'active' | 'terminated', reason?: string): void {
        const left = Math.max(0, Math.round((one.expiresAt - this.#parts.timers.now()) / 1_000));
        const request = one.dialog.request('NOTIFY', {
            headers: [
                ['Contact', this.#contact],
                ['Event', one.event],
                ['Subscription-State', state === 'active' ? `active;expires=${left}` : `terminated;reason=${reason}`]
            ],
            body: { type: CONTENT_TYPES[one.package], text: this.#body(one.package, one.user, one.version++) }
        });
        this.#parts.transactions().send(one.flow, request, {
            // RFC 6665 §4.2.2: who doesn't want it, or can't be reached, isn't told any more.
            response: ({ status }) => {
                if (status === 481 || status === 408 || status === 503 || status === 489) this.#drop(one);
            }
        });
    }

    #body(name: EventPackage, user: string, version: number): string {
        const { domain, mailbox, mailboxNumber, dialogs, isRegistered } = this.#parts;
        const entity = `sip:${escapeUser(user)}@${domain}`;
        if (name === 'message-summary') return messageSummary(mailbox(user), `sip:${escapeUser(mailboxNumber)}@${domain}`);
        if (name === 'dialog') return dialogInfo(entity, version, dialogs(user));
        return pidf(entity, isRegistered(user), dialogs(user).some(({ state }) => state === 'confirmed'));
    }

    get #contact(): string {
        return `<sip:events.${this.#parts.domain};transport=ws>`;
    }

    #via(flow: Flow): string {
        return `SIP/2.0/${flow.transport} ${this.#parts.domain}`;
    }
}

/** Whether a request within a dialog is for the notifier: it is the only one here that has dialogs of its own. */
export function isForNotifier(request: SipRequest, domain: string): boolean {
    return request.method === 'SUBSCRIBE' && tagOf(toOf(request)) !== undefined && parseUri(request.uri).host === `events.${domain}`;
}
