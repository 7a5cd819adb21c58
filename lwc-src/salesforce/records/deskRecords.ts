/**
 * The preferred route: the Desk does the record work with the UI API, exactly and without a counted API call.
 * Asks go over the message channel and are answered within a time-out, or the Desk counts as gone.
 */
import type { RecordOperation, RecordOperations } from '../../core/bus/messages';
import { RecordError } from '../../core/errors';
import { searchDigitsOf } from '../../core/number/phoneNumber';
import { routed, type RecordsPort } from './recordsPort';

export interface DeskLink {
    /** Whether a Desk has said hello and not fallen silent since. */
    present(): boolean;
    /** @throws RecordError `absent` or `silent`, or what the Desk met */
    ask<O extends RecordOperation>(operation: O, ask: RecordOperations[O]['ask']): Promise<RecordOperations[O]['answer']>;
}

export function deskRecords(desk: DeskLink): RecordsPort {
    return {
        async findByNumber(number, _direction, search) {
            const digits = searchDigitsOf(number);
            return digits ? (await desk.ask('findByDigits', { digits, search })).candidates : [];
        },
        async findLog(callKey, objectApiName) {
            const { recordId, refused } = await desk.ask('findLog', { callKey, objectApiName });
            return refused ? { canTell: false } : { canTell: true, recordId };
        },
        createLog: (fields, objectApiName) => desk.ask('createLog', { fields, objectApiName }),
        updateLog: (recordId, fields) => desk.ask('updateLog', { recordId, fields })
    };
}

/**
 * The Desk when it is there, else Open CTI; also for a single request that finds the Desk gone. Who is calling may be
 * asked there as well when the Desk can't say. A write may not: the Desk may have done it, and would have done it twice.
 */
export function preferDesk(desk: DeskLink, byDesk: RecordsPort, byOpenCti: RecordsPort): RecordsPort {
    async function route<T>(act: (records: RecordsPort) => Promise<T>, mayAskBoth = false): Promise<T> {
        if (!desk.present()) return act(byOpenCti);
        try {
            return await act(byDesk);
        } catch (error) {
            if (error instanceof RecordError && (mayAskBoth || error.trouble === 'absent')) return act(byOpenCti);
            throw error;
        }
    }
    return routed(route);
}
