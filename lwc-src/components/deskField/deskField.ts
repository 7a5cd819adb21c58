import { LightningElement, api } from 'lwc';
import deskNone from '@salesforce/label/c.deskNone';
import type { FormField } from '../../core/form/recordForm';
import type { FieldValue } from '../../core/log/taskDraft';

interface Option {
    readonly label: string;
    readonly value: string;
}

const TYPES: Readonly<Record<string, string>> = { text: 'text', phone: 'tel', email: 'email', url: 'url', number: 'number', date: 'date', dateTime: 'datetime' };

/** One field of a form, drawn by its kind. Fires `value` with its name when it has changed, and `done` when the agent leaves it. */
export default class DeskField extends LightningElement {
    @api field!: FormField;
    @api value: FieldValue | undefined;
    /** Of a picklist. */
    @api options: readonly Option[] = [];
    @api problem = '';

    /** Whether it may be saved; says what is wrong where it stands. */
    @api
    check(): boolean {
        const input = this.template?.querySelector<HTMLElement & { reportValidity?: () => boolean }>('lightning-input, lightning-combobox, lightning-textarea, lightning-record-picker, lightning-checkbox-group');
        return input?.reportValidity?.() ?? true;
    }

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('lightning-input, lightning-combobox, lightning-textarea')?.focus();
    }

    get isLookup(): boolean {
        return this.field.kind === 'lookup';
    }

    get lookupTo(): string {
        return this.field.to[0] ?? '';
    }

    get isPicklist(): boolean {
        return this.field.kind === 'picklist';
    }

    get isMulti(): boolean {
        return this.field.kind === 'multiPicklist';
    }

    get isLong(): boolean {
        return this.field.kind === 'longText';
    }

    get isCheckbox(): boolean {
        return this.field.kind === 'checkbox';
    }

    get inputType(): string {
        return TYPES[this.field.kind] ?? 'text';
    }

    get length(): number | undefined {
        return this.field.length > 0 ? this.field.length : undefined;
    }

    get text(): string {
        return this.value === undefined || this.value === null ? '' : String(this.value);
    }

    get isChecked(): boolean {
        return this.value === true;
    }

    get list(): readonly string[] {
        return this.text.split(';').filter(Boolean);
    }

    get choices(): readonly Option[] {
        return this.field.required ? this.options : [{ label: deskNone, value: '' }, ...this.options];
    }

    handleValue({ detail }: CustomEvent<{ value: string }>): void {
        this.tell(detail.value);
    }

    handleList({ detail }: CustomEvent<{ value: readonly string[] }>): void {
        this.tell(detail.value.join(';'));
    }

    handleChecked({ detail }: CustomEvent<{ checked: boolean }>): void {
        this.tell(detail.checked);
    }

    handlePicked({ detail }: CustomEvent<{ recordId: string | null }>): void {
        this.tell(detail.recordId);
    }

    handleBlur(): void {
        this.dispatchEvent(new CustomEvent('done'));
    }

    private tell(value: FieldValue): void {
        this.dispatchEvent(new CustomEvent('value', { detail: { name: this.field.name, value } }));
    }
}
