/**
 * B6: what earlier pages of this browser still owe a log of, made part of what the phone shows, so that every tab has it and
 * not only the one whose outbox it is.
 */
import { owedCalls } from '../../core/history/listedCall';
import type { Shown } from '../app/shown';
import type { Outbox } from '../outbox/outbox';

export function tellOwed(store: Pick<Shown, 'state' | 'subscribe' | 'dispatch' | 'isFollowing'>, outbox: Pick<Outbox, 'all' | 'subscribe'>): void {
    const tell = (): void => {
        // The outbox of a page that follows is empty: another tab's says what is owed.
        if (store.isFollowing) return;
        const owed = owedCalls(store.state.calls, outbox.all());
        if (JSON.stringify(owed) !== JSON.stringify(store.state.owed)) store.dispatch({ type: 'owedChanged', owed });
    };
    outbox.subscribe(tell);
    // Whatever it was: what an earlier page left in the outbox is taken up without a word.
    store.subscribe((next, previous, event) => {
        if (next !== previous && event.type !== 'owedChanged') tell();
    });
    tell();
}
