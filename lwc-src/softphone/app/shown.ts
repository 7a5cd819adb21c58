/**
 * What this page shows: the state of its own phone, or, while another tab has the phone, of that one. Who draws listens
 * here; who does something about calls (look-up, log, sounds) listens to the page's own store, where nothing happens
 * as long as another tab has the phone.
 */
import { isOwn, mirrored } from '../../core/state/mirror';
import { afterEvent, type SoftphoneEvent, type SoftphoneState } from '../../core/state/softphoneState';
import type { Listener, Store } from './store';

export class Shown {
    private readonly own: Store;
    private readonly listeners: Listener[] = [];
    /** Another tab's phone, and the way to it. */
    private phone: { state: SoftphoneState; readonly send: (event: SoftphoneEvent) => void } | undefined;

    constructor(own: Store) {
        this.own = own;
        own.subscribe((next, previous, event) => {
            const { phone } = this;
            if (!phone) this.tell(next, previous, event);
            else if (isOwn(event)) this.tell(mirrored(phone.state, next), mirrored(phone.state, previous), event);
        });
    }

    get state(): SoftphoneState {
        return this.phone ? mirrored(this.phone.state, this.own.state) : this.own.state;
    }

    /** Another tab has the phone. */
    get isFollowing(): boolean {
        return this.phone !== undefined;
    }

    subscribe(listener: Listener): void {
        this.listeners.push(listener);
    }

    /** Something that the agent did here: it is done where the phone is. */
    dispatch(event: SoftphoneEvent): void {
        if (this.phone && !isOwn(event)) this.phone.send(event);
        else this.own.dispatch(event);
    }

    /** Shows another tab's phone from now on. @param send takes what is to be done there */
    follow(state: SoftphoneState, send: (event: SoftphoneEvent) => void): void {
        const previous = this.state;
        this.phone = { state, send };
        this.tell(this.state, previous, { type: 'lineChanged', line: state.line });
    }

    /** Something has happened to the phone in the other tab. */
    hear(event: SoftphoneEvent): void {
        if (!this.phone) return;
        const previous = this.state;
        this.phone.state = afterEvent(this.phone.state, event);
        this.tell(this.state, previous, event);
    }

    /** The phone is here from now on. @returns what the other tab's showed last */
    lead(): SoftphoneState | undefined {
        const { phone } = this;
        this.phone = undefined;
        return phone?.state;
    }

    private tell(next: SoftphoneState, previous: SoftphoneState, event: SoftphoneEvent): void {
        for (const listener of this.listeners) listener(next, previous, event);
    }
}
