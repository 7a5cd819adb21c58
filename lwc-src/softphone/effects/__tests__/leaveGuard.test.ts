import { newCall } from '../../../core/call/call';
import { Store } from '../../app/store';
import { guardLeaving } from '../leaveGuard';

function setUp() {
    const store = new Store();
    const window = new EventTarget() as Window;
    guardLeaving(store, window);
    const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    return { store, asks };
}

describe('B2: leaving the page', () => {
    it('asks while a call is talked on, and neither before nor after', () => {
        const { store, asks } = setUp();
        expect(asks()).toBe(false);
        store.dispatch({ type: 'callStarted', call: newCall({ key: 'a', direction: 'inbound', number: '1', startedAt: 0 }) });
        expect(asks()).toBe(false);
        store.dispatch({ type: 'callChanged', key: 'a', event: { type: 'answered', at: 1 } });
        store.dispatch({ type: 'notesChanged', key: 'a', notes: 'N' });
        expect(asks()).toBe(true);
        store.dispatch({ type: 'callChanged', key: 'a', event: { type: 'ended', at: 2, cause: { by: 'them' } } });
        expect(asks()).toBe(false);
    });

    it('asks while a number is dialled', () => {
        const { store, asks } = setUp();
        store.dispatch({ type: 'callStarted', call: newCall({ key: 'a', direction: 'outbound', number: '1', startedAt: 0 }) });
        expect(asks()).toBe(true);
    });
});
