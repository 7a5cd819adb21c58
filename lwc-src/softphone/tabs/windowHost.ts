/**
 * The host of a phone in a window of its own: no Lightning around it, so each wish goes to a panel in Lightning of the same agent, which asks
 * its own host and sends the answer back. Every wish is answered: a panel that doesn't take it at once is gone, and another is asked for the next.
 */
import type { Timers } from '../../core/time';
import { HostError, type FoundRecord, type HostEvent, type HostPort } from '../../salesforce/host/hostPort';
import type { HostAct, TabMessage } from './tabMessages';

export interface WindowHostTools {
    /** This page's own id. */
    readonly page: string;
    readonly timers: Timers;
    readonly newId: () => string;
    readonly post: (message: TabMessage) => void;
    /** Shows in the window's title what the utility item would show. */
    readonly showTitle: (text: string) => void;
    /** A panel in Lightning has come: its Desk may be greeted. */
    readonly onPanel: () => void;
}

/** A panel that lives takes a wish at once, whatever its host then does. */
const TAKEN_MS = 1_000;
/** Longer than a panel's own patience with Salesforce. */
const ANSWER_MS = 12_000;
/** What the Desk says to whoever asked it for records; the rest is for the panel beside it. */
const FOR_WINDOW: readonly unknown[] = ['deskHello', 'setup', 'answer'];
/** What the panel beside the Desk doesn't say by itself. */
const FROM_WINDOW: readonly unknown[] = ['panelHello', 'ask'];

interface Waiting {
    taken(): void;
    answered(message: Extract<TabMessage, { type: 'hostAnswered' }>): void;
}

export class WindowHost implements HostPort {
    readonly kind = 'window' as const;
    private readonly tools: WindowHostTools;
    private readonly waiting = new Map<string, Waiting>();
    /** The panel that does what is wished for. */
    private panel: string | undefined;
    private found: (() => void)[] = [];
    private listener: (event: HostEvent) => void = () => undefined;

    constructor(tools: WindowHostTools) {
        this.tools = tools;
    }

    hear(message: TabMessage): void {
        if (message.type === 'inLightning') this.use(message.page);
        if (message.type === 'hostTaken') this.waiting.get(message.id)?.taken();
        if (message.type === 'hostAnswered') this.waiting.get(message.id)?.answered(message);
        if (message.type === 'hostSaid' && message.to === this.tools.page && FOR_WINDOW.includes(typeOf(message.data))) this.listener({ type: 'message', data: message.data });
    }

    listen(listener: (event: HostEvent) => void): void {
        this.listener = listener;
    }

    async start(): Promise<void> {
        await this.anyPanel('start');
    }

    async openRecord(recordId: string): Promise<void> {
        await this.ask('openRecord', recordId);
    }

    async openSearch(text: string): Promise<void> {
        await this.ask('openSearch', text);
    }

    async openNew(...args: Parameters<HostPort['openNew']>): Promise<void> {
        await this.ask('openNew', ...args);
    }

    async showPanel(): Promise<void> {
        // The window is what shows; a page may not bring itself to the front.
    }

    async showItem(label: string): Promise<void> {
        this.tools.showTitle(label);
    }

    async publish(message: unknown): Promise<void> {
        if (FROM_WINDOW.includes(typeOf(message))) await this.ask('publish', message);
    }

    async refresh(): Promise<void> {
        await this.ask('refresh');
    }

    async search(...args: Parameters<HostPort['search']>): Promise<readonly FoundRecord[]> {
        return (await this.ask('search', ...args)) as readonly FoundRecord[];
    }

    async save(...args: Parameters<HostPort['save']>): Promise<string> {
        return String(await this.ask('save', ...args));
    }

    private use(page: string): void {
        this.panel = page;
        for (const found of this.found.splice(0)) found();
        this.tools.onPanel();
    }

    /** @throws HostError `silent` when there is none */
    private async anyPanel(method: string): Promise<string> {
        const { post, timers } = this.tools;
        if (this.panel === undefined) {
            await new Promise<void>((resolve) => {
                const timer = timers.set(resolve, TAKEN_MS);
                this.found.push(() => {
                    timers.clear(timer);
                    resolve();
                });
                post({ type: 'whoIsInLightning' });
            });
        }
        if (this.panel === undefined) throw new HostError('silent', method, ['No panel in Lightning answers']);
        return this.panel;
    }

    /** Never asked twice of itself: who saves has to know that it may have been done. */
    private async ask(method: HostAct, ...args: readonly unknown[]): Promise<unknown> {
        const { page, timers, newId, post } = this.tools;
        const to = await this.anyPanel(method);
        const id = newId();
        return new Promise((resolve, reject) => {
            const over = (): void => {
                timers.clear(timer);
                this.waiting.delete(id);
            };
            const silent = (): void => {
                over();
                if (this.panel === to) this.panel = undefined;
                reject(new HostError('silent', method));
            };
            let timer = timers.set(silent, TAKEN_MS);
            this.waiting.set(id, {
                taken: () => {
                    timers.clear(timer);
                    timer = timers.set(silent, ANSWER_MS);
                },
                answered: (answer) => {
                    over();
                    if (answer.ok) resolve(answer.value);
                    else reject(new HostError(answer.trouble, method, answer.details));
                }
            });
            post({ type: 'hostWish', to, from: page, id, method, args });
        });
    }
}

/** Of an envelope of the channel. */
function typeOf(data: unknown): unknown {
    return (data as { readonly message?: { readonly type?: unknown } } | null | undefined)?.message?.type;
}
