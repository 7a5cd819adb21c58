/** Has a clock, a page, a line and a console of its own. */
import { LightningElement } from 'lwc';
import { line } from '../phone/line';

export const started = Date.now();
export const today = new Date();
export const dice = Math.random();
export const title = document.title;
export const element = LightningElement;
export const known = line;

console.log(started);
