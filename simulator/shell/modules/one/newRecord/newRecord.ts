import { LightningElement, api } from 'lwc';
import { fieldLabel, layoutOf } from '../../../services/layouts';
import { createFromForm, newRecordForm, openRecord } from '../../../services/navigation';

/** The form for a new record, filled in with what whoever opened it knew. */
export default class NewRecord extends LightningElement {
    @api object = '';
    @api values: Readonly<Record<string, string | number | boolean>> = {};
    error = '';

    get title(): string {
        return `New ${layoutOf(this.object).label}`;
    }

    get fields(): object[] {
        const names = [...new Set([...layoutOf(this.object).form, ...Object.keys(this.values)])];
        return names.map((field) => ({ field, label: fieldLabel(field), value: String(this.values[field] ?? '') }));
    }

    handleCancel(): void {
        newRecordForm.value = undefined;
    }

    async handleSave(event: Event): Promise<void> {
        event.preventDefault();
        const inputs = [...(this.template?.querySelectorAll<HTMLInputElement>('input[data-field]') ?? [])];
        const fields = Object.fromEntries(inputs.filter(({ value }) => value !== '').map((input) => [input.dataset['field'] ?? '', input.value]));
        try {
            const id = await createFromForm(this.object, fields);
            newRecordForm.value = undefined;
            await openRecord(id);
        } catch (error) {
            const { body } = error as { body?: { message?: string; output?: { errors?: { message: string }[]; fieldErrors?: Record<string, { message: string }[]> } } };
            const all = [...(body?.output?.errors ?? []), ...Object.values(body?.output?.fieldErrors ?? {}).flat()];
            this.error = all.map(({ message }) => message).join(' ') || body?.message || String(error);
        }
    }
}
