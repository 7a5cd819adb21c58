import { LightningElement, api } from 'lwc';
import type { Showable } from '../../../later';

/** A place for something that is loaded after the panel, or isn't; then a sentence says so. Fires what is fired there. */
export default class Later extends LightningElement {
    static renderMode = 'light' as const;

    @api source: Promise<Showable> | undefined;
    @api what = '';
    /** What is said when it can't be loaded; nothing when it isn't missed. */
    @api sorry = '';

    failure = '';
    private isAsked = false;

    renderedCallback(): void {
        const place = this.refs?.['place'] as HTMLElement | undefined;
        if (!place || this.isAsked) return;
        this.isAsked = true;
        this.source?.then(
            (part) => place.isConnected && part.show(place, this.what, (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail }))),
            () => (this.failure = this.sorry)
        );
    }
}
