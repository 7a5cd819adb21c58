import { LightningElement, api, wire } from 'lwc';
import { createRecord, getRecord } from 'lightning/uiRecordApi';
import { getObjectInfo, getPicklistValues, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { activityFields, activityIn, changedFields, EDITED_FIELDS, firstStatus, newActivity, refusedIn, RecordError, recordErrorOf, saveProblemOf, writableOf } from 'c/phoneCore';
import { formOf, keep, kept } from 'c/deskKept';
import USER_ID from '@salesforce/user/Id';
import SUBJECT from '@salesforce/schema/Task.Subject';
import cancel from '@salesforce/label/c.cancel';
import deskAssign from '@salesforce/label/c.deskAssign';
import deskConflictAbove from '@salesforce/label/c.deskConflictAbove';
import deskEdit from '@salesforce/label/c.deskEdit';
import deskLogActivity from '@salesforce/label/c.deskLogActivity';
import deskMissing from '@salesforce/label/c.deskMissing';
import deskNewTask from '@salesforce/label/c.deskNewTask';
import deskNotYours from '@salesforce/label/c.deskNotYours';
import deskNotDescribed from '@salesforce/label/c.deskNotDescribed';
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
/** What outlives a reload. */
interface Kept {
    readonly typed: Partial<Activity>;
    readonly edited?: Edited;
}

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
    label = { cancel, deskSave, deskSuggestions, notes };
    info: (DescribedObject & { readonly defaultRecordTypeId?: string }) | undefined;
    suggestions: readonly string[] = [];
    trouble = '';
    said = '';
    isSaving = false;

    private edited: Edited | undefined;
    private editedId: string | undefined;
    private callKey: string | undefined;
    private wanted: ActivityKind = 'Task';
    private typed: Partial<Activity> = {};
    private picklists: Readonly<Record<string, Picklist>> = {};

    @api
    get kind(): ActivityKind {
        return this.wanted;
    }
    set kind(kind: ActivityKind) {
        this.wanted = kind;
        this.takeUp();
    }

    /** The Task that is edited; without one a new one is made. */
    @api
    get recordId(): string | undefined {
        return this.editedId;
    }
    set recordId(recordId: string | undefined) {
        this.editedId = recordId;
        this.trouble = '';
        this.takeUp();
    }

    /** The call that it is made in: each has a draft of its own. */
    @api
    get draft(): string | undefined {
        return this.callKey;
    }
    set draft(callKey: string | undefined) {
        this.callKey = callKey;
        this.takeUp();
    }

    editedFields: readonly string[] = [...EDITED_FIELDS, 'LastModifiedDate', 'CreatedById'].map((field) => `Task.${field}`);

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$editedFields' })
    wiredTask({ data, error }: Wired<{ readonly fields: Readonly<Record<string, { readonly value: FieldValue } | undefined>> }>): void {
        if (error) this.trouble = recordErrorOf(error).said;
        if (!data || this.editedId === undefined || this.edited) return;
        const value = (field: string): FieldValue => data.fields[field]?.value ?? null;
        if (value('CreatedById') !== USER_ID) this.trouble = deskNotYours;
        else this.edited = { fields: Object.fromEntries(EDITED_FIELDS.map((field) => [field, value(field)])), version: String(value('LastModifiedDate')) };
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

    /** Fields of the form that would not be written, before anybody fills them in. */
    get refused(): string {
        const fields = this.info ? refusedIn(this.info.fields, this.editedId === undefined ? 'createable' : 'updateable') : [];
        return fields.length > 0 ? deskRefused.replace('{fields}', fields.join(', ')) : '';
    }

    get statuses(): Picklist['values'] {
        return this.picklists['Status']?.values ?? [];
    }

    get priorities(): Picklist['values'] {
        return this.picklists['Priority']?.values ?? [];
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

    handleOwner({ detail }: CustomEvent<{ ownerId: string }>): void {
        this.type(detail);
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
        const { writable } = writableOf(newActivity(this.wanted, values), info?.fields ?? {});
        return (await createRecord({ apiName: 'Task', fields: writable })).id;
    }

    private async change({ fields: before, version }: Edited, values: Activity): Promise<string> {
        const recordId = this.editedId ?? '';
        const fields = changedFields(before, activityFields(values));
        if (Object.keys(fields).length > 0) await this.update({ recordId, before, version, fields });
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
        return formOf(this.editedId ?? `${this.wanted} ${this.callKey ?? ''}`);
    }

    private labelOf(field: string): string {
        return this.info?.fields[field]?.label ?? field;
    }

    /** What was typed before a reload goes over the version that it was typed over. */
    private takeUp(): void {
        const { typed = {}, edited } = (kept(this.place) ?? {}) as Partial<Kept>;
        this.typed = typed;
        this.edited = edited;
    }

    private type(change: Partial<Activity>): void {
        this.typed = { ...this.typed, ...change };
        keep(this.place, { typed: this.typed, ...(this.edited && { edited: this.edited }) } satisfies Kept);
    }

    private forget(): void {
        keep(this.place, undefined);
        this.typed = {};
    }

    private tell(name: string, detail: Fields): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
