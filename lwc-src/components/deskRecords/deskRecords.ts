/**
 * The record work that the Desk does for the phone, in terms of the UI API: finding, reading, creating, and changing over
 * the version that is known. What is allowed c/deskRights says; how reads come about is c/deskReads' affair.
 */
import USER_ID from '@salesforce/user/Id';
import { writeCallError } from 'c/deskErrors';
import { DeskReads, type ReadRequest } from 'c/deskReads';
import { CALL_KEY_FIELD, DeskRights, inOrgsNames, type ObjectInfo } from 'c/deskRights';
import { DIGIT_FIELDS } from 'c/ownObjects';
import { candidatesIn, colleaguesRequest, findRequest, glanceIn, glanceRequest, logNowIn, logNowQuery, logObjectOf, nameRequest, opportunitiesIn, opportunityRequest, readRequest, RecordError, recordErrorOf, valuesIn, VersionedUpdates } from 'c/phoneCore';
import type { DeskMessage, RecordOperation, RecordOperations } from '../../core/bus/messages';
import type { ObjectDescription } from '../../core/log/fieldValue';
import type { LogObject } from '../../core/log/logObject';
import type { Fields } from '../../core/log/taskDraft';
import type { FindRequest, ReadableFields } from '../../salesforce/records/findQuery';
import type { OpenConflict } from '../../salesforce/records/versionedUpdate';

const findLogQuery = (object: LogObject): string => `query findLog($where: ${object}_Filter) { uiapi { query { ${object}(where: $where, first: 1) { edges { node { Id } } } } } }`;

interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

/** What is asked along with a search for a caller, and is told what it brought. */
export interface Glance {
    glance(): string;
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
    private readonly reads: DeskReads;
    private readonly rights = new DeskRights();
    private readonly versions: VersionedUpdates;

    constructor(uiApi: UiApi, setup?: Glance) {
        this.uiApi = uiApi;
        this.setup = setup;
        this.reads = new DeskReads((reads) => uiApi.showReads(reads));
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

    /** The agent has seen both. @param keep fields that stay as the others wrote them @param both texts of which both stay */
    resolve(recordId: string, keep: readonly string[], both: readonly string[]): void {
        this.versions.resolve(recordId, keep, both);
    }

    /** What the org lets this user read and write. */
    describe(infos: readonly ObjectInfo[]): void {
        this.rights.describe(infos);
    }

    get isReady(): boolean {
        return this.rights.isKnown;
    }

    /** The fields of each object that this user may read. */
    get readable(): ReadableFields {
        return this.rights.readable;
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
    wasRead(brought: Parameters<DeskReads['wasRead']>[0]): void {
        this.reads.wasRead(brought);
    }

    /** @param fresh past the cache @throws RecordError */
    read(request: FindRequest, fresh: boolean): Promise<unknown> {
        return this.reads.read(request, fresh);
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
            case 'lookAtSetup':
                return this.lookAtSetup();
            case 'glance':
                return this.glance(ask as RecordOperations['glance']['ask']);
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

    private async findByDigits({ digits, fresh = false, search: wanted }: RecordOperations['findByDigits']['ask']): Promise<RecordOperations['findByDigits']['answer']> {
        const search = wanted && { ...wanted, also: this.rights.searchable(wanted.also) };
        const request = findRequest(digits, this.readable, this.setup?.glance(), search, DIGIT_FIELDS);
        if (!request) return { candidates: [] };
        const data = await this.read(request, fresh);
        // Before the answer: what holds from this call on must be there when it is decided.
        await this.setup?.look(data);
        return { candidates: candidatesIn(data, search?.also) };
    }

    private async lookAtSetup(): Promise<RecordOperations['lookAtSetup']['answer']> {
        const glance = this.setup?.glance();
        await this.setup?.look(glance && (await this.read({ query: `query lookAtSetup { uiapi { query {\n${glance}\n} } }`, variables: {} }, false)));
        return {};
    }

    private async find(request: FindRequest | undefined): Promise<RecordOperations['findByName']['answer']> {
        return { candidates: request ? candidatesIn(await this.read(request, false)) : [] };
    }

    private async findLog({ callKey, objectApiName = 'Task' }: RecordOperations['findLog']['ask']): Promise<RecordOperations['findLog']['answer']> {
        const variables = { where: { [CALL_KEY_FIELD]: { eq: callKey } } };
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

    private async glance(subject: RecordOperations['glance']['ask']): Promise<RecordOperations['glance']['answer']> {
        const request = glanceRequest(subject, this.readable);
        return glanceIn(request && (await this.read(request, false)));
    }

    private async describeFields({ objectApiName, fields }: RecordOperations['describe']['ask']): Promise<RecordOperations['describe']['answer']> {
        return { fields: await this.uiApi.describe?.(objectApiName, fields) };
    }

    private async createRecord({ objectApiName, fields }: RecordOperations['createRecord']['ask']): Promise<RecordOperations['createRecord']['answer']> {
        const { writable, leftOut } = this.rights.split(objectApiName, fields, 'createable');
        const { id } = await this.uiApi.createRecord({ apiName: objectApiName, fields: writable });
        return { recordId: id, leftOut };
    }

    private async createLog({ fields, objectApiName = 'Task' }: RecordOperations['createLog']['ask']): Promise<RecordOperations['createLog']['answer']> {
        const known = this.rights.split(objectApiName, fields, 'createable');
        // Nothing is written without the key, by which Salesforce refuses a second one. Who may not write it may have been given the right since: Salesforce says.
        const { writable, leftOut } = CALL_KEY_FIELD in known.writable ? known : { writable: inOrgsNames(fields), leftOut: [] };
        const { id, lastModifiedDate } = await this.uiApi.createRecord({ apiName: objectApiName, fields: writable });
        this.versions.wrote(id, writable, lastModifiedDate);
        return { recordId: id, leftOut };
    }

    private async updateLog({ recordId, fields }: RecordOperations['updateLog']['ask']): Promise<RecordOperations['updateLog']['answer']> {
        const { writable, leftOut } = this.rights.split(logObjectOf(recordId), fields, 'updateable');
        await this.versions.update(recordId, writable);
        return { recordId, leftOut };
    }

    private async updateRecord({ objectApiName, recordId, fields }: RecordOperations['updateRecord']['ask']): Promise<RecordOperations['updateRecord']['answer']> {
        const { writable, leftOut } = this.rights.split(objectApiName, fields, 'updateable');
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
}
