import { LightningElement, api } from 'lwc';
import type { CallerId as Choice } from '../../../../core/settings/callerId';
import { t } from '../../../i18n/labels';

/** Which number the other side sees: on the pad for the next call, in the settings for all of them. Fires `choose` with the number; empty is the PBX's own. */
export default class CallerId extends LightningElement {
    static renderMode = 'light' as const;

    @api callerIds: readonly Choice[] = [];
    @api number = '';
    /** For the next call alone. */
    @api nextOnly = false;

    renderedCallback(): void {
        // What templates say of an option no longer counts once somebody has chosen.
        (this.refs?.['select'] as HTMLSelectElement).value = this.number;
    }

    /** Both may be on the page while one takes the other's place. */
    get id(): string {
        return this.nextOnly ? 'caller-id-once' : 'caller-id';
    }

    get label(): string {
        return t(this.nextOnly ? 'callerIdOnce' : 'callerIdUsual');
    }

    get className(): string {
        return this.nextOnly ? 'panel-caller-id' : 'panel-field';
    }

    get options(): readonly (Choice & { readonly isSelected: boolean })[] {
        return [{ name: t('callerIdOfPbx'), number: '' }, ...this.callerIds].map((one) => ({ ...one, isSelected: one.number === this.number }));
    }

    handleChange(event: Event): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('choose', { detail: { number: (event.currentTarget as HTMLSelectElement).value } }));
    }
}
