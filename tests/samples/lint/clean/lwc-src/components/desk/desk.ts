import { LightningElement, api } from 'lwc';
import type { Instant } from '../../core/time';

/** Shows when a call began. */
export default class Desk extends LightningElement {
    @api since: Instant = 0;

    get label(): string {
        return new Date(this.since).toISOString();
    }
}
