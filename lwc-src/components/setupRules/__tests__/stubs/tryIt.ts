import { LightningElement, api } from 'lwc';

/** Stands for the calls that rules are tried on. */
export default class TryIt extends LightningElement {
    @api calls: unknown;
    @api before: unknown;
    @api after: unknown;
    @api around: unknown;
    @api described: unknown;
}
