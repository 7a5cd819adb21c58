/**
 * What the PBX tells about others over a line: colleagues' telephones, in whichever form it offers, and the agent's
 * mailbox, asked for or not. A PBX that tells nothing costs a few requests, and nobody is any the wiser.
 */
import { afterDialogNews, lampOfDialogs, type KnownDialogs, type Lamp } from '../../core/people/lamp';
import { mailboxIn, type Mailbox } from '../../core/people/mailbox';
import { dialogNewsIn, presenceIn } from './eventBodies';
import type { SipExtension } from './sipInside';
import { Subscription, type SubscriptionTools } from './subscription';

export interface PeopleWatchTools extends SubscriptionTools {
    /** The agent's own. */
    readonly extension: string;
    /** @param lamp undefined when it isn't known any more */
    readonly onLamp: (extension: string, lamp: Lamp | undefined) => void;
    readonly onMailbox: (mailbox: Mailbox | undefined) => void;
}

/** So many telephones are watched at once. */
export const MOST_WATCHED = 50;
/** So many questions wait for an answer at once: a PBX counts requests. */
const AT_ONCE = 4;
const STOP_TIMEOUT_MS = 1_000;

const SUMMARY = { event: 'message-summary', accept: 'application/simple-message-summary' };
/** How a PBX may tell of a telephone, the better one first. */
const FORMS = [
    { event: 'dialog', accept: 'application/dialog-info+xml' },
    { event: 'presence', accept: 'application/pidf+xml' }
] as const;
/** The PBX doesn't know this event (RFC 6665 §7.3.2), or no subscriptions at all: asking for another telephone is no use. */
const UNKNOWN_EVENT: ReadonlySet<number> = new Set([405, 406, 489, 501]);

export class PeopleWatch implements SipExtension {
    private readonly tools: PeopleWatchTools;
    private readonly mailbox: Subscription;
    private readonly lamps = new Map<string, Subscription>();
    /** Those about whom the PBX tells nothing. */
    private readonly silent = new Set<string>();
    private wanted: readonly string[] = [];
    private form = 0;
    private isReady = false;
    private jobs: (() => Promise<void>)[] = [];
    private running = 0;

    constructor(tools: PeopleWatchTools) {
        this.tools = tools;
        const told = (body: string): void => {
            const mailbox = mailboxIn(body);
            if (mailbox) tools.onMailbox(mailbox);
        };
        this.mailbox = new Subscription({ user: tools.extension, ...SUMMARY }, tools, { told, refused: () => undefined, lost: () => undefined });
        // Many a PBX tells of the mailbox without having been asked. JsSIP lets that through, and answers it.
        tools.inside.ua.on('sipEvent' as 'connected', ((event: { request: { getHeader(name: string): string | undefined; body?: string } }) => {
            if (event.request.getHeader('event')?.split(';')[0]?.trim() === SUMMARY.event) told(event.request.body ?? '');
        }) as never);
    }

    /** The telephones that are to be watched from now on; the first fifty of them are. */
    watch(extensions: readonly string[]): void {
        const { extension: own } = this.tools;
        this.wanted = [...new Set(extensions)].filter((one) => one !== own).slice(0, MOST_WATCHED);
        this.follow();
    }

    ready(): void {
        this.isReady = true;
        this.enqueue(() => this.mailbox.renew());
        for (const lamp of this.lamps.values()) this.enqueue(() => lamp.renew());
        this.follow();
    }

    async stop(): Promise<void> {
        const { timers } = this.tools;
        this.isReady = false;
        this.jobs = [];
        const all = [this.mailbox, ...this.lamps.values()];
        for (const extension of [...this.lamps.keys()]) this.tools.onLamp(extension, undefined);
        this.lamps.clear();
        this.tools.onMailbox(undefined);
        const late = new Promise<void>((resolve) => void timers.set(resolve, STOP_TIMEOUT_MS));
        await Promise.race([Promise.all(all.map((one) => one.stop())), late]);
    }

    private follow(): void {
        const wanted = new Set(this.wanted);
        for (const [extension, lamp] of this.lamps) if (!wanted.has(extension)) this.drop(extension, lamp);
        if (!this.isReady) return;
        for (const extension of wanted) if (!this.lamps.has(extension) && !this.silent.has(extension)) this.enqueue(() => this.begin(extension));
    }

    private drop(extension: string, lamp: Subscription): void {
        this.lamps.delete(extension);
        this.tools.onLamp(extension, undefined);
        this.enqueue(() => lamp.stop());
    }

    private begin(extension: string): Promise<void> {
        const form = FORMS[this.form];
        // Meanwhile nobody may want it any more, or it is there already.
        if (!form || this.lamps.has(extension) || this.silent.has(extension) || !this.wanted.includes(extension)) return Promise.resolve();
        let known: KnownDialogs | undefined;
        const lamp: Subscription = new Subscription({ user: extension, ...form }, this.tools, {
            told: (body) => {
                if (form.event === 'presence') return this.show(extension, lamp, presenceIn(body));
                const news = dialogNewsIn(body);
                known = news && afterDialogNews(known, news);
                // A refresh brings the whole (RFC 4235 §3.4).
                if (news && !known) void lamp.ask();
                this.show(extension, lamp, known && lampOfDialogs(known));
            },
            lost: () => {
                known = undefined;
                this.show(extension, lamp, undefined);
            },
            refused: (status) => this.refused(extension, lamp, form, status)
        });
        this.lamps.set(extension, lamp);
        return lamp.ask();
    }

    private refused(extension: string, lamp: Subscription, form: (typeof FORMS)[number], status: number): void {
        if (this.lamps.get(extension) === lamp) this.lamps.delete(extension);
        if (!UNKNOWN_EVENT.has(status)) return void this.silent.add(extension);
        if (FORMS[this.form] === form) this.form += 1;
        this.follow();
    }

    private show(extension: string, lamp: Subscription, shown: Lamp | undefined): void {
        if (this.lamps.get(extension) === lamp) this.tools.onLamp(extension, shown);
    }

    private enqueue(job: () => Promise<void>): void {
        this.jobs.push(job);
        this.next();
    }

    private next(): void {
        if (this.running >= AT_ONCE) return;
        const job = this.jobs.shift();
        if (!job) return;
        this.running += 1;
        void job().finally(() => {
            this.running -= 1;
            this.next();
        });
        this.next();
    }
}
