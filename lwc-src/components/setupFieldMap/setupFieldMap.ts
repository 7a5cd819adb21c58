import { LightningElement, api } from 'lwc';
import { fieldProblem, typeOf } from 'c/setupCore';
import { problemAt, t } from 'c/setupText';
import type { Problem } from '../../core/json/reader';
import type { FieldTemplate } from '../../core/log/log';
import type { NamedField } from '../../salesforce/setup/describe';

interface Option {
    readonly label: string;
    readonly value: string;
}

/** Which fields get which values (A8): only those that the org lets this user write, and the values of picklists. Fires `fill` with the fields. */
export default class SetupFieldMap extends LightningElement {
    @api label = '';
    @api fields: readonly FieldTemplate[] = [];
    /** By API name. */
    @api described: Readonly<Record<string, NamedField>> = {};
    @api customVariables: readonly string[] = [];
    @api problems: readonly Problem[] = [];
    /** Where the fields stand in the rule. */
    @api path = '';

    text = { add: t('ruleEditAddField'), field: t('ruleEditField'), remove: t('setupRemove'), value: t('ruleEditValue') };

    get rows(): object[] {
        return this.fields.map(({ field, value }, index) => {
            const described = this.described[field];
            const values = described?.values?.map((one) => ({ label: one, value: one }));
            const isMulti = described?.dataType === 'MultiPicklist';
            const yesNo = described?.dataType === 'Boolean' ? [{ label: t('setupYes'), value: 'true' }, { label: t('setupNo'), value: 'false' }] : undefined;
            return {
                key: `${index}`,
                index,
                field,
                value,
                choices: this.choicesWith(field),
                options: isMulti ? undefined : (values ?? yesNo),
                boxes: isMulti ? values : undefined,
                chosen: value.split(';').filter(Boolean),
                fieldProblem: problemAt(this.problems, `${this.path}[${index}].field`),
                valueProblem: problemAt(this.problems, `${this.path}[${index}].value`)
            };
        });
    }

    get isFull(): boolean {
        return this.free.length === 0;
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        const { value: field } = event.detail;
        this.edit(event, () => ({ field, type: typeOf(this.described[field]), value: '' }));
    }

    handleValue(event: CustomEvent<{ value: string }>): void {
        this.edit(event, (one) => ({ ...one, value: event.detail.value }));
    }

    handleSeveral(event: CustomEvent<{ value: readonly string[] }>): void {
        this.edit(event, (one) => ({ ...one, value: event.detail.value.join(';') }));
    }

    handleRemove(event: Event): void {
        const at = indexOf(event);
        this.tell(this.fields.filter((_one, index) => index !== at));
    }

    handleAdd(): void {
        const [first] = this.free;
        if (first) this.tell([...this.fields, { field: first.value, type: typeOf(this.described[first.value]), value: '' }]);
    }

    /** Writeable fields of the supported types that have no value here yet. */
    private get free(): Option[] {
        const taken = new Set(this.fields.map(({ field }) => field));
        return Object.values(this.described)
            .filter((one) => !taken.has(one.apiName) && fieldProblem({ field: one.apiName, type: typeOf(one) }, this.described) === undefined)
            .map(({ apiName, label }) => ({ label, value: apiName }))
            .sort((a, b) => a.label.localeCompare(b.label));
    }

    private choicesWith(field: string): Option[] {
        return [{ label: this.described[field]?.label ?? field, value: field }, ...this.free];
    }

    private edit(event: Event, change: (one: FieldTemplate) => FieldTemplate): void {
        const at = indexOf(event);
        this.tell(this.fields.map((one, index) => (index === at ? change(one) : one)));
    }

    private tell(fields: readonly FieldTemplate[]): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { fields } }));
    }
}

function indexOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset['index']);
}
