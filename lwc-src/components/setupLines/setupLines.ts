import { LightningElement, api } from 'lwc';
import { DEFAULT_DESCRIPTION } from 'c/setupCore';
import { named, problemAt, t } from 'c/setupText';
import type { DescriptionLine } from '../../core/log/description';
import type { Problem } from '../../core/json/reader';

/** The lines of a description (A7): a label and a value each. Fires `fill` with the lines, or without any for the default. */
export default class SetupLines extends LightningElement {
    @api label = '';
    /** Undefined: as by default. */
    @api lines: readonly DescriptionLine[] | undefined;
    @api customVariables: readonly string[] = [];
    @api problems: readonly Problem[] = [];
    /** Where the lines stand in the rule. */
    @api path = '';

    text = { addLine: t('ruleEditAddLine'), remove: t('setupRemove'), useDefault: t('ruleEditUseDefault'), value: t('ruleEditValue'), withLabel: t('ruleEditWithLabel') };

    get isOwn(): boolean {
        return this.lines !== undefined;
    }

    get rows(): object[] {
        return this.current.map(({ word, label = '', value }, index) => ({
            key: `${index}`,
            index,
            label,
            word: word ? named('word', word) : '',
            value,
            problem: problemAt(this.problems, `${this.path}[${index}].value`)
        }));
    }

    handleLabel(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.edit(event, ({ word, label: _label, ...line }) => ({ ...line, ...(value ? { label: value } : word && { word }) }));
    }

    handleValue(event: CustomEvent<{ value: string }>): void {
        this.edit(event, (line) => ({ ...line, value: event.detail.value }));
    }

    handleRemove(event: Event): void {
        const at = indexOf(event);
        this.tell(this.current.filter((_line, index) => index !== at));
    }

    handleAdd(): void {
        this.tell([...this.current, { label: t('ruleEditLabel'), value: '' }]);
    }

    handleDefault(): void {
        this.tell(undefined);
    }

    private get current(): readonly DescriptionLine[] {
        return this.lines ?? DEFAULT_DESCRIPTION;
    }

    private edit(event: Event, change: (line: DescriptionLine) => DescriptionLine): void {
        const at = indexOf(event);
        this.tell(this.current.map((line, index) => (index === at ? change(line) : line)));
    }

    private tell(lines: readonly DescriptionLine[] | undefined): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { lines } }));
    }
}

function indexOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset['index']);
}
