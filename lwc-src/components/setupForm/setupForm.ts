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
    /** What is wrong with it, as a sentence. */
    readonly problem?: string;
    readonly disabled?: boolean;
    /** Takes the whole width. */
    readonly wide?: boolean;
}

interface Row extends FormField {
    readonly className: string;
    readonly isChoice: boolean;
    readonly isToggle: boolean;
    readonly isArea: boolean;
}

/** Fields side by side, made from a description. Fires `fill` with `{ name, value }`. */
export default class SetupForm extends LightningElement {
    @api fields: readonly FormField[] = [];

    get rows(): readonly Row[] {
        return this.fields.map((field) => ({
            ...field,
            className: `slds-col slds-size_1-of-1 slds-m-bottom_x-small${field.wide === true ? '' : ' slds-medium-size_1-of-2'}`,
            isChoice: field.kind === 'choice',
            isToggle: field.kind === 'toggle',
            isArea: field.kind === 'area'
        }));
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.tell(event, event.detail.value);
    }

    handleToggle(event: CustomEvent<{ checked: boolean }>): void {
        this.tell(event, event.detail.checked);
    }

    private tell(event: Event, value: string | boolean): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('fill', { detail: { name, value } }));
    }
}
