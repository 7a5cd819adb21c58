import { LightningElement, api } from 'lwc';
import { iconAddress } from '../../../i18n/icons';

/** An SLDS icon, `utility:call` or `standard:contact`, from the platform's own sprites. Decorative unless `label` is set. */
export default class Icon extends LightningElement {
    static renderMode = 'light' as const;

    @api name = 'utility:call';
    @api label?: string;
    /** SLDS size: `xx-small`, `x-small`, `small`, `medium`, `large`. */
    @api size = 'x-small';
    /** Utility icons take the colour of the text around them; `default` greys them. */
    @api variant?: 'default';

    get address(): string {
        return iconAddress(this.name);
    }

    get holderClass(): string {
        const [family = '', icon = ''] = this.name.split(':');
        return family === 'utility' ? 'slds-icon_container panel-icon' : `slds-icon_container slds-icon-${family}-${icon.replaceAll('_', '-')}`;
    }

    get iconClass(): string {
        const colour = this.name.startsWith('utility') && this.variant === 'default' ? 'slds-icon-text-default' : '';
        return ['slds-icon', `slds-icon_${this.size}`, colour, this.name.startsWith('utility') ? 'panel-icon__drawing' : ''].filter(Boolean).join(' ');
    }
}
