import { LightningElement } from 'lwc';

export default class Expression extends LightningElement {
    count = 1;
}
