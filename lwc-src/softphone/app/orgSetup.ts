/**
 * What the admin has set up, as far as this browser knows: kept from the last time for an instant start, and what the
 * Desk tells from then on. A change holds from the next call.
 */
import { EMPTY_SETUP, readOrgSetup, type OrgSetup } from '../../core/setup/orgSetup';
import type { Tools } from './tools';

export interface KeptSetup {
    read(): Promise<string | undefined>;
    write(text: string): Promise<void>;
}

export class OrgSetups {
    private readonly kept: KeptSetup;
    private readonly userId: string;
    private readonly report: Tools['report'];
    private known: OrgSetup | undefined;
    private readonly listeners: (() => void)[] = [];
    private tellRuled: (() => void) | undefined;

    /** @param userId what one user may see is not kept for the next */
    constructor(kept: KeptSetup, userId: string, report: Tools['report']) {
        this.kept = kept;
        this.userId = userId;
        this.report = report;
    }

    get current(): OrgSetup {
        return this.known ?? EMPTY_SETUP;
    }

    /** Takes up what was kept, unless the Desk was faster. */
    async start(): Promise<void> {
        try {
            const kept = JSON.parse((await this.kept.read()) ?? 'null') as { userId?: string; setup?: unknown } | null;
            if (kept?.userId === this.userId) this.know(this.known ?? readOrgSetup(kept.setup));
        } catch (error) {
            this.report('kept setup', error);
        }
    }

    learn(setup: OrgSetup): void {
        if (this.known?.stamp === setup.stamp) return;
        this.know(setup);
        this.kept.write(JSON.stringify({ userId: this.userId, setup })).catch((error: unknown) => this.report('keep setup', error));
    }

    /** Tells once, now or later, that there are rules or settings. */
    whenRuled(tell: () => void): void {
        this.tellRuled = tell;
        this.know(this.known);
    }

    /** Tells from now on, as long as the page is there. */
    whenChanged(tell: () => void): void {
        this.listeners.push(tell);
    }

    private know(setup: OrgSetup | undefined): void {
        this.known = setup;
        for (const tell of this.listeners) tell();
        if (!setup || setup.rules.length + setup.settings.length === 0) return;
        this.tellRuled?.();
        this.tellRuled = undefined;
    }
}
