import { LightningElement, api } from 'lwc';
import { partsOf, templateOf, VARIABLES } from 'c/setupCore';
import { named, t } from 'c/setupText';
import type { TemplatePart } from '../../core/template/parts';

/** The choice of a text among the variables. */
const TEXT = '=';
const CUSTOM = 'custom.';

/** A text made of parts: texts, and variables of the call (A6, A7). Fires `fill` with the template. */
export default class SetupTemplate extends LightningElement {
    @api label = '';
    @api value = '';
    /** Names of the org's own variables. */
    @api customVariables: readonly string[] = [];
    @api problem = '';

    text = { add: t('ruleEditAddPart'), left: t('ruleEditMoveLeft'), part: t('ruleEditText'), remove: t('setupRemove'), right: t('ruleEditMoveRight') };

    get parts(): object[] {
        const parts = partsOf(this.value);
        return parts.map((part, index) => ({
            key: `${index}`,
            index,
            ...shown(part),
            mayLeft: index > 0,
            mayRight: index < parts.length - 1
        }));
    }

    get choices(): { label: string; value: string }[] {
        const variables = VARIABLES.map((name) => ({ label: named('wordVariable', name), value: name })).sort((a, b) => a.label.localeCompare(b.label));
        return [{ label: t('ruleEditText'), value: TEXT }, ...variables, ...this.customVariables.map((name) => ({ label: name, value: `${CUSTOM}${name}` }))];
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const at = indexOf(event);
        this.change((parts) => parts.map((part, index) => (index === at ? { text: event.detail.value } : part)));
    }

    handleAdd(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.change((parts) => [...parts, ...(parts.length > 0 && value !== TEXT ? [{ text: ' ' }] : []), value === TEXT ? { text: t('ruleEditText') } : { names: [value] }]);
    }

    handlePart(event: CustomEvent<{ value: string }>): void {
        const at = indexOf(event);
        const to = { left: at - 1, right: at + 1 }[event.detail.value];
        this.change((parts) => {
            const part = parts[at];
            const rest = parts.filter((_part, index) => index !== at);
            return part && to !== undefined ? [...rest.slice(0, to), part, ...rest.slice(to)] : rest;
        });
    }

    private change(edit: (parts: readonly TemplatePart[]) => readonly TemplatePart[]): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { value: templateOf(edit(partsOf(this.value))) } }));
    }
}

function indexOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset['index']);
}

function shown(part: TemplatePart): object {
    if ('text' in part) return { isText: true, text: part.text, style: `width: ${Math.max(4, part.text.length + 3)}ch`, menu: t('ruleEditText') };
    const title = part.names.map((name) => (name.startsWith(CUSTOM) ? name.slice(CUSTOM.length) : named('wordVariable', name))).join(' / ');
    return { isText: false, names: part.names.join('|'), title, menu: title };
}
