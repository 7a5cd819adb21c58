import { LightningElement } from 'lwc';

export default class DeskNote extends LightningElement {}
