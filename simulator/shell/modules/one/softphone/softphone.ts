import { LightningElement } from 'lwc';
import { context } from '../../../services/context';
import { attachFrame, openCtiHost } from '../../../services/softphone';

/** The Open CTI softphone: frames the call center's adapter page and hears what it posts. */
export default class Softphone extends LightningElement {
    get source(): string {
        const { softphone } = context;
        if (!softphone) return 'about:blank';
        const address = new URL(softphone.url, softphone.origin);
        address.searchParams.set('mode', 'Lightning');
        address.searchParams.set('ltn_app_id', '06m000000000001AAA');
        address.searchParams.set('isdtp', 'vw');
        address.searchParams.set('sfdcIframeOrigin', location.origin);
        address.searchParams.set('clc', '1');
        address.searchParams.set('nonce', crypto.randomUUID());
        return address.href;
    }

    renderedCallback(): void {
        const frame = this.template?.querySelector('iframe');
        if (frame) attachFrame(frame);
    }

    disconnectedCallback(): void {
        openCtiHost.reset();
    }
}
