/** What logs need beyond being sent, as one part that comes after the phone: the error log, and the care for the outbox. */
import { startErrorLog, type CallErrors, type ErrorLogPartTools } from '../errorLog/errorLog';
import { careFor, type CareTools } from './care';

export type LogCareTools = ErrorLogPartTools & Omit<CareTools, 'errors'>;

export function startLogCare(tools: LogCareTools): CallErrors {
    const errors = startErrorLog(tools);
    careFor({ ...tools, errors });
    return errors;
}
