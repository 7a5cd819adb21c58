import { LightningElement, api } from 'lwc';

export default class Desk extends LightningElement {
    @api recordId = '';
}
