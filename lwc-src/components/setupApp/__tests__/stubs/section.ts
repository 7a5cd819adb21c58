import { LightningElement, api } from 'lwc';

/** Stands for a section, which has tests of its own and is large to draw. */
export default class Section extends LightningElement {
    @api store: unknown;
}
