import { LightningElement, api } from 'lwc';
import { named, problemsIn, t } from 'c/setupText';
import type { Option } from '../setupForm/setupForm';
import type { Problem } from '../../core/json/reader';
import type { CustomVariable } from '../../core/rule/customVariables';

const SOURCES = ['header', 'event', 'dial'] as const;

/** The org's own variables (A10), with the SIP header that each comes from. Fires `fill` with all of them. */
export default class SetupVariables extends LightningElement {
    @api variables: readonly CustomVariable[] = [];
    /** Places begin with `customVariables`. */
    @api problems: readonly Problem[] = [];

    text = { add: t('listsVariablesAdd'), from: t('listsVariableFrom'), hint: t('listsVariablesHint'), key: t('listsVariableKey'), name: t('listsVariableName'), title: t('listsVariables') };
    sources: readonly Option[] = SOURCES.map((value) => ({ value, label: named('listsVariableFrom', value) }));

    get rows(): object[] {
        return this.variables.map((one, index) => ({ ...one, index, remove: t('listsVariableRemove', { name: one.name }), problem: problemsIn(this.problems, `customVariables[${index}]`) }));
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        const { index, field = '' } = (event.currentTarget as HTMLElement).dataset;
        const { value } = event.detail;
        this.tell(this.variables.map((one, at) => (at === Number(index) ? { ...one, [field]: value.trim() } : one)));
    }

    handleAdd(): void {
        this.tell([...this.variables, { name: '', from: 'header', key: 'X-' }]);
    }

    handleRemove(event: Event): void {
        const { index } = (event.currentTarget as HTMLElement).dataset;
        this.tell(this.variables.filter((_one, at) => at !== Number(index)));
    }

    private tell(variables: readonly CustomVariable[]): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { variables } }));
    }
}
