/**
 * T11, X3: what is written over a record that is there: edits of Tasks made by hand, and whatever meets a version that somebody
 * else has saved, which waits here until the agent has chosen. Knows nothing of forms, of the phone, nor of the UI API.
 */
import { recordErrorOf } from 'c/phoneCore';
import { formOf, keep } from 'c/deskKept';
import type { DeskRecords, TaskEdit } from 'c/deskRecords';
import type { OpenConflict } from '../../salesforce/records/versionedUpdate';

export interface EditTools {
    readonly records: Pick<DeskRecords, 'editTask' | 'resolve'>;
    /** Asks the agent; undefined when there is nothing to ask. */
    show(conflict: OpenConflict | undefined): void;
    /** An edit that had met another is written now. */
    written(recordId: string, name: string): void;
    failed(said: string): void;
    /** The agent has chosen what stays of a record that the phone writes: it may go on. */
    resolved(recordId: string): void;
}

export class DeskEdits {
    private readonly tools: EditTools;
    /** The oldest first: one after the other is asked for. */
    private open: readonly OpenConflict[] = [];
    /** Edits that were not taken, by record. */
    private readonly unsettled = new Map<string, TaskEdit>();

    constructor(tools: EditTools) {
        this.tools = tools;
    }

    /** Writes what was changed of a Task. @throws RecordError `conflict` when it waits for the agent's choice */
    async write(edit: TaskEdit): Promise<{ readonly leftOut: readonly string[] }> {
        this.unsettled.set(edit.recordId, edit);
        const written = await this.tools.records.editTask(edit);
        this.unsettled.delete(edit.recordId);
        return written;
    }

    /** Somebody else has saved what is wanted otherwise here. */
    conflicted(conflict: OpenConflict): void {
        this.ask([...this.open.filter(({ recordId }) => recordId !== conflict.recordId), conflict]);
    }

    /** @param kept the fields that stay as the others wrote them @param both texts of which both versions stay */
    async resolve(recordId: string, kept: readonly string[], both: readonly string[]): Promise<void> {
        const { tools } = this;
        tools.records.resolve(recordId, kept, both);
        this.ask(this.open.filter((one) => one.recordId !== recordId));
        const edit = this.unsettled.get(recordId);
        if (edit) await this.settle(edit);
        else tools.resolved(recordId);
    }

    private async settle({ recordId, before, fields }: TaskEdit): Promise<void> {
        try {
            await this.write({ recordId, before, fields });
            keep(formOf(recordId), undefined);
            this.tools.written(recordId, String(fields['Subject'] ?? before['Subject'] ?? ''));
        } catch (error) {
            this.tools.failed(recordErrorOf(error).said);
        }
    }

    private ask(open: readonly OpenConflict[]): void {
        this.open = open;
        this.tools.show(open[0]);
    }
}
