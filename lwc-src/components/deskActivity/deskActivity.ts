import { LightningElement, api, wire } from 'lwc';
import { createRecord, getRecord } from 'lightning/uiRecordApi';
import { getObjectInfo, getPicklistValues, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { activityFields, activityIn, changedFields, EDITED_FIELDS, firstStatus, newActivity, RecordError, recordErrorOf, saveProblemOf, writableOf } from 'c/phoneCore';
import { keep, kept } from 'c/deskKept';
import USER_ID from '@salesforce/user/Id';
import SUBJECT from '@salesforce/schema/Task.Subject';
import cancel from '@salesforce/label/c.cancel';
import deskAnotherUser from '@salesforce/label/c.deskAnotherUser';
import deskAssign from '@salesforce/label/c.deskAssign';
import deskAssignMe from '@salesforce/label/c.deskAssignMe';
import deskAssignOwner from '@salesforce/label/c.deskAssignOwner';
import deskConflictAbove from '@salesforce/label/c.deskConflictAbove';
import deskEdit from '@salesforce/label/c.deskEdit';
import deskLogActivity from '@salesforce/label/c.deskLogActivity';
import deskMissing from '@salesforce/label/c.deskMissing';
import deskNewTask from '@salesforce/label/c.deskNewTask';
import deskNotYours from '@salesforce/label/c.deskNotYours';
import deskNotDescribed from '@salesforce/label/c.deskNotDescribed';
import deskQueue from '@salesforce/label/c.deskQueue';
import deskRefused from '@salesforce/label/c.deskRefused';
import deskSave from '@salesforce/label/c.deskSave';
import deskSuggestions from '@salesforce/label/c.deskSuggestions';
import notes from '@salesforce/label/c.notes';
import type { Activity, ActivityKind } from '../../core/form/activity';
import type { DescribedObject } from '../../core/form/recordForm';
import type { Linked, Said } from '../../core/log/said';
import type { Fields, FieldValue } from '../../core/log/taskDraft';
import type { TaskEdit } from 'c/deskRecords';

interface Wired<T> {
    readonly data?: T;
    readonly error?: unknown;
}
interface Picklist {
    readonly values: readonly { readonly label: string; readonly value: string; readonly attributes?: { readonly closed?: boolean } | null }[];
    readonly defaultValue?: { readonly value: string } | null;
}
/** A Task as it stood when its form was made. */
interface Edited {
    readonly fields: Fields;
    readonly version: string;
}
/** Every org's ids of groups begin so (Object Reference for the Salesforce Platform, key prefixes). */
const QUEUE_PREFIX = '00G';

type Assignee = 'me' | 'owner' | 'user' | 'queue';

/**
 * X2: a task to be done, or something that was done, on the record in view, on another one or on none; X3: or one that this
 * user made, edited later. Fires `saved` and `cancel`.
 */
export default class DeskActivity extends LightningElement {
    /** What this user may see, as the org describes it. */
    @api infos: readonly { readonly apiName: string; readonly label: string }[] = [];
    /** The record in view, or who calls. */
    @api who: Linked | null | undefined;
    @api what: Linked | null | undefined;
    /** Today in the user's time zone. */
    @api today = '';
    /** Writes over the version that the form was made from. @throws RecordError */
    @api update: (edit: TaskEdit) => Promise<{ readonly leftOut: readonly string[] }> = () => Promise.reject(new Error('Nobody writes.'));
    label = { cancel, deskAnotherUser, deskAssign, deskQueue, deskSave, deskSuggestions, notes };
    info: (DescribedObject & { readonly defaultRecordTypeId?: string }) | undefined;
    suggestions: readonly string[] = [];
    queues = { criteria: [{ fieldPath: 'Type', operator: 'eq', value: 'Queue' }] };
    assignee: Assignee = 'me';
    trouble = '';
    said = '';
    isSaving = false;

    private edited: Edited | undefined;
    private editedId: string | undefined;
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

    /** The Task that is edited; without one a new one is made. */
    @api
    get recordId(): string | undefined {
        return this.editedId;
    }
    set recordId(recordId: string | undefined) {
        this.editedId = recordId;
        if (recordId === undefined) return;
        this.typed = kept(this.place) ?? {};
        // What was typed before a reload was typed over that version.
        this.edited = kept(`${this.place} as it was`) as Edited | undefined;
    }

    editedFields: readonly string[] = [...EDITED_FIELDS, 'LastModifiedDate', 'CreatedById'].map((field) => `Task.${field}`);

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$editedFields' })
    wiredTask({ data, error }: Wired<{ readonly fields: Readonly<Record<string, { readonly value: FieldValue } | undefined>> }>): void {
        if (error) this.trouble = recordErrorOf(error).said;
        if (!data || this.editedId === undefined || this.edited) return;
        const value = (field: string): FieldValue => data.fields[field]?.value ?? null;
        if (value('CreatedById') !== USER_ID) this.trouble = deskNotYours;
        else this.edited = { fields: Object.fromEntries(EDITED_FIELDS.map((field) => [field, value(field)])), version: String(value('LastModifiedDate')) };
        const ownerId = String(value('OwnerId'));
        this.assignee = ownerId === USER_ID ? 'me' : ownerId.startsWith(QUEUE_PREFIX) ? 'queue' : 'user';
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
            ...(this.edited && activityIn(this.edited.fields)),
            ...this.typed
        };
    }

    /** What can't be saved isn't offered to be. */
    get isBlocked(): boolean {
        return this.isSaving || (this.editedId !== undefined && !this.edited);
    }

    get title(): string {
        if (this.editedId !== undefined) return deskEdit.replace('{name}', this.edited ? String(this.edited.fields['Subject']) : '');
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
        this.isSaving = true;
        this.said = '';
        try {
            const id = this.edited ? await this.change(this.edited, values) : await this.create(values, info);
            this.forget();
            this.tell('saved', { id, name: values.subject.trim() });
        } catch (error) {
            const { said, fields } = saveProblemOf(error);
            const isConflict = error instanceof RecordError && error.trouble === 'conflict';
            this.said = isConflict ? deskConflictAbove : [said, ...Object.values(fields)].filter(Boolean).join(' ');
        } finally {
            this.isSaving = false;
        }
    }

    private async create(values: Activity, info: this['info']): Promise<string> {
        const { writable, leftOut } = writableOf(newActivity(this.wanted, values), info?.fields ?? {});
        this.said = refusedText(leftOut);
        return (await createRecord({ apiName: 'Task', fields: writable })).id;
    }

    private async change({ fields: before, version }: Edited, values: Activity): Promise<string> {
        const recordId = this.editedId ?? '';
        const fields = changedFields(before, activityFields(values));
        if (Object.keys(fields).length > 0) this.said = refusedText((await this.update({ recordId, before, version, fields })).leftOut);
        return recordId;
    }

    handleCancel(): void {
        this.forget();
        this.tell('cancel', {});
    }

    private get owned(): Linked | null | undefined {
        return this.what ?? this.who;
    }

    private get place(): string {
        return `activity ${this.editedId ?? this.wanted}`;
    }

    private labelOf(field: string): string {
        return this.info?.fields[field]?.label ?? field;
    }

    private type(change: Partial<Activity>): void {
        this.typed = { ...this.typed, ...change };
        keep(this.place, this.typed);
        if (this.edited) keep(`${this.place} as it was`, this.edited);
    }

    private forget(): void {
        keep(this.place, undefined);
        if (this.editedId !== undefined) keep(`${this.place} as it was`, undefined);
        this.typed = {};
    }

    private tell(name: string, detail: Fields): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function refusedText(leftOut: readonly string[]): string {
    return leftOut.length > 0 ? deskRefused.replace('{fields}', leftOut.join(', ')) : '';
}
