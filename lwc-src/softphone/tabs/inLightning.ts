/** What a panel in Lightning does for a phone in a window of its own, which has no Salesforce around it. */
import { HostError, type HostPort } from '../../salesforce/host/hostPort';
import type { HostAct, TabMessage } from './tabMessages';

export interface InLightningTools {
    readonly host: Pick<HostPort, HostAct>;
    readonly page: string;
    readonly post: (message: TabMessage) => void;
    readonly report: (what: string, error: unknown) => void;
}

const ACTS: Readonly<Record<HostAct, true>> = { openRecord: true, openSearch: true, openNew: true, publish: true, refresh: true, search: true, save: true };

export class InLightning {
    private readonly tools: InLightningTools;
    /** The window that asked last. */
    private window: string | undefined;

    constructor(tools: InLightningTools) {
        this.tools = tools;
    }

    /** Salesforce can be reached here. */
    here(): void {
        const { post, page } = this.tools;
        post({ type: 'inLightning', page });
    }

    hear(message: TabMessage): void {
        if (message.type === 'whoIsInLightning') this.here();
        if (message.type === 'hostWish' && message.to === this.tools.page) void this.fulfil(message);
    }

    /** The Desk beside this panel has said something: an answer to the window, perhaps. */
    said(data: unknown): void {
        if (this.window !== undefined) this.tools.post({ type: 'hostSaid', to: this.window, data });
    }

    private async fulfil({ id, from, method, args }: Extract<TabMessage, { type: 'hostWish' }>): Promise<void> {
        const { host, post, report } = this.tools;
        // What a window of another release wishes for is left to a panel of its own.
        if (!Object.hasOwn(ACTS, method)) return;
        this.window = from;
        post({ type: 'hostTaken', id });
        try {
            const value = await (host[method] as (...all: readonly unknown[]) => Promise<unknown>)(...args);
            post({ type: 'hostAnswered', id, ok: true, value });
        } catch (error) {
            if (!(error instanceof HostError)) report('phone window', error);
            const { trouble, details } = error instanceof HostError ? error : new HostError('refused', method);
            post({ type: 'hostAnswered', id, ok: false, trouble, details });
        }
    }
}
