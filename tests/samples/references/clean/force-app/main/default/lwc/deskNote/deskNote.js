import { LightningElement, api } from 'lwc';

export default class DeskNote extends LightningElement {
    @api text;
}
