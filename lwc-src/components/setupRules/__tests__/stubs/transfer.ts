import { LightningElement, api } from 'lwc';

/** Stands for what takes rules out and in, which has tests of its own. */
export default class Transfer extends LightningElement {
    @api store: unknown;
    @api entries: unknown;
    @api settings: unknown;
    @api context: unknown;
    @api exporting = false;
}
