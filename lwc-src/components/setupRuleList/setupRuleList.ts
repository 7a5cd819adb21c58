import { LightningElement, api } from 'lwc';
import { t } from 'c/setupText';

/** One rule of the list. */
export interface RuleItem {
    readonly id: string;
    readonly name: string;
    readonly on: boolean;
    readonly summary: string;
    readonly problem: string;
}

/**
 * The rules in their order: drag one, or move it with the arrow keys on its handle. Fires `choose` with `{ id }`, `move`
 * with `{ id, at }` (the rule at whose place it was dropped) or `{ id, by }`, and `toggle` with `{ id, on }`.
 */
export default class SetupRuleList extends LightningElement {
    @api rules: readonly RuleItem[] = [];
    @api selectedId: string | undefined;

    text = { builtIn: t('ruleEverythingElse'), builtInHint: t('ruleEditBuiltInHint'), drag: t('ruleEditDragHint'), off: t('ruleEditOff'), on: t('ruleEditOn'), rules: t('setupTabRules') };
    private dragged: string | undefined;
    /** The handle that keeps the focus when its rule moves. */
    private focused: string | undefined;

    get items(): object[] {
        const all = this.rules.length;
        return this.rules.map((rule, index) => ({
            ...rule,
            index,
            className: `slds-box slds-box_x-small slds-m-bottom_x-small slds-theme_default${rule.id === this.selectedId ? ' selected' : ''}`,
            current: rule.id === this.selectedId ? 'true' : 'false',
            positionLabel: t('ruleEditPosition', { place: index + 1, all, name: rule.name }),
            toggleLabel: `${rule.name}: ${t('ruleEditOn')}`
        }));
    }

    renderedCallback(): void {
        if (this.focused === undefined) return;
        const handle = [...(this.template?.querySelectorAll<HTMLElement>('[data-handle]') ?? [])].find(({ dataset }) => dataset['id'] === this.focused);
        handle?.focus();
    }

    handleSelect(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.focused = undefined;
        this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
    }

    handleToggle(event: CustomEvent<{ checked: boolean }>): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('toggle', { detail: { id, on: event.detail.checked } }));
    }

    handleDragStart(event: DragEvent): void {
        this.dragged = idOf(event);
    }

    handleDragOver(event: DragEvent): void {
        event.preventDefault();
    }

    handleDrop(event: DragEvent): void {
        event.preventDefault();
        const id = this.dragged;
        this.dragged = undefined;
        const at = idOf(event);
        if (id !== undefined && id !== at) this.dispatchEvent(new CustomEvent('move', { detail: { id, at } }));
    }

    handleKey(event: KeyboardEvent): void {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        this.focused = idOf(event);
        this.dispatchEvent(new CustomEvent('move', { detail: { id: this.focused, by } }));
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset['id'] ?? '';
}
