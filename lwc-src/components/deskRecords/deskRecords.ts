/**
 * The record work that the Desk does for the phone, in terms of the UI API. Reads go through the GraphQL wire, which
 * only a component can hold: this class says which reads are under way and is told what they brought.
 */
import CALL_ANSWER from '@salesforce/schema/Task.Call_Answer__c';
import CALL_DIRECTION from '@salesforce/schema/Task.Call_Direction__c';
import CALL_END from '@salesforce/schema/Task.Call_End__c';
import CALL_HOUR from '@salesforce/schema/Task.Call_Hour__c';
import CALL_KEY from '@salesforce/schema/Task.Call_Key__c';
import CALL_MEMO from '@salesforce/schema/Task.Call_Memo__c';
import CALL_OUTCOME from '@salesforce/schema/Task.Call_Outcome__c';
import CALL_QUALITY from '@salesforce/schema/Task.Call_Quality__c';
import CALL_QUALITY_DETAILS from '@salesforce/schema/Task.Call_Quality_Details__c';
import CALL_SECONDS from '@salesforce/schema/Task.Call_Seconds__c';
import CALL_START from '@salesforce/schema/Task.Call_Start__c';
import CALLER_NUMBER from '@salesforce/schema/Task.Caller_Number__c';
import DIALLED_NUMBER from '@salesforce/schema/Task.Dialled_Number__c';
import LOGGED_BY_RULE from '@salesforce/schema/Task.Logged_By_Rule__c';
import QUEUE from '@salesforce/schema/Task.Queue__c';
import RECORDING_LINK from '@salesforce/schema/Task.Recording_Link__c';
import USER_ID from '@salesforce/user/Id';
import { writeCallError } from 'c/deskErrors';
import { DIGIT_FIELDS } from 'c/ownObjects';
import { candidatesIn, colleaguesRequest, findRequest, logNowIn, logNowQuery, logObjectOf, nameRequest, opportunitiesIn, opportunityRequest, readErrorOf, readRequest, RecordError, recordErrorOf, valuesIn, VersionedUpdates } from 'c/phoneCore';
import type { DeskMessage, RecordOperation, RecordOperations } from '../../core/bus/messages';
import type { ObjectDescription } from '../../core/log/fieldValue';
import type { LogObject } from '../../core/log/logObject';
import type { Search } from '../../core/rule/rule';
import type { Fields, OWN_ACTIVITY_FIELDS } from '../../core/log/taskDraft';
import type { FindRequest, ReadableFields } from '../../salesforce/records/findQuery';
import type { GraphqlError } from '../../salesforce/records/graphqlErrors';
import type { OpenConflict } from '../../salesforce/records/versionedUpdate';

/** The namespace is added by the platform, in the tokens. */
const OWN_FIELDS: Readonly<Record<(typeof OWN_ACTIVITY_FIELDS)[number], { readonly fieldApiName: string }>> = {
    Call_Answer__c: CALL_ANSWER,
    Call_Direction__c: CALL_DIRECTION,
    Call_End__c: CALL_END,
    Call_Hour__c: CALL_HOUR,
    Call_Key__c: CALL_KEY,
    Call_Outcome__c: CALL_OUTCOME,
    Call_Seconds__c: CALL_SECONDS,
    Call_Start__c: CALL_START,
    Caller_Number__c: CALLER_NUMBER,
    Dialled_Number__c: DIALLED_NUMBER,
    Logged_By_Rule__c: LOGGED_BY_RULE,
    Queue__c: QUEUE,
    Recording_Link__c: RECORDING_LINK,
    Call_Quality__c: CALL_QUALITY,
    Call_Quality_Details__c: CALL_QUALITY_DETAILS,
    Call_Memo__c: CALL_MEMO
};

const findLogQuery = (object: LogObject): string => `query findLog($where: ${object}_Filter) { uiapi { query { ${object}(where: $where, first: 1) { edges { node { Id } } } } } }`;
/** UI API's data types of fields that hold numbers as text. */
const TEXTS: ReadonlySet<string> = new Set(['Phone', 'String']);
/** The panel waits five seconds for a read; one that lasts longer is dropped, so that none stays for ever. */
const READ_TIMEOUT_MS = 4_000;

export interface ReadRequest {
    readonly id: string;
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly fresh: boolean;
}

interface ObjectInfo {
    readonly apiName: string;
    readonly fields: Readonly<Record<string, { readonly createable: boolean; readonly updateable: boolean; readonly dataType?: string; readonly filterable?: boolean }>>;
}

interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

/** What is asked along with a search for a caller, and is told what it brought. */
export interface Glance {
    readonly glance: string;
    look(data: unknown): Promise<void>;
}

/** A Task that somebody has edited. */
export interface TaskEdit {
    readonly recordId: string;
    /** As it was read. */
    readonly before: Fields;
    /** Its LastModifiedDate then; missing when the agent has chosen what stays. */
    readonly version?: string;
    /** What was changed. */
    readonly fields: Fields;
}

/** A record as the UI API gives it back. */
interface Written {
    readonly id: string;
    readonly lastModifiedDate?: string;
}

export interface UiApi {
    createRecord(input: RecordInput): Promise<Written>;
    updateRecord(input: RecordInput, options?: { readonly ifUnmodifiedSince?: string }): Promise<Written>;
    /** Somebody else has saved what this user wants otherwise: see {@link DeskRecords.resolve}. */
    conflicted?(conflict: OpenConflict): void;
    showReads(reads: readonly ReadRequest[]): void;
    /** What fields are like for this user; undefined where nobody can tell. */
    describe?(objectApiName: string, fields: readonly string[]): Promise<ObjectDescription>;
}

type Answer = Omit<Extract<DeskMessage, { type: 'answer'; ok: true }>, 'type' | 'id'> | Omit<Extract<DeskMessage, { type: 'answer'; ok: false }>, 'type' | 'id'>;

export class DeskRecords {
    private readonly uiApi: UiApi;
    private readonly setup: Glance | undefined;
    private readonly waiting = new Map<string, { readonly resolve: (data: unknown) => void; readonly reject: (error: RecordError) => void; readonly request: ReadRequest }>();
    private readonly versions: VersionedUpdates;
    private infos: ReadonlyMap<string, ObjectInfo> = new Map();
    private lastId = 0;

    constructor(uiApi: UiApi, setup?: Glance) {
        this.uiApi = uiApi;
        this.setup = setup;
        this.versions = new VersionedUpdates({
            userId: USER_ID,
            save: (recordId, fields, version) => this.save(recordId, fields, version),
            read: async (recordId, fields) => {
                const object = logObjectOf(recordId);
                return logNowIn(await this.read({ query: logNowQuery(object, fields), variables: { where: { Id: { eq: recordId } } } }, true), object, fields);
            },
            conflicted: (conflict) => uiApi.conflicted?.(conflict)
        });
    }

    /**
     * X3: what was changed of a Task, over the version that it was read in.
     * @throws RecordError; `conflict`: the agent has to choose, and {@link editTask} is asked again without a version
     */
    async editTask({ recordId, before, version, fields }: TaskEdit): Promise<{ readonly leftOut: readonly string[] }> {
        if (version !== undefined) this.versions.met(recordId, before, version);
        return this.updateLog({ recordId, fields });
    }

    /** The agent has seen both. @param keep fields that stay as the others wrote them */
    resolve(recordId: string, keep: readonly string[]): void {
        this.versions.resolve(recordId, keep);
    }

    /** What the org lets this user read and write. */
    describe(infos: readonly ObjectInfo[]): void {
        this.infos = new Map(infos.map((info) => [info.apiName, info]));
    }

    get isReady(): boolean {
        return this.infos.size > 0;
    }

    /** Does what the phone asks. Never throws: what went wrong is in the answer. */
    async perform(operation: RecordOperation, ask: unknown): Promise<Answer> {
        try {
            return { ok: true, answer: await this.dispatch(operation, ask) };
        } catch (error) {
            const { trouble, said, fields, existingId } = recordErrorOf(error);
            return { ok: false, error: { trouble, said, fields, ...(existingId !== undefined && { existingId }) } };
        }
    }

    /** A read has brought something. */
    wasRead({ id, data, errors }: { id: string; data?: unknown; errors?: readonly GraphqlError[] }): void {
        const waiting = this.waiting.get(id);
        if (!waiting) return;
        this.drop(id);
        if (errors && errors.length > 0) waiting.reject(readErrorOf(errors));
        else waiting.resolve(data);
    }

    private dispatch(operation: RecordOperation, ask: unknown): Promise<unknown> {
        switch (operation) {
            case 'findByDigits':
                return this.findByDigits(ask as RecordOperations['findByDigits']['ask']);
            case 'findByName':
                return this.find(nameRequest((ask as RecordOperations['findByName']['ask']).text, this.readable));
            case 'findColleagues':
                return this.find(colleaguesRequest(this.readable));
            case 'findLog':
                return this.findLog(ask as RecordOperations['findLog']['ask']);
            case 'readRecord':
                return this.readRecord(ask as RecordOperations['readRecord']['ask']);
            case 'findOpportunities':
                return this.findOpportunities(ask as RecordOperations['findOpportunities']['ask']);
            case 'describe':
                return this.describeFields(ask as RecordOperations['describe']['ask']);
            case 'createRecord':
                return this.createRecord(ask as RecordOperations['createRecord']['ask']);
            case 'updateRecord':
                return this.updateRecord(ask as RecordOperations['updateRecord']['ask']);
            case 'createLog':
                return this.createLog(ask as RecordOperations['createLog']['ask']);
            case 'updateLog':
                return this.updateLog(ask as RecordOperations['updateLog']['ask']);
            case 'writeError':
                return writeCallError(this.uiApi, ask as RecordOperations['writeError']['ask']);
            default:
                // A newer phone asks an older Desk: as if there were none, so that the phone takes its other route.
                return Promise.reject(new RecordError('absent'));
        }
    }

    /** The fields of each object that this user may read. */
    get readable(): ReadableFields {
        return Object.fromEntries([...this.infos].map(([object, { fields }]) => [object, new Set(Object.keys(fields))]));
    }

    private async findByDigits({ digits, fresh = false, search: wanted }: RecordOperations['findByDigits']['ask']): Promise<RecordOperations['findByDigits']['answer']> {
        const search = wanted && { ...wanted, also: this.searchable(wanted.also) };
        const request = findRequest(digits, this.readable, this.setup?.glance, search, DIGIT_FIELDS);
        if (!request) return { candidates: [] };
        const data = await this.read(request, fresh);
        // Before the answer: what holds from this call on must be there when it is decided.
        await this.setup?.look(data);
        return { candidates: candidatesIn(data, search?.also) };
    }

    /** A9b: a field of another kind would make the whole request fail, and with it the search for everybody. */
    private searchable(also: Search['also'] = {}): Search['also'] {
        const isText = (object: string, field: string): boolean => {
            const { dataType = '', filterable = true } = this.infos.get(object)?.fields[field] ?? {};
            return TEXTS.has(dataType) && filterable;
        };
        return Object.fromEntries(Object.entries(also).map(([object, fields]) => [object, fields.filter((field) => isText(object, field))]));
    }

    private async find(request: FindRequest | undefined): Promise<RecordOperations['findByName']['answer']> {
        return { candidates: request ? candidatesIn(await this.read(request, false)) : [] };
    }

    private async findLog({ callKey, objectApiName = 'Task' }: RecordOperations['findLog']['ask']): Promise<RecordOperations['findLog']['answer']> {
        const variables = { where: { [CALL_KEY.fieldApiName]: { eq: callKey } } };
        try {
            const data = (await this.read({ query: findLogQuery(objectApiName), variables }, true)) as {
                uiapi?: { query?: Partial<Record<LogObject, { edges?: { node: { Id: string } }[] }>> };
            };
            return { recordId: data.uiapi?.query?.[objectApiName]?.edges?.[0]?.node.Id };
        } catch (error) {
            if (error instanceof RecordError && error.trouble === 'noAccess') return { refused: true };
            throw error;
        }
    }

    private async readRecord({ objectApiName, recordId }: RecordOperations['readRecord']['ask']): Promise<RecordOperations['readRecord']['answer']> {
        const request = readRequest(objectApiName, recordId, this.readable);
        return { values: (request && valuesIn(await this.read(request, true), objectApiName)) ?? {} };
    }

    private async findOpportunities({ contactId }: RecordOperations['findOpportunities']['ask']): Promise<RecordOperations['findOpportunities']['answer']> {
        const request = opportunityRequest(contactId, this.readable);
        return { opportunities: request ? opportunitiesIn(await this.read(request, true)) : [] };
    }

    private async describeFields({ objectApiName, fields }: RecordOperations['describe']['ask']): Promise<RecordOperations['describe']['answer']> {
        return { fields: await this.uiApi.describe?.(objectApiName, fields) };
    }

    private async createRecord({ objectApiName, fields }: RecordOperations['createRecord']['ask']): Promise<RecordOperations['createRecord']['answer']> {
        const { writable, leftOut } = this.split(objectApiName, fields, 'createable');
        const { id } = await this.uiApi.createRecord({ apiName: objectApiName, fields: writable });
        return { recordId: id, leftOut };
    }

    private async createLog({ fields, onlyWithKey, objectApiName = 'Task' }: RecordOperations['createLog']['ask']): Promise<RecordOperations['createLog']['answer']> {
        const { writable, leftOut } = this.split(objectApiName, fields, 'createable');
        if (onlyWithKey && !(CALL_KEY.fieldApiName in writable)) throw new RecordError('unsure', '', { fields: [CALL_KEY.fieldApiName] });
        const { id, lastModifiedDate } = await this.uiApi.createRecord({ apiName: objectApiName, fields: writable });
        this.versions.wrote(id, writable, lastModifiedDate);
        return { recordId: id, leftOut };
    }

    private async updateLog({ recordId, fields }: RecordOperations['updateLog']['ask']): Promise<RecordOperations['updateLog']['answer']> {
        const { writable, leftOut } = this.split(logObjectOf(recordId), fields, 'updateable');
        await this.versions.update(recordId, writable);
        return { recordId, leftOut };
    }

    private async updateRecord({ objectApiName, recordId, fields }: RecordOperations['updateRecord']['ask']): Promise<RecordOperations['updateRecord']['answer']> {
        const { writable, leftOut } = this.split(objectApiName, fields, 'updateable');
        await this.uiApi.updateRecord({ fields: { Id: recordId, ...writable } });
        return { recordId, leftOut };
    }

    /** @throws RecordError */
    private async save(recordId: string, fields: Fields, version: string | undefined): Promise<string | undefined> {
        const input = { fields: { Id: recordId, ...fields } };
        try {
            return (await (version === undefined ? this.uiApi.updateRecord(input) : this.uiApi.updateRecord(input, { ifUnmodifiedSince: version }))).lastModifiedDate;
        } catch (error) {
            throw recordErrorOf(error);
        }
    }

    /** A field that this user may not write would make Salesforce refuse the whole record: it is left out and named. */
    private split(objectApiName: string, fields: Fields, right: 'createable' | 'updateable'): { writable: Fields; leftOut: string[] } {
        const known = this.infos.get(objectApiName)?.fields;
        if (!known) throw new RecordError('noAccess');
        const named = Object.entries(fields).map(([field, value]) => [(OWN_FIELDS as Record<string, { fieldApiName: string } | undefined>)[field]?.fieldApiName ?? field, value] as const);
        const mayWrite = ([field]: readonly [string, unknown]): boolean => known[field]?.[right] === true;
        return { writable: Object.fromEntries(named.filter(mayWrite)), leftOut: named.filter((entry) => !mayWrite(entry)).map(([field]) => field) };
    }

    /** @throws RecordError */
    read(request: { query: string; variables: Readonly<Record<string, unknown>> }, fresh: boolean): Promise<unknown> {
        this.lastId += 1;
        const id = `read-${this.lastId}`;
        return new Promise((resolve, reject) => {
            this.waiting.set(id, { resolve, reject, request: { id, ...request, fresh } });
            this.show();
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the wire has no time-out of its own
            setTimeout(() => {
                if (!this.waiting.has(id)) return;
                this.drop(id);
                reject(new RecordError('silent'));
            }, READ_TIMEOUT_MS);
        });
    }

    private drop(id: string): void {
        this.waiting.delete(id);
        this.show();
    }

    private show(): void {
        this.uiApi.showReads([...this.waiting.values()].map(({ request }) => request));
    }
}
