import { LightningElement, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe, type MessageSubscription } from 'lightning/messageService';
import { createRecord, getFieldValue, getRecord, updateRecord } from 'lightning/uiRecordApi';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { getObjectInfos, getPicklistValues } from 'lightning/uiObjectInfoApi';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import deskEditIt from '@salesforce/label/c.deskEditIt';
import deskName from '@salesforce/label/c.deskName';
import deskNoPhone from '@salesforce/label/c.deskNoPhone';
import deskQuiet from '@salesforce/label/c.deskQuiet';
import deskMade from '@salesforce/label/c.deskMade';
import deskMadeAttached from '@salesforce/label/c.deskMadeAttached';
import deskCallsCount from '@salesforce/label/c.deskCallsCount';
import deskCallsOwed from '@salesforce/label/c.deskCallsOwed';
import deskTabCalls from '@salesforce/label/c.deskTabCalls';
import deskTabNew from '@salesforce/label/c.deskTabNew';
import deskTabNow from '@salesforce/label/c.deskTabNow';
import PATCHBAY from '@salesforce/messageChannel/Patchbay__c';
import TASK_STATUS from '@salesforce/schema/Task.Status';
import USER_PROFILE from '@salesforce/schema/User.ProfileId';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_ID from '@salesforce/user/Id';
import { dayIn, GLANCED_OBJECTS, isUnlogged, logObjectOf, madeCandidate, matchTaken, PARTIES, recordErrorOf, SEARCHED_OBJECTS, shortcutOf } from 'c/phoneCore';
import { aboutOf, knownOf, makings, type Making } from 'c/deskKnown';
import { keep, kept } from 'c/deskKept';
import { DeskLink } from 'c/deskLink';
import { DeskDescriptions } from 'c/deskDescriptions';
import { DeskRecords, type ReadRequest, type TaskEdit } from 'c/deskRecords';
import { DeskSetup } from 'c/deskSetup';
import type { DeskCall, DeskView, PhoneKey } from '../../core/bus/messages';
import type { Linked, Said } from '../../core/log/said';
import type { Known } from '../../core/form/prefill';
import type { ListedCall } from '../../core/history/listedCall';
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
const DESCRIBED = ['Task', ...SEARCHED_OBJECTS, ...GLANCED_OBJECTS];

/**
 * The Desk in the utility bar: shows the phone's call, takes notes, and does record work for the phone with the UI
 * API. All it knows of the phone comes over the message channel; it holds no call of its own.
 */
export default class Desk extends NavigationMixin(LightningElement) {
    label = { deskEditIt, deskName, deskNoPhone, deskQuiet, deskTabNew, deskTabNow };
    tab = 'now';
    /** What is being made, for as long as it is neither saved nor given up. */
    making: string | undefined = kept('making') as string | undefined;
    notice = '';
    /** T11: what waits until the agent has chosen. */
    conflict: OpenConflict | undefined;
    settings: readonly StoredSetting[] = [];
    describedObjects = DESCRIBED;
    view: DeskView | undefined;
    showsKeys = false;
    usesKeys: boolean = kept('keys') !== 'off';
    /** What is over, as the phone remembers it. */
    calls: readonly ListedCall[] = [];
    /** How many the agent hasn't seen yet. */
    missed = 0;
    callFilter: 'all' | 'missed' | 'notLogged' = 'all';
    /** Nothing is asked for that nobody looks at. */
    hasLookedAtCalls = false;
    /** Requests that are under way, each drawn as a reader for as long as it lasts. */
    reads: readonly ReadRequest[] = [];
    /** Objects whose fields the phone's rules name. */
    describing: readonly string[] = [];
    taskRecordTypeId: string | undefined;
    dispositions: readonly StoredDisposition[] = [];
    infos: readonly ObjectInfo[] = [];
    readable: ReadableFields = {};
    userId = USER_ID;
    userFields = [USER_NAME, USER_PROFILE];

    /** X3: writes what was changed of a Task, over the version that it was read in. */
    update = async (edit: TaskEdit): Promise<{ readonly leftOut: readonly string[] }> => {
        this.unsettled = edit;
        const written = await this.records.editTask(edit);
        this.unsettled = undefined;
        return written;
    };

    /** An edit that was not taken. */
    private unsettled: TaskEdit | undefined;
    private inView: Linked | undefined;
    private madeId = '';
    private subscription: MessageSubscription | undefined;
    private setup: DeskSetup = new DeskSetup({
        read: (request, fresh) => this.records.read(request, fresh),
        changed: (setup) => {
            this.dispositions = setup.dispositions;
            this.settings = setup.settings;
            this.link.say({ type: 'setup', setup });
        }
    });
    private descriptions = new DeskDescriptions((objects) => (this.describing = objects));
    private records: DeskRecords = new DeskRecords(
        {
            createRecord,
            updateRecord,
            showReads: (reads) => (this.reads = reads),
            describe: (objectApiName, fields) => this.descriptions.describe(objectApiName, fields),
            conflicted: (conflict) => (this.conflict = conflict)
        },
        this.setup
    );
    private link: DeskLink = new DeskLink({
        records: this.records,
        setup: this.setup,
        send: (envelope) => publish(this.messageContext, PATCHBAY, envelope),
        show: (view) => (this.view = view),
        showCalls: (calls, missed) => Object.assign(this, { calls, missed })
    });

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
        this.link.know({ name: typeof name === 'string' ? name : '' });
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
        this.link.sayHello();
    }

    @wire(getPicklistValues, { recordTypeId: '$taskRecordTypeId', fieldApiName: TASK_STATUS })
    wiredStatuses({ data }: Wired<PicklistValues>): void {
        if (!data) return;
        const closed = data.values.filter(({ attributes }) => attributes?.closed === true);
        this.link.know({ closedStatus: (closed.find(({ value }) => value === 'Completed') ?? closed[0])?.value });
    }

    connectedCallback(): void {
        this.subscription = subscribe(this.messageContext, PATCHBAY, (data: unknown) => this.link.receive(data), { scope: APPLICATION_SCOPE });
        this.link.open(true);
    }

    disconnectedCallback(): void {
        unsubscribe(this.subscription);
        this.link.open(false);
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

    handleDescribed({ detail }: CustomEvent<Parameters<DeskDescriptions['wasDescribed']>[0]>): void {
        this.descriptions.wasDescribed(detail);
    }

    handleNotes({ detail }: CustomEvent<{ callKey: string; notes: string }>): void {
        this.link.say({ type: 'notes', ...detail });
    }

    handleChoose({ detail }: CustomEvent<{ callKey: string; matchId: string }>): void {
        this.link.say({ type: 'choose', ...detail });
    }

    handleSaid({ detail }: CustomEvent<{ callKey: string; said: Said }>): void {
        this.link.say({ type: 'said', ...detail });
    }

    get isWrapUp(): boolean {
        return this.view?.screen === 'wrapUp';
    }

    /** B10: only what is pressed on the Desk comes here; the first of the path is what has the focus, however deep. */
    handleKey(event: KeyboardEvent): void {
        const shortcut = shortcutOf(event, event.composedPath()[0] as HTMLElement);
        if (!shortcut || (!this.usesKeys && shortcut !== 'help')) return;
        event.preventDefault();
        if (shortcut === 'help') this.showsKeys = !this.showsKeys;
        else if (shortcut === 'notes') this.template?.querySelector<HTMLElement & { focusNotes(): void }>('c-desk-call')?.focusNotes();
        else this.press(shortcut === 'hangUp' && this.call?.state.name === 'ringing' ? 'decline' : shortcut);
    }

    handleKeys({ detail }: CustomEvent<{ isOn: boolean }>): void {
        this.usesKeys = detail.isOn;
        keep('keys', detail.isOn ? undefined : 'off');
    }

    handleKeysClosed(): void {
        this.showsKeys = false;
    }

    handlePress({ detail: { key } }: CustomEvent<{ key: PhoneKey }>): void {
        this.press(key);
    }

    private press(key: PhoneKey): void {
        const { call } = this;
        if (call) this.link.say({ type: 'press', callKey: call.key, key });
    }

    handleOpen({ detail }: CustomEvent<{ recordId: string }>): void {
        this.open(detail.recordId);
    }

    /** What an agent makes most during a call. */
    get actions(): readonly Making[] {
        return makings(this.infos, QUICK);
    }

    get about(): Said {
        return aboutOf(this.inView, this.call);
    }

    get known(): Known {
        return knownOf(this.call, dayIn(Date.now(), TIME_ZONE));
    }

    handleTab({ target }: Event): void {
        this.tab = (target as HTMLElement & { value: string }).value;
        if (this.tab !== 'calls') return;
        if (this.missed > 0) this.link.say({ type: 'seeMissed' });
        if (this.hasLookedAtCalls) void this.template?.querySelector<HTMLElement & { renew(): Promise<void> }>('c-desk-history')?.renew();
        this.hasLookedAtCalls = true;
    }

    get callsLabel(): string {
        return this.missed > 0 ? deskCallsCount.replace('{count}', String(this.missed)) : deskTabCalls;
    }

    /** B6: how many logs Salesforce has not taken, in words; empty when there is none. */
    get owed(): string {
        const count = this.calls.filter(isUnlogged).length;
        return count > 0 ? deskCallsOwed.replace('{count}', String(count)) : '';
    }

    handleOwed(): void {
        this.callFilter = 'notLogged';
        this.tab = 'calls';
    }

    handleFilter({ detail }: CustomEvent<{ filter: 'all' | 'missed' | 'notLogged' }>): void {
        this.callFilter = detail.filter;
    }

    handleCallBack({ detail }: CustomEvent<{ number: string }>): void {
        this.link.say({ type: 'dial', number: detail.number });
    }

    handleLogNow({ detail }: CustomEvent<{ key: string }>): void {
        this.link.say({ type: 'retryLog', callKey: detail.key });
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

    get writesLabels(): ObjectInfo['fields'] | undefined {
        return this.fieldsOf(this.view?.writesAs ?? 'Task');
    }

    get conflictLabels(): ObjectInfo['fields'] | undefined {
        return this.fieldsOf(logObjectOf(this.conflict?.recordId ?? ''));
    }

    private fieldsOf(object: string): ObjectInfo['fields'] | undefined {
        return this.infos.find(({ apiName }) => apiName === object)?.fields;
    }

    handleResolve({ detail }: CustomEvent<{ recordId: string; keep: readonly string[] }>): void {
        this.records.resolve(detail.recordId, detail.keep);
        this.conflict = undefined;
        const { call, unsettled } = this;
        if (unsettled?.recordId === detail.recordId) void this.settle(unsettled);
        else if (call) this.link.say({ type: 'retryLog', callKey: call.key });
    }

    /** The agent has chosen what stays of an edit that met another. */
    private async settle({ recordId, before, fields }: TaskEdit): Promise<void> {
        try {
            await this.update({ recordId, before, fields });
            keep(`activity ${recordId}`, undefined);
            keep(`activity ${recordId} as it was`, undefined);
            this.handleSaved(new CustomEvent('saved', { detail: { id: recordId, name: String(fields['Subject'] ?? before['Subject'] ?? '') } }));
        } catch (error) {
            this.notice = recordErrorOf(error).said;
        }
    }

    handleEdit({ detail }: CustomEvent<{ recordId: string }>): void {
        this.make(detail.recordId);
    }

    /** What was just made may be set right at once. */
    get mayEditMade(): boolean {
        return this.madeId.startsWith('00T');
    }

    handleEditMade(): void {
        this.make(this.madeId);
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
        if (call && PARTIES.has(objectApiName)) this.link.say({ type: 'attach', callKey: call.key, match: matchTaken(candidate) });
        else if (call) this.link.say({ type: 'said', callKey: call.key, said: { what: { id, objectApiName } } });
        this.make(undefined);
        this.madeId = id;
        this.notice = (call ? attached : deskMade).replace('{name}', name);
    }

    private open(recordId: string): void {
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
    }
}
