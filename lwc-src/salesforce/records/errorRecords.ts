/** Records of the error log: by the Desk when it is there, else by Open CTI. */
import { RecordError } from '../../core/errors';
import type { Fields } from '../../core/log/taskDraft';
import type { HostPort } from '../host/hostPort';
import { inNamespace } from '../page/pageFacts';
import type { DeskLink } from './deskRecords';
import { throughHost } from './throughHost';

/** One record of the error log. */
export interface ErrorWrite {
    /** By the names in the source. */
    readonly fields: Fields;
    /** The record, if it is known to be there. */
    readonly recordId?: string;
}

/**
 * @param namespace of the installed package, or empty
 * @returns what writes one, and resolves to its id: a record with the same key is brought up to date. It rejects with a RecordError
 */
export function errorRecords(desk: DeskLink, host: Pick<HostPort, 'save'>, namespace: string): (write: ErrorWrite) => Promise<string> {
    const byHost = ({ fields, recordId }: ErrorWrite): Promise<string> => {
        const named = Object.fromEntries(Object.entries(fields).map(([field, value]) => [inNamespace(namespace, field), value]));
        return throughHost(() => host.save(inNamespace(namespace, 'Call_Error__c'), named, recordId));
    };
    const updated = async (error: unknown, write: ErrorWrite): Promise<string> => {
        if (!(error instanceof RecordError) || error.existingId === undefined || write.recordId !== undefined) throw error;
        return byHost({ ...write, recordId: error.existingId });
    };
    return async (write) => {
        if (desk.present()) return (await desk.ask('writeError', write)).recordId;
        return byHost(write).catch((error: unknown) => updated(error, write));
    };
}
