/**
 * Asks before a page is left with a call on it, and only then: a listener that stays keeps the page out of the
 * browser's cache (https://html.spec.whatwg.org/#the-beforeunloadevent-interface). The words are the browser's own.
 */
import { liveCalls } from '../../core/state/softphoneState';
import type { Store } from '../app/store';

/** @returns lets the page go without asking, for the page itself */
export function guardLeaving(store: Store, window: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
    const ask = (event: Event): void => event.preventDefault();
    const letGo = (): void => window.removeEventListener('beforeunload', ask);
    store.subscribe((next) => {
        // What only rings is not yet the agent's: a colleague may take it.
        const isOn = liveCalls(next).some(({ call }) => call.state.name !== 'ringing');
        if (isOn) window.addEventListener('beforeunload', ask);
        else letGo();
    });
    return letGo;
}
