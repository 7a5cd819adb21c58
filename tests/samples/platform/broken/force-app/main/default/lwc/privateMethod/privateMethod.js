import { LightningElement } from 'lwc';

export default class PrivateMethod extends LightningElement {
    connectedCallback() {
        this.#start();
    }

    #start() {}
}
