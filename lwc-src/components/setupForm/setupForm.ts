import { LightningElement, api } from 'lwc';

export interface Option {
    readonly label: string;
    readonly value: string;
}

/** One thing to fill in. */
export interface FormField {
    readonly name: string;
    readonly label: string;
    readonly kind: 'choice' | 'toggle' | 'text' | 'area';
    readonly value: string | boolean;
    readonly options?: readonly Option[];
    readonly help?: string;
    /** An example, as long as it is empty; of a text. */
    readonly placeholder?: string;
    /** What is wrong with it, as a sentence. */
    readonly problem?: string;
    readonly disabled?: boolean;
    /** Takes the whole width. */
    readonly wide?: boolean;
}

interface Row {
    readonly name: string;
    readonly problem?: string;
    readonly className: string;
    readonly isChoice: boolean;
    readonly isArea: boolean;
    /** What its base component is given. */
    readonly given: Readonly<Record<string, unknown>>;
}

/** Fields side by side, made from a description. Fires `fill` with `{ name, value }`. */
export default class SetupForm extends LightningElement {
    @api fields: readonly FormField[] = [];

    get rows(): readonly Row[] {
        return this.fields.map((field) => ({
            name: field.name,
            problem: field.problem,
            className: `slds-col slds-size_1-of-1 slds-m-bottom_x-small${field.wide === true ? '' : ' slds-medium-size_1-of-2'}`,
            isChoice: field.kind === 'choice',
            isArea: field.kind === 'area',
            given: given(field)
        }));
    }

    handleChange(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const isToggle = this.fields.some((field) => field.name === name && field.kind === 'toggle');
        this.dispatchEvent(new CustomEvent('fill', { detail: { name, value: isToggle ? event.detail.checked : event.detail.value } }));
    }
}

function given({ kind, label, value, options, help, disabled = false, placeholder }: FormField): Row['given'] {
    const all = { label, disabled, ...(help && { fieldLevelHelp: help }) };
    switch (kind) {
        case 'choice':
            return { ...all, value, options };
        case 'toggle':
            return { ...all, type: 'toggle', checked: value, messageToggleActive: '', messageToggleInactive: '' };
        case 'text':
            return { ...all, type: 'text', value, ...(placeholder && { placeholder }) };
        case 'area':
            return { ...all, value };
    }
}
