/**
 * What an admin has set up, read for the phone: once at the start, and again when a glance at the records, taken with
 * each search for a caller, shows that they have changed (A11). Knows nothing of what the records mean.
 */
import { OWN_OBJECTS } from 'c/ownObjects';
import { RecordError, setupIn, setupRequest, stampIn, stampQuery } from 'c/phoneCore';
import type { OrgSetup } from '../../core/setup/orgSetup';
import type { SetupReader } from '../../salesforce/setup/setupQuery';

interface Request {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
}

export interface SetupTools {
    /** @throws RecordError */
    read(request: Request, fresh: boolean): Promise<unknown>;
    /** There is something new. */
    changed(setup: OrgSetup): void;
}

export class DeskSetup {
    private readonly tools: SetupTools;
    private reader: SetupReader | undefined;
    private current: OrgSetup | undefined;
    /** This user may not see the records. */
    private isRefused = false;
    private glances = 0;

    constructor(tools: SetupTools) {
        this.tools = tools;
    }

    /** Reads it for the first time. Who may not see the records works with what is built in. */
    async start(reader: SetupReader): Promise<void> {
        if (this.reader) return;
        this.reader = reader;
        await this.load();
    }

    /**
     * What a search asks besides; nothing where the records can't be read. Never the same twice: whoever calls again within
     * half a minute would be answered from the platform's cache, by what held before (A11).
     */
    glance(): string {
        this.glances += 1;
        return this.current ? stampQuery(OWN_OBJECTS, this.glances) : '';
    }

    /** What the search brought: reads everything again when the glance shows a change, or when it could not be read yet. */
    async look(data: unknown): Promise<void> {
        const { current, isRefused } = this;
        if (!current && !isRefused) return void this.load();
        if (current && (stampIn(data) ?? '') !== current.stamp) await this.load();
    }

    /** Tells once more, for a phone that has just come. */
    tell(): void {
        if (this.current) this.tools.changed(this.current);
    }

    private async load(): Promise<void> {
        const { reader, tools } = this;
        if (!reader) return;
        try {
            this.current = setupIn(await tools.read(setupRequest(OWN_OBJECTS, reader), this.current !== undefined), reader);
            this.tell();
        } catch (error) {
            // What was read before goes on holding; without anything, what the phone has kept, or what is built in.
            this.isRefused = error instanceof RecordError && error.trouble === 'noAccess';
        }
    }
}
