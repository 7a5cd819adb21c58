/** What logs need beyond being sent, as one part that comes after the phone: the error log, the care for the outbox, the right time. */
import { keepServerTime, serverTime, type ServerTimeTools } from '../app/serverTime';
import { startErrorLog, type CallErrors, type ErrorLogPartTools } from '../errorLog/errorLog';
import type { Database } from '../storage/database';
import { outboxStore } from '../storage/outboxStore';
import { careFor, type CareTools } from './care';

export type LogCareTools = ErrorLogPartTools &
    Omit<CareTools, 'errors' | 'forget' | 'keep'> &
    Pick<ServerTimeTools, 'correct' | 'store'> & {
        readonly database: Promise<Database>;
        /** A file of this page's own origin. */
        readonly anyFile: string;
    };

export function startLogCare(tools: LogCareTools): CallErrors {
    const errors = startErrorLog(tools);
    const kept = outboxStore(tools.database, tools.userId);
    careFor({ ...tools, errors, forget: (key) => kept.remove(key), keep: (entry) => kept.put(entry) });
    keepServerTime({ ...tools, wall: () => Date.now(), ask: () => serverTime(tools.anyFile, (url, how) => fetch(url, how), () => performance.now()) });
    return errors;
}
