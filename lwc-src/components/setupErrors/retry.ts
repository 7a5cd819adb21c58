/**
 * Writes the log that a record of the error log carries, as its agent would have (T13): into the task or case that is there under
 * the same call key, else into a new one of the agent's. The agent's own phone looks by call key as well before it writes, so it
 * finds this one. Knows the Desk's record work, nothing of the page.
 */
import { forUpdate, RecordError } from 'c/phoneCore';
import type { RecordOperation, RecordOperations } from '../../core/bus/messages';
import type { LogObject } from '../../core/log/logObject';
import type { Fields } from '../../core/log/taskDraft';

export interface CarriedLog {
    readonly callKey: string;
    readonly objectApiName: LogObject;
    readonly fields: Fields;
    /** Whose the task is where the log doesn't say. */
    readonly agentId?: string;
}

/** What DeskRecords does; it never rejects. */
export interface RecordWork {
    perform(operation: RecordOperation, ask: unknown): Promise<{ readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly error: Pick<RecordError, 'trouble' | 'said' | 'fields' | 'existingId'> }>;
}

/** The log in a record of the error log; undefined when it carries none, or only a part of one. */
export function carriedLog(callKey: string, entry: string, agentId: string | undefined): CarriedLog | undefined {
    try {
        const fields = JSON.parse(entry) as Fields | null;
        if (callKey === '' || typeof fields !== 'object' || fields === null || typeof fields['Subject'] !== 'string') return undefined;
        // Every whole log says one of the two (core/log/taskDraft, core/log/caseDraft); what completes one says neither.
        const objectApiName = 'TaskSubtype' in fields ? 'Task' : 'Origin' in fields ? 'Case' : undefined;
        return objectApiName && { callKey, objectApiName, fields, ...(agentId !== undefined && { agentId }) };
    } catch {
        // It was too long for its field and cut, or there is none.
        return undefined;
    }
}

/**
 * @returns the fields that this user may not write: the task stands without them
 * @throws RecordError when it could not be written
 */
export async function writeCarriedLog(records: RecordWork, { callKey, objectApiName, fields, agentId }: CarriedLog): Promise<readonly string[]> {
    const ask = async <O extends RecordOperation>(operation: O, of: RecordOperations[O]['ask']): Promise<RecordOperations[O]['answer']> => {
        const done = await records.perform(operation, of);
        if (done.ok) return done.answer as RecordOperations[O]['answer'];
        const { trouble, said, fields: about, existingId } = done.error;
        throw new RecordError(trouble, said, { fields: about, ...(existingId !== undefined && { existingId }) });
    };
    const found = await ask('findLog', { callKey, objectApiName });
    // Without having looked nothing is created: it might be the second.
    if ('refused' in found && found.refused) throw new RecordError('unsure');
    const update = async (recordId: string): Promise<readonly string[]> => {
        const { leftOut } = await ask('updateLog', { recordId, fields: forUpdate(fields) });
        return leftOut;
    };
    if (found.recordId !== undefined) return update(found.recordId);
    try {
        const { leftOut } = await ask('createLog', { fields: { ...(agentId !== undefined && { OwnerId: agentId }), ...fields }, objectApiName });
        return leftOut;
    } catch (error) {
        if (error instanceof RecordError && error.trouble === 'duplicate' && error.existingId !== undefined) return update(error.existingId);
        throw error;
    }
}
