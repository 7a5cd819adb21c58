/**
 * Salesforce's records, as far as a log needs them: keeps tasks, and refuses a second one with the same call key as
 * the unique field does. Can be told to be bad: to fail, also after it has saved; to answer late.
 */
import { RecordError } from '../../../core/errors';
import type { Fields } from '../../../core/log/taskDraft';
import type { Candidate } from '../../../core/match/candidate';
import type { PhoneNumber } from '../../../core/number/phoneNumber';
import type { Search } from '../../../core/rule/rule';
import type { OutboxEntry } from '../../../core/outbox/outbox';
import type { OutboxStore } from '../../outbox/outbox';
import type { RecordsPort, Saved, LogSearch } from '../../../salesforce/records/recordsPort';

/** What the next request meets: an error before or after it was done, or a wait. */
export type Mishap = { readonly before: RecordError } | { readonly after: RecordError } | { readonly wait: Promise<void> };

export class FakeRecords implements RecordsPort {
    readonly tasks = new Map<string, Fields>();
    /** What it was asked, in order: `create k`, `update 00T1`, `look k`, `find 393401182290`. */
    readonly asked: string[] = [];
    readonly mishaps: Mishap[] = [];
    candidates: readonly Candidate[] = [];
    leftOut: readonly string[] = [];
    /** Whether tasks can be looked up by their key. */
    canTell = true;
    private readonly idOfNumber: (number: number) => string;
    private lastId = 0;

    constructor(idOfNumber = (number: number): string => `00T${number}`) {
        this.idOfNumber = idOfNumber;
    }

    findByNumber({ digits }: PhoneNumber, _direction?: unknown, search?: Search): Promise<readonly Candidate[]> {
        return this.meeting(`find ${digits}${search ? ` in ${search.objects.join()}` : ''}`, () => this.candidates);
    }

    findLog(callKey: string): Promise<LogSearch> {
        if (!this.canTell) return Promise.resolve({ canTell: false });
        return this.meeting(`look ${callKey}`, () => ({ canTell: true, recordId: this.idOf(callKey) }));
    }

    createLog(fields: Fields): Promise<Saved> {
        const key = String(fields['Call_Key__c']);
        return this.meeting(`create ${key}`, () => {
            if (this.leftOut.includes('Call_Key__c')) throw new RecordError('noAccess', '', { fields: ['Call_Key__c'] });
            const existingId = this.idOf(key);
            if (existingId) throw new RecordError('duplicate', 'duplicate value found', { existingId });
            const recordId = this.idOfNumber(++this.lastId);
            this.tasks.set(recordId, Object.fromEntries(Object.entries(fields).filter(([field]) => !this.leftOut.includes(field))));
            return { recordId, leftOut: this.leftOut };
        });
    }

    updateLog(recordId: string, fields: Fields): Promise<Saved> {
        return this.meeting(`update ${recordId}`, () => {
            if (!this.tasks.has(recordId)) throw new RecordError('notFound', 'entity is deleted');
            if ('TaskSubtype' in fields) throw new RecordError('invalid', 'TaskSubtype is set once.', { fields: ['TaskSubtype'] });
            this.tasks.set(recordId, { ...this.tasks.get(recordId), ...fields });
            return { recordId, leftOut: this.leftOut };
        });
    }

    private idOf(callKey: string): string | undefined {
        return [...this.tasks].find(([, fields]) => fields['Call_Key__c'] === callKey)?.[0];
    }

    private async meeting<T>(what: string, act: () => T): Promise<T> {
        this.asked.push(what);
        const mishap = this.mishaps.shift();
        if (mishap && 'wait' in mishap) await mishap.wait;
        if (mishap && 'before' in mishap) throw mishap.before;
        const done = act();
        if (mishap && 'after' in mishap) throw mishap.after;
        return done;
    }
}

/** Where entries survive a reload: keeps copies, as a database does. */
export class MemoryStore implements OutboxStore {
    readonly kept = new Map<string, OutboxEntry>();
    failure: unknown;
    /** As long as it is set, nothing is kept yet. */
    gate: Promise<void> | undefined;

    async all(): Promise<readonly OutboxEntry[]> {
        this.mayFail();
        return [...this.kept.values()].map(copy);
    }

    async put(entry: OutboxEntry): Promise<void> {
        this.mayFail();
        if (this.gate) await this.gate;
        this.kept.set(entry.key, copy(entry));
    }

    async remove(key: string): Promise<void> {
        this.mayFail();
        this.kept.delete(key);
    }

    private mayFail(): void {
        if (this.failure !== undefined) throw this.failure as Error;
    }
}

function copy(entry: OutboxEntry): OutboxEntry {
    return JSON.parse(JSON.stringify(entry)) as OutboxEntry;
}
