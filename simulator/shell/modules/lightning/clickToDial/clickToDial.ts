import { LightningElement, api } from 'lwc';
import { clickToDial, dial } from '../../../services/softphone';

/** `lightning-click-to-dial`: a number that rings the softphone when it is clicked; plain text while that is not enabled. */
export default class ClickToDial extends LightningElement {
    @api value = '';
    @api recordId?: string;
    @api params?: string;

    enabled = clickToDial.value;
    private stop: (() => void) | undefined;

    connectedCallback(): void {
        this.stop = clickToDial.listen((enabled) => (this.enabled = enabled));
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    get disabledTitle(): string {
        return 'Click-to-dial disabled';
    }

    /** Dials as if it were clicked; does nothing while click-to-dial is disabled. */
    @api
    click(): void {
        if (this.enabled) dial(this.value, this.recordId, this.params);
    }

    handleClick(event: Event): void {
        event.preventDefault();
        this.click();
    }
}
