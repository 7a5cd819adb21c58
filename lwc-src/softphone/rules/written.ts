/** Where an entry goes, and with which people: what the agent has chosen, what was opened at the beginning, what is completed. */
import { outcomeIn } from '../../core/call/call';
import { linkedCase } from '../../core/log/caseDraft';
import type { LogEntry } from '../../core/log/entries';
import { linked } from '../../core/log/said';
import type { Fields } from '../../core/log/taskDraft';
import type { Target } from '../../core/outbox/outbox';
import type { CallRecord } from '../../core/state/softphoneState';

export function writtenOf({ fields, objectApiName, completes }: LogEntry, { call, said, learnt }: CallRecord): { readonly fields: Fields; readonly target: Target } {
    const isCase = objectApiName === 'Case';
    const target: Target = {
        ...(isCase && { objectApiName }),
        ...(outcomeIn(call) === 'missed' && { missed: true }),
        ...(learnt?.opened && { unsure: true, ...learnt.opened }),
        ...(completes !== undefined && { recordId: completes })
    };
    return { fields: (isCase ? linkedCase : linked)(fields, said), target };
}
