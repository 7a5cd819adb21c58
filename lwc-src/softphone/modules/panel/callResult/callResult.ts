import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

/** How the call went, one of the results that are offered. Fires `said` with it; empty takes it back. */
export default class CallResult extends LightningElement {
    static renderMode = 'light' as const;

    @api results: readonly string[] = [];
    @api chosen = '';
    label = { result: t('deskResult'), none: t('resultNone') };

    get options(): readonly { readonly value: string; readonly text: string; readonly isSelected: boolean }[] {
        return [{ value: '', text: this.label.none }, ...this.results.map((value) => ({ value, text: value }))].map((one) => ({ ...one, isSelected: one.value === this.chosen }));
    }

    get hasResults(): boolean {
        return this.results.length > 0;
    }

    renderedCallback(): void {
        // What templates say of an option no longer counts once somebody has chosen.
        const select = this.refs?.['select'] as HTMLSelectElement | undefined;
        if (select) select.value = this.chosen;
    }

    handleChange({ currentTarget }: Event): void {
        this.dispatchEvent(new CustomEvent('said', { detail: { disposition: (currentTarget as HTMLSelectElement).value } }));
    }
}
