import { LightningElement } from 'lwc';

export default class Desk extends LightningElement {
    connectedCallback() {
        document.querySelector('div').innerHTML = eval(this.note);
    }
}
