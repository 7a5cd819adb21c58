import { LightningElement, api } from 'lwc';

/** Stands for the checks: counts how often they are asked for; a test fires what they found. */
export default class Checker extends LightningElement {
    @api store: unknown;
    @api runs = 0;

    @api
    run(): Promise<void> {
        this.runs += 1;
        return Promise.resolve();
    }
}
