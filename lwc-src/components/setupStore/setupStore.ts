/**
 * The records that Setup edits, in terms of the UI API. Reads go through the GraphQL wire, which only a component can
 * hold: this class says which reads are under way and is told what they brought. Knows nothing of what the records mean.
 */
import { OWN_OBJECTS, type FieldsOf, type OwnKind } from 'c/ownObjects';
import { readErrorOf, RecordError, recordErrorOf } from 'c/phoneCore';
import { listRequest, ownRecordsIn } from 'c/setupCore';
import type { GraphqlError } from '../../salesforce/records/graphqlErrors';
import type { ListWish, OwnRecord, Value } from '../../salesforce/setup/ownRecords';
import type { OwnObject } from '../../salesforce/setup/setupQuery';

export { NUMBER_NAMES, PAST_CALL_NAMES } from 'c/ownObjects';
export type { OwnKind } from 'c/ownObjects';
export { createAll, NotAllError, type NewRecord } from './createAll';
export { orgSetting, writeOrgSettings } from './orgSettings';
export type RecordOf<K extends OwnKind> = OwnRecord<FieldsOf<K>>;

export interface ReadRequest {
    readonly id: string;
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly fresh: boolean;
}

interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

export interface StoreTools {
    createRecord(input: RecordInput): Promise<{ readonly id: string }>;
    updateRecord(input: RecordInput, options?: { readonly ifUnmodifiedSince?: string }): Promise<unknown>;
    deleteRecord(recordId: string): Promise<void>;
    /** Draws a reader for each. */
    showReads(reads: readonly ReadRequest[]): void;
}

/** An admin waits longer than a ringing telephone. */
const READ_TIMEOUT_MS = 20_000;

interface Waiting {
    readonly request: ReadRequest;
    readonly resolve: (data: unknown) => void;
    readonly reject: (error: RecordError) => void;
}

export class SetupStore {
    private readonly tools: StoreTools;
    private readonly waiting = new Map<string, Waiting>();
    private lastId = 0;

    constructor(tools: StoreTools) {
        this.tools = tools;
    }

    /** Always past the cache: what is edited must be as it is. @throws RecordError */
    read(request: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }): Promise<unknown> {
        this.lastId += 1;
        const id = `setup-${this.lastId}`;
        return new Promise((resolve, reject) => {
            this.waiting.set(id, { resolve, reject, request: { id, ...request, fresh: true } });
            this.show();
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the wire has no time-out of its own
            setTimeout(() => {
                if (!this.waiting.delete(id)) return;
                this.show();
                reject(new RecordError('silent'));
            }, READ_TIMEOUT_MS);
        });
    }

    /** What a reader brought. */
    wasRead({ id, data, errors }: { readonly id: string; readonly data?: unknown; readonly errors?: readonly GraphqlError[] }): void {
        const waiting = this.waiting.get(id);
        if (!waiting) return;
        this.waiting.delete(id);
        this.show();
        if (errors) waiting.reject(readErrorOf(errors));
        else waiting.resolve(data);
    }

    /** @throws RecordError */
    async list<K extends OwnKind>(kind: K, wish: ListWish<FieldsOf<K>>): Promise<readonly RecordOf<K>[]> {
        const own = OWN_OBJECTS[kind] as unknown as OwnObject<FieldsOf<K>>;
        return ownRecordsIn(await this.read(listRequest(own, wish)), own);
    }

    /** @returns the id. @throws RecordError */
    async create<K extends OwnKind>(kind: K, values: Partial<Record<FieldsOf<K>, Value | null>>, name?: string): Promise<string> {
        const { object } = OWN_OBJECTS[kind];
        return this.tried(async () => (await this.tools.createRecord({ apiName: object, fields: { ...(name !== undefined && { Name: name }), ...fieldsOf(kind, values) } })).id);
    }

    /**
     * @param record with the time of its last change: if somebody has changed it since, nothing is written
     * @throws RecordError `conflict` then
     */
    async update<K extends OwnKind>(kind: K, record: { readonly id: string; readonly modified?: string }, values: Partial<Record<FieldsOf<K>, Value | null>>, name?: string): Promise<void> {
        const fields = { Id: record.id, ...(name !== undefined && { Name: name }), ...fieldsOf(kind, values) };
        await this.tried(() => this.tools.updateRecord({ fields }, record.modified ? { ifUnmodifiedSince: record.modified } : undefined));
    }

    /** @throws RecordError */
    async remove(recordId: string): Promise<void> {
        await this.tried(() => this.tools.deleteRecord(recordId));
    }

    private async tried<T>(work: () => Promise<T>): Promise<T> {
        try {
            return await work();
        } catch (error) {
            throw recordErrorOf(error);
        }
    }

    private show(): void {
        this.tools.showReads([...this.waiting.values()].map(({ request }) => request));
    }
}

function fieldsOf<K extends OwnKind>(kind: K, values: Partial<Record<FieldsOf<K>, Value | null>>): Record<string, unknown> {
    const { fields } = OWN_OBJECTS[kind] as { readonly fields: Readonly<Record<string, string>> };
    return Object.fromEntries(Object.entries(values).map(([field, value]) => [fields[field] ?? field, value ?? null]));
}
