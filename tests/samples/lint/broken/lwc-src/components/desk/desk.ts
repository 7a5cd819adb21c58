import { LightningElement, api } from 'lwc';
import { seconds } from '../../core/seconds';

export * from 'c/sampleLogic';

/** Does what components should leave. */
export default class Desk extends LightningElement {
    @api Height = 480;

    connectedCallback(): void {
        document.querySelector('div');
        setTimeout(() => undefined, seconds(0, 1_000));
    }

    load(name: string): Promise<unknown> {
        return import(name);
    }
}
