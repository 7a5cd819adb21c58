import { LightningElement } from 'lwc';

export default class Desk extends LightningElement {}
