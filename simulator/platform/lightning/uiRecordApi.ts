/** `lightning/uiRecordApi`: records one by one, over the UI API. What the product doesn't use isn't here. */
import { request } from '../request';
import { AskingWire } from '../wire';

type FieldLike = string | { readonly objectApiName: string; readonly fieldApiName: string };
interface RecordConfig {
    readonly recordId?: string;
    readonly fields?: FieldLike | readonly FieldLike[];
    readonly optionalFields?: FieldLike | readonly FieldLike[];
}

function names(fields: RecordConfig['fields']): string[] {
    const all = fields === undefined ? [] : Array.isArray(fields) ? (fields as readonly FieldLike[]) : [fields as FieldLike];
    return all.map((field) => (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`));
}

/** The wires that show a record ask again when it was written through this module, as the record cache would. */
const watchers = new Map<string, Set<() => void>>();

export class getRecord extends AskingWire<RecordConfig> {
    private watched: string | undefined;
    private readonly again = (): void => void this.askNow();

    protected identity({ recordId, fields, optionalFields }: RecordConfig): string | undefined {
        const wanted = [...names(fields), ...names(optionalFields)];
        return recordId && wanted.length > 0 ? JSON.stringify([recordId, wanted]) : undefined;
    }

    protected ask({ recordId = '', fields, optionalFields }: RecordConfig): Promise<unknown> {
        this.watch(recordId);
        const query = new URLSearchParams();
        if (names(fields).length > 0) query.set('fields', names(fields).join(','));
        if (names(optionalFields).length > 0) query.set('optionalFields', names(optionalFields).join(','));
        return request('GET', `/ui-api/records/${recordId}?${query}`);
    }

    override disconnect(): void {
        super.disconnect();
        if (this.watched) watchers.get(this.watched)?.delete(this.again);
        this.watched = undefined;
    }

    private watch(recordId: string): void {
        if (this.watched === recordId) return;
        if (this.watched) watchers.get(this.watched)?.delete(this.again);
        this.watched = recordId;
        watchers.set(recordId, (watchers.get(recordId) ?? new Set()).add(this.again));
    }
}

/** What a new record begins with: values, the object's description, the page layout if there is one. */
export class getRecordCreateDefaults extends AskingWire<{ readonly objectApiName?: string | { readonly objectApiName: string }; readonly recordTypeId?: string }> {
    protected identity({ objectApiName, recordTypeId = '' }: { objectApiName?: string | { readonly objectApiName: string }; recordTypeId?: string }): string | undefined {
        if (recordTypeId && !/^012000000000000/.test(recordTypeId)) throw new Error('getRecordCreateDefaults: record types are not simulated.');
        return typeof objectApiName === 'object' ? objectApiName.objectApiName : objectApiName;
    }

    protected ask(config: { objectApiName?: string | { readonly objectApiName: string } }): Promise<unknown> {
        return request('GET', `/ui-api/record-defaults/create/${this.identity(config) ?? ''}`);
    }
}

interface RecordData {
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: unknown } | undefined>>;
}

function fieldOf(record: RecordData | undefined, field: FieldLike): RecordData['fields'][string] {
    const name = typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
    return record?.fields[name.split('.').slice(1).join('.')];
}

export function getFieldValue(record: RecordData | undefined, field: FieldLike): unknown {
    return fieldOf(record, field)?.value;
}

export function getFieldDisplayValue(record: RecordData | undefined, field: FieldLike): unknown {
    return fieldOf(record, field)?.displayValue;
}

/** As documented: `allowSaveOnDuplicate` and `recordTypeId` are not taken here. */
export async function createRecord(input: { apiName: string; fields: object }): Promise<unknown> {
    const unknown = Object.keys(input).filter((key) => key !== 'apiName' && key !== 'fields');
    if (unknown.length > 0) throw new Error(`createRecord does not take ${unknown.join(', ')}.`);
    return request('POST', '/ui-api/records', input);
}

export async function updateRecord(input: { fields: { Id: string } & object }, options: { ifUnmodifiedSince?: string } = {}): Promise<unknown> {
    const { Id, ...fields } = input.fields;
    if (!Id) throw new Error('updateRecord needs the Id among the fields.');
    // UI API's own name of the header for what the module calls so (User Interface API Developer Guide, Update a Record).
    const headers: Record<string, string> = options.ifUnmodifiedSince ? { 'If-Modified-Since': options.ifUnmodifiedSince } : {};
    const updated = await request('PATCH', `/ui-api/records/${Id}`, { ...input, fields }, headers);
    for (const again of watchers.get(Id) ?? []) again();
    return updated;
}

export async function deleteRecord(recordId: string): Promise<void> {
    await request('DELETE', `/ui-api/records/${recordId}`);
}

/** Records were written by another way: those that show them ask again. */
export async function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void> {
    for (const { recordId } of records) for (const again of watchers.get(recordId) ?? []) again();
}
