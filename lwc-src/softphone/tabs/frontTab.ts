/**
 * Which tab the agent looks at: records open there, whichever tab has the phone. A page in a frame is told when its tab
 * comes to the front; of two windows side by side the one that came last, or was clicked in last, counts.
 */
import type { Timers } from '../../core/time';
import type { Fields } from '../../core/log/taskDraft';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { FrontAct, TabMessage } from './tabMessages';

export type FrontHost = Pick<HostPort, FrontAct>;

export interface FrontTabTools {
    readonly host: FrontHost;
    readonly page: string;
    readonly document: Pick<Document, 'addEventListener'>;
    readonly isVisible: () => boolean;
    readonly timers: Timers;
    readonly newId: () => string;
    readonly post: (message: TabMessage) => void;
    readonly report: (what: string, error: unknown) => void;
}

const FRONT_ACTS: Readonly<Record<FrontAct, true>> = { openRecord: true, openNew: true, openSearch: true, refresh: true };

/** A tab that doesn't answer is gone or asleep. */
const ANSWER_MS = 1_000;

export class FrontTab implements FrontHost {
    private readonly tools: FrontTabTools;
    private front: string | undefined;
    private readonly waiting = new Map<string, () => void>();

    constructor(tools: FrontTabTools) {
        this.tools = tools;
        // Not the focus: the phone itself moves that when a call comes, in every tab.
        for (const event of ['visibilitychange', 'pointerdown', 'keydown']) tools.document.addEventListener(event, () => this.looked());
    }

    /** The agent looks at this tab, if it can be seen. */
    looked(): void {
        const { page, isVisible, post } = this.tools;
        if (!isVisible() || this.front === page) return;
        this.front = page;
        post({ type: 'looked', page });
    }

    hear(message: TabMessage): void {
        const { page, host, post, report } = this.tools;
        if (message.type === 'looked') this.front = message.page;
        if (message.type === 'fronted') this.waiting.get(message.id)?.();
        if (message.type !== 'front' || message.to !== page) return;
        post({ type: 'fronted', id: message.id });
        if (!Object.hasOwn(FRONT_ACTS, message.act)) return;
        (host[message.act] as (...args: readonly unknown[]) => Promise<void>)(...message.args).catch((error: unknown) => report('screen pop', error));
    }

    async openRecord(recordId: string): Promise<void> {
        if (!(await this.ask('openRecord', recordId))) await this.tools.host.openRecord(recordId);
    }

    async openNew(objectApiName: string, fields: Fields): Promise<void> {
        if (!(await this.ask('openNew', objectApiName, fields))) await this.tools.host.openNew(objectApiName, fields);
    }

    async openSearch(text: string): Promise<void> {
        if (!(await this.ask('openSearch', text))) await this.tools.host.openSearch(text);
    }

    /** Here as well: the record may be open in both. */
    async refresh(): Promise<void> {
        await this.ask('refresh');
        await this.tools.host.refresh();
    }

    /** Resolves to whether the tab in front does it. */
    private async ask(act: FrontAct, ...args: unknown[]): Promise<boolean> {
        const { page, timers, newId, post } = this.tools;
        const { front } = this;
        if (front === undefined || front === page) return false;
        const id = newId();
        const isDone = await new Promise<boolean>((resolve) => {
            const timer = timers.set(() => resolve(false), ANSWER_MS);
            this.waiting.set(id, () => {
                timers.clear(timer);
                resolve(true);
            });
            post({ type: 'front', to: front, id, act, args });
        });
        this.waiting.delete(id);
        if (!isDone) this.front = undefined;
        return isDone;
    }
}
