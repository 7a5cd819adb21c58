import { LightningElement, api, wire } from 'lwc';
import { createRecord, getRecord } from 'lightning/uiRecordApi';
import { getObjectInfo, getPicklistValues, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { writableOf, firstStatus, newActivity, recordErrorOf, saveProblemOf } from 'c/phoneCore';
import { keep, kept } from 'c/deskKept';
import USER_ID from '@salesforce/user/Id';
import SUBJECT from '@salesforce/schema/Task.Subject';
import cancel from '@salesforce/label/c.cancel';
import deskAnotherUser from '@salesforce/label/c.deskAnotherUser';
import deskAssign from '@salesforce/label/c.deskAssign';
import deskAssignMe from '@salesforce/label/c.deskAssignMe';
import deskAssignOwner from '@salesforce/label/c.deskAssignOwner';
import deskLogActivity from '@salesforce/label/c.deskLogActivity';
import deskMissing from '@salesforce/label/c.deskMissing';
import deskNewTask from '@salesforce/label/c.deskNewTask';
import deskNotDescribed from '@salesforce/label/c.deskNotDescribed';
import deskQueue from '@salesforce/label/c.deskQueue';
import deskRefused from '@salesforce/label/c.deskRefused';
import deskSave from '@salesforce/label/c.deskSave';
import deskSuggestions from '@salesforce/label/c.deskSuggestions';
import notes from '@salesforce/label/c.notes';
import type { Activity, ActivityKind } from '../../core/form/activity';
import type { DescribedObject } from '../../core/form/recordForm';
import type { Linked, Said } from '../../core/log/said';
import type { Fields } from '../../core/log/taskDraft';

interface Wired<T> {
    readonly data?: T;
    readonly error?: unknown;
}
interface Picklist {
    readonly values: readonly { readonly label: string; readonly value: string; readonly attributes?: { readonly closed?: boolean } | null }[];
    readonly defaultValue?: { readonly value: string } | null;
}
type Assignee = 'me' | 'owner' | 'user' | 'queue';

/** X2: a task to be done, or something that was done, on the record in view, on another one or on none. Fires `saved` and `cancel`. */
export default class DeskActivity extends LightningElement {
    /** What this user may see, as the org describes it. */
    @api infos: readonly { readonly apiName: string; readonly label: string }[] = [];
    /** The record in view, or who calls. */
    @api who: Linked | null | undefined;
    @api what: Linked | null | undefined;
    /** Today in the user's time zone. */
    @api today = '';
    label = { cancel, deskAnotherUser, deskAssign, deskQueue, deskSave, deskSuggestions, notes };
    info: (DescribedObject & { readonly defaultRecordTypeId?: string }) | undefined;
    suggestions: readonly string[] = [];
    queues = { criteria: [{ fieldPath: 'Type', operator: 'eq', value: 'Queue' }] };
    assignee: Assignee = 'me';
    trouble = '';
    said = '';
    isSaving = false;

    private wanted: ActivityKind = 'Task';
    private typed: Partial<Activity> = {};
    private picklists: Readonly<Record<string, Picklist>> = {};
    private ownerOfRecord: string | undefined;

    @api
    get kind(): ActivityKind {
        return this.wanted;
    }
    set kind(kind: ActivityKind) {
        this.wanted = kind;
        this.typed = kept(this.place) ?? {};
    }

    @wire(getObjectInfo, { objectApiName: 'Task' })
    wiredInfo({ data, error }: Wired<DescribedObject & { readonly defaultRecordTypeId: string }>): void {
        if (error) this.trouble = [deskNotDescribed, recordErrorOf(error).said].join(' ');
        if (data) this.info = data;
    }

    @wire(getPicklistValuesByRecordType, { objectApiName: 'Task', recordTypeId: '$recordTypeId' })
    wiredPicklists({ data }: Wired<{ readonly picklistFieldValues: Readonly<Record<string, Picklist>> }>): void {
        if (data) this.picklists = data.picklistFieldValues;
    }

    /** The org's own words for what is done often; without them the agent types. */
    @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: SUBJECT })
    wiredSubjects({ data }: Wired<Picklist>): void {
        if (data) this.suggestions = data.values.map(({ label }) => label).slice(0, 6);
    }

    @wire(getRecord, { recordId: '$ownedId', fields: '$ownerField' })
    wiredOwner({ data }: Wired<{ readonly fields: { readonly OwnerId?: { readonly value: string } } }>): void {
        this.ownerOfRecord = data?.fields.OwnerId?.value;
    }

    get recordTypeId(): string | undefined {
        return this.info?.defaultRecordTypeId;
    }

    get ownedId(): string | undefined {
        return this.owned?.id;
    }

    get ownerField(): readonly string[] {
        return this.owned ? [`${this.owned.objectApiName}.OwnerId`] : [];
    }

    get values(): Activity {
        const statuses = (this.picklists['Status']?.values ?? []).map(({ value, attributes }) => ({ value, closed: attributes?.closed === true }));
        return {
            subject: '',
            status: firstStatus(this.wanted, statuses, this.picklists['Status']?.defaultValue?.value),
            due: this.today,
            priority: this.picklists['Priority']?.defaultValue?.value ?? '',
            notes: '',
            reminder: '',
            ownerId: USER_ID,
            who: this.who,
            what: this.what,
            ...this.typed
        };
    }

    get title(): string {
        return this.wanted === 'Log' ? deskLogActivity : deskNewTask;
    }

    get statuses(): Picklist['values'] {
        return this.picklists['Status']?.values ?? [];
    }

    get priorities(): Picklist['values'] {
        return this.picklists['Priority']?.values ?? [];
    }

    get assignees(): readonly { readonly label: string; readonly value: Assignee }[] {
        const owner = this.ownerOfRecord === undefined ? [] : [{ label: deskAssignOwner, value: 'owner' as const }];
        return [{ label: deskAssignMe, value: 'me' }, ...owner, { label: deskAnotherUser, value: 'user' }, { label: deskQueue, value: 'queue' }];
    }

    get isAnotherUser(): boolean {
        return this.assignee === 'user';
    }

    get isQueue(): boolean {
        return this.assignee === 'queue';
    }

    get subjectLabel(): string {
        return this.labelOf('Subject');
    }

    get statusLabel(): string {
        return this.labelOf('Status');
    }

    get priorityLabel(): string {
        return this.labelOf('Priority');
    }

    get dueLabel(): string {
        return this.labelOf('ActivityDate');
    }

    get reminderLabel(): string {
        return this.labelOf('ReminderDateTime');
    }

    handleValue({ currentTarget, detail }: CustomEvent<{ value: string }>): void {
        this.type({ [(currentTarget as HTMLElement).dataset['name'] ?? '']: detail.value });
    }

    handleSuggestion({ currentTarget }: Event): void {
        this.type({ subject: (currentTarget as HTMLElement).dataset['subject'] ?? '' });
    }

    handleAssignee({ detail }: CustomEvent<{ value: Assignee }>): void {
        this.assignee = detail.value;
        if (detail.value === 'me') this.type({ ownerId: USER_ID });
        else this.type({ ownerId: detail.value === 'owner' ? (this.ownerOfRecord ?? USER_ID) : '' });
    }

    handleOwner({ detail }: CustomEvent<{ recordId: string | null }>): void {
        this.type({ ownerId: detail.recordId ?? '' });
    }

    handleSaid({ detail }: CustomEvent<{ said: Said }>): void {
        this.type(detail.said);
    }

    async handleSave(): Promise<void> {
        const { values, info } = this;
        if (!values.subject.trim() || !values.ownerId) {
            this.said = `${values.subject.trim() ? deskAssign : this.subjectLabel}: ${deskMissing}`;
            return;
        }
        const { writable, leftOut } = writableOf(newActivity(this.wanted, values), info?.fields ?? {});
        this.isSaving = true;
        this.said = leftOut.length > 0 ? deskRefused.replace('{fields}', leftOut.join(', ')) : '';
        try {
            const { id } = await createRecord({ apiName: 'Task', fields: writable });
            this.forget();
            this.tell('saved', { id, name: values.subject.trim() });
        } catch (error) {
            const { said, fields } = saveProblemOf(error);
            this.said = [said, ...Object.values(fields)].filter(Boolean).join(' ');
        } finally {
            this.isSaving = false;
        }
    }

    handleCancel(): void {
        this.forget();
        this.tell('cancel', {});
    }

    private get owned(): Linked | null | undefined {
        return this.what ?? this.who;
    }

    private get place(): string {
        return `activity ${this.wanted}`;
    }

    private labelOf(field: string): string {
        return this.info?.fields[field]?.label ?? field;
    }

    private type(change: Partial<Activity>): void {
        this.typed = { ...this.typed, ...change };
        keep(this.place, this.typed);
    }

    private forget(): void {
        keep(this.place, undefined);
        this.typed = {};
    }

    private tell(name: string, detail: Fields): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
