import { LightningElement, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe, type MessageSubscription } from 'lightning/messageService';
import { createRecord, getFieldValue, getRecord, updateRecord } from 'lightning/uiRecordApi';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { getObjectInfos, getPicklistValues } from 'lightning/uiObjectInfoApi';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import deskName from '@salesforce/label/c.deskName';
import deskNoPhone from '@salesforce/label/c.deskNoPhone';
import deskQuiet from '@salesforce/label/c.deskQuiet';
import deskLogActivity from '@salesforce/label/c.deskLogActivity';
import deskMade from '@salesforce/label/c.deskMade';
import deskMadeAttached from '@salesforce/label/c.deskMadeAttached';
import deskNewOf from '@salesforce/label/c.deskNewOf';
import deskNewTask from '@salesforce/label/c.deskNewTask';
import deskTabNew from '@salesforce/label/c.deskTabNew';
import deskTabNow from '@salesforce/label/c.deskTabNow';
import PATCHBAY from '@salesforce/messageChannel/Patchbay__c';
import TASK_STATUS from '@salesforce/schema/Task.Status';
import USER_PROFILE from '@salesforce/schema/User.ProfileId';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_ID from '@salesforce/user/Id';
import { dayIn, fromDesk, GLANCED_OBJECTS, madeCandidate, matchTaken, PARTIES, readPanelMessage, SEARCHED_OBJECTS } from 'c/phoneCore';
import { keep, kept } from 'c/deskKept';
import { DeskRecords, type ReadRequest } from 'c/deskRecords';
import { DeskSetup } from 'c/deskSetup';
import type { DeskCall, DeskMessage, DeskView, PanelMessage } from '../../core/bus/messages';
import type { Linked, Said } from '../../core/log/said';
import type { Known } from '../../core/form/prefill';
import type { Fields } from '../../core/log/taskDraft';
import type { Candidate } from '../../core/match/candidate';
import type { StoredDisposition, StoredSetting } from '../../core/setup/orgSetup';
import type { OpenConflict } from '../../salesforce/records/versionedUpdate';
import type { ReadableFields } from '../../salesforce/records/findQuery';

/** What a wire hands over. */
interface Wired<T> {
    readonly data?: T;
    readonly error?: unknown;
}
interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    readonly createable?: boolean;
    readonly defaultRecordTypeId: string;
    readonly fields: Readonly<Record<string, { readonly createable: boolean; readonly updateable: boolean; readonly label: string }>>;
}
interface PicklistValues {
    readonly values: readonly { readonly value: string; readonly attributes?: { readonly closed?: boolean } | null }[];
}

const QUICK: readonly string[] = ['Lead', 'Case'];
const PEOPLE: readonly string[] = ['Contact', 'Lead'];
const RELATED: readonly string[] = ['Account', 'Opportunity', 'Case'];
const DESCRIBED = ['Task', ...SEARCHED_OBJECTS, ...GLANCED_OBJECTS];

/**
 * The Desk in the utility bar: shows the phone's call, takes notes, and does record work for the phone with the UI
 * API. All it knows of the phone comes over the message channel; it holds no call of its own.
 */
export default class Desk extends NavigationMixin(LightningElement) {
    label = { deskName, deskNoPhone, deskQuiet, deskTabNew, deskTabNow };
    tab = 'now';
    /** What is being made, for as long as it is neither saved nor given up. */
    making: string | undefined = kept('making') as string | undefined;
    notice = '';
    /** T11: what waits until the agent has chosen. */
    conflict: OpenConflict | undefined;
    settings: readonly StoredSetting[] = [];
    describedObjects = DESCRIBED;
    view: DeskView | undefined;
    /** Requests that are under way, each drawn as a reader for as long as it lasts. */
    reads: readonly ReadRequest[] = [];
    taskRecordTypeId: string | undefined;
    dispositions: readonly StoredDisposition[] = [];
    infos: readonly ObjectInfo[] = [];
    readable: ReadableFields = {};
    userId = USER_ID;
    userFields = [USER_NAME, USER_PROFILE];

    private inView: Linked | undefined;
    private madeId = '';
    private subscription: MessageSubscription | undefined;
    private userName = '';
    private closedStatus: string | undefined;
    private setup: DeskSetup = new DeskSetup({
        read: (request, fresh) => this.records.read(request, fresh),
        changed: (setup) => {
            this.dispositions = setup.dispositions;
            this.settings = setup.settings;
            this.say({ type: 'setup', setup });
        }
    });
    private records: DeskRecords = new DeskRecords({
            createRecord,
            updateRecord,
            showReads: (reads) => (this.reads = reads),
            conflicted: (conflict) => (this.conflict = conflict)
        }, this.setup);

    @wire(MessageContext) messageContext: unknown;

    @wire(CurrentPageReference)
    wiredPage(page: { readonly type?: string; readonly attributes?: { readonly recordId?: string; readonly objectApiName?: string } } | undefined): void {
        const { recordId, objectApiName } = page?.attributes ?? {};
        this.inView = page?.type === 'standard__recordPage' && recordId && objectApiName ? { id: recordId, objectApiName } : undefined;
    }

    @wire(getRecord, { recordId: '$userId', fields: '$userFields' })
    wiredUser({ data }: Wired<object>): void {
        if (!data) return;
        const name = getFieldValue(data, USER_NAME);
        this.userName = typeof name === 'string' ? name : '';
        this.sayHello();
        void this.setup.start({ userId: USER_ID, profileId: String(getFieldValue(data, USER_PROFILE)) });
    }

    @wire(getObjectInfos, { objectApiNames: '$describedObjects' })
    wiredObjects({ data }: Wired<{ readonly results: readonly { readonly statusCode: number; readonly result: ObjectInfo }[] }>): void {
        if (!data) return;
        const infos = data.results.filter(({ statusCode }) => statusCode === 200).map(({ result }) => result);
        this.records.describe(infos);
        this.infos = infos;
        this.readable = this.records.readable;
        this.taskRecordTypeId = infos.find(({ apiName }) => apiName === 'Task')?.defaultRecordTypeId;
        this.sayHello();
    }

    @wire(getPicklistValues, { recordTypeId: '$taskRecordTypeId', fieldApiName: TASK_STATUS })
    wiredStatuses({ data }: Wired<PicklistValues>): void {
        if (!data) return;
        const closed = data.values.filter(({ attributes }) => attributes?.closed === true);
        this.closedStatus = (closed.find(({ value }) => value === 'Completed') ?? closed[0])?.value;
        this.sayHello();
    }

    connectedCallback(): void {
        this.subscription = subscribe(this.messageContext, PATCHBAY, (data: unknown) => this.receive(data), { scope: APPLICATION_SCOPE });
        this.sayHello();
    }

    disconnectedCallback(): void {
        unsubscribe(this.subscription);
        this.subscription = undefined;
    }

    get call(): DeskCall | undefined {
        return this.view?.call;
    }

    get hasPhone(): boolean {
        return this.view !== undefined;
    }

    handleRead({ detail }: CustomEvent<{ id: string; data?: unknown; errors?: readonly { message: string }[] }>): void {
        this.records.wasRead(detail);
    }

    handleNotes({ detail }: CustomEvent<{ callKey: string; notes: string }>): void {
        this.say({ type: 'notes', ...detail });
    }

    handleChoose({ detail }: CustomEvent<{ callKey: string; matchId: string }>): void {
        this.say({ type: 'choose', ...detail });
    }

    handleSaid({ detail }: CustomEvent<{ callKey: string; said: Said }>): void {
        this.say({ type: 'said', ...detail });
    }

    handleOpen({ detail }: CustomEvent<{ recordId: string }>): void {
        this.open(detail.recordId);
    }

    /** What an agent makes most during a call. */
    get actions(): readonly { readonly what: string; readonly label: string }[] {
        const activities = this.infos.some(({ apiName, createable }) => apiName === 'Task' && createable !== false) ? [{ what: 'Task', label: deskNewTask }, { what: 'Log', label: deskLogActivity }] : [];
        const records = QUICK.flatMap((what) => this.infos.filter(({ apiName, createable }) => apiName === what && createable !== false).map(({ label }) => ({ what, label: deskNewOf.replace('{kind}', label) })));
        return [...records, ...activities];
    }

    /** X2: what an activity is about: the record in view, else who calls. */
    get about(): Said {
        const { inView } = this;
        if (inView && PEOPLE.includes(inView.objectApiName)) return { who: inView };
        if (inView && RELATED.includes(inView.objectApiName)) return { what: inView };
        const { match } = this.known;
        return match?.whoId ? { who: { id: match.whoId, objectApiName: match.objectApiName === 'Lead' ? 'Lead' : 'Contact' } } : match?.whatId ? { what: { id: match.whatId, objectApiName: match.objectApiName } } : {};
    }

    get known(): Known {
        const { call } = this;
        const today = dayIn(Date.now(), TIME_ZONE);
        if (!call) return { today };
        const match = call.matches.find(({ id }) => id === call.chosenId) ?? call.matches[0];
        const { number, displayName, notes } = call;
        return { today, number, notes, ...(displayName !== undefined && { displayName }), ...(match && { match }) };
    }

    handleTab({ target }: Event): void {
        this.tab = (target as HTMLElement & { value: string }).value;
    }

    handleMake({ currentTarget, detail }: CustomEvent<{ what?: string } | null>): void {
        this.make((currentTarget as HTMLElement).dataset['what'] ?? detail?.what);
    }

    handleMade({ detail: { objectApiName, id, fields } }: CustomEvent<{ objectApiName: string; id: string; fields: Fields }>): void {
        this.take(madeCandidate(objectApiName, id, fields), deskMadeAttached);
    }

    handleUse({ detail }: CustomEvent<{ candidate: Candidate }>): void {
        this.take(detail.candidate, deskMadeAttached);
    }

    handleFull({ detail }: CustomEvent<{ objectApiName: string; fields: Fields; recordTypeId?: string }>): void {
        const { objectApiName, fields, recordTypeId } = detail;
        const state = { defaultFieldValues: encodeDefaultFieldValues(fields), ...(recordTypeId !== undefined && { recordTypeId }) };
        this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes: { objectApiName, actionName: 'new' }, state });
    }

    get taskLabels(): ObjectInfo['fields'] | undefined {
        return this.infos.find(({ apiName }) => apiName === 'Task')?.fields;
    }

    handleResolve({ detail }: CustomEvent<{ recordId: string; keep: readonly string[] }>): void {
        this.records.resolve(detail.recordId, detail.keep);
        this.conflict = undefined;
        const { call } = this;
        if (call) this.say({ type: 'press', callKey: call.key, key: 'retryLog' });
    }

    handleSaved({ detail: { id, name } }: CustomEvent<{ id: string; name: string }>): void {
        this.make(undefined);
        this.madeId = id;
        this.notice = deskMade.replace('{name}', name);
    }

    handleOpenMade(event: Event): void {
        event.preventDefault();
        this.open(this.madeId);
    }

    private make(what: string | undefined): void {
        this.making = what;
        this.notice = '';
        keep('making', what);
        this.tab = what === undefined ? 'now' : 'new';
    }

    /** A record of the agent's own making or choosing: the call is theirs, or belongs to it. */
    private take(candidate: Candidate, attached: string): void {
        const { call } = this;
        const { id, objectApiName, name } = candidate;
        if (call && PARTIES.has(objectApiName)) this.say({ type: 'attach', callKey: call.key, match: matchTaken(candidate) });
        else if (call) this.say({ type: 'said', callKey: call.key, said: { what: { id, objectApiName } } });
        this.make(undefined);
        this.madeId = id;
        this.notice = (call ? attached : deskMade).replace('{name}', name);
    }

    private open(recordId: string): void {
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
    }

    private receive(data: unknown): void {
        const message = readPanelMessage(data);
        switch (message?.type) {
            case 'panelHello':
                this.sayHello();
                return this.setup.tell();
            case 'view':
                this.view = message.view;
                return;
            case 'ask':
                return void this.answer(message);
            // Phone Setup has asked for it.
            case 'checked':
            case undefined:
        }
    }

    private async answer({ id, operation, ask }: Extract<PanelMessage, { type: 'ask' }>): Promise<void> {
        this.say({ type: 'answer', id, ...(await this.records.perform(operation, ask)) });
    }

    /** Only when all is known that the phone needs: a Desk that can't answer yet is worse than none. */
    private sayHello(): void {
        if (!this.subscription || !this.records.isReady || !this.userName) return;
        const { closedStatus } = this;
        this.say({ type: 'deskHello', agent: { userId: USER_ID, name: this.userName, timeZone: TIME_ZONE, locale: LOCALE, ...(closedStatus && { closedStatus }) } });
    }

    private say(message: DeskMessage): void {
        publish(this.messageContext, PATCHBAY, fromDesk(message));
    }
}
