import { LightningElement, api } from 'lwc';
import { isGroup } from 'c/setupCore';
import { problemAt, t } from 'c/setupText';
import type { Problem } from '../../core/json/reader';
import type { Comparison, Condition } from '../../core/rule/condition';
import type { RuleSettings } from '../../core/rule/settings';

type Group = Exclude<Condition, Comparison>;

/** As deep as the stored form takes. */
const DEEPEST = 7;

/** A group of conditions that all hold, or of which any holds (A10); groups stand in groups. Fires `fill` with the group, `remove` for itself. */
export default class SetupCondition extends LightningElement {
    @api condition: Group = { all: [] };
    @api settings!: RuleSettings;
    @api problems: readonly Problem[] = [];
    @api path = 'when';
    /** 0 for the outermost. */
    @api depth = 0;

    text = {
        addCondition: t('ruleEditAddCondition'),
        addGroup: t('ruleEditAddGroup'),
        group: t('ruleEditGroup'),
        remove: t('setupRemove'),
        removeGroup: `${t('setupRemove')}: ${t('ruleEditGroup')}`
    };

    get join(): 'all' | 'any' {
        return 'all' in this.condition ? 'all' : 'any';
    }

    get joins(): object[] {
        return [
            { label: t('ruleEditAll'), value: 'all' },
            { label: t('ruleEditAny'), value: 'any' }
        ];
    }

    get joinLabel(): string {
        return this.join === 'all' ? t('ruleEditAll') : t('ruleEditAny');
    }

    get className(): string {
        return this.depth > 0 ? 'slds-box slds-box_xx-small' : '';
    }

    get mayRemove(): boolean {
        return this.depth > 0;
    }

    get mayNest(): boolean {
        return this.depth < DEEPEST;
    }

    get rows(): object[] {
        const word = this.join === 'all' ? t('ruleEditAddAnd') : t('ruleEditAddOr');
        return this.parts.map((condition, index) => ({
            key: `${index}`,
            index,
            condition,
            isGroup: isGroup(condition),
            isComparison: !isGroup(condition),
            before: index > 0 ? word : '',
            path: `${this.path}.${this.join}[${index}]`,
            depth: this.depth + 1
        }));
    }

    get problem(): string {
        return problemAt(this.problems, this.path);
    }

    handleJoin(event: CustomEvent<{ value: string }>): void {
        this.tell(this.parts, event.detail.value as 'all' | 'any');
    }

    handlePart(event: CustomEvent<{ condition: Condition }>): void {
        const at = indexOf(event);
        this.tell(this.parts.map((part, index) => (index === at ? event.detail.condition : part)));
    }

    handleRemove(event: Event): void {
        const at = indexOf(event);
        this.tell(this.parts.filter((_part, index) => index !== at));
    }

    handleRemoveSelf(): void {
        this.dispatchEvent(new CustomEvent('remove'));
    }

    handleAdd(): void {
        this.tell([...this.parts, { variable: 'direction', is: 'anyOf', values: ['inbound'] }]);
    }

    handleAddGroup(): void {
        const part: Comparison = { variable: 'outcome', is: 'anyOf', values: ['answered'] };
        this.tell([...this.parts, this.join === 'all' ? { any: [part] } : { all: [part] }]);
    }

    private get parts(): readonly Condition[] {
        return 'all' in this.condition ? this.condition.all : this.condition.any;
    }

    private tell(parts: readonly Condition[], join = this.join): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { condition: join === 'all' ? { all: parts } : { any: parts } } }));
    }
}

function indexOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset['index']);
}
