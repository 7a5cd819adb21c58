/**
 * Holds the softphone's state and tells who listens what changed. The one place where state is replaced; how it
 * changes is decided in core/state.
 */
import { afterEvent, INITIAL_STATE, type SoftphoneEvent, type SoftphoneState } from '../../core/state/softphoneState';

export type Listener = (next: SoftphoneState, previous: SoftphoneState, event: SoftphoneEvent) => void;

export class Store {
    private current: SoftphoneState = INITIAL_STATE;
    private readonly listeners: Listener[] = [];
    private readonly queue: SoftphoneEvent[] = [];
    private isDraining = false;

    get state(): SoftphoneState {
        return this.current;
    }

    /** Listeners are called in the order they came; an event that one of them causes waits until all have heard this one. */
    dispatch(event: SoftphoneEvent): void {
        this.queue.push(event);
        if (this.isDraining) return;
        this.isDraining = true;
        try {
            for (let next = this.queue.shift(); next; next = this.queue.shift()) this.apply(next);
        } finally {
            this.isDraining = false;
        }
    }

    subscribe(listener: Listener): void {
        this.listeners.push(listener);
    }

    private apply(event: SoftphoneEvent): void {
        const previous = this.current;
        this.current = afterEvent(previous, event);
        for (const listener of this.listeners) listener(this.current, previous, event);
    }
}
