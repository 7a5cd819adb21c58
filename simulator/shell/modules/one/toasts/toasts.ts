import { LightningElement } from 'lwc';
import { dismiss, toasts } from '../../../services/toasts';

/** Messages at the top of the page. */
export default class Toasts extends LightningElement {
    rows: object[] = [];

    connectedCallback(): void {
        toasts.listen((all) => (this.rows = all.map((toast) => ({ ...toast, className: `slds-notify slds-notify_toast slds-theme_${toast.variant}` }))));
    }

    handleClose(event: Event): void {
        dismiss(Number((event.currentTarget as HTMLElement).dataset['id']));
    }
}
