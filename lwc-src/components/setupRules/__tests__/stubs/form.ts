import { LightningElement, api } from 'lwc';

/** Stands for the form, which has tests of its own and is large to draw. */
export default class Form extends LightningElement {
    @api rule: unknown;
    @api settings: unknown;
    @api described: unknown;
    @api problems: unknown;
    @api store: unknown;
}
