import { LightningElement, api } from 'lwc';
import type { Showable } from '../../../later';

/** A place for something that is loaded after the panel, or isn't; then a sentence says so. What comes may be nothing. Fires what is fired there. */
export default class Later extends LightningElement {
    static renderMode = 'light' as const;

    @api source: Promise<Showable | undefined> | undefined;
    @api what = '';
    /** What is said when it can't be loaded; nothing when it isn't missed. */
    @api sorry = '';

    failure = '';
    private isAsked = false;
    private values: object = {};
    private update: (told: object) => void = () => undefined;

    /** What the thing has to know of the panel. */
    @api
    get told(): object {
        return this.values;
    }
    set told(told: object) {
        this.values = told;
        this.update(told);
    }

    renderedCallback(): void {
        const place = this.refs?.['place'] as HTMLElement | undefined;
        if (!place || this.isAsked) return;
        this.isAsked = true;
        this.source?.then(
            (part) => {
                if (!part || !place.isConnected) return;
                part.show(place, this.what, (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail })));
                this.update = (told) => part.update?.(place, told);
                this.update(this.values);
            },
            () => (this.failure = this.sorry)
        );
    }
}
