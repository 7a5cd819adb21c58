import { LightningElement, api, wire } from 'lwc';
import { createRecord, getRecordCreateDefaults } from 'lightning/uiRecordApi';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { filled, missing, offered, prefill, recordErrorOf, recordForm, recordTypes, requiredIn, saveProblemOf, searchDigits } from 'c/phoneCore';
import { keep, kept } from 'c/deskKept';
import cancel from '@salesforce/label/c.cancel';
import deskBeyond from '@salesforce/label/c.deskBeyond';
import deskFullForm from '@salesforce/label/c.deskFullForm';
import deskMissing from '@salesforce/label/c.deskMissing';
import deskNewOf from '@salesforce/label/c.deskNewOf';
import deskNotDescribed from '@salesforce/label/c.deskNotDescribed';
import deskRecordType from '@salesforce/label/c.deskRecordType';
import deskRefused from '@salesforce/label/c.deskRefused';
import deskSave from '@salesforce/label/c.deskSave';
import deskSaveAnyway from '@salesforce/label/c.deskSaveAnyway';
import type { Known } from '../../core/form/prefill';
import type { DescribedObject, FormField, PageLayout, PicklistValues, RecordForm } from '../../core/form/recordForm';
import type { Fields, FieldValue } from '../../core/log/taskDraft';
import type { Candidate } from '../../core/match/candidate';
import type { DuplicateHints } from '../../salesforce/records/duplicateQuery';
import type { ReadableFields } from '../../salesforce/records/findQuery';
import type { SaveProblem } from '../../salesforce/records/saveProblem';

interface Wired<T> {
    readonly data?: T;
    readonly error?: unknown;
}
interface Option {
    readonly label: string;
    readonly value: string;
}
interface Row {
    readonly field: FormField;
    readonly value: FieldValue | undefined;
    readonly options: readonly Option[];
    readonly problem: string;
}

const NO_PROBLEM: SaveProblem = { said: '', fields: {}, duplicates: [], isConflict: false };

/**
 * X1: a short form for a new record, made of what the org says of its kind, filled in with what the call knows. Fires
 * `made` with the new record, `use` with one that was there, `full` with what was typed, `open`, `cancel`.
 */
export default class DeskNew extends LightningElement {
    @api readable: ReadableFields = {};
    /** What the call knows. */
    @api known: Known = { today: '' };
    /** API names, when an admin has set which fields are asked for. */
    @api wanted: readonly string[] | undefined;
    label = { cancel, deskRecordType };
    info: (DescribedObject & { readonly defaultRecordTypeId?: string }) | undefined;
    trouble = '';
    isSaving = false;
    problem = NO_PROBLEM;
    recordTypeId: string | undefined;
    hints: DuplicateHints = {};

    private object = '';
    private callKey: string | undefined;
    private typed: Fields = {};
    private defaults: Fields = {};
    private required: readonly string[] = [];
    private picklists: Readonly<Record<string, PicklistValues>> = {};

    @api
    get objectApiName(): string {
        return this.object;
    }
    set objectApiName(object: string) {
        if (object === this.object) return;
        this.object = object;
        this.info = undefined;
        this.picklists = {};
        this.problem = NO_PROBLEM;
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

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    wiredInfo({ data, error }: Wired<DescribedObject & { readonly defaultRecordTypeId: string }>): void {
        if (error) this.trouble = [deskNotDescribed, recordErrorOf(error).said].join(' ');
        if (!data) return;
        this.trouble = '';
        this.info = data;
        this.recordTypeId = data.defaultRecordTypeId;
        this.look();
    }

    @wire(getRecordCreateDefaults, { objectApiName: '$objectApiName' })
    wiredDefaults({ data }: Wired<{ readonly layout?: PageLayout | null; readonly record: { readonly fields: Readonly<Record<string, { readonly value: FieldValue }>> } }>): void {
        if (!data) return;
        this.required = requiredIn(data.layout);
        this.defaults = Object.fromEntries(Object.entries(data.record.fields).map(([name, { value }]) => [name, value]));
    }

    @wire(getPicklistValuesByRecordType, { objectApiName: '$objectApiName', recordTypeId: '$recordTypeId' })
    wiredPicklists({ data }: Wired<{ readonly picklistFieldValues: Readonly<Record<string, PicklistValues>> }>): void {
        if (data) this.picklists = data.picklistFieldValues;
    }

    get form(): RecordForm {
        return this.info ? recordForm(this.info, this.wanted, this.required) : { fields: [], refused: [], beyond: [] };
    }

    /** What was typed, else what the call knows, else what the org begins with. */
    get values(): Fields {
        return { ...this.defaults, ...prefill(this.object, this.known), ...this.typed };
    }

    get title(): string {
        return deskNewOf.replace('{kind}', this.info?.label ?? this.object);
    }

    get isLoading(): boolean {
        return !this.info && !this.trouble;
    }

    get busy(): string {
        return String(this.isLoading || this.isSaving);
    }

    get types(): readonly Option[] {
        return this.info ? recordTypes(this.info).map(({ id, name }) => ({ label: name, value: id })) : [];
    }

    get hasTypes(): boolean {
        return this.types.length > 0;
    }

    get fields(): readonly Row[] {
        const { values, picklists, problem } = this;
        return this.form.fields.map((field) => {
            const picklist = picklists[field.name];
            return { field, value: values[field.name], options: picklist ? offered(picklist, values[field.controller ?? '']) : [], problem: problem.fields[field.name] ?? '' };
        });
    }

    get refused(): string {
        return named(deskRefused, this.form.refused);
    }

    get beyond(): string {
        return named(deskBeyond, this.form.beyond);
    }

    get said(): string {
        // What is wrong with a field that isn't shown here stands on top.
        const shown = new Set(this.form.fields.map(({ name }) => name));
        const elsewhere = Object.entries(this.problem.fields).filter(([name]) => !shown.has(name)).map(([, text]) => text);
        return [this.problem.said, ...elsewhere].filter(Boolean).join(' ');
    }

    get saveLabel(): string {
        return deskSave;
    }

    /** Salesforce takes a duplicate by its own form only: the module that saves for components has no word for it. */
    get fullLabel(): string {
        return this.problem.duplicates.some(({ allowSave }) => allowSave) ? deskSaveAnyway : deskFullForm;
    }

    handleType({ detail }: CustomEvent<{ value: string }>): void {
        this.recordTypeId = detail.value;
    }

    handleValue({ detail }: CustomEvent<{ name: string; value: FieldValue }>): void {
        this.typed = { ...this.typed, [detail.name]: detail.value };
        keep(this.place, this.typed);
    }

    handleDone(): void {
        this.look();
    }

    async handleSave(): Promise<void> {
        const { form, values } = this;
        const inputs = [...(this.template?.querySelectorAll<HTMLElement & { check(): boolean }>('c-desk-field') ?? [])];
        const wrong = inputs.filter((input) => !input.check());
        const absent = missing(form, values);
        if (wrong.length > 0 || absent.length > 0) {
            this.problem = { ...NO_PROBLEM, fields: Object.fromEntries(absent.map((name) => [name, deskMissing])) };
            (wrong[0] ?? inputs.find(({ dataset }) => dataset['name'] === absent[0]))?.focus();
            return;
        }
        this.isSaving = true;
        this.problem = NO_PROBLEM;
        try {
            const { id } = await createRecord({ apiName: this.object, fields: { ...filled(form, values), ...(this.hasTypes && { RecordTypeId: this.recordTypeId }) } });
            keep(this.place, undefined);
            this.typed = {};
            this.tell('made', { objectApiName: this.object, id, fields: values });
        } catch (error) {
            this.problem = saveProblemOf(error);
            const ids = this.problem.duplicates.flatMap(({ recordIds }) => recordIds);
            if (ids.length > 0) this.hints = { ids };
        } finally {
            this.isSaving = false;
        }
    }

    handleCancel(): void {
        keep(this.place, undefined);
        this.typed = {};
        this.tell('cancel', {});
    }

    /** With what the call knows beside, as the notes: the full form has fields for it. */
    handleFull(): void {
        const beside = Object.entries(prefill(this.object, this.known)).filter(([field]) => this.info?.fields[field]?.createable);
        this.tell('full', { objectApiName: this.object, fields: { ...Object.fromEntries(beside), ...filled(this.form, this.values) }, ...(this.hasTypes && { recordTypeId: this.recordTypeId }) });
    }

    handleUse({ detail }: CustomEvent<{ candidate: Candidate }>): void {
        this.tell('use', detail);
    }

    handleOpen({ detail }: CustomEvent<{ recordId: string }>): void {
        this.tell('open', detail);
    }

    private get place(): string {
        return `new ${this.object} ${this.callKey ?? ''}`;
    }

    private takeUp(): void {
        this.typed = (kept(this.place) ?? {}) as Fields;
    }

    /** Who may be there already, by what is known so far. */
    private look(): void {
        if (!['Lead', 'Contact', 'Account'].includes(this.object)) return;
        const { values } = this;
        const text = (field: string): string => String(values[field] ?? '').trim();
        const name = this.object === 'Account' ? text('Name') : [text('FirstName'), text('LastName')].filter(Boolean).join(' ');
        const hints = { digits: searchDigits(text('Phone')), email: text('Email'), name };
        if (JSON.stringify(hints) !== JSON.stringify(this.hints)) this.hints = hints;
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function named(sentence: string, fields: readonly string[]): string {
    return fields.length > 0 ? sentence.replace('{fields}', fields.join(', ')) : '';
}
