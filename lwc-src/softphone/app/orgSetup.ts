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
            if (kept?.userId === this.userId) this.known ??= readOrgSetup(kept.setup);
        } catch (error) {
            this.report('kept setup', error);
        }
    }

    learn(setup: OrgSetup): void {
        if (this.known?.stamp === setup.stamp) return;
        this.known = setup;
        this.kept.write(JSON.stringify({ userId: this.userId, setup })).catch((error: unknown) => this.report('keep setup', error));
    }
}
