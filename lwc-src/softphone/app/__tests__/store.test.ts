import type { SoftphoneEvent } from '../../../core/state/softphoneState';
import { Store } from '../store';

const missedSeen: SoftphoneEvent = { type: 'missedSeen' };
const noticed: SoftphoneEvent = { type: 'noticed', notice: { key: 'keysFailed' } };

it('whoever listens hears what changed, from what, and why', () => {
    const store = new Store();
    const before = store.state;
    const heard: unknown[] = [];
    store.subscribe((next, previous, event) => void heard.push([next, previous, event]));
    store.dispatch(noticed);
    expect(heard).toEqual([[{ ...before, notice: { key: 'keysFailed' } }, before, noticed]]);
    expect(store.state.notice).toEqual({ key: 'keysFailed' });
});

it('an event that a listener causes waits until all have heard the first', () => {
    const store = new Store();
    const heard: string[] = [];
    store.subscribe((_next, _previous, { type }) => {
        heard.push(`one: ${type}`);
        if (type === 'noticed') store.dispatch({ type: 'noticeClosed' });
    });
    store.subscribe((_next, _previous, { type }) => void heard.push(`two: ${type}`));
    store.dispatch(noticed);
    expect(heard).toEqual(['one: noticed', 'two: noticed', 'one: noticeClosed', 'two: noticeClosed']);
    expect(store.state.notice).toBeUndefined();
});

it('a listener that throws does not stop the store for good', () => {
    const store = new Store();
    let isBroken = true;
    store.subscribe(() => {
        if (isBroken) throw new Error('broken');
    });
    expect(() => store.dispatch(noticed)).toThrow('broken');
    isBroken = false;
    store.dispatch({ type: 'noticeClosed' });
    expect(store.state.notice).toBeUndefined();
});

it('before anything has happened the phone is starting', () => {
    const store = new Store();
    store.dispatch(missedSeen);
    expect(store.state).toMatchObject({ line: { name: 'starting' }, calls: [], desk: false, missedUnseen: 0 });
});
